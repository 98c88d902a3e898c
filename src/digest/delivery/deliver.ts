// Brings one claimed digest into its channel, at most once: what is about to be sent is written down first, and after an
// unclear outcome its mark is looked for before it is sent again.
import type { DeliveryRecord } from '../memory.js';
import type { Occurrence } from '../schedule/schedule.js';
import type { Settings } from '../settings.js';
import type { Composer } from './compose.js';
import { type DeliveryTools, LEASE_MS, type Mark, type SearchOutcome } from './tools.js';

/** A delivery that this process holds. */
export type Held = Mark & { readonly holder: string };

export type Delivering = {
  /** From the claim to its end. */
  readonly deliver: (held: Held, settings: Settings, occurrence: Occurrence) => Promise<void>;
  /** Finds out what became of one that was being posted. True where it is surely not there and may be posted anew. */
  readonly settle: (held: Held, since: number) => Promise<boolean>;
  readonly finish: (held: Held, stage: DeliveryRecord['stage'], reason?: string | null) => Promise<void>;
};

const ATTEMPTS = 4;
const SEARCHES = 3;
const LONGEST_WAIT_MS = 60_000;
/** A request whose answer was lost may still be under way. */
const SETTLE_MS = 3_000;
/** A message may bear an earlier time than ours, clocks being what they are. */
const CLOCK_ERROR_MS = 10 * 60_000;

export function createDelivering(tools: DeliveryTools, compose: Composer): Delivering {
  const { memory, outlet, now, wait, onOutcome } = tools;

  const finish: Delivering['finish'] = async ({ channel, slot, holder }, stage, reason = null) => {
    const isHeld = await memory.move({ channel, slot, holder, stage, at: now(), reason });
    if (isHeld) onOutcome({ channel, slot }, stage, reason);
  };

  const confirm = async (held: Held, messageTs: string) => {
    const { channel, slot, holder } = held;
    const isHeld = await memory.move({ channel, slot, holder, stage: 'posted', at: now(), messageTs });
    if (isHeld) onOutcome({ channel, slot }, 'posted', null);
  };

  const search = async (held: Held, since: number): Promise<SearchOutcome> => {
    for (let attempt = 1; ; attempt += 1) {
      await wait(SETTLE_MS * attempt);
      const outcome = await outlet.search(held, since - CLOCK_ERROR_MS);
      if (outcome.kind !== 'failed' || attempt === SEARCHES) return outcome;
    }
  };

  const settle: Delivering['settle'] = async (held, since) => {
    const outcome = await search(held, since);
    switch (outcome.kind) {
      case 'found':
        await finish(held, 'posted');
        return false;
      case 'absent':
        return true;
      case 'forbidden':
        await finish(held, 'unclear', 'may-not-look');
        return false;
      case 'failed':
        // It stays as it is, and is looked for again later.
        return false;
      default:
        return outcome satisfies never;
    }
  };

  const deliver: Delivering['deliver'] = async (held, settings, occurrence) => {
    const { channel, slot, holder } = held;
    const { digest, snapshot } = await compose(channel, settings, occurrence);
    await memory.saveSnapshot(snapshot.id, snapshot.state);
    const made = { snapshot: snapshot.id, digest };
    if (digest.parts.length === 0 && settings.quiet === 'silence') {
      await memory.move({ channel, slot, holder, stage: 'silent', at: now(), ...made });
      return onOutcome({ channel, slot }, 'silent', null);
    }
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const startedAt = now();
      if (!(await memory.move({ channel, slot, holder, stage: 'posting', at: startedAt, ...made }))) return;
      // Whoever slept in between may have been given up by the others.
      if (now() - startedAt > LEASE_MS / 2) return;
      const outcome = await outlet.post({ channel, slot }, digest);
      if (outcome.kind === 'posted') return confirm(held, outcome.messageTs);
      if (outcome.kind === 'refused') return finish(held, 'failed', `${outcome.refusal}:${outcome.error}`);
      if (outcome.kind === 'unclear' && !(await settle(held, startedAt))) return;
      if (outcome.kind === 'later') {
        if (outcome.afterMs > LONGEST_WAIT_MS) break;
        await memory.move({ channel, slot, holder, stage: 'claimed', at: now() });
        await wait(outcome.afterMs);
      }
    }
    // Surely not posted: it is taken up again when Slack has had time to recover.
    await memory.move({ channel, slot, holder, stage: 'claimed', at: now() });
  };

  return { deliver, settle, finish };
}
