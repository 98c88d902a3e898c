// Completes a message that means a programme by where it stands beside the one spoken of: 次に載っている鉄道の補助.
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { listUnexplained } from '../candidates.js';
import type { Query } from '../query.js';
import { askAbout, findProgrammes, isNamed, nounsOf, type Steps } from './steps.js';

const NEXT = /(?:次|つぎ|その下|すぐ下|下)に(?:載|出て|書いて|ある|並)|次の(?:番号|no|項目)/u;
const BEFORE = /(?:前|まえ|その上|すぐ上|上)に(?:載|出て|書いて|ある|並)|(?:前|一つ前)の(?:番号|no|項目)/u;

/** What the place in a list is called by. */
const PLACE_WORD = /^(?:番号|no|項目)$/u;

/** The first programme behind the one spoken of, or before it, in the order of their document that explains the message's nouns. */
export function askNextListed(steps: Steps): Query | null {
  const { query, context, reader, heard } = steps;
  const [spoken, ...others] = findProgrammes(context.subjects, reader);
  const text = fold(query.text);
  const isNext = NEXT.test(text);
  if (spoken === undefined || others.length > 0 || isNamed(steps) || !(isNext || BEFORE.test(text))) return null;
  const listed = listInOrder(spoken, reader.knowledge.programmes);
  const at = listed.indexOf(spoken);
  const along = isNext ? listed.slice(at + 1) : listed.slice(0, at).toReversed();
  const nouns = nounsOf(heard).filter(({ text: word }) => !PLACE_WORD.test(word));
  const meant = along.find((one) => listUnexplained(one, nouns, reader.index).length === 0);
  return meant === undefined ? null : askAbout([meant], { ...steps, query: { ...query, terms: [] } });
}

/** The programmes of a document that are listed where one is, by their numbers. */
function listInOrder({ document, listings: [own] }: Programme, all: readonly Programme[]): readonly Programme[] {
  const noOf = ({ listings }: Programme) => listings.find(({ area }) => area === own?.area)?.no ?? 0;
  return all
    .filter((one) => one.document === document && one.listings.some(({ area }) => area === own?.area))
    .toSorted((a, b) => noOf(a) - noOf(b));
}
