// Counts work that has begun and not ended, so that a stop can wait for it. Bolt does not.

export type InFlight = {
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Resolves with true when nothing is left, or with false after `limitMs`. */
  readonly drain: (limitMs: number) => Promise<boolean>;
};

export function countInFlight(): InFlight {
  let running = 0;
  let onIdle: (() => void) | null = null;

  return {
    run: async (work) => {
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        if (running === 0) onIdle?.();
      }
    },
    drain: (limitMs) => {
      if (running === 0) return Promise.resolve(true);
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), limitMs);
        onIdle = () => {
          clearTimeout(timer);
          resolve(true);
        };
      });
    },
  };
}
