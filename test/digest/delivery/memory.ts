// A store in memory, for tests: it does what the interface says, and can be told to fail.
import type {
  DeliveryRecord,
  DigestMemory,
  SubscriptionRecord,
  UnansweredQuestion,
} from '../../../src/digest/memory.js';

export type TestMemory = DigestMemory & {
  readonly deliveries: () => readonly DeliveryRecord[];
  readonly unanswered: UnansweredQuestion[];
};

const OPEN = ['claimed', 'posting'];

export function createMemory(): TestMemory {
  const subscriptions = new Map<string, SubscriptionRecord>();
  const deliveries = new Map<string, DeliveryRecord>();
  const snapshots = new Map<string, unknown>();
  const unanswered: UnansweredQuestion[] = [];
  const keyOf = ({ channel, slot }: { readonly channel: string; readonly slot: string }) => `${channel}/${slot}`;
  const all = () => [...deliveries.values()];
  return {
    deliveries: all,
    unanswered,
    listSubscriptions: async () => [...subscriptions.values()],
    findSubscription: async (channel) => subscriptions.get(channel) ?? null,
    saveSubscription: async (subscription) =>
      void subscriptions.set(subscription.channel, structuredClone(subscription)),
    endSubscription: async (channel) => void subscriptions.delete(channel),
    claim: async ({ channel, slot, holder, at }) => {
      const delivery = deliveries.get(keyOf({ channel, slot }));
      if (delivery !== undefined) return { kind: 'held', delivery };
      const nothing = { snapshot: null, digest: null, messageTs: null, reason: null, isTold: false };
      deliveries.set(keyOf({ channel, slot }), { channel, slot, holder, at, stage: 'claimed', ...nothing });
      return { kind: 'claimed' };
    },
    takeOver: async ({ channel, slot, from, to, at }) => {
      const old = deliveries.get(keyOf({ channel, slot }));
      if (old === undefined || old.holder !== from || !OPEN.includes(old.stage)) return false;
      deliveries.set(keyOf(old), { ...old, holder: to, at });
      return true;
    },
    move: async ({ channel, slot, holder, ...rest }) => {
      const old = deliveries.get(keyOf({ channel, slot }));
      if (old === undefined || old.holder !== holder || !OPEN.includes(old.stage)) return false;
      deliveries.set(keyOf(old), structuredClone({ ...old, ...rest }));
      return true;
    },
    setTold: async ({ channel, slot, isTold }) => {
      const old = deliveries.get(keyOf({ channel, slot }));
      if (old === undefined || old.isTold === isTold) return false;
      deliveries.set(keyOf(old), { ...old, isTold });
      return true;
    },
    listUnfinished: async () => all().filter(({ stage }) => OPEN.includes(stage)),
    listUntold: async () => all().filter(({ stage, isTold }) => (stage === 'failed' || stage === 'unclear') && !isTold),
    listDeliveries: async (channel, most) =>
      all()
        .filter((delivery) => delivery.channel === channel)
        .toSorted((a, b) => b.at - a.at)
        .slice(0, most),
    findDelivery: async (channel, slot) => deliveries.get(keyOf({ channel, slot })) ?? null,
    saveSnapshot: async (id, facts) => void (snapshots.has(id) || snapshots.set(id, structuredClone(facts))),
    readSnapshot: async (id) => snapshots.get(id) ?? null,
    listUnanswered: async () => unanswered,
  };
}
