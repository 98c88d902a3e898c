// Tells whether the sections of a council are asked for, which references hold and no programme.
import type { Mention } from '../names/lexicon.js';
import type { Term } from '../terms/terms.js';

/** A council has sections too, by department: 庁内連絡会議に農林水産部からはどの課が出ているか. */
export function asksOfCouncil({
  mentions,
  terms,
}: {
  readonly mentions: readonly Mention[];
  readonly terms: readonly Term[];
}): boolean {
  const isNamed = mentions.some(
    ({ key, entities }) => /会議$/u.test(key) && entities.every(({ kind }) => kind === 'reference'),
  );
  return isNamed && terms.some(({ text }) => /.[部局]$/u.test(text));
}
