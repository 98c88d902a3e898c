// What all answers about many programmes have in common: names in short, their sources, and that there are none.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import type { Query } from '../../question/query.js';
import type { Answer, Fact, FactField, Source } from '../answer.js';
import { FUNDING_NAMES } from '../describe.js';
import { keyOfYear } from './conditions.js';
import { holdingsOf } from './holdings.js';
import { describeFilter } from './select.js';
import { listPrinted, listValues, type Selection } from './selection.js';

/** More rows are shown nowhere; they are only counted. */
export const MOST_ROWS = 500;
/** Names are added to a count or a sum as long as the answer stays this short. */
const NAMES_LIMIT = 380;
/** No more names than characters find room. */
export const MOST_NAMES = NAMES_LIMIT;
/** Places named as the source of a list; more are summed up. */
const SOURCES_LIMIT = 6;

export function answerNone(query: Query, knowledge: KnowledgeBase): Answer {
  const conditions = describeFilter(query, knowledge);
  const { posted } = holdingsOf(knowledge);
  const absent = query.years.filter((year) => !posted.pairs.has(keyOfYear(year)));
  return {
    kind: 'unknown',
    lead:
      absent.length > 0
        ? `${absent.map(formatFiscalYear).join('・')}の予算は、いまお答えできる資料に載っていません。`
        : `${conditions}${conditions === '' ? 'その条件' : ''}に当てはまる事業は、いまお答えできる資料に記載が見つかりませんでした。`,
    details: [],
    sources: [],
    candidates: [],
  };
}

/** What things are called, one after another as far as there is room; the rest of `count` is counted. */
export function listNames<Thing>(things: Iterable<Thing>, nameOf: (thing: Thing) => string, count: number): string {
  let room = NAMES_LIMIT;
  const shown: string[] = [];
  for (const thing of things) {
    const name = nameOf(thing);
    room -= name.length + 1;
    if (room < 0) break;
    shown.push(name);
  }
  return shown.join('、') + (shown.length < count ? `、ほか${count - shown.length}件` : '');
}

export function listFact(
  subject: string,
  field: FactField,
  value: number,
  unit: string,
  sources: readonly Source[],
): Fact {
  return { subject, field, period: null, value, unit, printed: '', source: sources[0] ?? { document: '', place: '' } };
}

/** Where the programmes stand; where they are many, the lists they were taken from. */
export function sourcesOf(selection: Selection, knowledge: KnowledgeBase): readonly Source[] {
  const holdings = holdingsOf(knowledge);
  const exact = listPrinted(selection, holdings, knowledge, SOURCES_LIMIT + 1);
  if (exact.length <= SOURCES_LIMIT) return exact;
  const lists = listValues(selection, holdings.told.lists);
  const documents = [...new Set(lists.map(({ document }) => document))];
  return documents.flatMap((document) => {
    const own = lists.filter((source) => source.document === document);
    const [first] = own;
    return own.length <= SOURCES_LIMIT || !first
      ? own
      : [{ document, place: `${first.place} ほか${own.length - 1}か所` }];
  });
}

export function refer(programmes: readonly Programme[]) {
  return programmes.map(({ id, name }) => ({ id, name }));
}

export function sumLabel({ kind }: { readonly kind: string }, source: Query['funding'][number] | undefined): string {
  return source === undefined ? kind : FUNDING_NAMES[source];
}
