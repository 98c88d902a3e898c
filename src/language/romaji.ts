// Reads Japanese typed in Latin letters: Hepburn and the spellings of keyboards, with or without long vowels. Knows no word.

const VOWELS = ['a', 'i', 'u', 'e', 'o'];
/** The kana of each consonant before a, i, u, e, o; a dash where there is none. */
const ROWS: Readonly<Record<string, string>> = {
  '': 'ア イ ウ エ オ',
  k: 'カ キ ク ケ コ',
  s: 'サ シ ス セ ソ',
  t: 'タ チ ツ テ ト',
  n: 'ナ ニ ヌ ネ ノ',
  h: 'ハ ヒ フ ヘ ホ',
  m: 'マ ミ ム メ モ',
  y: 'ヤ - ユ - ヨ',
  r: 'ラ リ ル レ ロ',
  w: 'ワ - - - ヲ',
  g: 'ガ ギ グ ゲ ゴ',
  z: 'ザ ジ ズ ゼ ゾ',
  d: 'ダ ヂ ヅ デ ド',
  b: 'バ ビ ブ ベ ボ',
  p: 'パ ピ プ ペ ポ',
  f: 'ファ フィ フ フェ フォ',
  j: 'ジャ ジ ジュ ジェ ジョ',
  sh: 'シャ シ シュ シェ ショ',
  ch: 'チャ チ チュ チェ チョ',
  ts: '- - ツ - -',
  ky: 'キャ - キュ - キョ',
  sy: 'シャ - シュ - ショ',
  ty: 'チャ - チュ - チョ',
  ny: 'ニャ - ニュ - ニョ',
  hy: 'ヒャ - ヒュ - ヒョ',
  my: 'ミャ - ミュ - ミョ',
  ry: 'リャ - リュ - リョ',
  gy: 'ギャ - ギュ - ギョ',
  zy: 'ジャ - ジュ - ジョ',
  jy: 'ジャ - ジュ - ジョ',
  by: 'ビャ - ビュ - ビョ',
  py: 'ピャ - ピュ - ピョ',
};
const SYLLABLES = new Map(
  Object.entries(ROWS).flatMap(([consonant, row]) =>
    row.split(' ').flatMap((kana, place) => (kana === '-' ? [] : [[`${consonant}${VOWELS[place]}`, kana] as const])),
  ),
);
const LONGEST = 3;

/** Letters → katakana; null for what is no romaji. */
export function readRomaji(letters: string): string | null {
  let kana = '';
  let rest = letters.toLowerCase().replaceAll('-', '');
  while (rest !== '') {
    const length = [...Array(LONGEST).keys()]
      .map((less) => LONGEST - less)
      .find((size) => SYLLABLES.has(rest.slice(0, size)));
    if (length !== undefined) kana += SYLLABLES.get(rest.slice(0, length)) ?? '';
    else if (/^([bcdfghjkmpqrstwz])\1|^tch/u.test(rest)) kana += 'ッ';
    else if (/^n(?![aiueoy])'?|^m(?=[bmp])/u.test(rest)) kana += 'ン';
    else return null;
    rest = rest.slice(length ?? (rest.startsWith("n'") ? 2 : 1));
  }
  return kana;
}

const LONG_VOWEL =
  /(?<=[オコソトノホモヨロゴゾドボポウクスツヌフムユルグズヅブプ])ウ|(?<=[オコソトノホモヨロゴゾドボポ])オ/gu;

/** The match key of a reading → the same without its long vowels, which romaji leave out: kenko for ケンコウ. */
export function dropLongVowels(key: string): string {
  return key.replace(LONG_VOWEL, '');
}
