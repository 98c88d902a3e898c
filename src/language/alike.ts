// Tells which characters stand together in one of some groups.

/** Groups parted by white space → whether two different characters share one; a character may be in several. */
export function makeAlike(groups: string): (one: string, other: string) => boolean {
  const alike = new Map<string, Set<string>>();
  for (const group of groups.split(/\s+/u)) {
    for (const character of group) alike.set(character, new Set([...(alike.get(character) ?? []), ...group]));
  }
  return (one, other) => one !== other && (alike.get(one)?.has(other) ?? false);
}
