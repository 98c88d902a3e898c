import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

const FILE = 'vision/vision-04.yaml';
const RELATIONS = 'relations:';

function record(...discrepancies: readonly string[]) {
  return listFaults(change(FILE, RELATIONS, `discrepancies:\n${discrepancies.join('\n')}\n${RELATIONS}`));
}

function discrepancy(about: string, ...statements: readonly (readonly [string, string])[]): string {
  const list = statements.map(([printed, place]) => `{ printed: ${printed}, place: ${place} }`).join(', ');
  return `  - { about: ${about}, statements: [${list}] }`;
}

describe('a discrepancy', () => {
  it('is made of statements that differ', async () => {
    expect(await record(discrepancy('期間', ['R2-R3', '4頁'], ['Ｒ２ - Ｒ３', '5頁']))).toEqual([
      `knowledge/${FILE}:9:30 「期間」の食い違いとして書かれた記載が、どれも「R2-R3」で同じです。違う記載を書くか、食い違いでなければ消してください。`,
    ]);
  });

  it.each([
    ['a kanji that questions do not tell apart', '人材', '人財'],
    ['a small letter', 'Buy', 'BUY'],
  ])('may lie in %s', async (_, one, other) => {
    expect(await record(discrepancy('事業名', [one, '4頁'], [other, '5頁']))).toEqual([]);
  });

  it('may have two statements that agree beside one that differs', async () => {
    expect(await record(discrepancy('単位', ['470件', '4頁'], ['470回', '5頁'], ['470件', '6頁']))).toEqual([]);
  });

  it('gives each statement once', async () => {
    expect(await record(discrepancy('単位', ['470件', '4頁'], ['470回', '5頁'], ['470件', '4頁']))).toEqual([
      `knowledge/${FILE}:9:91 4頁の「470件」が二つあります（最初は 9行目）。資料を見て一つにしてください。`,
    ]);
  });

  it('is recorded once', async () => {
    const same = ['期間', ['R2', '4頁'], ['R3', '5頁']] as const;
    expect(await record(discrepancy(...same), discrepancy(...same))).toEqual([
      `knowledge/${FILE}:10:14 「期間」の食い違いが二つあります（最初は 9行目）。資料を見て一つにしてください。`,
    ]);
  });

  it('is looked at in references too', async () => {
    const world = change(
      'strategy/references.yaml',
      '  place: 現状',
      '  place: 現状\n  discrepancies: [{ about: 人口, statements: [{ printed: 1人, place: 甲 }, { printed: 1人, place: 乙 }] }]',
    );
    expect(await listFaults(world)).toEqual([
      'knowledge/strategy/references.yaml:7:44 「人口」の食い違いとして書かれた記載が、どれも「1人」で同じです。違う記載を書くか、食い違いでなければ消してください。',
    ]);
  });
});
