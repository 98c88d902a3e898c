// The digest of any week as a new channel would get it: nothing is posted and nothing remembered.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { type Digest, makeDigest } from './digest.js';
import { type Choice, listNext } from './schedule/schedule.js';
import { ALL } from './selection.js';
import { DEFAULT_SCHEDULE, type PartKind } from './settings.js';
import { readState } from './state/facts.js';

export type PreviewOptions = {
  readonly knowledge: KnowledgeBase;
  /** The knowledge at the last digest; null for the first one. */
  readonly before: KnowledgeBase | null;
  /** ms since 1970: the digest of this moment, or the next one after it. */
  readonly now: number;
  readonly parts: readonly PartKind[];
};

export function previewDigest({ knowledge, before, now, parts }: PreviewOptions): Digest {
  const choices: readonly Choice[] = [{ from: Number.NEGATIVE_INFINITY, schedule: DEFAULT_SCHEDULE }];
  const [occurrence] = listNext(choices, now - 1, 1);
  if (occurrence === undefined) throw new Error('A weekly schedule has a next date.');
  return makeDigest({
    ...{ knowledge, occurrence, settings: { selection: ALL, parts } },
    ...{ state: readState(knowledge), before: before && readState(before), lateOn: null },
    ...{ lastKpi: null, unanswered: [], findNearest: () => [] },
  });
}

/** 「2026-11-23T09:00+09:00」 → ms since 1970; a time without an offset is one in Japan. Null for anything else. */
export function readInstant(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/u.test(text)) return null;
  const whole = text.includes('T') ? text : `${text}T00:00`;
  const instant = Date.parse(/(Z|[+-]\d{2}:\d{2})$/u.test(whole) ? whole : `${whole}+09:00`);
  return Number.isNaN(instant) ? null : instant;
}
