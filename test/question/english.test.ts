import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { blankGrammar, dropPronouns, isEnglish, isEnglishWord } from '../../src/question/english.js';
import { read } from './reader.js';

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
    },
  );

  it('has a pronoun that is not the abbreviation', () => {
    expect(dropPronouns('Will it rain in the IT section of the city?')).toBe(
      'Will    rain in the IT section of the city?',
    );
  });

  it('keeps what names something, in its place', () => {
    expect(blankGrammar(fold('the share of the hotels'))).toBe('                 hotels');
  });

  it('counts a word that no vocabulary has against every programme', () => {
    const unknown = read('What does the city do about llamas?').terms.find(({ text }) => text === 'llamas');
    expect(unknown?.nominal).toBe(true);
  });

  it('has names, which are known by their capital', () => {
    const name = read('What do we do for people in Timbuktu?').terms.find(({ text }) => text === 'timbuktu');
    expect(name?.parts[0]?.isProper).toBe(true);
  });
});

describe('an English word of the vocabulary', () => {
  it.each(['startup', 'home medical care', '65 or older'])('is %s', (word) => {
    expect(isEnglishWord(word)).toBe(true);
  });

  it.each(['HACCP', 'A!Premium', 'DX', '創業', '45歳以上'])('is not %s', (word) => {
    expect(isEnglishWord(word)).toBe(false);
  });
});
