// A channel's subscription → the digest it is to get, made from the knowledge of the moment and what it said at the last one.
import { createHash } from 'node:crypto';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { type Digest, kpiOf, makeDigest } from '../digest.js';
import type { DeliveryRecord } from '../memory.js';
import { type Day, dayAt } from '../schedule/day.js';
import type { Occurrence } from '../schedule/schedule.js';
import type { Settings } from '../settings.js';
import { readState, readStoredState, type State } from '../state/facts.js';
import type { DeliveryTools } from './tools.js';

export type Snapshot = { readonly id: string; readonly state: State };

export type Composed = { readonly digest: Digest; readonly snapshot: Snapshot };

export type Composer = (
  channel: string,
  settings: Pick<Settings, 'selection' | 'parts'>,
  occurrence: Occurrence,
) => Promise<Composed>;

/** Looked back at for the last digest: failed ones lie between. */
const DELIVERIES = 30;
/** Without a digest before, questions of this long are counted. */
const FIRST_SPAN_MS = 28 * 24 * 60 * 60_000;

export function createComposer({ memory, knowledge, findNearest, now }: DeliveryTools): Composer {
  const takeSnapshot = rememberSnapshots();
  return async (channel, settings, occurrence) => {
    const current = knowledge();
    const snapshot = takeSnapshot(current);
    const last = (await memory.listDeliveries(channel, DELIVERIES)).find(isRead);
    const before = last?.snapshot == null ? null : await memory.readSnapshot(last.snapshot);
    const today = dayAt(now());
    const digest = makeDigest({
      ...{ knowledge: current, state: snapshot.state, settings, occurrence, findNearest },
      lateOn: lateDay(occurrence, today),
      before: readStoredState(before),
      lastKpi: last === undefined ? null : kpiOf(last.digest),
      unanswered: await memory.listUnanswered(last?.at ?? now() - FIRST_SPAN_MS),
    });
    return { digest, snapshot };
  };
}

/** Only what has surely reached the channel counts as its last digest: twice told is better than never. */
function isRead({ stage, snapshot }: DeliveryRecord): boolean {
  return (stage === 'posted' || stage === 'silent') && snapshot !== null;
}

function lateDay({ day }: Occurrence, today: Day): Day | null {
  return today > day ? today : null;
}

/** The same knowledge base is read once, however many channels there are. */
function rememberSnapshots(): (knowledge: KnowledgeBase) => Snapshot {
  const known = new WeakMap<KnowledgeBase, Snapshot>();
  return (knowledge) => {
    const old = known.get(knowledge);
    if (old !== undefined) return old;
    const state = readState(knowledge);
    const snapshot = { id: createHash('sha256').update(JSON.stringify(state)).digest('hex'), state };
    known.set(knowledge, snapshot);
    return snapshot;
  };
}
