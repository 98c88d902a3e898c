// A thread's memory: kept by a store, for some hours, and done without while the store is out of service.
import { describe, expect, it } from 'vitest';
import type { Desk, InThread } from '../../src/answer/desk.js';
import { rememberThreads, type ThreadMemory } from '../../src/answer/threads.js';
import type { ThreadContext } from '../../src/question/thread/thread-context.js';
import { makeAnswer } from '../slack/answers.js';

const HOUR_MS = 60 * 60 * 1000;

const EMPTY: ThreadContext = {
  ...{ subjects: [], list: [], measures: [], pillars: [], references: [] },
  ...{ aspects: [], funding: [], years: [], indicators: [], many: null },
};

/** Says in its lead what it was given, and leaves the question as the thread's subject. */
const desk: Desk = {
  ask: (question) => makeAnswer({ lead: question }),
  askInThread: (question, context): InThread => ({
    answer: makeAnswer({ lead: `${context?.subjects.join() ?? '初回'}→${question}` }),
    context: { ...EMPTY, subjects: [question] },
  }),
  explain: () => '',
  askIndicator: (text) => makeAnswer({ lead: text }),
};

function openMemory() {
  const kept = new Map<string, { readonly context: string; readonly until: number }>();
  const memory: ThreadMemory = {
    read: async (thread, now) => {
      const row = kept.get(thread);
      return row !== undefined && row.until > now ? JSON.parse(row.context) : null;
    },
    write: async (thread, context, until) => void kept.set(thread, { context: JSON.stringify(context), until }),
  };
  return { memory, kept };
}

function openThreads(memory: ThreadMemory, clock = { now: 0 }) {
  const failures: unknown[] = [];
  const threads = rememberThreads(desk, { memory, now: () => clock.now, onFailure: (error) => failures.push(error) });
  const ask = async (question: string, thread: string | null) => (await threads.ask(question, thread)).lead;
  return { ask, failures };
}

describe('a thread', () => {
  it('is asked with what it spoke of before, and no other', async () => {
    const { ask } = openThreads(openMemory().memory);
    expect([await ask('一', 'a'), await ask('二', 'a'), await ask('三', 'b')]).toEqual(['初回→一', '一→二', '初回→三']);
  });

  it('keeps that for four hours from its last question', async () => {
    const clock = { now: 0 };
    const { ask } = openThreads(openMemory().memory, clock);
    await ask('一', 'a');
    clock.now = 4 * HOUR_MS - 1;
    expect(await ask('二', 'a')).toBe('一→二');
    clock.now += 4 * HOUR_MS;
    expect(await ask('三', 'a')).toBe('初回→三');
  });

  it('has no memory where there is no thread', async () => {
    const { memory, kept } = openMemory();
    expect(await openThreads(memory).ask('一', null)).toBe('一');
    expect(kept.size).toBe(0);
  });

  it.each(['x', [], { subjects: 1 }])('starts anew where another version left %j, which is told', async (left) => {
    const { memory } = openMemory();
    await memory.write('a', left, 1);
    const { ask, failures } = openThreads(memory);
    expect(await ask('二', 'a')).toBe('初回→二');
    expect(failures).toHaveLength(1);
  });

  it('is answered as if it were new while the memory is out of service, which is told', async () => {
    const broken = () => Promise.reject(new Error('out of service'));
    const { ask, failures } = openThreads({ read: broken, write: broken });
    expect(await ask('一', 'a')).toBe('初回→一');
    expect(failures).toHaveLength(2);
  });
});

it('a context is kept as it is', async () => {
  const { memory } = openMemory();
  const context: ThreadContext = { ...EMPTY, subjects: ['a'], aspects: ['budget'], years: [2020] };
  await memory.write('a', context, 1);
  const given: unknown[] = [];
  const spying: Desk = {
    ...desk,
    askInThread: (question, before) => {
      given.push(before);
      return desk.askInThread(question, before);
    },
  };
  await rememberThreads(spying, { memory, now: () => 0, onFailure: () => {} }).ask('二', 'a');
  expect(given).toEqual([context]);
});
