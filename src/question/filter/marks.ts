// Keeps a mark that must not be there to the documents that print it: where none of a document's programmes has the mark,
// nothing is known of those that are without it.

import type { Flag } from '../../domain/programme.js';
import { type Filter, hasOwnConditions } from '../query.js';
import type { Reader } from '../reader.js';
import { countWith, keyOfMark } from '../search/lookups.js';

/** The marks of a column that is called by the organisation it is about: 財団の欄が○. */
const COLUMN: ReadonlySet<Flag> = new Set(['centre-full', 'centre-part']);

/** Whether a document of an organisation prints one of the marks; one that does not is but the column's name. */
function printsAny(organisation: string, flags: readonly Flag[], reader: Reader): boolean {
  const own = reader.knowledge.documents.filter((document) => document.organisation === organisation);
  return own.some(({ id }) => flags.some((flag) => countWith(keyOfMark(id, flag), reader) > 0));
}

/** 「新規でも重点でもない事業」: those of the documents that print both marks, unless it is said whose are meant. */
export function settleMarks(filter: Filter, reader: Reader): Filter {
  const { notFlags } = filter;
  const ofColumn = [...filter.flags, ...filter.anyFlags].filter((flag) => COLUMN.has(flag));
  if (ofColumn.length > 0 && filter.organisations.length === 1)
    return { ...filter, organisations: filter.organisations.filter((name) => printsAny(name, ofColumn, reader)) };
  if (notFlags.length === 0 || filter.documents.length + filter.organisations.length > 0) return filter;
  if (hasOwnConditions({ ...filter, flags: [], notFlags: [], notRelisted: false })) return filter;
  const prints = (id: string) => notFlags.every((flag) => countWith(keyOfMark(id, flag), reader) > 0);
  return { ...filter, documents: reader.knowledge.documents.flatMap(({ id }) => (prints(id) ? [id] : [])) };
}
