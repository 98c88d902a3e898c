// Keeps, of the references a question is about, those of the years it asks for.
import type { FiscalYear } from '../domain/fiscal-year.js';
import type { Reference } from '../domain/reference.js';
import { findFiscalYears } from '../language/fiscal-years.js';
import { fold } from '../language/fold.js';
import { blank } from '../language/span.js';
import { scoreEntries } from './candidates.js';
import { GOOD } from './decide.js';
import type { Heard } from './hear.js';
import type { Subjects } from './query.js';
import type { Reader } from './reader.js';
import { listTopicYears, settleYears, speaksOfYear } from './series.js';
import { findTerms } from './terms.js';

/** 「平成20年と令和2年の人口」: the references of the years asked for, by themselves or in a name. */
export function keepOfYears(
  subjects: Subjects,
  years: readonly FiscalYear[],
  { mentions, text }: Heard,
  reader: Reader,
): Subjects {
  if (subjects.kind !== 'statements' || years.length === 0) return subjects;
  const { references } = subjects;
  const named = mentions.flatMap((mention) => findFiscalYears(mention.text).map(({ value }) => value));
  const settled = settleYears(references, [...years, ...named], reader.knowledge.references);
  const isOpen = settled === references && !references.some((one) => years.some((year) => speaksOfYear(one, year)));
  return { ...subjects, references: isOpen ? findOfYears(references, years, fold(text), reader) : settled };
}

/** The reference on the years asked for that explains the whole message best, in the same document; those given where none explains enough of it. */
function findOfYears(
  given: readonly Reference[],
  years: readonly FiscalYear[],
  folded: string,
  { index, tokenise }: Pick<Reader, 'index' | 'tokenise'>,
): readonly Reference[] {
  const isOfYears = (one: Reference) =>
    given.some(({ document }) => document === one.document) && listTopicYears(one).some((year) => years.includes(year));
  const entries = index.entries.filter(({ subject }) => subject.kind === 'reference' && isOfYears(subject.reference));
  const terms = findTerms(blank(folded, findFiscalYears(folded)), tokenise, []).filter(({ nominal }) => nominal);
  const [best] = scoreEntries(terms, entries, index);
  return best?.subject.kind === 'reference' && best.score >= GOOD ? [best.subject.reference] : given;
}
