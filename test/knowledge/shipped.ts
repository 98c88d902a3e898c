// The knowledge base we ship, loaded once for all test files of a worker.
import { loadKnowledge } from '../../src/knowledge/load.js';

const loaded = await loadKnowledge('knowledge');
if (!loaded.ok) throw new Error(`The knowledge base has ${loaded.problems.length} problems.`);

export const { knowledge } = loaded;
