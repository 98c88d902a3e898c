// All that is done about digests, for the clock and for the people who set them: on a store and a Slack given to it.
import { type Digest, readStoredDigest } from '../digest.js';
import type { DeliveryRecord } from '../memory.js';
import { dayAt, minuteAt } from '../schedule/day.js';
import { listNext, type Occurrence, type Schedule } from '../schedule/schedule.js';
import { choose, readSubscription, type Settings, type Subscription } from '../settings.js';
import { createComposer } from './compose.js';
import { createDelivering } from './deliver.js';
import { deliverDue, slotByHand, takeUpUnfinished } from './round.js';
import type { DeliveryTools } from './tools.js';
import { tellTroubles } from './troubles.js';

/** How a channel stands. */
export type Overview = {
  /** Null where it has no digests. */
  readonly subscription: Subscription | null;
  readonly isPaused: boolean;
  /** The next three; none without a subscription or in a pause. */
  readonly next: readonly Occurrence[];
  /** What became of the last digest that has an end; null for none. */
  readonly last: DeliveryRecord | null;
};

/** What a person chose in the form. */
export type Wish = Omit<Settings, 'choices'> & { readonly schedule: Schedule };

export type SentByHand =
  | { readonly kind: 'started' }
  | { readonly kind: 'no-subscription' }
  /** The same request came twice. */
  | { readonly kind: 'repeated' };

export type DigestOffice = {
  /** Everything that is due at this moment. Rejects when the store cannot be reached. */
  readonly tick: () => Promise<void>;
  readonly look: (channel: string) => Promise<Overview>;
  /** Begins or changes a channel's digests; ends a pause. Gives how it stands then. */
  readonly save: (channel: string, user: string, wish: Wish) => Promise<Overview>;
  /** Does nothing where there is no subscription. */
  readonly pause: (channel: string, user: string) => Promise<Overview>;
  readonly resume: (channel: string, user: string) => Promise<Overview>;
  readonly end: (channel: string) => Promise<void>;
  /** Posts one more digest; `request` names what asked for it. Resolves when it has an end. */
  readonly sendNow: (channel: string, request: string) => Promise<SentByHand>;
  /** The digest as it would be posted now, with these settings. */
  readonly preview: (channel: string, settings: Pick<Settings, 'selection' | 'parts'>) => Promise<Digest>;
  /** A digest as it was posted; null for one that is no longer kept. */
  readonly recall: (channel: string, slot: string) => Promise<Digest | null>;
};

const NEXT = 3;
/** Where somebody could not be told of a failure, such as after the token was revoked. */
const TELL_AGAIN_MS = 10 * 60_000;
const DELIVERIES = 10;
const OPEN: readonly DeliveryRecord['stage'][] = ['claimed', 'posting'];

export function openOffice(tools: DeliveryTools): DigestOffice {
  const { memory, now, newHolder } = tools;
  const compose = createComposer(tools);
  const delivering = createDelivering(tools, compose);
  let tellFrom = 0;
  const find = async (channel: string): Promise<Subscription | null> => {
    const record = await memory.findSubscription(channel);
    return record === null ? null : readSubscription(record);
  };
  const today = (): Occurrence => {
    const day = dayAt(now());
    return { day, minute: minuteAt(now()), nominal: [day] };
  };

  const look: DigestOffice['look'] = async (channel) => {
    const subscription = await find(channel);
    const choices = subscription?.settings.choices ?? [];
    const last = (await memory.listDeliveries(channel, DELIVERIES)).find(({ stage }) => !OPEN.includes(stage));
    return {
      subscription,
      isPaused: subscription !== null && choices.at(-1)?.schedule === null,
      next: choices.at(-1)?.schedule == null ? [] : listNext(choices, now(), NEXT),
      last: last ?? null,
    };
  };

  const change = async (channel: string, user: string, revise: (old: Subscription | null) => Settings | null) => {
    const old = await find(channel);
    const settings = revise(old);
    if (settings !== null) {
      const subscribedBy = old?.subscribedBy ?? user;
      await memory.saveSubscription({ channel, subscribedBy, changedBy: user, changedAt: now(), settings });
    }
    return look(channel);
  };

  const reschedule = (old: Subscription | null, schedule: Schedule | null): Settings | null =>
    old && { ...old.settings, choices: choose(old.settings.choices, schedule, now()) };

  return {
    tick: async () => {
      await takeUpUnfinished(tools, delivering);
      await deliverDue(tools, delivering);
      if (now() < tellFrom) return;
      const isAllTold = await tellTroubles(tools);
      if (!isAllTold) tellFrom = now() + TELL_AGAIN_MS;
    },
    look,
    save: (channel, user, { schedule, ...rest }) =>
      change(channel, user, (old) => ({ ...rest, choices: choose(old?.settings.choices ?? [], schedule, now()) })),
    pause: (channel, user) => change(channel, user, (old) => reschedule(old, null)),
    resume: (channel, user) =>
      change(channel, user, (old) => {
        const before = old?.settings.choices.findLast(({ schedule }) => schedule !== null)?.schedule;
        return before == null ? null : reschedule(old, before);
      }),
    end: (channel) => memory.endSubscription(channel),
    sendNow: async (channel, request) => {
      const subscription = await find(channel);
      if (subscription === null) return { kind: 'no-subscription' };
      const held = { channel, slot: slotByHand(request), holder: newHolder() };
      const claim = await memory.claim({ ...held, at: now() });
      if (claim.kind === 'held') return { kind: 'repeated' };
      // Whoever asks for one gets one, were it to say that nothing is new.
      await delivering.deliver(held, { ...subscription.settings, quiet: 'line' }, today());
      return { kind: 'started' };
    },
    preview: async (channel, settings) => (await compose(channel, settings, today())).digest,
    recall: async (channel, slot) => readStoredDigest((await memory.findDelivery(channel, slot))?.digest),
  };
}
