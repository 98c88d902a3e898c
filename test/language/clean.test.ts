import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, QUESTION_LIMIT } from '../../src/language/clean.js';
import { fold } from '../../src/language/fold.js';

const PIECES = [
  '<',
  '>',
  '@',
  '#',
  '!',
  '|',
  '&amp;',
  '&lt;',
  ':',
  'U1',
  'https://a.jp',
  '🙏',
  '\u200d',
  '\ud83d',
  '\0',
  ' ',
  '予算',
];

describe('cleanText', () => {
  it.each([
    ['control characters', '予算\u0000\u0007は\u001b？', '予算 は ？'],
    ['line breaks and tabs', '予算は\r\n\tいくら', '予算は いくら'],
    ['invisible format characters', '予\u200b算\u2060は\ufeff', '予 算 は'],
    ['lone surrogates', '予算\ud83dは\udc4d', '予算 は'],
    ['private and unassigned characters', '予算\ue000は\u{10ffff}', '予算 は'],
    ['emoji', '予算は🙏🙏いくらですか😊', '予算は いくらですか'],
    ['flags', '予算は🇯🇵🇯🇵いくら', '予算は いくら'],
    ['families joined by invisible joiners', '子育て👨‍👩‍👧‍👦の予算', '子育て の予算'],
    ['skin tones and text-style hearts', '予算👍🏽は❤️いくら', '予算 は いくら'],
    ['the frame of keycaps, not their digit', '1️⃣の予算', '1 の予算'],
    ['emoji shortcodes', '予算は:pray::+1::お願い:', '予算は :+1:'],
    ['mentions of people', '<@U012ABC> 予算は', '予算は'],
    ['mentions of people with their name', '<@W012ABC|taro> 予算は', '予算は'],
    ['special mentions', '<!here> <!channel> <!subteam^S1|@all> 予算は', '予算は'],
    ['bare links', '<https://example.jp/a?b=c> の予算', 'の予算'],
  ])('removes %s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it.each([
    ['the label of a link', '<https://example.jp|起業家育成研修事業>の予算', '起業家育成研修事業の予算'],
    ['the label of a mail address', '<mailto:a@example.jp|a@example.jp>', 'a@example.jp'],
    ['the name of a channel', '<#C012ABC|地域産業課>の事業', '地域産業課の事業'],
    ['escaped signs', 'A&amp;B &lt;1億円&gt;', 'A&B <1億円>'],
    ['what was typed as an entity', '&amp;lt;', '&lt;'],
    ['signs of less and more', '予算 < 1億円', '予算 < 1億円'],
    ['a time of day', '10:30:00', '10:30:00'],
    ['circled numbers and wave dashes', '基本方針④の14〜18頁', '基本方針④の14〜18頁'],
    ['the copyright sign', '©青森県', '©青森県'],
    ['nothing', '', ''],
  ])('keeps %s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('is empty when nothing but noise was sent', () => {
    expect(cleanText('<@U012ABC> 🙏 \u0000 :pray:')).toBe('');
  });

  it('joins again, once folded, what a variation selector parted', () => {
    expect(fold(cleanText('葛\u{e0100}城の予算'))).toBe('葛城の予算');
  });

  it('keeps the beginning of a message of 10,000 characters', () => {
    expect(cleanText(`起業家育成研修事業の${'あ'.repeat(10_000)}`)).toMatch(/^起業家育成研修事業のあ/u);
  });

  it('keeps the end of a message of 10,000 characters, where the question stands', () => {
    expect(cleanText(`${'あ'.repeat(10_000)}起業家育成研修事業の予算は？`)).toMatch(/起業家育成研修事業の予算は？$/u);
  });

  it('leaves a message at the limit whole', () => {
    const message = '予'.repeat(QUESTION_LIMIT);
    expect(cleanText(message)).toBe(message);
  });

  it.each([
    ['any code points', fc.string({ unit: 'binary', maxLength: 3000, size: 'max' })],
    [
      'half of a surrogate pair anywhere',
      fc.array(fc.integer({ min: 0xd700, max: 0xe0ff })).map((codes) => String.fromCharCode(...codes)),
    ],
    [
      'pieces of Slack markup',
      fc.array(fc.constantFrom(...PIECES), { maxLength: 1000, size: 'max' }).map((list) => list.join('')),
    ],
  ])('gives one bounded, well-formed line without controls: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const cleaned = cleanText(text);
        return (
          cleaned.isWellFormed() &&
          cleaned.length <= QUESTION_LIMIT &&
          !/[\p{Cc}\p{Cf}\p{Regional_Indicator}\u200d]|^\s|\s$|\s\s/u.test(cleaned)
        );
      }),
      { endOnFailure: true },
    );
  });
});
