// Writes a digest as plain text, complete in itself: what a terminal, a notification or a screen reader gets.
import type { Digest } from '../digest.js';
import { formatSource } from '../source.js';
import { layOut, listPassages, type Shown } from './layout.js';

export const NOTHING_NEW = '今週は、お知らせすることがありません。';

/** About twelve lines; a line that says so where there is nothing to tell. */
export function renderDigest(digest: Digest): string {
  const { title, notes, passages, sources } = layOut(digest);
  const source = sources.length === 0 ? [] : [`出典: ${sources.join('／')}`];
  const body = passages.length === 0 ? [NOTHING_NEW] : passages.flatMap(renderPassage);
  return [title, ...notes, ...body, ...source].join('\n');
}

/** 「【変わったこと】3件」 and the lines below it, or beside it where there is but one. */
function renderPassage({ heading, counter, lines, shown }: Shown): readonly string[] {
  const left = lines.length - shown;
  const [first, ...rest] = lines.slice(0, shown).map(({ text }) => text);
  if (rest.length === 0) return [`【${heading}】${first}${left === 0 ? '' : `（ほか${left}${counter}）`}`];
  const bullets = [first, ...rest].map((text) => `・${text}`);
  return [`【${heading}】${lines.length}${counter}${left === 0 ? '' : `のうち${shown}${counter}`}`, ...bullets];
}

/** Everything a digest has to say, with every detail and source, one passage after another. */
export function renderDetails(digest: Digest): string {
  return listPassages(digest)
    .flatMap(({ heading, lines }) => [
      `【${heading}】`,
      ...lines.flatMap(({ text, details, sources }) => [
        `・${text}`,
        ...details.map((detail) => `　${detail}`),
        ...(sources.length === 0 ? [] : [`　出典: ${[...new Set(sources.map(formatSource))].join('／')}`]),
      ]),
    ])
    .join('\n');
}
