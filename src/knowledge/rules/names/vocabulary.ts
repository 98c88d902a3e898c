// Rules on the vocabulary (言い換え): a word means one thing only.
import type { Concept } from '../../../domain/vocabulary.js';
import { type Entry, problemAt } from '../../parse/parsed.js';
import type { Path } from '../../parse/yaml/locator.js';
import { formatPlace } from '../../problem.js';
import { makeComparable, type Rule } from '../rule.js';
import { findRepeats } from './ids.js';

type Word = Entry<Concept> & { readonly entry: Entry<Concept>; readonly path: Path; readonly word: string };

export const reportWordsOfTwoConcepts: Rule = ({ vocabulary }) => {
  const words = vocabulary.entries.flatMap((entry): readonly Word[] =>
    (entry.sound.words ?? []).map((word, index) => ({ ...entry, entry, word, path: ['words', index] })),
  );
  const firsts = new Map<string, Word>();
  return words.flatMap((word) => {
    const key = makeComparable(word.word);
    const first = firsts.get(key) ?? word;
    firsts.set(key, first);
    // Variants of one word may well stand side by side in one concept.
    if (first.entry === word.entry) return [];
    const place = formatPlace(first.file, first.locator.value(first.path));
    const message = `「${word.word}」は「${first.sound.concept ?? ''}」の言葉（${place}）でもあります。一つの言葉は一か所にだけ書いてください。`;
    return [problemAt(word, word.path, message)];
  });
};

export const reportDuplicateConcepts: Rule = ({ vocabulary }) =>
  findRepeats<Concept, Entry<Concept>>(
    vocabulary.entries,
    ({ sound }) => (sound.concept === undefined ? undefined : makeComparable(sound.concept)),
    (entry, first) =>
      problemAt(
        entry,
        ['concept'],
        `見出し「${entry.sound.concept ?? ''}」は ${formatPlace(first.file, first.locator.value(['concept']))} にもあります。一つにまとめてください。`,
      ),
  );
