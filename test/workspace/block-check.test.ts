// The workspace refuses what Slack refuses: each limit exactly reached is taken, one over is not.
import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../src/workspace/block-check.js';
import { SLACK_LIMITS as LIMITS } from '../../src/workspace/limits.js';

const divider = { type: 'divider' };
const text = (length: number) => ({ type: 'mrkdwn', text: 'a'.repeat(length) });
const button = (changes: object = {}) => ({
  type: 'button',
  action_id: 'a',
  text: { type: 'plain_text', text: 'b' },
  ...changes,
});
const section = (length: number) => ({ type: 'section', text: text(length) });
const table = (rows: number, columns: number, cell = 'a') => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ type: 'raw_text', text: cell }))),
});
const repeat = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, at) => make(at));

const AT_LIMIT_AND_OVER: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
  ['50 blocks', repeat(50, () => divider), repeat(51, () => divider)],
  ['3,000 characters in a section', [section(3_000)], [section(3_001)]],
  [
    '10 fields',
    [{ type: 'section', fields: repeat(10, () => text(1)) }],
    [{ type: 'section', fields: repeat(11, () => text(1)) }],
  ],
  [
    '2,000 characters in a field',
    [{ type: 'section', fields: [text(2_000)] }],
    [{ type: 'section', fields: [text(2_001)] }],
  ],
  [
    '150 characters in a header',
    [{ type: 'header', text: { type: 'plain_text', text: 'a'.repeat(150) } }],
    [{ type: 'header', text: { type: 'plain_text', text: 'a'.repeat(151) } }],
  ],
  [
    '10 elements in a context',
    [{ type: 'context', elements: repeat(10, () => text(1)) }],
    [{ type: 'context', elements: repeat(11, () => text(1)) }],
  ],
  [
    '25 buttons',
    [{ type: 'actions', elements: repeat(25, (index) => button({ action_id: `a${index}` })) }],
    [{ type: 'actions', elements: repeat(26, (index) => button({ action_id: `a${index}` })) }],
  ],
  [
    '75 characters on a button',
    [{ type: 'actions', elements: [button({ text: { type: 'plain_text', text: 'a'.repeat(75) } })] }],
    [{ type: 'actions', elements: [button({ text: { type: 'plain_text', text: 'a'.repeat(76) } })] }],
  ],
  [
    '2,000 characters behind a button',
    [{ type: 'actions', elements: [button({ value: 'a'.repeat(2_000) })] }],
    [{ type: 'actions', elements: [button({ value: 'a'.repeat(2_001) })] }],
  ],
  ['100 rows', [table(100, 1)], [table(101, 1)]],
  ['20 columns', [table(1, 20)], [table(1, 21)]],
  ['10,000 characters in a table', [table(10, 10, 'a'.repeat(100))], [table(10, 10, 'a'.repeat(101))]],
  ['one table', [table(1, 1)], [table(1, 1), table(1, 1)]],
];

describe('checkBlocks', () => {
  it.each(AT_LIMIT_AND_OVER)('takes %s and no more', (_, atLimit, over) => {
    expect(checkBlocks(atLimit)).toBeNull();
    expect(checkBlocks(over)?.error).toBe('invalid_blocks');
  });

  it('takes all text of a message up to a limit of its own', () => {
    const full = [...repeat(3, () => section(3_000)), section(LIMITS.allBlocksText - 9_000)];
    expect(checkBlocks(full)).toBeNull();
    expect(checkBlocks([...full, section(1)])?.error).toBe('msg_blocks_too_long');
  });

  it.each([
    ['an empty cell', [table(1, 1, '')], '/blocks/0/rows/0/0/text'],
    [
      'rows of different length',
      [{ ...table(1, 1), rows: [...table(1, 1).rows, ...table(1, 2).rows] }],
      '/blocks/0/rows',
    ],
    ['an empty text', [section(0)], '/blocks/0/text/text'],
    ['an empty list', [{ type: 'rich_text', elements: [] }], '/blocks/0/elements'],
    ['an unknown block', [divider, { type: 'nonsense' }], '/blocks/1'],
    ['two buttons of one action_id', [{ type: 'actions', elements: [button(), button()] }], '/blocks/0/elements'],
    ['a section of nothing', [{ type: 'section' }], '/blocks/0'],
  ])('refuses %s and points at it', (_, blocks, pointer) => {
    expect(checkBlocks(blocks)?.messages.join('\n')).toContain(`[json-pointer:${pointer}]`);
  });

  it('refuses blocks that are no list', () => {
    expect(checkBlocks('[')?.error).toBe('invalid_blocks_format');
  });
});
