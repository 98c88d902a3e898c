// What a channel has chosen for its digests, as it is kept.
import { z } from 'zod';
import type { DeepReadonly } from '../domain/deep-readonly.js';
import type { SubscriptionRecord } from './memory.js';
import { type Choice, choiceSchema, type Schedule } from './schedule/schedule.js';
import { selectionSchema } from './selection.js';

/** changes 変わったこと, kpi 今週のKPI, ahead これからの予定, calendar 年度の暦, unanswered 未回答の質問, upkeep 資料を直す方へ. */
export const PART_KINDS = ['changes', 'kpi', 'ahead', 'calendar', 'unanswered', 'upkeep'] as const;

export const partKindSchema = z.enum(PART_KINDS);

/** What is posted when no part has anything to say. */
export const quietSchema = z.enum(['line', 'silence']);

export const settingsSchema = z.strictObject({
  /** In the order they were made. */
  choices: z.array(choiceSchema).min(1),
  selection: selectionSchema,
  parts: z.array(partKindSchema).min(1),
  quiet: quietSchema,
});

export type PartKind = DeepReadonly<z.infer<typeof partKindSchema>>;
export type Quiet = DeepReadonly<z.infer<typeof quietSchema>>;
export type Settings = DeepReadonly<z.infer<typeof settingsSchema>>;
export type Subscription = Omit<SubscriptionRecord, 'settings'> & { readonly settings: Settings };

export const DEFAULT_SCHEDULE: Schedule = { weekday: 1, minute: 540 };
export const DEFAULT_PARTS: readonly PartKind[] = ['changes', 'kpi', 'ahead', 'calendar', 'unanswered'];

/** Older choices decide nothing any more: no digest is late for so long. */
const KEEP_MS = 31 * 24 * 60 * 60 * 1000;

/** Null for settings that this version does not understand. */
export function readSubscription(record: SubscriptionRecord): Subscription | null {
  const read = settingsSchema.safeParse(record.settings);
  return read.success ? { ...record, settings: read.data } : null;
}

/** The choices with a new one made at `now`, unless it is the last one again; null pauses. */
export function choose(choices: readonly Choice[], schedule: Schedule | null, now: number): readonly Choice[] {
  const last = choices.at(-1);
  if (last !== undefined && isSameSchedule(last.schedule, schedule)) return choices;
  const kept = choices.filter((_, index) => (choices[index + 1]?.from ?? now) > now - KEEP_MS);
  return [...kept, { from: now, schedule }];
}

function isSameSchedule(a: Schedule | null, b: Schedule | null): boolean {
  return a === null || b === null ? a === b : a.weekday === b.weekday && a.minute === b.minute;
}
