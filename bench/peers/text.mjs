// What the peers are given to work with, the same for all of them: folded text, content words, readings, pairs of characters.

/** Words that ask and do not name. */
const ASKING = new Set(
  '予算 金額 担当 課 部署 概要 内容 期間 実績 事業費 いくら どこ いつ だれ 何 教える 知る 下さる くださる する ある なる いる できる 使える 去年 件'.split(
    ' ',
  ),
);

export const foldText = (text) => text.normalize('NFKC').toLowerCase();

/** The words of a text that say something; punctuation, particles and words that only ask are left out. */
export function listWords(text, tokenise) {
  return tokenise(foldText(text)).filter(
    ({ surface, base, pos, posDetail }) =>
      /^(?:名詞|動詞|形容詞|接頭詞|副詞)$/u.test(pos) &&
      !/^(?:非自立|代名詞)$/u.test(posDetail) &&
      /[\p{L}\p{N}]/u.test(surface) &&
      !ASKING.has(base) &&
      !ASKING.has(surface),
  );
}

/** Words → how they are read, in katakana; what is no word of the dictionary as it is written. */
export function readWords(words) {
  const read = words.map(({ surface, reading }) => reading ?? surface).join('');
  return read.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCodePoint(kana.codePointAt(0) + 0x60));
}

export function listPairs(text) {
  const letters = [...text].filter((character) => /[\p{L}\p{N}ー]/u.test(character));
  return letters.slice(1).map((character, index) => letters[index] + character);
}
