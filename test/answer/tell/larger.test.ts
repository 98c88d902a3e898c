import { describe, expect, it } from 'vitest';
import { tellLarger } from '../../../src/answer/tell/larger.js';

describe('which of two figures in one statement is the larger', () => {
  it('tells both and their difference', () => {
    expect(tellLarger('市場と漁港どっちが多い？', '漁港での件数が1,200件、市場での件数が300件だった。')).toBe(
      '漁港（1,200件）のほうが市場（300件）より 900件 多くなっています。',
    );
  });
  it('says nothing where one has no figure', () => {
    expect(tellLarger('市場と空港どっちが多い？', '漁港での件数が1,200件、市場での件数が300件だった。')).toBeNull();
  });
  it('says nothing where they are counted in other units', () => {
    expect(tellLarger('市場と漁港どっちが多い？', '漁港での件数が1,200件、市場での来場が300人だった。')).toBeNull();
  });
});
