// Finds the programme that a message names by where it stands in its document: 3-1-①, 事業番号4.
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import type { Heard } from '../hear.js';
import type { Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import { countWith, keyOfCode, keyOfDocument, keyOfNumber, lookUp } from '../search/lookups.js';
import { namesProgramme } from './articles.js';
import { nameMatch } from './matches.js';

const CODE = /(?<![0-9-])[1-9]-[1-9]-[1-9](?![0-9-])/u;
const NUMBER = /事業番号(?:の|が|は)?\s?([0-9]{1,3})/u;

/** The only programme that stands there; null where the message names no such place, or a programme. */
export function findByListing(heard: Heard, reader: Reader): Subjects | null {
  const folded = fold(heard.text).replace(/[()]/gu, '');
  const [code] = CODE.exec(folded) ?? [];
  const [, no] = NUMBER.exec(folded) ?? [];
  if (namesProgramme(heard) || (code === undefined && no === undefined)) return null;
  const meant = code === undefined ? listNumbered(Number(no), reader) : lookUp(keyOfCode(code), reader);
  return meant.length === 1 ? { kind: 'found', matches: meant.map(nameMatch) } : null;
}

/** Where a document has no areas, a number names one of its programmes, if these are several. */
function listNumbered(no: number, reader: Reader): readonly Programme[] {
  return lookUp(keyOfNumber(no), reader).filter(({ document }) => countWith(keyOfDocument(document), reader) > 1);
}
