// Weeks of digests between two processes that die and a Slack that fails, in any order: none twice, none lost.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DigestOffice, openOffice } from '../../../src/digest/delivery/office.js';
import type { Outlet } from '../../../src/digest/delivery/tools.js';
import { addDays, instantOf } from '../../../src/digest/schedule/day.js';
import { listOccurrences } from '../../../src/digest/schedule/schedule.js';
import { DEFAULT_SCHEDULE } from '../../../src/digest/settings.js';
import { knowledgeOf } from '../world.js';
import { createMemory } from './memory.js';

const CHANNEL = 'C0PLANNING';
const START = '2026-04-01';
const knowledge = await knowledgeOf();
const MINUTES = [0, 1, 6, 12, 18, 40, 60];

/** What the next requests to Slack, or steps of the store, meet. */
const TROUBLES = [
  'none',
  'killed before the claim',
  'killed before posting',
  'killed before the post',
  'killed after the post',
  'answer lost',
  'not posted, and not said so',
  'rate-limited',
] as const;
type Trouble = (typeof TROUBLES)[number];

async function run(weeks: readonly (readonly Trouble[])[], mayLook: boolean) {
  const memory = createMemory();
  const posts = new Map<string, number>();
  const told: string[] = [];
  const queue: Trouble[] = [];
  let now = instantOf(START, 0);
  /** Takes the trouble if it is next. */
  const meets = (trouble: Trouble) => {
    const isNext = queue[0] === trouble;
    if (isNext) queue.shift();
    return isNext;
  };
  const kill = () => {
    throw new Error('killed');
  };
  const outlet: Outlet = {
    post: async ({ slot }) => {
      if (meets('killed before the post')) kill();
      if (meets('rate-limited')) return { kind: 'later', afterMs: 1_000 };
      if (meets('not posted, and not said so')) return { kind: 'unclear' };
      posts.set(slot, (posts.get(slot) ?? 0) + 1);
      if (meets('killed after the post')) kill();
      if (meets('answer lost')) return { kind: 'unclear' };
      if (queue[0] === 'none') queue.shift();
      return { kind: 'posted', messageTs: '1.0' };
    },
    search: async ({ slot }) => ({ kind: mayLook ? (posts.has(slot) ? 'found' : 'absent') : 'forbidden' }),
    tell: async (_, text) => told.push(text) > 0,
  };
  let holders = 0;
  const staged: typeof memory = {
    ...memory,
    claim: async (claim) => (meets('killed before the claim') ? kill() : memory.claim(claim)),
    move: async (move) => (move.stage === 'posting' && meets('killed before posting') ? kill() : memory.move(move)),
  };
  const open = (): DigestOffice =>
    openOffice({
      ...{ memory: staged, outlet, knowledge: () => knowledge, findNearest: () => [], onOutcome: () => {} },
      ...{ now: () => now, newHolder: () => `holder-${++holders}` },
      wait: async () => {
        now += 1;
      },
    });
  const wish = { schedule: DEFAULT_SCHEDULE, selection: [], parts: ['kpi' as const], quiet: 'line' as const };
  await open().save(CHANNEL, 'U1', wish);
  const choices = [{ from: now, schedule: DEFAULT_SCHEDULE }];
  const due = listOccurrences(choices, START, addDays(START, 7 * weeks.length + 30)).slice(0, weeks.length);
  for (const [index, { day, minute }] of due.entries()) {
    queue.splice(0, queue.length, ...(weeks[index] ?? []));
    for (const later of MINUTES) {
      now = Math.max(now, instantOf(day, minute + later));
      // A process that was killed is another one the next time.
      await Promise.allSettled([open().tick(), open().tick()]);
    }
  }
  return { posts, told, days: due.map(({ day }) => day), deliveries: memory.deliveries() };
}

const weeks = fc.array(fc.array(fc.constantFrom(...TROUBLES), { maxLength: 3 }), { minLength: 3, maxLength: 8 });

describe('digests in any weeks', () => {
  it('are each there exactly once where the app may look', async () => {
    await fc.assert(
      fc.asyncProperty(weeks, async (troubles) => {
        const { posts, days } = await run(troubles, true);
        expect(days.map((day) => [day, posts.get(day) ?? 0])).toEqual(days.map((day) => [day, 1]));
      }),
      { numRuns: 60 },
    );
  });

  it('are never there twice where it may not, and whatever is unclear is told', async () => {
    await fc.assert(
      fc.asyncProperty(weeks, async (troubles) => {
        const { posts, days, deliveries, told } = await run(troubles, false);
        const unclear = deliveries.filter(({ stage }) => stage === 'unclear');
        const missing = days.filter((day) => !posts.has(day));
        expect([...posts.values()].filter((count) => count > 1)).toEqual([]);
        expect(missing.filter((day) => !unclear.some(({ slot }) => slot === day))).toEqual([]);
        expect(unclear.every(({ isTold }) => isTold)).toBe(true);
        expect(told.length > 0).toBe(unclear.length > 0);
      }),
      { numRuns: 60 },
    );
  });
});
