import { describe, expect, it } from 'vitest';
import { readDeeds } from '../../src/question/figures/deeds.js';

const read = (text: string) => readDeeds(text).map((deed) => deed.text);

describe('the deed that is counted', () => {
  it('stands before those who did it', () => {
    expect(read('セミナーを受けて起業した人は何人ですか')).toEqual(['起業']);
  });
  it('stands behind the number', () => {
    expect(read('結局何人就職できたの')).toEqual(['就職']);
  });
  it('may be asked for as a number without a question word', () => {
    expect(read('成約した件数は?')).toEqual(['成約']);
  });
  it('is one for each thing that is counted', () => {
    expect(read('申し込んだ会社と実際に出た会社は何社ずつ')).toEqual(['申し込', '出']);
  });
  it('is none where money is handed out', () => {
    expect(read('何にお金出してるの?')).toEqual([]);
  });
  it('is loose where it is counted under many names', () => {
    expect(readDeeds('参加した人は何人').map(({ isLoose }) => isLoose)).toEqual([true]);
  });
});
