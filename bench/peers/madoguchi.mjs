// Madoguchi's own retrieval as one engine among the others: what a question names, then what its words are evidence for, then
// what shares pairs of characters with it. Of equals, which it would offer for choice, the one goes first that is
// most like the question as a whole.
import { listBigrams } from '../../dist/language/bigrams.js';
import { fold } from '../../dist/language/fold.js';
import { makeMatchKey } from '../../dist/language/match-key.js';
import { readText } from '../../dist/language/readings.js';
import { hear } from '../../dist/question/hear.js';
import { makeReader } from '../../dist/question/reader.js';
import { proposeEntries, scoreEntries } from '../../dist/question/search/candidates.js';
import { listPlaces } from '../../dist/question/search/postings.js';
import { rarity } from '../../dist/question/search/rarity.js';
import { findTerms } from '../../dist/question/terms/terms.js';
import { makeBareProgramme } from '../made-up.mjs';

const NOTHING_ELSE = { documents: [], sections: [], organisations: [], strategies: [], references: [], vocabulary: [] };

/** Names → a search that gives the five best for a question. */
export function build(names, tokenise) {
  const programmes = names.map(makeBareProgramme);
  const reader = makeReader({ ...NOTHING_ELSE, programmes }, tokenise);
  return (question) => {
    const { mentions, terms } = hear(question, reader);
    const named = mentions.flatMap(({ entities }) => entities.filter(({ by }) => by !== 'short'));
    // A short name is often a word like any other, and is weighed with the words around it.
    const sounds = mentions.filter(({ manner }) => manner === 'sound').map(makeTerm);
    const words = mentions.length === 0 ? terms : [...sounds, ...findTerms(fold(question), tokenise, [])];
    const proposed = proposeEntries(words, reader.index);
    const alike = proposeEntries([makeWhole(question, tokenise)], reader.index);
    const pairs = new Set(listBigrams(makeMatchKey(question)));
    const scored = scoreEntries(words, proposed, reader.index)
      .map(({ subject, score }) => ({ subject, score, share: shareOf(subject.programme.name, pairs, reader.index) }))
      .toSorted((a, b) => b.score - a.score || b.share - a.share);
    const ranked = [...scored, ...alike].map(({ subject }) => subject);
    return [...new Set([...named, ...ranked].map(({ programme }) => programme.name))].slice(0, 5);
  };
}

/** The cosine between a name and the question, each pair of characters weighing as much as it is rare. */
function shareOf(name, pairs, index) {
  const own = listBigrams(makeMatchKey(name)).map((pair) => {
    const weight = rarity(listPlaces(pair, index.postings).length, index) ** 2;
    return { weight, shared: pairs.has(pair) ? weight : 0 };
  });
  const add = (read) => own.reduce((sum, pair) => sum + read(pair), 0);
  return add(({ shared }) => shared) / Math.sqrt(add(({ weight }) => weight));
}

function makeTerm({ text, key }) {
  return { text, at: -1, key, parts: [], reading: '', alternatives: [key], nominal: true, isSpoken: false };
}

/** The question in one piece, for what shares pairs of characters with it, written or read, where no word of it is met. */
function makeWhole(question, tokenise) {
  const key = makeMatchKey(question);
  return { ...makeTerm({ text: question, key }), reading: readText(question, tokenise) };
}
