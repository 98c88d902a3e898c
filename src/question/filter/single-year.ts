// Reads that programmes of one single year are meant: 令和2年度だけの事業, 単年度の事業.
import type { Found, Span } from '../../language/span.js';
import type { TypedValues } from '../cues/typed-values.js';
import type { Period } from '../query.js';

const OF_LISTED = /^(?:限りの?|の)?(?:事業(?!費)|もの|やつ|補助|取組|の(?=[はをが]))/u;

/** The stretches that say so of what is listed: 単年度の事業; none of one programme that is asked about. */
export function keepListed(singleYear: readonly Found<true>[], text: string): readonly Span[] {
  return singleYear.filter(({ start, end }) => text.startsWith('単年', start) && OF_LISTED.test(text.slice(end)));
}

/** The year that is said, or any; null where no single year is spoken of. */
export function readPeriod({ singleYear, years }: TypedValues, text: string): Period | null {
  const year = years[0]?.value;
  if (singleYear.length > 0 && year !== undefined) return { from: year, to: year };
  return keepListed(singleYear, text).length > 0 ? 'one-year' : null;
}
