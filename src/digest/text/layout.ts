// A digest → what of it is read at once: about twelve lines, shared out so that every part has its say.
import type { Digest } from '../digest.js';
import { formatDay } from '../schedule/day.js';
import { formatSource, type Source } from '../source.js';
import { type Passage, writePassage } from './passage.js';

/** A passage of which the first lines are shown; one alone stands beside its heading. */
export type Shown = Passage & { readonly shown: number };

export type Layout = {
  readonly title: string;
  /** Why it comes on this day, or that it is the first; none where there is nothing to explain. */
  readonly notes: readonly string[];
  readonly passages: readonly Shown[];
  /** Of the lines shown, one a document. Empty for none. */
  readonly sources: readonly string[];
};

const MOST_LINES = 12;
const MOST_OF_A_PART = 3;

export function layOut(digest: Digest): Layout {
  const notes = writeNotes(digest);
  const passages = listPassages(digest);
  // Title and sources have a line each.
  const shown = shareOut(passages, MOST_LINES - 2 - notes.length);
  const sources = shown.flatMap(({ lines, shown: count }) => lines.slice(0, count).flatMap((line) => line.sources));
  return { title: `週報 ${formatDay(digest.day)}`, notes, passages: shown, sources: groupSources(sources) };
}

export function listPassages({ parts, day, lateOn }: Digest): readonly Passage[] {
  return parts.map((part) => writePassage(part, lateOn ?? day));
}

function writeNotes({ day, move, lateOn, isFirst, parts }: Digest): readonly string[] {
  return [
    ...(lateOn === null ? [] : [`${formatDay(day)}にお届けできなかった週報です。遅くなり申し訳ありません。`]),
    ...(move === null ? [] : [`${formatDay(move.from)}は${move.reason}のため、${formatDay(day)}のお届けです。`]),
    ...(isFirst && parts.length > 0 ? ['初めての週報です。次回からは、前回から変わったこともお知らせします。'] : []),
  ];
}

/** Each has a line; what room is left goes to those with more to say, one line after another, in order. */
function shareOut(passages: readonly Passage[], most: number): readonly Shown[] {
  const counts = passages.map(() => 1);
  const costOf = (count: number) => (count === 1 ? 1 : count + 1);
  let room = most - passages.length;
  for (let given = true; given; ) {
    given = false;
    for (const [index, { lines }] of passages.entries()) {
      const count = counts[index] ?? 0;
      const cost = costOf(count + 1) - costOf(count);
      if (count >= Math.min(lines.length, MOST_OF_A_PART) || cost > room) continue;
      counts[index] = count + 1;
      room -= cost;
      given = true;
    }
  }
  return passages.map((passage, index) => ({ ...passage, shown: counts[index] ?? 1 }));
}

/** 「令和2年度 年次報告 83頁、84頁」 */
function groupSources(sources: readonly Source[]): readonly string[] {
  const documents = [...new Set(sources.map(({ document }) => document))];
  return documents.map((document) => {
    const places = sources.filter((source) => source.document === document).map(({ place }) => place);
    return formatSource({ document, place: [...new Set(places)].join('、') });
  });
}
