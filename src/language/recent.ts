// Keeps what a function gave for what it was last asked for, since the steps of one question ask for the same again.

/** The same function, which remembers the last `limit` askings and up to as many before. It must give the same for the same. */
export function keepRecent<Asked, Value>(work: (asked: Asked) => Value, limit: number): (asked: Asked) => Value {
  type Kept = { readonly value: Value };
  let recent = new Map<Asked, Kept>();
  let before = new Map<Asked, Kept>();
  return (asked) => {
    const known = recent.get(asked);
    if (known !== undefined) return known.value;
    const kept = before.get(asked) ?? { value: work(asked) };
    // Forgetting one by one would go past all that was forgotten already.
    if (recent.size >= limit) [before, recent] = [recent, new Map()];
    recent.set(asked, kept);
    return kept.value;
  };
}

/** The same for what is asked of a thing: each thing remembers by itself, as long as it is there. */
export function keepRecentOf<Asked, Thing extends object, Value>(
  work: (asked: Asked, thing: Thing) => Value,
  limit: number,
): (asked: Asked, thing: Thing) => Value {
  const kept = new WeakMap<Thing, (asked: Asked) => Value>();
  return (asked, thing) => {
    const known = kept.get(thing) ?? keepRecent((one: Asked) => work(one, thing), limit);
    kept.set(thing, known);
    return known(asked);
  };
}
