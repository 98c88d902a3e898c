import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

describe('the vocabulary', () => {
  it('has each word in one concept only', async () => {
    expect(await listFaults(change('vocabulary.yaml', '所管', '事業 費'))).toEqual([
      'knowledge/vocabulary.yaml:4:16 「事業 費」は「予算」の言葉（knowledge/vocabulary.yaml:2:15）でもあります。一つの言葉は一か所にだけ書いてください。',
    ]);
  });

  it('may hold two spellings of a word in one concept', async () => {
    expect(await listFaults(change('vocabulary.yaml', 'お金', '事業 費'))).toEqual([]);
  });

  it('has each concept once', async () => {
    expect(await listFaults(change('vocabulary.yaml', 'concept: 担当課', 'concept: 予算'))).toEqual([
      'knowledge/vocabulary.yaml:3:12 見出し「予算」は knowledge/vocabulary.yaml:1:12 にもあります。一つにまとめてください。',
    ]);
  });
});
