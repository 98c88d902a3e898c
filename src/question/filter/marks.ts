// Keeps a mark that must not be there to the documents that print it: where none of a document's programmes has the mark,
// nothing is known of those that are without it.

import { type Filter, hasOwnConditions } from '../query.js';
import type { Reader } from '../reader.js';
import { countWith, keyOfMark } from '../search/lookups.js';

/** 「新規でも重点でもない事業」: those of the documents that print both marks, unless it is said whose are meant. */
export function settleMarks(filter: Filter, reader: Reader): Filter {
  const { notFlags } = filter;
  if (notFlags.length === 0 || filter.documents.length + filter.organisations.length > 0) return filter;
  if (hasOwnConditions({ ...filter, flags: [], notFlags: [], notRelisted: false })) return filter;
  const prints = (id: string) => notFlags.every((flag) => countWith(keyOfMark(id, flag), reader) > 0);
  return { ...filter, documents: reader.knowledge.documents.flatMap(({ id }) => (prints(id) ? [id] : [])) };
}
