// Every text of the knowledge with its place, for the rules on texts. It must not know what is wrong with any.

import type { Entry, ParsedKnowledge } from '../../parse/parsed.js';
import type { Path } from '../../parse/yaml/locator.js';
import { isRecord } from '../../parse/yaml/yaml-text.js';
import type { Problem } from '../../problem.js';
import type { Rule } from '../rule.js';

export type Text = {
  readonly text: string;
  /** The name of the field it stands in, or of the list it is an item of. */
  readonly key: PropertyKey;
  /** Whether it is kept as it stands in the document, slips included. */
  readonly isAsPrinted: boolean;
};

/** What is wrong, at the place of the fragment in the text; null where nothing is. */
export type FindInText = (text: Text) => { readonly fragment: string; readonly message: string } | null;

type Placed = Text & { readonly path: Path };

const AS_PRINTED = new Set<PropertyKey>(['printed', 'aliases']);
const RUNNING_TEXT = new Set<PropertyKey>([
  'name',
  'overview',
  'results',
  'effect',
  'text',
  'what',
  'heading',
  'measure',
  'topic',
  'statement',
]);

/** Words of our own or of the document, unlike titles and places, in which a space may separate two things. */
export function isRunningText({ key }: Text): boolean {
  return RUNNING_TEXT.has(key);
}

/** A rule that applies each of `finders` to every text, in one walk. */
export function forEachText(finders: readonly FindInText[]): Rule {
  return (knowledge) =>
    listEntries(knowledge).flatMap((entry) =>
      listTexts(entry.sound, [], false).flatMap((text) => finders.flatMap((find) => report(entry, text, find(text)))),
    );
}

function report(entry: Entry<object>, { path }: Placed, found: ReturnType<FindInText>): readonly Problem[] {
  if (!found) return [];
  return [{ file: entry.file, ...entry.locator.text(path, found.fragment), message: found.message }];
}

function listEntries({
  folders,
  sections,
  organisations,
  vocabulary,
  calendar,
}: ParsedKnowledge): readonly Entry<object>[] {
  const inFolders = folders.flatMap(({ document, strategy, references, programmes }) => [
    ...(document ? [document] : []),
    ...(strategy ? [strategy] : []),
    ...references.entries,
    ...programmes,
  ]);
  return [...inFolders, ...sections.entries, ...organisations.entries, ...vocabulary.entries, ...calendar.entries];
}

function listTexts(value: unknown, path: Path, isAsPrinted: boolean): readonly Placed[] {
  if (typeof value === 'string') {
    return [{ path, text: value, key: path.findLast((step) => typeof step === 'string') ?? '', isAsPrinted }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => listTexts(item, [...path, index], isAsPrinted));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listTexts(inner, [...path, key], isAsPrinted || AS_PRINTED.has(key)),
  );
}
