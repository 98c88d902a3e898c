// Tells a number with what it counts, which is no slip of a word that looks or sounds like it: 一回 is not 一覧.

const COUNTED = /^[一二三四五六七八九十百千]+[本件回個社人名校冊年番位割倍号期度日月週点通頁枚台箇店]/u;

export function isCounted(text: string): boolean {
  return COUNTED.test(text);
}
