import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Match } from '../../src/question/query.js';
import { makeReader } from '../../src/question/reader.js';
import { decide } from '../../src/question/subjects/decide.js';
import { understand } from '../../src/question/understand.js';
import { tokenise } from '../language/tokeniser.js';
import { reader } from './reader.js';
import { aProgramme, WORLD } from './world.js';

/** The programmes a question may mean, best first, by id. */
function rank(question: string, { programmes = WORLD.programmes } = {}) {
  const world = programmes === WORLD.programmes ? reader : makeReader({ ...WORLD, programmes }, tokenise);
  const { subjects } = understand(question, world);
  if (subjects.kind === 'missing') return subjects.nearest.map(({ programme }) => programme.id);
  return subjects.kind === 'found' || subjects.kind === 'ambiguous'
    ? subjects.matches.map(({ programme }) => programme.id)
    : [];
}

const FRUIT = aProgramme({
  id: 'fruit',
  name: '果実輸出拡大事業',
  overview: 'りんごの輸出を拡大するため、台湾で商談会を開催する。',
});
const FISH = aProgramme({
  id: 'fish',
  name: '水産物輸出拡大事業',
  overview: 'ほたての輸出を拡大するため、香港で展示会を開催する。',
});
const FAIR = aProgramme({
  id: 'fair',
  name: '物産展開催事業',
  overview: '台湾の百貨店でりんごとほたての物産展を開催する。',
});
const MARKET = [FRUIT, FISH, FAIR];

describe('the candidates of a question', () => {
  it.each([
    ['the product in its name', '果実の輸出を増やす事業の担当課', 'fruit'],
    ['the product in its overview', 'りんごの輸出の担当課', 'fruit'],
    ['the place in its overview', '香港への輸出の担当課', 'fish'],
    ['both things that are said', '台湾での物産展の担当課', 'fair'],
  ])('begin with the one that explains most: %s', (_, question, expected) => {
    expect(rank(question, { programmes: MARKET })[0]).toBe(expected);
  });

  it('put what only half explains the question behind what explains all of it', () => {
    const { subjects } = understand('台湾の物産展の概要', makeReader({ ...WORLD, programmes: MARKET }, tokenise));
    expect(subjects).toMatchObject({ kind: 'found', matches: [{ programme: { id: 'fair' } }] });
  });

  it('are a choice when two explain the question alike', () => {
    const twin = aProgramme({ id: 'twin', name: '果実輸出拡大推進事業', overview: FRUIT.overview });
    expect(rank('果実の輸出の担当課', { programmes: [FRUIT, twin, FAIR] })).toEqual(['fruit', 'twin']);
  });

  it('do not depend on the order of the programmes', () => {
    const question = '香港への輸出の担当課';
    expect(rank(question, { programmes: MARKET.toReversed() })).toEqual(rank(question, { programmes: MARKET }));
  });

  it.each([
    ['a product', 'にんにくの輸出の担当課'],
    ['a place', '宇宙への輸出の担当課'],
    ['two things', '火星ロケットの打ち上げの担当課'],
  ])('are nothing to answer from when none explains %s', (_, question) => {
    const { subjects } = understand(question, makeReader({ ...WORLD, programmes: MARKET }, tokenise));
    expect(subjects.kind === 'found' && subjects.matches.every(({ unexplained }) => unexplained.length === 0)).toBe(
      false,
    );
  });

  it('are nothing to answer from when a name shares no more than its ending with theirs', () => {
    const { subjects } = understand('地域内支線船舶系統確保維持費補助の予算', reader);
    expect(subjects.kind).not.toBe('found');
  });

  it('say which nouns of the question they leave unexplained', () => {
    const { subjects } = understand('起業家育成研修事業のロケット', reader);
    expect(subjects).toMatchObject({ kind: 'found', matches: [{ unexplained: [{ text: 'ロケット' }] }] });
  });

  it('leave nothing unexplained that stands anywhere in what is known of them', () => {
    const { subjects } = understand('起業家育成研修事業のビジネスプラン', reader);
    expect(subjects).toMatchObject({ kind: 'found', matches: [{ unexplained: [] }] });
  });

  it('are found by other words for what they are about', () => {
    expect(rank('会社を始める人向けの講座の担当課')[0]).toBe('starter');
  });

  it('are found by the sound of a part of their name', () => {
    expect(rank('のうしょうこうれんけいの担当課')[0]).toBe('farmers');
  });

  it('stand in the order of their scores, none of which is above 1', () => {
    const words = [
      '輸出',
      '拡大',
      '果実',
      'りんご',
      '台湾',
      '香港',
      '商談会',
      '物産展',
      '百貨店',
      'ほたて',
      '展示会',
      '事業',
      'の',
    ];
    const world = makeReader({ ...WORLD, programmes: MARKET }, tokenise);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 8 }), (said) => {
        const { subjects } = understand(`${said.join('、')}の担当課`, world);
        const scores = 'matches' in subjects ? subjects.matches.map(({ score }) => score) : [];
        return scores.every((score, place) => score <= 1 && score <= (scores[place - 1] ?? 1));
      }),
    );
  });

  it('are found by what they measure', () => {
    expect(rank('運送予定者数は')[0]).toBe('buses');
  });
});

/** A match by words of the question, each met with a strength and telling so much. */
function meets(
  id: string,
  score: number,
  met: readonly (readonly [words: string, strength: number, weight: number])[],
): Match {
  const evidence = met.map(
    ([words, strength, weight]): Evidence => ({ kind: 'words', words, isNoun: true, met: words, strength, weight }),
  );
  return {
    programme: aProgramme({ id, name: `${id}事業` }),
    isNamed: false,
    score,
    evidence,
    indicators: [],
    unexplained: [],
  };
}

/** What is decided on, and the ids of what is answered for or offered. */
function decided(...parameters: Parameters<typeof decide>) {
  const subjects = decide(...parameters);
  return [subjects.kind, 'matches' in subjects ? subjects.matches.map(({ programme }) => programme.id) : []];
}

describe('what is decided on', () => {
  const towns = ['町や村', 0.8, 0.5] as const;
  const problems = ['課題', 0.8, 0.4] as const;

  it('is nothing where common words alone are met, and not all of them', () => {
    expect(decided([meets('a', 0.7, [towns, problems])])).toEqual(['missing', []]);
  });

  it.each([
    ['hardly anything is left unexplained', 0.8, [towns, problems]],
    ['a telling word is among them', 0.7, [towns, ['香港', 0.8, 1]]],
    ['one word says it all', 0.7, [towns]],
  ] as const)('is what is met by common words where %s', (_, score, met) => {
    expect(decided([meets('a', score, met)])).toEqual(['found', ['a']]);
  });

  it('is what is met by common words among the few that are meant', () => {
    expect(decided([meets('a', 0.7, [towns, problems])], { isNarrow: true, isAllHeld: false })).toEqual([
      'found',
      ['a'],
    ]);
  });

  it('is what meets a telling word well, and not what has nothing of it', () => {
    const paris = ['パリ', 0.8, 0.9] as const;
    const fair = ['見本市', 0.8, 0.6] as const;
    const sale = ['販売会', 0.8, 0.6] as const;
    expect(decided([meets('a', 0.8, [paris, fair]), meets('b', 0.78, [sale, fair])])).toEqual(['found', ['a']]);
  });

  it('stays open where each meets a telling word that the other has not', () => {
    const fair = ['見本市', 0.8, 0.6] as const;
    const [paris, london] = [['パリ', 0.8, 0.9] as const, ['ロンドン', 0.8, 0.9] as const];
    expect(decided([meets('a', 0.8, [paris, fair]), meets('b', 0.78, [london, fair])])).toEqual([
      'ambiguous',
      ['a', 'b'],
    ]);
  });

  it('stays open where what only one meets is common', () => {
    const fair = ['見本市', 0.8, 0.8] as const;
    const [sale, tasting] = [['販売会', 0.8, 0.8] as const, ['試食会', 0.8, 0.8] as const];
    expect(decided([meets('a', 0.8, [fair, sale]), meets('b', 0.78, [fair, tasting])])[0]).toBe('ambiguous');
  });
});
