import { describe, expect, it } from 'vitest';
import { askProgramme, type NewAnswers } from '../../../../src/knowledge/keeping/new/dialogue.js';
import { openDocuments } from '../../../../src/knowledge/keeping/new/plan-new.js';
import { parseKnowledge } from '../../../../src/knowledge/parse.js';
import { readKnowledge } from '../../../../src/knowledge/read.js';
import { WORLD, writeWorld } from '../../world.js';

/** The answers to every question about a programme of the report, in their order; each may take several. */
const ANSWERS = {
  document: ['1'],
  name: ['創業塾事業'],
  place: ['85'],
  area: ['2'],
  no: [''],
  id: [''],
  shortNames: [''],
  sections: [''],
  budget: [''],
  period: [''],
  flags: [''],
  overview: [''],
  indicators: [''],
} satisfies Readonly<Record<string, readonly string[]>>;

type Answers = Readonly<Partial<Record<keyof typeof ANSWERS, readonly string[]>>>;

async function askWith(answers: Answers) {
  return hold(Object.values({ ...ANSWERS, ...answers }).flat());
}

/** Every answer must be asked for, and every question answered, so that no test passes over one. */
async function hold(answers: readonly string[]): Promise<NewAnswers & { readonly reasons: readonly string[] }> {
  const files = await readKnowledge(await writeWorld(WORLD));
  const dialogue = askProgramme(openDocuments(files, parseKnowledge(files).parsed));
  const reasons: string[] = [];
  const rest = [...answers];
  let step = dialogue.next();
  while (!step.done) {
    const next = rest.shift();
    if (step.value.reason !== undefined) reasons.push(step.value.reason);
    if (next === undefined) throw new Error(`No answer to: ${step.value.message}`);
    step = dialogue.next(next);
  }
  if (rest.length > 0) throw new Error(`Nobody asked for: ${rest.join('、')}`);
  return { ...step.value, reasons };
}

describe('the questions about a new programme', () => {
  it('may be left open but for its name, its place and where it is listed', async () => {
    expect((await askWith({})).facts).toEqual({
      id: 'report-2-04',
      name: '創業塾事業',
      place: '85頁',
      listing: { area: 2, no: 4, relisted: false },
      budgets: [],
      indicators: [],
    });
  });

  it('ask for another number and id than those proposed', async () => {
    const { facts } = await askWith({ no: ['9'], id: ['report-2-9a'] });
    expect([facts.listing.no, facts.id]).toEqual([9, 'report-2-9a']);
  });

  it('take the amount with its funding', async () => {
    const { facts } = await askWith({ budget: ['1,266,002', '87', '', '1,265,915'] });
    expect(facts.budgets).toEqual([
      {
        year: 2020,
        kind: '事業費',
        stated: { amount: 1_266_002, printed: '1,266,002' },
        funding: { national: 87, other: null, general: 1_265_915 },
      },
    ]);
  });

  it.each([
    ['－', { amount: null, printed: '－' }],
    ['空欄', { amount: null, printed: '' }],
  ])('take 「%s」 for an amount that is not printed, and ask for no funding', async (typed, stated) => {
    const { facts } = await askWith({ budget: [typed] });
    expect(facts.budgets).toEqual([{ year: 2020, kind: '事業費', stated }]);
  });

  it('leave out the funding where no part is given', async () => {
    expect((await askWith({ budget: ['▲5', '', '', ''] })).facts.budgets?.[0]).not.toHaveProperty('funding');
  });

  it('ask for the funding again until it adds up', async () => {
    const { reasons, facts } = await askWith({ budget: ['12', '1', '', '1', '1', '', '11'] });
    expect([reasons, facts.budgets?.[0]?.funding]).toEqual([
      ['財源内訳を足すと 2千円ですが、事業費は 12千円です。国庫から順にもう一度答えてください。'],
      { national: 1, other: null, general: 11 },
    ]);
  });

  it('take sections by any name, and ask for their groups', async () => {
    const { facts } = await askWith({ sections: ['産業課', '創業支援グループ'] });
    expect([facts.sections, facts.groups]).toEqual([
      ['地域産業課'],
      [{ section: '地域産業課', group: '創業支援グループ' }],
    ]);
  });

  it('ask for no group of a section that has none', async () => {
    expect((await askWith({ sections: ['労政・能力開発課'] })).facts.sections).toEqual(['労政・能力開発課']);
  });

  it('take period, flags, short names and overview', async () => {
    const { facts } = await askWith({
      period: ['R2-R3'],
      flags: ['新規、主要成果'],
      shortNames: ['創業塾、塾'],
      overview: ['創業を志す人の塾を開く。'],
    });
    expect(facts).toMatchObject({
      period: { from: 2020, to: 2021, printed: 'R2-R3' },
      flags: { new: true, 'major-result': true },
      shortNames: ['創業塾', '塾'],
      overview: '創業を志す人の塾を開く。',
    });
  });

  it('take indicators with the values of several years', async () => {
    const { facts } = await askWith({
      indicators: [
        '参加者数',
        '名',
        '令和元年度',
        '',
        '1,033名',
        'R2',
        '目標値',
        '—',
        '',
        '満足度',
        '',
        'なし',
        '2',
        '随時',
        '',
        '',
      ],
    });
    expect(facts.indicators).toEqual([
      {
        name: '参加者数',
        unit: '名',
        values: [
          { year: 2019, role: 'actual', value: 1033, printed: '1,033名' },
          { year: 2020, role: 'target', value: null, printed: '—' },
        ],
      },
      { name: '満足度', unit: null, values: [{ role: 'baseline', value: null, printed: '随時' }] },
    ]);
  });

  it('offer each kind of value once a year', async () => {
    const values = ['R2', '', '1', 'R2', '', '2', 'R2', '', '3', 'R2', ''];
    expect((await askWith({ indicators: ['数', '', ...values, ''] })).reasons).toEqual([
      '「R2」の値はすべて答えました。',
    ]);
  });

  it.each<[string, Answers, string]>([
    ['a name that is missing', { name: ['', '創業塾事業'] }, '事業名は必ず書いてください。'],
    [
      'a name that is taken',
      { name: ['創業資金貸付金', '創業塾事業'] },
      'この資料にはもう「創業資金貸付金」があります。',
    ],
    ['a place that is missing', { place: ['', '85'] }, '掲載頁は必ず書いてください。'],
    ['a choice that is none', { area: ['7', '2'] }, '「7」は選べません。1 から 2 までの番号で答えてください。'],
    ['a number that is none', { no: ['ア', '4'] }, '「ア」は番号として読めません。'],
    ['an id that is taken', { id: ['vision-02', ''] }, 'id「vision-02」は別の資料で使われています。'],
    ['an id of another form', { id: ['Report_4', ''] }, 'id「Report_4」の形が違います。'],
    ['an unknown section', { sections: ['産業か', ''] }, '担当課「産業か」は sections.yaml にありません。'],
    [
      'an unknown group',
      { sections: ['産業課', '広報グループ', ''] },
      '地域産業課に「広報グループ」というグループはありません。',
    ],
    ['an amount that is none', { budget: ['12千', ''] }, '「12千」は金額として読めません。'],
    ['a period that is none', { period: ['来年から', ''] }, '「来年から」は期間として読めません。'],
    ['an unknown flag', { flags: ['最重点', ''] }, '「最重点」という印はありません。'],
    [
      'a year that is none',
      { indicators: ['数', '', '来年', 'R2', '', '1', '', ''] },
      '「来年」は年度として読めません。',
    ],
    [
      'an indicator without a value',
      { indicators: ['数', '', '', 'R2', '', '1', '', ''] },
      '指標には値が一つは要ります。',
    ],
    [
      'an indicator that was given',
      { indicators: ['数', '', 'R2', '', '1', '', '数', ''] },
      '指標「数」はもう答えました。',
    ],
  ])('are asked again, with the reason, for %s', async (_, answers, reason) => {
    expect((await askWith(answers)).reasons).toEqual([expect.stringContaining(reason)]);
  });

  it('ask for as many years as there are where the document does not settle one', async () => {
    const { facts } = await hold([
      '圏域ビジョン',
      '新しい連携事業',
      '事業番号9',
      '',
      '',
      '',
      '',
      'R2',
      '',
      '21',
      'R3',
      '',
      '—',
      'R3',
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(facts.budgets).toEqual([
      { year: 2020, kind: '事業費見込額', stated: { amount: 21, printed: '21' } },
      { year: 2021, kind: '事業費見込額', stated: { amount: null, printed: '—' } },
    ]);
  });

  it('ask for the measure of a strategy, and number by it', async () => {
    const { facts } = await hold([
      'しごと創造戦略',
      '港湾の脱炭素化',
      '1-2-②',
      '2',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
    expect([facts.id, facts.listing]).toEqual(['strategy-1-2-3', { measure: '企業立地', no: 3, relisted: false }]);
  });
});
