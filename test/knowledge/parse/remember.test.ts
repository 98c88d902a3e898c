import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../src/knowledge/parse/remember.js';

/** Counts how often each file was parsed. */
function startParsing() {
  const parsed: string[] = [];
  const memory = createMemory();
  const parse = memory.remember(({ file, text }) => {
    parsed.push(file);
    return { text };
  });
  const load = (texts: Readonly<Record<string, string | null>>) => {
    const results = Object.entries(texts).map(([file, text]) => parse({ file, name: file, text }));
    memory.forgetOthers();
    return results;
  };
  return { parsed, load };
}

describe('a memory of parsed files', () => {
  it('parses a file again only if its text has changed', () => {
    const { parsed, load } = startParsing();
    load({ a: '1', b: '1' });
    load({ a: '1', b: '2' });
    expect(parsed).toEqual(['a', 'b', 'b']);
  });

  it('gives the very result of the last time', () => {
    const { load } = startParsing();
    expect(load({ a: '1' })[0]).toBe(load({ a: '1' })[0]);
  });

  it('forgets a file that is gone', () => {
    const { parsed, load } = startParsing();
    load({ a: '1' });
    load({ b: '1' });
    load({ a: '1' });
    expect(parsed).toEqual(['a', 'b', 'a']);
  });

  it('never remembers a file that could not be read', () => {
    const { parsed, load } = startParsing();
    load({ a: null });
    load({ a: null });
    expect(parsed).toEqual(['a', 'a']);
  });
});
