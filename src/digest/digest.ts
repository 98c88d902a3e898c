// KnowledgeBase × a channel's choices × what happened → Digest: a value from which text and blocks are made. Pure.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { UnansweredQuestion } from './memory.js';
import { type AheadPart, findAhead } from './parts/ahead.js';
import { type CalendarPart, findCalendar } from './parts/calendar.js';
import { type ChangesPart, findChanges } from './parts/changes.js';
import { chooseKpi, type KpiPart } from './parts/kpi.js';
import { type FindNearest, findUnanswered, type UnansweredPart } from './parts/unanswered.js';
import { findUpkeep, type UpkeepPart } from './parts/upkeep.js';
import type { Day } from './schedule/day.js';
import { findMove, type Occurrence } from './schedule/schedule.js';
import type { Settings } from './settings.js';
import type { State } from './state/facts.js';

export type Part = ChangesPart | KpiPart | AheadPart | CalendarPart | UnansweredPart | UpkeepPart;

export type Digest = {
  readonly day: Day;
  readonly minute: number;
  /** Why it does not come on the day the schedule names; null where it does. */
  readonly move: { readonly from: Day; readonly reason: string } | null;
  /** The day it is posted on, if later than its own; null where it is not. */
  readonly lateOn: Day | null;
  /** Whether there was one before, for the changes to be counted from. */
  readonly isFirst: boolean;
  /** Those that have something to say, in the order to be read. */
  readonly parts: readonly Part[];
};

export type DigestInput = {
  readonly knowledge: KnowledgeBase;
  /** The same knowledge as facts. */
  readonly state: State;
  readonly settings: Pick<Settings, 'selection' | 'parts'>;
  readonly occurrence: Occurrence;
  readonly lateOn: Day | null;
  /** What the knowledge said at the last digest; null for the first. */
  readonly before: State | null;
  /** The KPI of the last digest; null for none. */
  readonly lastKpi: string | null;
  readonly unanswered: readonly UnansweredQuestion[];
  readonly findNearest: FindNearest;
};

export function makeDigest(input: DigestInput): Digest {
  const { occurrence, lateOn, before, settings } = input;
  return {
    day: occurrence.day,
    minute: occurrence.minute,
    move: findMove(occurrence),
    lateOn,
    isFirst: before === null,
    parts: listParts(input).filter(({ kind }) => settings.parts.includes(kind)),
  };
}

function listParts(input: DigestInput): readonly Part[] {
  const { knowledge, state, settings, occurrence, lateOn, before, lastKpi, unanswered, findNearest } = input;
  const { selection } = settings;
  const today = lateOn ?? occurrence.day;
  const changes = findChanges(before, state, selection);
  const news = new Set(changes?.changes.map(({ about }) => about));
  const parts: readonly (Part | null)[] = [
    changes,
    findAhead(knowledge, today, selection),
    findCalendar(knowledge.calendar, today),
    chooseKpi(knowledge, { day: today, selection, news, last: lastKpi }),
    findUnanswered(unanswered, knowledge, selection, findNearest),
    findUpkeep(knowledge, today, selection),
  ];
  return parts.filter((part) => part !== null);
}

/** What a store kept of a digest; null for anything else. */
export function readStoredDigest(stored: unknown): Digest | null {
  const digest = (stored ?? {}) as Partial<Digest>;
  return typeof digest.day === 'string' && Array.isArray(digest.parts) ? (digest as Digest) : null;
}

/** The KPI that a kept digest showed; null for none. */
export function kpiOf(stored: unknown): string | null {
  return readStoredDigest(stored)?.parts.find((part) => part.kind === 'kpi')?.key ?? null;
}
