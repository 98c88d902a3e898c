import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Programme } from '../../src/domain/programme.js';
import { listSubjects, read } from './reader.js';
import { BUSES, CARDS, FARMERS, JOB_CAFE, STARTER, TELEWORK } from './world.js';

/** The programmes a question is about, each with how it was reached. */
function listReached(question: string) {
  const { subjects } = read(question);
  if (subjects.kind !== 'found') return [];
  return subjects.matches.map(({ programme, evidence }) => [programme.id, evidence[0]?.kind]);
}

/** Whether a programme is found by its name with a slip at a place. */
function findsWith(slip: (a: string, b: string) => readonly string[]) {
  return ({ name, id }: Programme, place: number) => {
    const characters = [...name];
    const at = place % (characters.length - 1);
    characters.splice(at, 2, ...slip(characters[at] ?? '', characters[at + 1] ?? ''));
    return listSubjects(`${characters.join('')}の予算`).includes(id);
  };
}

const LONG_NAMES = [STARTER, JOB_CAFE, BUSES, CARDS, FARMERS, TELEWORK];

describe('a misspelt name', () => {
  it.each([
    ['one kanji wrong', '企業家育成研修事業'],
    ['one kanji missing', '起業家育成研事業'],
    ['one kana too many', '起業家の育成研修事業'],
    ['one character doubled', '起業家育育成研修事業'],
    ['the first character missing', '業家育成研修事業'],
  ])('is found with %s', (_, name) => {
    expect(listReached(`${name}の予算は？`)).toEqual([['starter', 'fuzzy']]);
  });

  it('is found with two neighbours swapped', () => {
    expect(listReached('起業家成育研修事業の予算は？')).toEqual([['starter', 'fuzzy']]);
  });

  it('is found with the last character missing', () => {
    expect(listReached('起業家育成研修事の予算は？')).toMatchObject([['starter', expect.anything()]]);
  });

  it('is found where a short name stands in it spelt right', () => {
    expect(listReached('県内中小企業テレワーク導入推進事業の予算は？')).toEqual([['telework', 'fuzzy']]);
  });

  it.each([
    ['kanji', 'ジョブカフェ青森運営・推進事業', 'job-cafe'],
    ['a mistaken conversion', '農商工連係成長産業化支援事業', 'farmers'],
    ['a lost small kana', '県内中小企業テレワク導入促進事業', 'telework'],
  ])('is found in a longer question: %s', (_, name, id) => {
    const { subjects } = read(`お忙しいところすみません、${name}の担当課を教えてください。`);
    expect(subjects).toMatchObject({ kind: 'found', matches: [{ programme: { id } }] });
  });

  it('does not outrank a name that is spelt right', () => {
    expect(listReached('起業家育成研修事業の予算は？')).toEqual([['starter', 'literal']]);
  });

  it('leaves two names that are misspelt two names', () => {
    expect(listReached('企業家育成研修事業と農商工連携成長産業課支援事業の予算').toSorted()).toEqual([
      ['farmers', 'fuzzy'],
      ['starter', 'fuzzy'],
    ]);
  });

  it.each([
    ['another word of the same length', '漁業者育成研修会の予算'],
    ['another kind of traffic', '地域間航空路線系統拡充費補助の予算'],
    ['a place in the name', '下北地域起業者誘致研修の予算'],
    ['another ordinal', '第三次起業家交流事業の予算'],
    ['a short word that shares most of its characters', '研修費の予算'],
  ])('is not seen in a different name: %s', (_, question) => {
    expect(listReached(question).map(([, kind]) => kind)).not.toContain('fuzzy');
  });

  it.each([
    ['dropped', (_: string, b: string) => [b]],
    ['doubled', (a: string, b: string) => [a, a, b]],
  ])('is found with any one character %s', (_, slip) => {
    fc.assert(fc.property(fc.constantFrom(...LONG_NAMES), fc.nat(40), findsWith(slip)), { seed: 7, numRuns: 150 });
  });

  it('is found with any two neighbours swapped', () => {
    const swap = (a: string, b: string) => [b, a];
    fc.assert(fc.property(fc.constantFrom(...LONG_NAMES), fc.nat(40), findsWith(swap)), { seed: 7, numRuns: 150 });
  });
});
