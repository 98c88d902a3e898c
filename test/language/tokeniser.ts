// The real tokeniser, loaded once for each test file that imports it: the dictionary takes about a second.
import { loadTokeniser } from '../../src/language/tokenise.js';

export const tokenise = await loadTokeniser();
