import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/answer/desk.js';
import type { ThreadContext } from '../../src/question/thread/thread-context.js';
import { knowledge } from '../knowledge/shipped.js';
import { tokenise } from '../language/tokeniser.js';

const desk = openDesk({ knowledge, tokenise });

/** What a thread remembers after its messages. */
function remember(...messages: readonly string[]): ThreadContext | null {
  return messages.reduce<ThreadContext | null>((context, message) => desk.askInThread(message, context).context, null);
}

describe('what a thread remembers', () => {
  it.each([
    ['the measures of a list', 'しごと創造戦略の柱4の施策は？', { measures: ['4-1', '4-2'], list: [] }],
    ['the pillars of a list', 'しごと創造戦略の5つの柱は？', { pillars: [1, 2, 3, 4, 5], list: [] }],
    ['the references it quoted', '条例第7条の内容は？', { references: [expect.any(String)], subjects: [] }],
    ['the question about many', '地域産業課の事業の合計額は', { many: { operation: { kind: 'sum' } } }],
    ['what a ranking also told', '地域産業課で予算が一番大きい事業の期間は', { aspects: ['period'] }],
  ])('is %s', (_, message, expected) => {
    expect(remember(message)).toMatchObject(expected);
  });

  it('is no question about many after one about a programme', () => {
    expect(remember('地域産業課の事業の合計額は', '起業家育成研修事業の予算は')?.many).toBeNull();
  });

  it.each([
    'ジョブカフェの予算は？',
    '事業の一覧',
    '予算トップ5',
    '柱の一覧',
    '輸出関係の事業は？',
    '訓練校事業の予算',
  ])('is plain and fit to be stored: 「%s」', (message) => {
    const context = remember(message);
    expect(JSON.parse(JSON.stringify(context))).toEqual(context);
    expect(JSON.stringify(context).length).toBeLessThan(8_000);
  });
});
