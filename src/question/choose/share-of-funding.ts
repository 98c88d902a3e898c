// Tells whether a question asks what share of the cost one source of funding pays: that is worked out from what it pays.
import type { Cues } from '../cues/cues.js';
import type { Aspect } from '../query.js';

/** What may be asked beside it is the whole that it is a share of. */
const BESIDE: readonly Aspect[] = ['funding', 'budget', 'indicator'];

/** 「事業費のうち国庫は何%」, with the aspects that are asked for so far. */
export function asksShareOfFunding(chosen: ReadonlySet<Aspect>, { details, aspects }: Cues): boolean {
  return (
    chosen.has('funding') &&
    aspects.every(({ value }) => BESIDE.includes(value.aspect)) &&
    details.length > 0 &&
    details.every(({ value }) => value.shape === 'percent')
  );
}
