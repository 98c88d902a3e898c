// Everything that retrieval is compared with: each takes the names and gives a search for the five best. What needs words gets
// kuromoji's, as Madoguchi does; the time of cutting them is the engine's own.
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/japanese';
import { Charset, Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildFloor } from './floor.mjs';
import * as madoguchi from './madoguchi.mjs';
import { foldText, listPairs, listWords, readWords } from './text.mjs';

const TUNED = { ignoreLocation: true, threshold: 0.4, includeScore: true };
const surfaces = (words) => words.map(({ surface }) => surface);

/** Adds up what several searches found, best first. */
function addUp(searches, count) {
  const sums = new Map();
  for (const { found, weight } of searches) {
    for (const { refIndex, score } of found) sums.set(refIndex, (sums.get(refIndex) ?? 0) + weight * (1 - score));
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([place]) => place);
}

function searchWords(fuse, words) {
  return surfaces(words).map((word) => ({ found: fuse.search(word), weight: word.length }));
}

function buildMiniSearch(names, tokenize, searchOptions) {
  const index = new MiniSearch({ fields: ['name'], tokenize, processTerm: (term) => term, searchOptions });
  index.addAll(names.map((name, id) => ({ id, name })));
  return (question) =>
    index
      .search(question)
      .slice(0, 5)
      .map(({ id }) => names[id]);
}

export const ENGINES = {
  madoguchi: { label: 'Madoguchi', build: madoguchi.build },
  fuse: {
    label: 'fuse.js as it comes',
    build: (names) => {
      const fuse = new Fuse(names);
      return (question) => fuse.search(question, { limit: 5 }).map(({ item }) => item);
    },
  },
  'fuse-words': {
    label: 'fuse.js, a search a word and one over readings',
    build: (names, tokenise) => {
      const written = new Fuse(names.map(foldText), TUNED);
      const spoken = new Fuse(
        names.map((name) => readWords(tokenise(foldText(name)))),
        TUNED,
      );
      return (question) => {
        const words = listWords(question, tokenise);
        const sound = readWords(words);
        const bySound = sound === '' ? [] : [{ found: spoken.search(sound), weight: sound.length / 2 }];
        return addUp([...searchWords(written, words), ...bySound], 5).map((place) => names[place]);
      };
    },
  },
  'minisearch-words': {
    label: 'MiniSearch, words, fuzzy 0.2, prefix',
    build: (names, tokenise) => {
      return buildMiniSearch(names, (text) => surfaces(listWords(text, tokenise)), { fuzzy: 0.2, prefix: true });
    },
  },
  'minisearch-pairs': {
    label: 'MiniSearch, pairs of characters',
    build: (names) => buildMiniSearch(names, (text) => listPairs(foldText(text)), {}),
  },
  flexsearch: {
    label: 'FlexSearch, CJK, context, suggest',
    build: (names) => {
      const index = new Index({ encoder: Charset.CJK, tokenize: 'strict', context: { depth: 2, bidirectional: true } });
      for (const [place, name] of names.entries()) index.add(place, foldText(name));
      return (question) => index.search(foldText(question), { limit: 5, suggest: true }).map((place) => names[place]);
    },
  },
  orama: {
    label: 'Orama with its Japanese tokenizer',
    build: async (names) => {
      const tokenizer = createTokenizer({ language: 'japanese' });
      const index = create({ schema: { name: 'string' }, components: { tokenizer } });
      await insertMultiple(
        index,
        names.map((name, id) => ({ id: String(id), name: foldText(name) })),
        5_000,
      );
      return async (question) => {
        const { hits } = await searchOrama(index, { term: foldText(question), properties: ['name'], limit: 5 });
        return hits.map(({ id }) => names[Number(id)]);
      };
    },
  },
  floor: {
    label: 'pairs of names and readings, BM25',
    build: buildFloor,
  },
  'floor-fuse': {
    label: 'the same picks 50, fuse.js re-ranks',
    build: (names, tokenise) => {
      const search = buildFloor(names, tokenise);
      return (question) => {
        const picked = search(question, 50);
        const words = listWords(question, tokenise);
        // The order of the floor decides where fuse.js finds nothing.
        const order = picked.map((_, place) => ({ refIndex: place, score: 1 - 1 / (1 + place) }));
        const fuse = new Fuse(picked.map(foldText), TUNED);
        return addUp([{ found: order, weight: 1 }, ...searchWords(fuse, words)], 5).map((place) => picked[place]);
      };
    },
  },
};
