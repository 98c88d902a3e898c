import { describe, expect, it } from 'vitest';
import { makeMatchKey } from '../../src/language/match-key.js';
import { dropLongVowels, readRomaji } from '../../src/language/romaji.js';

describe('romaji', () => {
  it.each([
    ['yosan', 'ヨサン'],
    ['jigyou', 'ジギョウ'],
    ['jigyo', 'ジギョ'],
    ['shotengai', 'ショテンガイ'],
    ['syoutengai', 'ショウテンガイ'],
    ['kappatsu', 'カッパツ'],
    ['kenkoukeiei', 'ケンコウケイエイ'],
    ["shin'ei", 'シンエイ'],
    ['shimbun', 'シンブン'],
    ['matcha', 'マッチャ'],
  ])('%s is read %s', (letters, kana) => {
    expect(readRomaji(letters)).toBe(kana);
  });

  it.each(['budget', 'llama', 'strength', 'plan', 'kpi'])('is not %s', (letters) => {
    expect(readRomaji(letters)).toBeNull();
  });

  it('may leave out long vowels', () => {
    const [short, long] = ['kenko jigyo', 'kenkou jigyou'].map((text) => readRomaji(text.replace(' ', '')) ?? '');
    expect(dropLongVowels(makeMatchKey(short ?? ''))).toBe(dropLongVowels(makeMatchKey(long ?? '')));
  });
});
