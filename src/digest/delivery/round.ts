// One look at the clock: takes up what was left unfinished, claims and delivers what is due, tells of what failed.
import type { DeliveryRecord } from '../memory.js';
import { type Day, dayAt } from '../schedule/day.js';
import { findDue, hasLapsed, type Occurrence } from '../schedule/schedule.js';
import { readSubscription, type Subscription } from '../settings.js';
import type { Delivering } from './deliver.js';
import { type DeliveryTools, LEASE_MS } from './tools.js';

/** Slots of digests sent by hand begin so; the others are days. */
const BY_HAND = 'now:';
/** One that was asked for by hand and got stuck is of no use after so long. */
const BY_HAND_MS = 60 * 60_000;
const DELIVERIES = 10;

export function slotByHand(request: string): string {
  return `${BY_HAND}${request}`;
}

export function isByHand({ slot }: Pick<DeliveryRecord, 'slot'>): boolean {
  return slot.startsWith(BY_HAND);
}

export async function deliverDue(tools: DeliveryTools, delivering: Delivering): Promise<void> {
  await forEachInTurn(await tools.memory.listSubscriptions(), async (record) => {
    const subscription = readSubscription(record);
    const due = subscription === null ? null : findDue(subscription.settings.choices, tools.now());
    if (subscription !== null && due !== null) await deliverOne(tools, delivering, subscription, due.occurrence);
  });
}

/** What goes wrong with one is told when all have had their turn. */
async function forEachInTurn<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function deliverOne(
  { memory, now, newHolder }: DeliveryTools,
  { deliver, finish }: Delivering,
  { channel, settings }: Subscription,
  occurrence: Occurrence,
): Promise<void> {
  const held = { channel, slot: occurrence.day, holder: newHolder() };
  const claim = await memory.claim({ ...held, at: now() });
  if (claim.kind === 'held') return;
  // A late one may have gone out today already, before today became a day of the schedule.
  const others = await memory.listDeliveries(channel, DELIVERIES);
  const wasToday = others.some(
    (other) => other.slot !== held.slot && !isByHand(other) && wasPostedOn(dayAt(now()), other),
  );
  if (wasToday) await finish(held, 'lapsed', 'joined');
  else await deliver(held, settings, occurrence);
}

function wasPostedOn(day: Day, { stage, at }: DeliveryRecord): boolean {
  return (stage === 'posted' || stage === 'posting') && dayAt(at) === day;
}

/** What no process has moved for a while: posted if it is due, looked for if it was being posted, given up if too late. */
export async function takeUpUnfinished(tools: DeliveryTools, delivering: Delivering): Promise<void> {
  const { memory, now, newHolder } = tools;
  await forEachInTurn(await memory.listUnfinished(), async (delivery) => {
    if (now() - delivery.at < LEASE_MS) return;
    const record = await memory.findSubscription(delivery.channel);
    const subscription = record === null ? null : readSubscription(record);
    const standing = findStanding(delivery, subscription, now());
    if (standing.kind === 'wait' && delivery.stage === 'claimed') return;
    const { channel, slot } = delivery;
    const held = { channel, slot, holder: newHolder() };
    if (!(await memory.takeOver({ channel, slot, from: delivery.holder, to: held.holder, at: now() }))) return;
    if (delivery.stage === 'posting' && !(await delivering.settle(held, delivery.at))) return;
    if (standing.kind === 'due') await delivering.deliver(held, standing.subscription.settings, standing.occurrence);
    else if (standing.kind === 'over') await delivering.finish(held, 'lapsed', standing.reason);
    else await memory.move({ ...held, stage: 'claimed', at: now() });
  });
}

type Standing =
  | { readonly kind: 'due'; readonly subscription: Subscription; readonly occurrence: Occurrence }
  /** Not now, but perhaps tomorrow morning. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'over'; readonly reason: string };

function findStanding(delivery: DeliveryRecord, subscription: Subscription | null, now: number): Standing {
  const { slot, at } = delivery;
  if (subscription === null) return { kind: 'over', reason: 'ended' };
  if (isByHand(delivery)) {
    const today = dayAt(now);
    if (now - at > BY_HAND_MS) return { kind: 'over', reason: 'too-late' };
    return { kind: 'due', subscription, occurrence: { day: today, minute: 0, nominal: [today] } };
  }
  const due = findDue(subscription.settings.choices, now);
  if (due?.occurrence.day === slot) return { kind: 'due', subscription, occurrence: due.occurrence };
  if (due !== null && due.occurrence.day > slot) return { kind: 'over', reason: 'joined' };
  return hasLapsed(slot, now) ? { kind: 'over', reason: 'too-late' } : { kind: 'wait' };
}
