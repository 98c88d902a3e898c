// Puts things under each of their keys, so that they are looked up and not searched for.

/** Things → those that bear each key, in their order. */
export function collect<Thing>(
  things: readonly Thing[],
  listKeys: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const key of listKeys(thing)) {
      const bearers = found.get(key);
      if (bearers) bearers.push(thing);
      else found.set(key, [thing]);
    }
  }
  return found;
}
