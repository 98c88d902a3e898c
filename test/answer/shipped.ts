// The knowledge base we ship, loaded once for each test file that imports it, and a desk to ask it at.
import { loadKnowledge } from '../../src/knowledge/load.js';
import { openAsking } from './desk.js';

const loaded = await loadKnowledge('knowledge');
if (!loaded.ok) throw new Error(`The knowledge base has ${loaded.problems.length} problems.`);

export const { knowledge } = loaded;
export const shipped = openAsking(knowledge);

/** A programme's name is enough to know it by when no other programme bears it. */
export function bearsAlone(name: string): boolean {
  return knowledge.programmes.filter((programme) => programme.name === name).length === 1;
}
