import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { findMentions } from '../../src/question/names/lexicon.js';
import type { Entity } from '../../src/question/names/names.js';
import { makeReader } from '../../src/question/reader.js';
import { tokenise } from '../language/tokeniser.js';
import { reader } from './reader.js';
import { aProgramme, WORLD } from './world.js';

function describeEntity(entity: Entity): string {
  switch (entity.kind) {
    case 'programme':
      return `${entity.programme.id} by ${entity.by}`;
    case 'indicator':
      return `${entity.programme.id} ${entity.indicator.name}`;
    case 'area':
      return `area ${entity.no}`;
    case 'document':
      return `document ${entity.id}`;
    case 'concept':
      return `concept ${entity.concept.concept}`;
    case 'section':
    case 'group':
    case 'measure':
    case 'organisation':
      return `${entity.kind} ${entity.name}`;
    default:
      return entity.kind;
  }
}

/** What the knowledge base's own words in a text name. */
function listNamed(text: string, { names } = reader) {
  return findMentions(fold(text), names).flatMap(({ entities }) => entities.map(describeEntity));
}

function readNames(parts: Parameters<typeof aProgramme>[0]) {
  return makeReader({ ...WORLD, programmes: [aProgramme(parts)] }, tokenise);
}

describe('the names of a knowledge base', () => {
  it.each([
    ['a programme by its name', '起業家育成研修事業', ['starter by literal']],
    ['a programme by a printed variant', '農工商連携成長産業化支援事業', ['farmers by alias']],
    ['a programme by its short name', '起業家研修', ['starter by short']],
    ['two programmes that bear one name', '取引推進事業', ['trade-of-centre by literal', 'trade by literal']],
    ['a section', '地域産業課', ['section 地域産業課']],
    ['a section by another name of it', '労政課', ['section 労政・能力開発課']],
    ['a section without 課', '地域産業', ['section 地域産業課']],
    ['a group', '創業支援グループ', ['group 創業支援グループ']],
    ['an area by its name', '経営基盤の強化を図ること', ['area 2']],
    ['an area by its short name', '創業・新事業の創出', ['area 4']],
    ['a measure', '県内定着の促進', ['measure 県内定着の促進']],
    ['a document by its title', '令和2年度 中小企業振興年次報告', ['document report']],
    ['a document by its short title', '圏域ビジョン', ['document vision']],
    ['an organisation', '産業支援財団', ['organisation 産業支援財団']],
    ['an organisation by another name of it', '県の事業', ['organisation 青森県']],
    ['an indicator', '研修参加者数', ['starter 研修参加者数']],
  ])('name %s', (_, text, expected) => {
    expect(listNamed(text)).toEqual(expected);
  });

  it.each([
    ['事業', '起業家育成研修'],
    ['推進事業', 'ジョブカフェあおもり運営'],
    ['費補助', '地域間幹線バス系統確保維持'],
    ['支援事業', '農商工連携成長産業化'],
  ])('name a programme without its general ending 「%s」', (_, text) => {
    expect(listNamed(text)).toMatchObject([expect.stringMatching(/ by short$/u)]);
  });

  it.each([
    ['without its bracketed part', '地域ファンド組成事業'],
    ['by its bracketed part', 'あおもりクリエイティブファンド'],
  ])('name a programme %s', (_, text) => {
    expect(listNamed(text)).toEqual(['fund by short']);
  });

  it.each([
    ['a general word', '融資補助金', '融資'],
    ['a general word in brackets', '起業家育成研修事業（県）', '県'],
  ])('name no programme by what is left when that is %s', (_, name, text) => {
    expect(listNamed(text, readNames({ id: 'p', name }))).not.toContain('p by short');
  });

  it('name no section by a word of one or two characters', () => {
    const kanri = WORLD.sections.slice(0, 1).map((section) => ({ ...section, name: '監理課', aliases: [] }));
    expect(listNamed('監理', makeReader({ ...WORLD, sections: kanri }, tokenise))).toEqual([]);
  });

  it.each([
    ['a region inside a longer word', '都道府県の事業'],
    ['県 inside 県内', '県内の事業'],
    ['財団 inside another foundation', '育英財団の事業'],
  ])('do not take %s for an organisation', (_, text) => {
    expect(listNamed(text)).toEqual([]);
  });
});
