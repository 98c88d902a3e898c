import { describe, expect, it } from 'vitest';
import { sayAskingInJapanese } from '../../../src/question/english/asking.js';

describe('what an English sentence asks for', () => {
  it.each([
    ['How many local companies exhibited?', '何社'],
    ['How many people moved?', '何人'],
    ['How many times was it held?', '何回'],
    ['How many llamas are there?', 'どれくらい'],
    ['How many pillars are there?', '柱はいくつ'],
    ['Which division and group is in charge of it?', '担当課'],
    ['Who is responsible for it?', '担当課'],
    ['What is the subsidy rate?', '補助率'],
    ['What is the upper limit?', '上限'],
    ['On what date was it held?', 'いつ'],
    ['Until when does it run?', 'いつまで'],
    ['When did it start?', 'いつから'],
    ['What is the goal for 2033?', '目標'],
    ['What is the current value?', '現状値'],
    ['Why was it not held?', 'なぜ'],
    ['What does article 7 say?', '条例第7条'],
    ['What happened in Reiwa 2?', '令和2年度'],
    ['How many are there excluding the duplicates?', '再掲を除いて'],
  ])('「%s」 is %s', (text, japanese) => {
    expect(sayAskingInJapanese(text)).toContain(japanese);
  });

  it.each([
    ['What is the FY2022 (Reiwa 4) budget of it?', false],
    ['What is the energy saving project, and what does it cost?', true],
  ])('is an overview in 「%s」: %s', (text, isOverview) => {
    expect(/what is/iu.test(sayAskingInJapanese(text))).toBe(isOverview);
  });

  it('says no share of costs where bears are counted', () => {
    expect(sayAskingInJapanese('How many bears were seen?')).not.toContain('負担');
  });
});
