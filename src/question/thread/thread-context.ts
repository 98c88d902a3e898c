// What a thread remembers of its last answer: small, plain, and fit to be stored as JSON.
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { Aspect, FundingSource, Query } from '../query.js';

export type ThreadContext = {
  /** The programmes last spoken of, by id. */
  readonly subjects: readonly string[];
  /** The programmes last listed, ranked or offered for choice, and the measures offered with them, by id and in that order. */
  readonly list: readonly string[];
  /** The measures (施策) last spoken of or listed, as 「4-1」 and in that order. */
  readonly measures: readonly string[];
  /** The pillars (柱) last listed, by number. */
  readonly pillars: readonly number[];
  /** The references last quoted, by id. */
  readonly references: readonly string[];
  readonly aspects: readonly Aspect[];
  readonly funding: readonly FundingSource[];
  readonly years: readonly FiscalYear[];
  /** The names of the indicators last asked for. */
  readonly indicators: readonly string[];
  /** The one programme spoken of before the last, by id; empty for none. Another version of the bot may not have kept it. */
  readonly previous?: readonly string[];
  /** The programmes told one at a time, by id, the first of them first. Another version of the bot may not have kept it. */
  readonly told?: readonly string[];
  /** What was asked and not answered, in the words of the messages; the next one may add to it. */
  readonly pending?: string;
  /** What was asked of many programmes, where the last question asked that; null where it did not. */
  readonly many: ManyAsked | null;
};

/** A question about many programmes, of which the next message may change a condition. */
export type ManyAsked = Pick<Query, 'operation' | 'target' | 'filter' | 'years'> & {
  /** The groups that were told or compared as such. Another version of the bot may not have kept it. */
  readonly division?: Query['division'];
};
