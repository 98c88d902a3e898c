import { describe, expect, it } from 'vitest';
import { takeBreaths } from '../../src/knowledge/breath.js';

/** Whether other work of the process had its turn while the pause was awaited. */
async function letsOthersWork(breathe: () => Promise<void>): Promise<boolean> {
  let hadTurn = false;
  setImmediate(() => {
    hadTurn = true;
  });
  await breathe();
  return hadTurn;
}

describe('a breath', () => {
  it('is taken after a long stretch of work', async () => {
    expect(await letsOthersWork(takeBreaths(0))).toBe(true);
  });

  it('is not taken after a short one', async () => {
    expect(await letsOthersWork(takeBreaths(60_000))).toBe(false);
  });
});
