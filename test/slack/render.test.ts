// Answers as Slack messages: what stands where, and Slack's limits, each exactly at the limit and one over.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Table } from '../../src/answer/answer.js';
import { renderText } from '../../src/answer/text.js';
import { renderAnswer } from '../../src/slack/render/blocks.js';
import { LIMITS } from '../../src/slack/render/limits.js';
import { checkBlocks } from '../../src/workspace/block-check.js';
import { makeAnswer, makeChoice, makeUnknown, SOURCE } from './answers.js';

const PLAIN = { question: '予算は？', door: 'ask', isShareable: false, heading: null } as const;
const render = (answer: Answer) => renderAnswer(answer, PLAIN);
const typesOf = (answer: Answer) => render(answer).blocks.map(({ type }) => type);
const shown = (answer: Answer) => JSON.stringify(render(answer).blocks);

function makeTable(rows: number, columns = 2, cell = 'あ'): Table {
  return {
    headings: Array.from({ length: columns }, (_, index) => ({ text: `見出し${index}`, align: 'left' as const })),
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell)),
  };
}

const rowsOf = (answer: Answer) => render(answer).blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));

describe('an answer', () => {
  it('has its lead, details, table and sources in this order', () => {
    const answer = makeAnswer({ table: makeTable(2) });
    expect(typesOf(answer)).toEqual(['rich_text', 'rich_text', 'table', 'context']);
  });

  it('has its lead in bold rich text, which needs no spaces around it', () => {
    expect(render(makeAnswer()).blocks[0]).toMatchObject({
      elements: [{ elements: [{ type: 'text', text: makeAnswer().lead, style: { bold: true } }] }],
    });
  });

  it('has a long lead in plain text, since a bold paragraph is hard to read', () => {
    const bold = (length: number) => shown(makeAnswer({ lead: 'あ'.repeat(length) })).includes('"bold":true');
    expect([bold(120), bold(121)]).toEqual([true, false]);
  });

  it('names each document once with all its places', () => {
    const sources = [SOURCE, { ...SOURCE, place: '84頁' }, { document: '条例', place: '第7条' }];
    expect(shown(makeAnswer({ sources }))).toContain('出典: 令和2年度 年次報告 83頁、84頁／条例 第7条');
  });

  it('says how it was matched', () => {
    expect(shown(makeAnswer({ matched: '略称で特定しました' }))).toContain('（略称で特定しました）');
  });

  it('has the whole plain text as its text', () => {
    const answer = makeAnswer({ table: makeTable(3) });
    expect(render(answer).text).toBe(renderText(answer));
  });

  it('has no empty blocks when there is only a lead', () => {
    expect(typesOf(makeAnswer({ details: [], sources: [] }))).toEqual(['rich_text']);
  });
});

describe('a choice', () => {
  const candidates = [
    { id: 'a', name: '人財確保支援事業', hint: '青森県' },
    { id: 'b', name: '起業家育成研修事業', hint: '' },
  ];

  it('numbers its candidates with their hints', () => {
    expect(shown(makeChoice(candidates))).toContain('人財確保支援事業（青森県）');
  });

  it('has a button for each that asks the same of it', () => {
    const actions = render(makeChoice(candidates)).blocks.find(({ type }) => type === 'actions');
    expect(actions).toMatchObject({
      elements: [{ value: '人財確保支援事業 予算は？' }, { value: '起業家育成研修事業 予算は？' }],
    });
  });

  it('asks by name alone where a button cannot carry the question too', () => {
    const asked = { ...PLAIN, question: 'あ'.repeat(LIMITS.buttonValue) };
    const actions = renderAnswer(makeChoice(candidates), asked).blocks.find(({ type }) => type === 'actions');
    expect(actions).toMatchObject({ elements: [{ value: '人財確保支援事業' }, { value: '起業家育成研修事業' }] });
  });

  it.each([
    [25, 25],
    [26, 25],
  ])('of %i has %i buttons', (count, buttons) => {
    const many = Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `事業${index}`, hint: '' }));
    const actions = render(makeChoice(many)).blocks.find(({ type }) => type === 'actions');
    expect(actions).toMatchObject({ elements: { length: buttons } });
  });

  it.each([72, 73])('labels a name of %i characters within the limit', (length) => {
    const message = render(makeChoice([{ id: 'a', name: 'あ'.repeat(length), hint: '' }]));
    expect(checkBlocks(message.blocks)).toBeNull();
  });
});

describe('an unknown', () => {
  it('has no share button', () => {
    const message = renderAnswer(makeUnknown('見当たりませんでした。'), { ...PLAIN, isShareable: true });
    expect(JSON.stringify(message.blocks)).not.toContain('share');
  });

  it('has buttons that ask for the nearest by name alone, since what was asked is not here', () => {
    const candidates = [{ id: 'a', name: '人財確保支援事業', hint: '' }];
    const unknown = { ...makeUnknown('見当たりませんでした。'), candidates };
    const actions = render(unknown).blocks.find(({ type }) => type === 'actions');
    expect(actions).toMatchObject({ elements: [{ value: '人財確保支援事業' }] });
  });
});

describe('a table', () => {
  it('gives an empty cell a space, since Slack refuses the whole message for one', () => {
    expect(rowsOf(makeAnswer({ table: makeTable(1, 2, '') }))[1]).toEqual([
      { type: 'raw_text', text: '　' },
      { type: 'raw_text', text: '　' },
    ]);
  });

  it('fills a short row, since Slack wants all rows alike', () => {
    const table = { ...makeTable(0, 3), rows: [['あ']] };
    expect(rowsOf(makeAnswer({ table }))[1]).toHaveLength(3);
  });

  it('takes as many rows as Slack takes', () => {
    expect(rowsOf(makeAnswer({ table: makeTable(LIMITS.tableRows - 1) }))).toHaveLength(LIMITS.tableRows);
    expect(shown(makeAnswer({ table: makeTable(LIMITS.tableRows - 1) }))).not.toContain('ほか');
  });

  it('says how many rows found no room', () => {
    expect(rowsOf(makeAnswer({ table: makeTable(LIMITS.tableRows + 11) }))).toHaveLength(LIMITS.tableRows);
    expect(shown(makeAnswer({ table: makeTable(LIMITS.tableRows + 11) }))).toContain('ほか12件');
  });

  it('counts the rows with them that were never written', () => {
    expect(shown(makeAnswer({ table: { ...makeTable(LIMITS.tableRows + 11), more: 5 } }))).toContain('ほか17件');
  });

  it('is native up to 20 columns and lines above', () => {
    expect(typesOf(makeAnswer({ table: makeTable(1, LIMITS.tableColumns) }))).toContain('table');
    expect(typesOf(makeAnswer({ table: makeTable(1, LIMITS.tableColumns + 1) }))).not.toContain('table');
  });

  it('keeps every cell where it falls back to lines', () => {
    const table = makeTable(1, LIMITS.tableColumns + 1, '値');
    expect(shown(makeAnswer({ table }))).toContain('見出し20: 値');
  });

  it('keeps the text of all blocks within the budget', () => {
    const blocks = render(makeAnswer({ table: makeTable(99, 10, 'あ'.repeat(50)) })).blocks;
    expect(checkBlocks(blocks)).toBeNull();
  });
});

describe('the text', () => {
  const withLead = (length: number) => makeAnswer({ lead: 'あ'.repeat(length), details: [], sources: [] });

  it('is left whole at the limit', () => {
    expect(render(withLead(LIMITS.messageText)).text).toBe('あ'.repeat(LIMITS.messageText));
  });

  it('says how much it leaves out one over the limit', () => {
    const { text } = render(withLead(LIMITS.messageText + 1));
    expect(text.length).toBeLessThanOrEqual(LIMITS.messageText);
    expect(text).toMatch(/…（ほか\d+文字）$/u);
  });

  it('is cut between lines, says how many, and keeps its sources', () => {
    const details = Array.from({ length: 100 }, (_, index) => `${index}: ${'あ'.repeat(60)}`);
    const { text } = render(makeAnswer({ details }));
    expect(text).toMatch(/\n…ほか\d+行\n出典: 令和2年度 年次報告 83頁$/u);
  });

  it('has & < > as entities, once', () => {
    expect(render(makeAnswer({ lead: 'R&D <!channel> &lt;' })).text).toContain('R&amp;D &lt;!channel&gt; &amp;lt;');
  });

  it('is not cut inside an entity', () => {
    expect(render(withLead(0)).text).toBe('');
    const { text } = render(makeAnswer({ lead: '&'.repeat(3_000), details: [], sources: [] }));
    expect(text).toMatch(/^(?:&amp;)+…（ほか[\d,]+文字）$/u);
  });
});

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', ' ', '<!channel>', '&', '\ud800', '\u0000', '@here', 'あ'.repeat(4_000), '👨‍👩‍👧‍👦'.repeat(200)),
);
const sources = fc.array(fc.record({ document: texts, place: texts }), { maxLength: 30 });
const candidates = fc.array(fc.record({ id: fc.constant('a'), name: texts, hint: texts }), { maxLength: 40 });
const common = { lead: texts, details: fc.array(texts, { maxLength: 30 }), sources };
const tables = fc.record({
  headings: fc.array(fc.record({ text: texts, align: fc.constantFrom('left' as const, 'right' as const) }), {
    maxLength: 24,
  }),
  rows: fc.array(fc.array(texts, { maxLength: 24 }), { maxLength: 120 }),
});
const answers: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    ...common,
    table: fc.option(tables),
    facts: fc.constant([]),
    programmes: fc.constant([]),
    matched: fc.option(texts),
  }),
  fc.record({ kind: fc.constant('choose' as const), ...common, candidates }),
  fc.record({ kind: fc.constant('unknown' as const), ...common, candidates }),
);
const options = fc.record({
  question: texts,
  door: fc.constantFrom('ask' as const, 'kpi' as const),
  isShareable: fc.boolean(),
  heading: fc.option(texts),
});

describe('any answer', () => {
  it('is a message that Slack takes', () => {
    fc.assert(
      fc.property(answers, options, (answer, chosen) => {
        const { text, blocks } = renderAnswer(answer, chosen);
        if (blocks.length > 0) expect(checkBlocks(blocks)).toBeNull();
        expect(text.length).toBeLessThanOrEqual(LIMITS.messageText);
      }),
      { numRuns: 100 },
    );
  });

  it('lets no mention and no lone surrogate out', () => {
    fc.assert(
      fc.property(answers, options, (answer, chosen) => {
        const message = renderAnswer(answer, chosen);
        const sent = JSON.stringify(message);
        expect(sent).not.toMatch(/<[!@#]/u);
        expect(sent).not.toMatch(/\\ud[89a-f]/u);
      }),
      { numRuns: 100 },
    );
  });
});
