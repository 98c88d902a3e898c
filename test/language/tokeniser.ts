// The real tokeniser, loaded once for all test files of a worker: the dictionary takes about a second.
import { loadTokeniser } from '../../src/language/tokenise.js';

export const tokenise = await loadTokeniser();
