import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatThousandYen } from '../../src/domain/money.js';
import { findAmounts } from '../../src/language/amounts.js';
import { fold } from '../../src/language/fold.js';

function listAmounts(text: string) {
  return findAmounts(fold(text)).map(({ value }) => value);
}

/** 123,450,000円 → 「1億2345万円」 */
function writeLargeUnits(yen: number): string {
  const parts = [
    [Math.floor(yen / 100_000_000), '億'],
    [Math.floor(yen / 10_000) % 10_000, '万'],
    [yen % 10_000, ''],
  ] as const;
  return `${parts.flatMap(([count, unit]) => (count === 0 ? [] : `${count}${unit}`)).join('')}円`;
}

const thousandYen = fc.oneof(
  fc.integer({ min: 1, max: 9999 }),
  fc.integer({ min: 1, max: 99_999_999 }),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.nat(6)).map(([digits, zeros]) => digits * 10 ** zeros),
);

describe('findAmounts', () => {
  it.each([
    ['201千円', [201]],
    ['25,242千円', [25_242]],
    ['２５，２４２千円', [25_242]],
    ['1億2千万円', [120_000]],
    ['2億3千万円', [230_000]],
    ['一億円', [100_000]],
    ['三千万円', [30_000]],
    ['百万円', [1000]],
    ['3百万円', [3000]],
    ['10万円', [100]],
    ['5千円', [5]],
    ['100円', [0.1]],
    ['1.5億円', [150_000]],
    ['0円', [0]],
    ['1億', [100_000]],
    ['500万？', [5000]],
    ['1,000千円以上5,000千円以下', [1000, 5000]],
    ['予算88,286千円の事業', [88_286]],
  ])('finds the amounts of %s', (text, expected) => {
    expect(listAmounts(text)).toEqual(expected);
  });

  it.each([
    ['1億以上', [100_000]],
    ['1億を超える事業', [100_000]],
    ['5000万未満の事業', [50_000]],
  ])('finds the amounts of %s, which leaves 円 out', (text, expected) => {
    expect(listAmounts(text)).toEqual(expected);
  });

  it.each(['3千人', '1万件', '2万人が参加', '83頁', '令和2年度', '予算はいくら', ''])(
    'finds no amount in 「%s」',
    (text) => {
      expect(listAmounts(text)).toEqual([]);
    },
  );

  it.each([
    'PVが1万を超えた事業',
    'PV1万以上',
    '利用者数は2万を超えた',
    'アクセスが3万以上',
    '来場者が1万まで',
    '人口2万以下の町',
    'ダウンロードは5万を上回る',
  ])('finds no amount where something else is counted: 「%s」', (text) => {
    expect(listAmounts(text)).toEqual([]);
  });

  it.each([
    ['予算が1万を超えた事業', [10]],
    ['事業費は500万以上', [5000]],
    ['参加者1万円', [10]],
    ['利用者数1億以上', [100_000]],
  ])('finds the amounts of %s, where money is', (text, expected) => {
    expect(listAmounts(text)).toEqual(expected);
  });

  it.each(['予算は何千円', '何億円'])('takes no question for an amount: 「%s」', (text) => {
    expect(listAmounts(text)).toEqual([]);
  });

  it('takes no unit for an amount', () => {
    expect(listAmounts('千円単位で')).toEqual([]);
  });

  it('marks the stretch that says the amount, and no more', () => {
    const text = fold('予算が1億2千万円を超える事業');
    expect(findAmounts(text).map(({ start, end }) => text.slice(start, end))).toEqual(['1億2千万円']);
  });

  it.each([
    ['as it is shown to a reader', formatThousandYen],
    ['in 千円 without commas', (amount: number) => `${amount}千円`],
    ['in 円', (amount: number) => `${amount * 1000}円`],
    ['in 円 with commas', (amount: number) => `${(amount * 1000).toLocaleString('en-US')}円`],
    ['with 億 and 万', (amount: number) => writeLargeUnits(amount * 1000)],
    [
      'in full width',
      (amount: number) => `${amount}千円`.replace(/[0-9]/gu, (digit) => '０１２３４５６７８９'[Number(digit)] ?? ''),
    ],
  ])('reads back every amount written %s', (_, write) => {
    fc.assert(
      fc.property(thousandYen, (amount) => {
        const [found, ...others] = listAmounts(`予算${write(amount)}の事業`);
        return found === amount && others.length === 0;
      }),
    );
  });
});
