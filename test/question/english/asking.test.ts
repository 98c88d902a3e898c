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
    ['What is the difference between the two?', '差は'],
    ['How much more does it cost?', '差は'],
    ['How much did they spend on it?', '予算'],
    ['How many of the 47 projects are there?', '何事業'],
    ['How many years does it cover?', '何年間'],
    ['What is the phone number of the division?', '電話番号'],
    ['Is it a priority programme?', '重点ですか'],
    ['Which of them are new?', '新規ですか'],
    ['Which programmes are relisted?', '再掲'],
    ['What does the centre do?', '財団'],
    ['Which article says so?', '何条'],
    ['Where in the annual report is it?', '何ページ'],
    ['Is it still running after 2021?', 'いつまで'],
    ['What share of the cost do they bear?', '負担'],
    ['Name the three programmes with the biggest budgets.', '上位3'],
    ['Where was it held, and when?', 'いつ'],
  ])('「%s」 is %s', (text, japanese) => {
    expect(sayAskingInJapanese(text)).toContain(japanese);
  });

  it.each([
    ['What is the FY2022 (Reiwa 4) budget of it?', false],
    ['What is the energy saving project, and what does it cost?', true],
  ])('is an overview in 「%s」: %s', (text, isOverview) => {
    expect(/what is/iu.test(sayAskingInJapanese(text))).toBe(isOverview);
  });

  it.each([
    ['Who pays when experts come?', 'いつ'],
    ['Is there a town where it was held?', 'どこで'],
    ['How many priority project requests are there?', '重点の'],
    ['What is the centre of town like?', '財団'],
  ])('「%s」 is not %s', (text, japanese) => {
    expect(sayAskingInJapanese(text)).not.toContain(japanese);
  });

  it('says no share of costs where bears are counted', () => {
    expect(sayAskingInJapanese('How many bears were seen?')).not.toContain('負担');
  });
});
