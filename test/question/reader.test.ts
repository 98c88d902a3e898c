import { describe, expect, it } from 'vitest';
import { prepareReader } from '../../src/question/reader.js';
import { knowledge } from '../knowledge/shipped.js';
import { tokenise } from '../language/tokeniser.js';

describe('what is prepared of a knowledge base', () => {
  it('is plain data, which another thread can send', () => {
    const prepared = prepareReader(knowledge, tokenise);
    expect(structuredClone(prepared).programmes.size).toBe(prepared.programmes.size);
  });
});
