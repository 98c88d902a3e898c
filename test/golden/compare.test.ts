import { describe, expect, it } from 'vitest';
import { says } from './compare.js';

describe('says', () => {
  it.each([
    ['a figure without its comma', '事業費は 25,242千円です', '25242千円'],
    ['another width', 'ＵＩＪターン', 'UIJターン'],
    ['without brackets', '「選ばれる青森」食品', '選ばれる青森食品'],
    ['without a middle dot', '労政・能力開発課', '労政能力開発課'],
    ['without white space', '国庫 14,341千円', '国庫14341千円'],
    ['a radical', '⻘森県', '青森県'],
    ['another dash', 'R1－R3', 'R1-R3'],
    ['another wave dash', '14〜18頁', '14～18頁'],
  ])('finds %s', (_, text, wanted) => {
    expect(says(text, wanted)).toBe(true);
  });

  it.each([
    ['the end of a figure', '3,128千円', '128千円'],
    ['the head of a figure', '3,128千円', '3'],
    ['the decimals of a figure', '22.2%', '2%'],
    ['the whole part of a figure', '22.2%', '22'],
    ['two figures run together', '12 34', '1234'],
    ['another word', '起業家育成', '企業家育成'],
  ])('does not find %s', (_, text, wanted) => {
    expect(says(text, wanted)).toBe(false);
  });

  it('finds a figure that stands after a piece of another', () => {
    expect(says('3,128千円のうち128千円', '128千円')).toBe(true);
  });
});
