import { describe, expect, it } from 'vitest';
import type { Section } from '../../../../src/domain/section.js';
import { readGroups, readSections } from '../../../../src/knowledge/keeping/facts/responsibility.js';

function aSection(name: string, groups: readonly string[] = [], aliases: readonly string[] = []): Section {
  return { id: name, name, aliases, groups, organisation: '青森県' };
}

const KNOWN = [
  aSection('地域産業課', ['創業支援グループ', '企画グループ'], ['産業課']),
  aSection('労政・能力開発課', ['企画グループ']),
];

describe('readSections', () => {
  it.each([
    ['労政・能力開発課', ['労政・能力開発課']],
    ['地域産業課、労政・能力開発課', ['地域産業課', '労政・能力開発課']],
    ['地域産業課\n労政・能力開発課', ['地域産業課', '労政・能力開発課']],
    ['地域産業課 労政・能力開発課', ['地域産業課', '労政・能力開発課']],
    ['産業課', ['地域産業課']],
    ['地域産業課、産業課', ['地域産業課']],
  ])('reads 「%s」', (text, sections) => {
    expect(readSections(text, KNOWN)).toEqual({ ok: true, value: { sections, groups: [] } });
  });

  it('reads the groups behind their sections', () => {
    expect(readSections('地域産業課 創業支援グループ、労政・能力開発課 企画グループ', KNOWN)).toEqual({
      ok: true,
      value: {
        sections: ['地域産業課', '労政・能力開発課'],
        groups: [
          { section: '地域産業課', group: '創業支援グループ' },
          { section: '労政・能力開発課', group: '企画グループ' },
        ],
      },
    });
  });

  it('names the section that was probably meant', () => {
    expect(readSections('地域産業科', KNOWN)).toMatchObject({
      reason: expect.stringContaining('「地域産業課」ではありませんか。'),
    });
  });

  it('says where to add a section that is not known at all', () => {
    expect(readSections('観光企画班', KNOWN)).toMatchObject({
      reason: expect.stringContaining('sections.yaml に加えて'),
    });
  });
});

describe('readGroups', () => {
  it('finds the section of a group among those of the programme', () => {
    expect(readGroups('企画グループ', ['労政・能力開発課'], KNOWN)).toEqual({
      ok: true,
      value: [{ section: '労政・能力開発課', group: '企画グループ' }],
    });
  });

  it('asks where two sections of the programme have a group of that name', () => {
    expect(readGroups('企画グループ', ['労政・能力開発課', '地域産業課'], KNOWN)).toMatchObject({
      reason: expect.stringContaining('両方にあります'),
    });
  });

  it('names the group that was probably meant', () => {
    expect(readGroups('創業支援クループ', ['地域産業課'], KNOWN)).toMatchObject({
      reason: expect.stringContaining('「創業支援グループ」ではありませんか。'),
    });
  });

  it('asks for the section of a programme that has none', () => {
    expect(readGroups('創業支援グループ', [], KNOWN)).toMatchObject({
      reason: expect.stringContaining('担当課も書いて'),
    });
  });
});
