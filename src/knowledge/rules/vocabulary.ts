// Rules on the vocabulary (言い換え): a word means one thing only.
import type { Concept } from '../../domain/vocabulary.js';
import { type Entry, problemAt } from '../parse/parsed.js';
import { formatPlace } from '../problem.js';
import { findRepeats } from './ids.js';
import { makeComparable, type Rule } from './rule.js';

type Word = Entry<Concept> & { readonly index: number; readonly word: string };

export const reportWordsOfTwoConcepts: Rule = ({ vocabulary }) => {
  const words = vocabulary.entries.flatMap((entry): readonly Word[] =>
    (entry.sound.words ?? []).map((word, index) => ({ ...entry, word, index })),
  );
  return findRepeats<Concept, Word>(
    words,
    ({ word }) => makeComparable(word),
    (entry, first) =>
      problemAt(
        entry,
        ['words', entry.index],
        `「${entry.word}」は「${first.sound.concept ?? ''}」の言葉（${formatPlace(first.file, first.locator.value(['words', first.index]))}）でもあります。一つの言葉は一か所にだけ書いてください。`,
      ),
  );
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
