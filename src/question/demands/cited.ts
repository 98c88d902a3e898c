// What a question cites must stand in its reply: an article, a measure of a strategy, a figure, both of two years.
import { ERAS, type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Mention } from '../names/lexicon.js';
import { type Demand, makeDemand } from './demand.js';

const ARTICLE = /第?([0-9]+条)/gu;
/** 5-2, 3-1-2 */
const MEASURE = /(?<![0-9.,-])[0-9]-[0-9](?:-[0-9])?(?![0-9,.-])/gu;
/** Of three digits or more, no year, and not the numbers of several areas (基本方針⑥⑦⑧); an amount with 万 or 億 is printed in another way, and a bound hardly ever. */
const FIGURE =
  /(?<![0-9.,~億万千-]|方針)(?!(?:19|20)[0-9]{2}(?![0-9,]))[0-9][0-9,]{2,}(?=[^0-9,.年万億百千以未~-]|$)(?![^0-9、。?]{0,2}(?:を、?(?:超|越|下回|上回)|より|に(?:届|達)))/gu;

/** Folded text with its names → what it cites. Figures in names are none. */
export function listCited(text: string, mentions: readonly Mention[]): readonly Demand[] {
  const bare = mentions.reduce((rest, { text: name }) => rest.replaceAll(name, ' '), text);
  return [
    ...[...text.matchAll(ARTICLE)].map(([, article = '']) => cite(`第${article}`)),
    ...[...bare.matchAll(MEASURE)].map(([measure]) => cite(measure)),
    ...[...bare.matchAll(FIGURE)].map(([figure]) => cite(figure)),
  ];
}

function cite(words: string): Demand {
  return makeDemand('literal', words, [words]);
}

/** Of two years that are named both, in any way they are written. */
export function listYears(years: readonly FiscalYear[]): readonly Demand[] {
  const named = [...new Set(years)];
  if (named.length !== 2) return [];
  return named.map((year) => {
    const written = formatFiscalYear(year);
    const short = ERAS.filter(({ firstYear }) => year >= firstYear).map(
      ({ letter, firstYear }) => `${letter}${year - firstYear + 1}`,
    );
    const forms = [written, written.replace('度', ''), String(year), ...short];
    return makeDemand('literal', written, forms);
  });
}
