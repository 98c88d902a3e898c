// Lets long work be done in steps between which the process answers questions. It must not know what the work is.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** The longest stretch of work without a pause. A question takes about as long. */
const STEP_MS = 10;

/** Gives a function to await between two pieces of work: it pauses only if the last pause is long enough ago. */
export function takeBreaths(stepMs = STEP_MS): () => Promise<void> {
  let pausedAt = performance.now();
  return async () => {
    if (performance.now() - pausedAt < stepMs) return;
    await nextTurn();
    pausedAt = performance.now();
  };
}
