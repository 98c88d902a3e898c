// Folds the many ways one text can be written into one, for knowledge and question alike: width, damaged characters from
// PDFs, variant kanji, dashes, case, spaces inside Japanese. What is shown to a reader is never folded.

/** CJK Radicals Supplement characters that PDF extraction leaves in place of kanji; NFKC does not repair them. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '見',
  '⻆': '角',
  '⻑': '長',
  '⻘': '青',
  '⻝': '食',
  '⻤': '鬼',
  '⻨': '麦',
  '⻩': '黄',
  '⻫': '斉',
  '⻭': '歯',
  '⻯': '竜',
  '⻲': '亀',
  '⺟': '母',
  '⺡': '水',
  '⺢': '水',
  '⺣': '火',
  '⻌': '辶',
};

/** Variant and old forms, and 人財, which the documents use beside 人材. */
const VARIANTS: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  濵: '浜',
  濱: '浜',
  邊: '辺',
  邉: '辺',
  澤: '沢',
  齋: '斎',
  齊: '斉',
  國: '国',
  縣: '県',
  會: '会',
  區: '区',
  亊: '事',
  嶋: '島',
  廣: '広',
  惠: '恵',
  德: '徳',
  圖: '図',
  繩: '縄',
  實: '実',
  總: '総',
  學: '学',
  經: '経',
  營: '営',
  豫: '予',
  當: '当',
  靭: '靱',
  靫: '靱',
  槪: '概',
  碍: '害',
  ヶ: 'ケ',
  ヵ: 'カ',
  〇: '0',
};

const RADICAL_RUN = /[\u2E80-\u2EFF]/gu;
const VARIANT_RUN = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'gu');
const JAPANESE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー、。・「」『』()【】]';
const SPACE_IN_JAPANESE = new RegExp(`(?<=${JAPANESE}) +(?=${JAPANESE}|[0-9])|(?<=[0-9]) +(?=${JAPANESE})`, 'gu');

/** Text → folded text. Idempotent; empty for empty. */
export function fold(text: string): string {
  return foldSpaces(
    foldVariants(foldDashes(foldRadicals(joinMarks(text).normalize('NFKC')).toLowerCase().normalize('NFKC'))),
  );
}

/** 「シ゛ェ」: a mark that stands by itself behind its kana belongs to it. */
function joinMarks(text: string): string {
  return text.replace(/ ?[゛\u3099ﾞ]/gu, '\u3099').replace(/ ?[゜\u309Aﾟ]/gu, '\u309A');
}

function foldRadicals(text: string): string {
  return text.replace(RADICAL_RUN, (character) => RADICALS[character] ?? character);
}

/** Wave dashes become 「~」, hyphens 「-」; a hyphen after katakana is a mistyped 「ー」. */
function foldDashes(text: string): string {
  return text
    .replace(/[〜～∼∿]/gu, '~')
    .replace(/[‐‑‒–—―−﹣－⁃]/gu, '-')
    .replace(/(?<=[ァ-ヴ])-(?=[ァ-ヴ])/gu, 'ー');
}

function foldVariants(text: string): string {
  return text.replace(VARIANT_RUN, (character) => VARIANTS[character] ?? character).replaceAll('人財', '人材');
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(SPACE_IN_JAPANESE, '').trim();
}
