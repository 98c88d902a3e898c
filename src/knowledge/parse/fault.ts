// A fault: what is wrong at a place in one file, before the file has a name. It must not know what the faults are.
import { type Position, START } from '../problem.js';

export type Fault = Position & { readonly message: string };

/** A file with more faults than this is no knowledge file, and to look for the place of each would take minutes. */
export const MOST_FAULTS = 100;

/** What is said of a file of which so many faults are not told; nothing where there are none. */
export function tellLeftOut(left: number): readonly Fault[] {
  return left > 0 ? [{ ...START, message: `このファイルには、ほかにも不備が${left}件あります。` }] : [];
}
