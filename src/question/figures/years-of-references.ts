// Keeps, of the references a question is about, those of the years it asks for.
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { Reference } from '../../domain/reference.js';
import { findFiscalYears } from '../../language/fiscal-years.js';
import { fold } from '../../language/fold.js';
import { blank } from '../../language/span.js';
import type { Heard } from '../hear.js';
import type { Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import { scoreEntries } from '../search/candidates.js';
import type { SearchIndex } from '../search/search-index.js';
import { GOOD } from '../subjects/decide.js';
import { findTerms, type Term } from '../terms/terms.js';
import { isSibling, listTopicYears, settleYears, speaksOfYear } from './series.js';

/** 「平成20年と令和2年の人口」: the references of the years asked for, by themselves or in a name. */
export function keepOfYears(subjects: Subjects, years: readonly FiscalYear[], heard: Heard, reader: Reader): Subjects {
  if (subjects.kind !== 'statements' || years.length === 0) return subjects;
  const { references } = subjects;
  const named = heard.mentions.flatMap((mention) => findFiscalYears(mention.text).map(({ value }) => value));
  const settled = settleYears(references, [...years, ...named], reader.knowledge.references);
  const text = fold(heard.text);
  const all = reachToLatest([...new Set([...years, ...named])], settled, text, reader.knowledge.references);
  const several = all.length > 1 ? tellEachYear(settled, all, text, reader) : [];
  if (several.length > 0) return { ...subjects, references: several };
  const isOpen = settled === references && !references.some((one) => years.some((year) => speaksOfYear(one, year)));
  return {
    ...subjects,
    references: isOpen ? findOfYears(references, years, text, reader) : preferTopical(settled, heard, years, reader),
  };
}

/** 「平成20年からどれだけ増えた」: up to the last year that the series is quoted of. */
const SINCE = /年度?(?:から|と比べ|に比べ|より)(?![^。?]{0,12}年度?(?:まで|に|で|の|は))/u;

function reachToLatest(
  years: readonly FiscalYear[],
  given: readonly Reference[],
  folded: string,
  all: readonly Reference[],
): readonly FiscalYear[] {
  const [only, ...others] = years;
  const dated = given.filter((one) => listTopicYears(one).length > 0);
  if (only === undefined || others.length > 0 || dated.length === 0 || !SINCE.test(folded)) return years;
  const series = all.filter((other) => dated.some((one) => one === other || isSibling(one, other)));
  const latest = Math.max(...series.flatMap(listTopicYears)) as FiscalYear;
  return latest > only ? [only, latest] : years;
}

/** What is about each of several years, of one series where there is one; empty where one reference speaks of all, or none of one. */
function tellEachYear(
  given: readonly Reference[],
  years: readonly FiscalYear[],
  folded: string,
  reader: Pick<Reader, 'index' | 'tokenise' | 'knowledge'>,
): readonly Reference[] {
  if (given.some((one) => years.every((year) => speaksOfYear(one, year)))) return [];
  const found = years.map((year) =>
    [...given, ...findOfYears(given, [year], folded, reader)].filter((one) => speaksOfYear(one, year)).slice(0, MOST),
  );
  const dated = found.flat().filter((one) => listTopicYears(one).length > 0);
  const each = years.map((year, place) => {
    const series = listSeries(dated, year, reader.knowledge.references);
    return series.length > 0 ? series : (found[place] ?? []);
  });
  return each.every(({ length }) => length > 0) ? [...new Set(each.flat())] : [];
}

/** Of one year, so many references are told beside those of others. */
const MOST = 1;

/** Those of a year that are of one series with some of those given. */
function listSeries(given: readonly Reference[], year: FiscalYear, all: readonly Reference[]): readonly Reference[] {
  return all.filter(
    (other) => listTopicYears(other).includes(year) && given.some((one) => one === other || isSibling(one, other)),
  );
}

/** What is about a year itself goes before what only speaks of it, where it explains the message as well: 平成25年以降 of another thing. */
function preferTopical(
  settled: readonly Reference[],
  { terms, cues }: Pick<Heard, 'terms' | 'cues'>,
  years: readonly FiscalYear[],
  { index }: Pick<Reader, 'index'>,
): readonly Reference[] {
  const units = cues.counters.flatMap(({ value }) => value);
  const isCounted = (one: Reference) =>
    one.values.some(({ unit, period }) => units.includes(unit ?? '') && years.some((year) => period === String(year)));
  const isTopical = (one: Reference) => listTopicYears(one).some((year) => years.includes(year));
  if (settled.some((one) => listTopicYears(one).length > 0)) return settled;
  const [best] = scoreReferences((one) => settled.includes(one), terms, index);
  const [topical] = scoreReferences(
    (one) => isTopical(one) && settled.some(({ document }) => document === one.document),
    terms,
    index,
  );
  if (!best || !topical) return settled;
  // 生産年齢人口は何人: a table of the year counts what the sentence that is called so tells in percent.
  const least = isCounted(topical.reference) && !settled.some(isCounted) ? GOOD : Math.max(GOOD, best.score);
  return topical.score >= least ? [topical.reference] : settled;
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
  const [best] = scoreReferences(isOfYears, findTerms(blank(folded, findFiscalYears(folded)), tokenise, []), index);
  return best && best.score >= GOOD ? [best.reference] : given;
}

/** 本県 is whose figures all of them are. */
const HOME = /^(?:本県|青森県?|県内|全県|県)$/u;

/** References with how much of the nouns of a message each explains, the best first. */
function scoreReferences(
  isMeant: (one: Reference) => boolean,
  terms: readonly Term[],
  index: SearchIndex,
): readonly { readonly reference: Reference; readonly score: number }[] {
  const entries = index.references.filter(({ subject }) => subject.kind === 'reference' && isMeant(subject.reference));
  const telling = terms.filter(
    ({ nominal, text, alternatives }) => nominal && ![text, ...alternatives].some((word) => HOME.test(word)),
  );
  return scoreEntries(telling, entries, index).flatMap(({ subject, score }) =>
    subject.kind === 'reference' ? [{ reference: subject.reference, score }] : [],
  );
}
