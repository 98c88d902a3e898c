// What passes between the thread that answers and the one that prepares a new desk: plain data only.
import type { Problem } from '../../knowledge/problem.js';
import type { PreparedReader } from '../../question/reader.js';

export type Prepared =
  | { readonly ok: true; readonly reader: PreparedReader }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The worker's answer to a request. */
export type Message =
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'failed'; readonly name: string; readonly stack: string };
