// Cuts a match key into pairs of neighbouring characters: what an index of Japanese can be built on without a dictionary.

/** 「起業家」 → 起業, 業家; a single character gives itself; each pair once. Empty for empty. */
export function listBigrams(key: string): readonly string[] {
  const characters = [...key];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, index) => (characters[index] ?? '') + character))];
}
