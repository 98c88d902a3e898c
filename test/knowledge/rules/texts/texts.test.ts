import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

const FILE = 'report/report-1-01.yaml';
const OVERVIEW = 'overview: 起業を志す人を対象に研修を行う。';

describe('a space inside Japanese', () => {
  const advice = '空白を消してください。文を改行するときは、項目の後ろに「|」を書いて改行します。';

  it.each([
    ['a name', 'name: 起業家育成研修事業', 'name: 起業家育成研修事 業', '3:14', '事 業'],
    ['the name of an indicator', 'name: 参加者数', 'name: 参加　者数', '23:12', '加　者'],
    ['a text', OVERVIEW, 'overview: 起業を志す人を 対象に研修を行う。', '21:17', 'を 対'],
    ['a text folded over lines', OVERVIEW, 'overview: >-\n  起業を志す人を\n  対象に行う。', '22:9', 'を 対'],
  ])('is reported in %s', async (_, from, to, place, stray) => {
    expect(await listFaults(change(FILE, from, to))).toEqual([
      `knowledge/${FILE}:${place} 日本語の文字の間に空白があります（「${stray}」）。${advice}`,
    ]);
  });

  it.each([
    ['overview: |-\n  (1) 起業を志す人\n  (2) 後継者'],
    ['overview: |-\n  ・ 起業を志す人\n  ア 後継者'],
    ['overview: |-\n  起業を志す人を\n  対象に行う。'],
    ['overview: AOMORI STARTUP CENTER で 10 名に行う。'],
  ])('is none in 「%s」', async (overview) => {
    expect(await listFaults(change(FILE, OVERVIEW, overview))).toEqual([]);
  });

  it('is kept in what is quoted as printed', async () => {
    expect(await listFaults(change(FILE, '- 起業家研修', '- 起業家 研修'))).toEqual([]);
  });
});

describe('a character that only looks right', () => {
  it.each([
    ['⻘', 'U+2ED8', '「青」に直してください。'],
    ['⼈', 'U+2F08', '「人」に直してください。'],
    ['한', 'U+D55C', '正しい文字に直してください。'],
    ['\u200B', 'U+200B', '正しい文字に直してください。'],
  ])('is reported: %s', async (character, code, advice) => {
    expect(await listFaults(change(FILE, OVERVIEW, `overview: 起業${character}を志す。`))).toEqual([
      `knowledge/${FILE}:21:13 漢字やかなに似た別の文字「${character}」（${code}）があります。${advice}`,
    ]);
  });

  it('is kept in aliases, which hold the slips of the extraction', async () => {
    expect(await listFaults(change(FILE, '- 起業家研修', '- 起業家⻘研修'))).toEqual([]);
  });

  it('is reported in sections.yaml too', async () => {
    expect(await listFaults(change('sections.yaml', '経営支援グループ', '経営⽀援グループ'))).toEqual([
      'knowledge/sections.yaml:5:24 漢字やかなに似た別の文字「⽀」（U+2F40）があります。「支」に直してください。',
    ]);
  });
});

describe('a name', () => {
  it('has no spaces around it', async () => {
    expect(await listFaults(change(FILE, 'name: 起業家育成研修事業', 'name: "起業家育成研修事業 "'))).toEqual([
      `knowledge/${FILE}:3:8 名前の前後や途中に余分な空白か改行があります。消してください。`,
    ]);
  });
});
