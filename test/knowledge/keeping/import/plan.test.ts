import { describe, expect, it } from 'vitest';
import { change, WORLD, type World } from '../../world.js';
import { findText, listChanges, listRowFaults, planSound, planTable } from '../tools.js';

/** The report without printed totals, so that an amount may change alone. */
const OPEN_REPORT: World = {
  ...WORLD,
  'report/document.yaml': WORLD['report/document.yaml'].replace(/ *(subtotal|total|jointSubtotals|- areas).*\n/gu, ''),
};

async function changesOf(heading: string, cell: string, world: World = OPEN_REPORT) {
  return listChanges(await planSound(`事業名,${heading}\n起業家育成研修事業,${cell}\n`, world));
}

const STATED: readonly (readonly [string, string, string])[] = [
  ['概要', '新しい概要', '概要: 起業を志す人を対象に研修を行う。 → 新しい概要'],
  ['担当課', '労政・能力開発課', '担当課: 地域産業課 → 労政・能力開発課'],
  ['グループ', '経営支援グループ', '地域産業課のグループ: 創業支援グループ → 経営支援グループ'],
  ['事業期間', 'R2-R3', '事業期間: R1-R3 → R2-R3'],
  ['略称', '起業塾', '略称: 起業研修 → 起業研修、起業塾'],
  ['別名', '起業塾', '別名: 起業家研修 → 起業家研修、起業塾'],
  ['掲載頁', '90', '掲載頁: 83頁 → 90頁'],
  ['No.', '7', '番号: 1 → 7'],
  ['新規', '○', '印: 主要成果 → 主要成果、新規'],
  ['主要成果', '×', '印: 主要成果 → （なし）'],
  ['市町村', '青森市', '関係市町村: （なし） → 青森市'],
  ['21財団', '△', '印: 主要成果 → 主要成果、21財団へ一部'],
  ['実績', '研修した', '実績: （なし） → 研修した'],
  ['効果', '雇用', '効果: （なし） → 雇用'],
  ['R3事業費見込額', '"1,266"', '事業費見込額（令和3年度）: （なし） → 1,266'],
];

describe('a row about a programme that is held', () => {
  it.each(STATED)('states its %s', async (heading, cell, expected) => {
    expect(await changesOf(heading, cell)).toEqual([expected]);
  });

  it.each(STATED)('is held to state its %s once it is written', async (heading, cell) => {
    const table = `事業名,${heading}\n起業家育成研修事業,${cell}\n`;
    const { texts } = await planSound(table, OPEN_REPORT);
    const written = Object.fromEntries([...texts].map(([file, text]) => [file.split('/').slice(-2).join('/'), text]));
    expect([texts.size, listChanges(await planSound(table, { ...OPEN_REPORT, ...written }))]).toEqual([1, []]);
  });

  it('states amount and funding together', async () => {
    const plan = await planSound('事業名,事業費,国庫,一般財源\n起業家育成研修事業,"1,266",66,"1,200"\n', OPEN_REPORT);
    expect(listChanges(plan)).toEqual([
      '事業費（令和2年度）: 201 → 1,266',
      '国庫（令和2年度の事業費）: （なし） → 66',
      '一般財源（令和2年度の事業費）: 201 → 1,200',
    ]);
  });

  it.each([
    ['概要', ''],
    ['事業費', ''],
    ['新規', ''],
    ['担当課', ''],
    ['事業費,一般財源', '201,'],
    ['事業費', '201'],
    ['事業費', '201千円'],
    ['事業期間', 'R1～R3'],
    ['略称', '起業家育成研修事業'],
    ['担当課', '産業課'],
    ['掲載頁', 'p.83'],
    ['主要成果', '○'],
    ['新規', '×'],
    ['概要', '"起業を志す人を対象に研修を行う。\n"'],
  ])('that says in %s what it says already, or nothing (「%s」), changes nothing', async (heading, cell) => {
    expect(await changesOf(heading, cell)).toEqual([]);
  });

  it.each([
    ['－', '事業費（令和2年度）: 201 → －', 'amount: null\n    printed: "－"'],
    ['—', '事業費（令和2年度）: 201 → —', 'amount: null\n    printed: "—"'],
    ['0', '事業費（令和2年度）: 201 → 0', 'amount: 0\n    printed: "0"'],
    ['▲5', '事業費（令和2年度）: 201 → ▲5', 'amount: -5\n    printed: "▲5"'],
  ])('keeps a printed 「%s」 as it stands', async (cell, expected, written) => {
    const plan = await planSound(`事業名,事業費\n起業家育成研修事業,${cell}\n`, OPEN_REPORT);
    expect([listChanges(plan), findText(plan, 'report/report-1-01.yaml')]).toEqual([
      [expected],
      expect.stringContaining(written),
    ]);
  });

  it('says what is held already where Shift_JIS has no other dash for it', async () => {
    const world = change('report/report-1-01.yaml', '研修を行う。', '研修を行う—〜−。', OPEN_REPORT);
    expect(await changesOf('概要', '起業を志す人を対象に研修を行う―～－。', world)).toEqual([]);
  });

  it.each([
    ['leaves the page of a listing that has another', '21頁', 'no: 1, place: 21頁'],
    ['takes along the page of a listing that has the same', '83頁', 'no: 1, place: 90頁'],
  ])('%s', async (_, page, expected) => {
    const world = change('report/report-1-01.yaml', 'no: 1, place: 21頁', `no: 1, place: ${page}`, OPEN_REPORT);
    const plan = await planSound('事業名,頁\n起業家育成研修事業,90\n', world);
    expect(findText(plan, 'report/report-1-01.yaml')).toContain(expected);
  });

  it('is found by another name of the programme, which keeps its own', async () => {
    expect(listChanges(await planSound('事業名,概要\n起業家研修,新しい概要\n', OPEN_REPORT))).toEqual([
      '概要: 起業を志す人を対象に研修を行う。 → 新しい概要',
    ]);
  });

  it('is found by id, and may then rename it', async () => {
    expect(listChanges(await planSound('id,事業名\nreport-1-01,起業家養成事業\n', OPEN_REPORT))).toEqual([
      '名前: 起業家育成研修事業 → 起業家養成事業',
    ]);
  });

  it('adds an appearance where it is marked as repeated, and takes nothing else from it', async () => {
    const table = '事業名,基本方針,No.,頁,概要,再掲\n起業家育成研修事業,2,5,82,別の概要,○\n';
    expect(listChanges(await planSound(table, OPEN_REPORT))).toEqual([
      '再掲: （なし） → 2の5番（82頁）',
      '掲載の件数: 4 → 5',
      '基本方針2の掲載の件数: 2 → 3',
    ]);
  });

  it('changes the lines of what it states and no others', async () => {
    const plan = await planSound('事業名,概要\n起業家育成研修事業,新しい概要\n', OPEN_REPORT);
    const before = WORLD['report/report-1-01.yaml'];
    expect(findText(plan, 'report/report-1-01.yaml')).toBe(
      before.replace('起業を志す人を対象に研修を行う。', '新しい概要'),
    );
  });
});

describe('a row about a programme that is not held', () => {
  const NEW = '事業名,基本方針,頁,担当課,事業費\n創業塾事業,2,85,地域産業課,12\n';

  it('makes a file named by the numbers of the document', async () => {
    expect(findText(await planSound(NEW, OPEN_REPORT, 'report'), 'report/report-2-04.yaml')).toBe(
      `# yaml-language-server: $schema=../.schema/programme.json
# 書き方は knowledge/README.md をご覧ください。
id: report-2-04
name: 創業塾事業
place: 85頁
listings:
  - { area: 2, no: 4, place: 85頁 }
sections:
  - { section: 地域産業課 }
budgets:
  - { year: 2020, kind: 事業費, amount: 12, printed: "12" }
`,
    );
  });

  it('raises the counts of the document along with it', async () => {
    const plan = await planSound(NEW, OPEN_REPORT, 'report');
    expect(listChanges(plan)).toEqual(
      expect.arrayContaining(['事業の件数: 3 → 4', '掲載の件数: 4 → 5', '基本方針2の掲載の件数: 2 → 3']),
    );
  });

  it('leaves counts that were not met before, since they state what the document prints', async () => {
    const world = change('report/document.yaml', 'programmes: 3', 'programmes: 118', OPEN_REPORT);
    const plan = await planSound(NEW, world, 'report');
    expect(listChanges(plan).filter((line) => line.startsWith('事業の件数'))).toEqual([]);
  });

  it('joins the measure of a strategy that its heading names', async () => {
    const plan = await planSound('事業名,施策,頁\n港湾の脱炭素化,企業立地,1-2-②\n', WORLD, 'strategy');
    expect([...plan.texts.keys()].map((file) => file.split('/').slice(-2).join('/'))).toEqual([
      'strategy/strategy-1-2-3.yaml',
      'strategy/document.yaml',
      'strategy/strategy.yaml',
    ]);
  });

  it('leaves no problem behind', async () => {
    const plans = [
      await planSound(NEW, OPEN_REPORT, 'report'),
      await planSound('事業名,施策,頁\n港湾の脱炭素化,企業立地,1-2-②\n', WORLD, 'strategy'),
      await planSound('事業名,頁,R3事業費見込額\n新しい連携事業,事業番号5,\n', WORLD, 'vision'),
    ];
    expect(plans.flatMap(({ newProblems }) => newProblems)).toEqual([]);
  });

  it('records a blank amount as blank', async () => {
    const plan = await planSound('事業名,頁,R3事業費見込額\n新しい連携事業,事業番号5,\n', WORLD, 'vision');
    expect(findText(plan, 'vision/vision-05.yaml')).toContain(
      '{ year: 2021, kind: 事業費見込額, amount: null, printed: "" }',
    );
  });

  it('may repeat itself further down', async () => {
    const table = '事業名,基本方針,No.,頁,再掲\n創業塾事業,2,4,85,\n創業塾事業（再掲）,1,9,21,\n';
    expect(findText(await planSound(table, OPEN_REPORT, 'report'), 'report/report-2-04.yaml')).toContain(
      '  - { area: 1, no: 9, place: 21頁, relisted: true }\n',
    );
  });
});

describe('a faulty row', () => {
  it.each([
    ['事業名,事業費\n起業家育成研修事業,調整中\n', 'hyo.csv:2:2 「事業費」の列: 「調整中」は金額として読めません。'],
    [
      '事業名,担当課\n起業家育成研修事業,産業か\n',
      'hyo.csv:2:2 「担当課」の列: 担当課「産業か」は sections.yaml にありません。',
    ],
    ['事業名,概要\n,研修\n', 'hyo.csv:2:1 事業名がありません。'],
    ['事業名,概要\n新しい事業,研修\n', 'hyo.csv:2:1 新しい事業ですが「掲載頁」がありません。'],
    ['事業名,頁\n新しい事業,1\n', 'hyo.csv:2:1 新しい事業ですが「基本方針」の番号がありません。'],
    [
      '事業名,基本方針\n起業家育成研修事業,創業以外\n',
      'hyo.csv:2:2 「基本方針」の列: 基本方針「創業以外」が分かりません。',
    ],
    ['id,事業名,基本方針,頁\nReport 9,新しい事業,1,1\n', 'hyo.csv:2:1 id「report 9」の形が違います。'],
    ['id,事業名,基本方針,頁\nvision-02,新しい事業,1,1\n', 'hyo.csv:2:1 id「vision-02」は別の資料で使われています。'],
    ['事業名,基本方針,頁,再掲\n新しい事業,1,1,○\n', 'hyo.csv:2:1 再掲の行ですが、もとの事業がありません。'],
    ['事業名,概要\n起業家育成研修事業,甲\n起業家育成研修事業,乙\n', 'hyo.csv:3:1 同じ事業の行が 2行目にもあります。'],
    [
      '事業名,概要\n起業家育成研修事業,起業を?す人を対象に研修を行う。\n',
      'hyo.csv:2:1 概要の文字が「?」に変わっています。',
    ],
    ['事業名,概要\n起業家育成研修事業,"甲\n', 'hyo.csv:2:1 引用符（"）が閉じていないため、この行から先を読めません。'],
    [
      '事業名,概要,事業概要\n起業家育成研修事業,甲,乙\n',
      'hyo.csv:1:3 見出し「事業概要」: 「概要」の列（2列目）と同じ内容の見出しです。',
    ],
  ])('is reported with its line: %s', async (table, expected) => {
    const faults = listRowFaults(await planSound(table, OPEN_REPORT, 'report'));
    expect(faults).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });

  it('stops no other row', async () => {
    const plan = await planSound('事業名,概要\n,x\n起業家育成研修事業,新しい概要\n就職支援事業,調べ中\n', OPEN_REPORT);
    expect([plan.rowFaults.length, plan.updated.length]).toEqual([1, 2]);
  });

  it('changes nothing, also in its sound cells', async () => {
    const plan = await planSound('事業名,概要,事業費\n起業家育成研修事業,新しい概要,調整中\n', OPEN_REPORT);
    expect(plan.texts.size).toBe(0);
  });

  it('is one whose programme’s file is faulty', async () => {
    const world = change('report/report-1-01.yaml', 'flags:', 'flag:', OPEN_REPORT);
    const faults = listRowFaults(await planSound('id,概要\nreport-1-01,甲\n', world, 'report'));
    expect(faults[0]).toContain('report-1-01.yaml に不備があるため取り込めません。');
  });

  it('is one whose programme is written with references', async () => {
    const world = change('report/report-1-01.yaml', 'place: 83頁', 'place: &page 83頁', OPEN_REPORT);
    const faults = listRowFaults(await planSound('事業名,頁\n起業家育成研修事業,90\n', world));
    expect(faults[0]).toContain('自動では直せません。手で直してください: 掲載頁を90頁');
  });
});

describe('a table', () => {
  it('reports the columns and rows it does not read', async () => {
    const plan = await planSound('一覧\n事業名,備考\n就職支援事業,x\n合計,\n', OPEN_REPORT);
    expect([plan.unread.map(({ heading }) => heading), plan.passedOver]).toEqual([['備考'], [1, 4]]);
  });

  it('belongs to the only document that holds its programmes', async () => {
    expect((await planSound('事業名,概要\n企業支援拠点運営事業,甲\n')).documentTitle).toBe('圏域ビジョン');
  });

  it('must be told from that of another year of the same organisation', async () => {
    const document = WORLD['vision/document.yaml']
      .replace('id: vision', 'id: report-2021')
      .replace('青森圏域', '青森県');
    const world = { ...OPEN_REPORT, 'report-2021/document.yaml': document.replaceAll('青森圏域', '青森県') };
    expect((await planTable('事業名,概要\n就職支援事業,甲\n', world)).planned).toMatchObject({
      reason: expect.stringContaining('青森県の資料は二つ以上あります。'),
    });
  });

  it('passes over sums, in whatever column the word stands', async () => {
    const table = '基本方針,事業名,事業費\n1,就職支援事業,"1,000"\n小 計,,"1,201"\n,合計（再掲を除く。）,"1,701"\n';
    const plan = await planSound(table, OPEN_REPORT);
    expect([plan.passedOver, plan.rowFaults]).toEqual([[3, 4], []]);
  });

  it.each([
    [
      '事業名,概要\nどこにもない事業,甲\n',
      null,
      'この表の事業がすべてある資料はありません。どの資料の表かを --document で',
    ],
    ['事業名,概要\n就職支援事業,甲\n新しい事業,乙\n', null, 'この表の事業がすべてある資料はありません。'],
    ['事業名,概要\n就職支援事業,甲\n企業支援拠点運営事業,乙\n', null, 'この表の事業がすべてある資料はありません。'],
    ['事業名,概要\n合計,甲\n', null, 'この表の事業がすべてある資料はありません。'],
    ['事業名,概要\n就職支援事業,甲\n', 'nowhere', '資料「nowhere」がありません。'],
    ['概要,担当課\n甲,地域産業課\n', null, '「事業名」の見出しが見つかりません。'],
    ['', null, '「事業名」の見出しが見つかりません。'],
  ])('is refused as a whole where its document is not clear: %s', async (table, documentId, reason) => {
    expect((await planTable(table, WORLD, documentId)).planned).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason),
    });
  });

  it('shows the problems that its amounts would make', async () => {
    const { newProblems } = await planSound('事業名,事業費\n起業家育成研修事業,202\n');
    expect(newProblems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining('財源内訳の合計が事業費と合いません。')]),
    );
  });

  it('is not blamed for problems that were there before', async () => {
    const world = change('vision/vision-02.yaml', 'value: 21,', 'value: 22,', OPEN_REPORT);
    expect((await planSound('事業名,概要\n起業家育成研修事業,甲\n', world)).newProblems).toEqual([]);
  });
});
