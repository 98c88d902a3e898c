import { beforeAll, describe, expect, it } from 'vitest';
import { loadTokeniser, type Tokenise } from '../../src/language/tokenise.js';
import { readKanjiApart } from '../../src/question/kana/kanji-readings.js';

let tokenise: Tokenise;
beforeAll(async () => {
  tokenise = await loadTokeniser();
});

const SOUNDS = new Map([
  ['就', new Set(['就', 'シユウ'])],
  ['域', new Set(['イキ'])],
  ['三', new Set(['サン'])],
  ['八', new Set(['ハチ'])],
  ['者', new Set(['シヤ'])],
  ['数', new Set(['スウ'])],
]);

describe('readKanjiApart', () => {
  const read = (text: string) => readKanjiApart([text], SOUNDS, tokenise).map(({ reading }) => reading);

  it('reads what is in no dictionary as its kanji sound elsewhere', () => {
    expect(read('就域への機運')).toEqual(['シユウイキ']);
  });

  it('softens what follows ン', () => {
    expect(read('三八')).toContain('サンパチ');
  });

  it('takes no word that the dictionary has, and none that is an ending', () => {
    expect(read('予算')).toEqual([]);
    expect(read('利用者数')).toEqual([]);
  });
});
