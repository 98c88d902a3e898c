import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/language/fold.js';
import { blankGrammar, isEnglish, readEnglish } from '../../../src/question/english/sentence.js';
import { read } from '../reader.js';

describe('an English sentence', () => {
  it.each([
    'Which section handles the wind power project?',
    'What is the budget of ジョブカフェあおもり?',
    'And for foreign guests only?',
  ])('is 「%s」', (text) => {
    expect(isEnglish(text)).toBe(true);
  });

  it.each(['SMTS に apply した会社と actually 出展した会社は何社？', 'ジョブカフェの budget は', 'AI IoT DX ICT', ''])(
    'is not 「%s」',
    (text) => {
      expect(isEnglish(text)).toBe(false);
      expect(readEnglish(text)).toBe(text);
    },
  );

  it('has a pronoun that is not the abbreviation', () => {
    expect(readEnglish('Will it rain in the IT town of the north?')).toBe('Will    rain in the IT town of the north?');
  });

  it('names the prefecture as the other side, whose programme it is not', () => {
    expect(readEnglish('Is there a meeting with the prefecture and the city?')).not.toContain('prefecture');
  });

  it('keeps what names something, in its place', () => {
    expect(blankGrammar(fold('of all the hotels'))).toBe('           hotels');
  });

  it('counts a word that no vocabulary has against every programme', () => {
    const unknown = read('What does the city do about llamas?').terms.find(({ text }) => text === 'llamas');
    expect(unknown?.nominal).toBe(true);
  });

  it.each([
    'short outline',
    'approved',
    'planned',
    'did',
    'changes',
    'briefly explained',
    'October',
    'cumulatively',
    'budgeted',
  ])('names nothing by 「%s」', (words) => {
    expect(read(`What is the ${words} of the llamas?`).terms.map(({ text }) => text)).toEqual(['llamas']);
  });
});
