// A typed value found in folded text, with the stretch of text that says it.

export type Span = { readonly start: number; readonly end: number };

export type Found<Value> = Span & { readonly value: Value };

/** All matches of a global pattern, read by `read`; matches that read to null are left out. */
export function findAll<Value>(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Value | null,
): readonly Found<Value>[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = read(match);
    return value === null ? [] : [{ start: match.index, end: match.index + match[0].length, value }];
  });
}

/** The text with the given stretches replaced by spaces, so that places stay the same. */
export function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}
