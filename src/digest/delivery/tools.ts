// What delivering needs of the world: a store, a Slack, the knowledge of the moment, time and chance.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Digest } from '../digest.js';
import type { DeliveryRecord, DigestMemory } from '../memory.js';
import type { FindNearest } from '../parts/unanswered.js';

/** Why Slack will not take a digest for a channel. */
export type Refusal = 'not-in-channel' | 'archived' | 'no-such-channel' | 'revoked' | 'other';

export type PostOutcome =
  | { readonly kind: 'posted'; readonly messageTs: string }
  /** Surely not posted, and no use to try again. `error` is Slack's word. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly error: string }
  /** Surely not posted; worth another try after so many ms. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** The request went out and no answer came that says what became of it. */
  | { readonly kind: 'unclear' };

export type SearchOutcome =
  | { readonly kind: 'found' }
  | { readonly kind: 'absent' }
  /** The app may not read the channel. */
  | { readonly kind: 'forbidden' }
  /** Slack could not be asked; worth another try. */
  | { readonly kind: 'failed' };

/** By which a posted digest is known again: its channel and slot. */
export type Mark = Pick<DeliveryRecord, 'channel' | 'slot'>;

/** What this room needs of Slack. Nothing here rejects. */
export type Outlet = {
  /** One request, never repeated. */
  readonly post: (mark: Mark, digest: Digest) => Promise<PostOutcome>;
  /** Looks for a message with the mark, posted since an instant in ms. */
  readonly search: (mark: Mark, since: number) => Promise<SearchOutcome>;
  /** A direct message to a person. False where it was surely not sent. */
  readonly tell: (user: string, text: string) => Promise<boolean>;
};

export type DeliveryTools = {
  readonly memory: DigestMemory;
  readonly outlet: Outlet;
  readonly knowledge: () => KnowledgeBase;
  readonly findNearest: FindNearest;
  /** ms since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** A name no other attempt of any process has. */
  readonly newHolder: () => string;
  /** Told of what became of every delivery. */
  readonly onOutcome: (mark: Mark, stage: DeliveryRecord['stage'], reason: string | null) => void;
};

/** A delivery that has not moved for so long is taken over: its process has ended, or has slept and will find that out. */
export const LEASE_MS = 5 * 60_000;
