// What is seen of a folder from one look to the next → whether to load it now. Pure; it must not know what the looks are.

export type Watch = {
  /** The state that was loaded last, whether it was taken or refused. */
  readonly settled: string;
  /** A state that is not the settled one, and since when it has been seen without a change; null where there is none. */
  readonly moving: { readonly state: string; readonly sinceMs: number } | null;
};

export type Look = { readonly state: string; readonly atMs: number };

export function startWatch(settled: string): Watch {
  return { settled, moving: null };
}

/**
 * One look more. A new state is due once it has stayed the same for `quietMs`: whoever changes many files is done by then.
 * A folder that is back in its settled state has nothing to load.
 */
export function observe(
  watch: Watch,
  { state, atMs }: Look,
  quietMs: number,
): { readonly watch: Watch; readonly isDue: boolean } {
  if (state === watch.settled) return { watch: startWatch(state), isDue: false };
  const isSame = watch.moving?.state === state;
  const sinceMs = isSame ? (watch.moving?.sinceMs ?? atMs) : atMs;
  return { watch: { settled: watch.settled, moving: { state, sinceMs } }, isDue: isSame && atMs - sinceMs >= quietMs };
}
