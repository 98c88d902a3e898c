import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

const FILE = 'report/report-1-01.yaml';
const NAME = 'name: 起業家育成研修事業';
const OVERVIEW = 'overview: 起業を志す人を対象に研修を行う。';

describe('a bracket', () => {
  it.each([
    ['（', '起業（研修を行う。', '（研修を行う。', 13],
    ['」', '起業」を志す人を対象に。', '」を志す人を対象', 13],
    ['「', '「起業を（志す）人。', '「起業を（志す）', 11],
    ['）', '「起業を）」志す人。', '）」志す人。', 15],
  ])('has its other half: %s', async (bracket, overview, shown, column) => {
    expect(await listFaults(change(FILE, OVERVIEW, `overview: ${overview}`))).toEqual([
      `knowledge/${FILE}:21:${column} 括弧「${bracket}」に対になる括弧がありません（「${shown}」のところ）。文が途中で切れていないか、資料を見て直してください。`,
    ]);
  });

  it.each([
    'overview: 起業(研修）を行う。',
    'overview: |-\n  1) 起業を志す人\n  ア）後継者\n  注)季節調整による。',
    'overview: 「『起業』を（志す【若い】人）」に行う。',
  ])('is whole in %s', async (overview) => {
    expect(await listFaults(change(FILE, OVERVIEW, overview))).toEqual([]);
  });

  it('may be lost in what is quoted as printed', async () => {
    expect(await listFaults(change(FILE, '- 起業家研修', '- 起業家（研修'))).toEqual([]);
  });
});

describe('a name', () => {
  it.each(['起業家育成推進事', '業（起業分）', '起業家育成・', 'ョブカフェ事業'])(
    'does not break off or begin in the middle of a word: %s',
    async (name) => {
      expect(await listFaults(change(FILE, NAME, `name: ${name}`))).toEqual([
        `knowledge/${FILE}:3:7 名前「${name}」が言葉の途中で切れています。資料で前後の行とつながっていないか確かめてください。`,
      ]);
    },
  );

  it.each(['業界別研究会', '港湾工事', '知事表彰式典行事'])('may be %s', async (name) => {
    expect(await listFaults(change(FILE, NAME, `name: ${name}`))).toEqual([]);
  });
});

describe('a line of a text', () => {
  it.each(['ョブカフェを開く。', '、研修を行う。', '」と呼ぶ。'])(
    'does not begin in the middle of a word: %s',
    async (line) => {
      const faults = await listFaults(change(FILE, OVERVIEW, `overview: |-\n  「起業を志す人を\n  ${line}`));
      expect(faults).toContain(
        `knowledge/${FILE}:23:3 行が言葉の途中から始まっています（「${line}」）。前の行とつなげるか、資料を見て直してください。`,
      );
    },
  );
});
