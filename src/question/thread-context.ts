// What a thread remembers of its last answer: small, plain, and fit to be stored as JSON.
import type { FiscalYear } from '../domain/fiscal-year.js';
import type { Aspect, FundingSource } from './query.js';

export type ThreadContext = {
  /** The programmes last spoken of, by id. */
  readonly subjects: readonly string[];
  /** The programmes last listed, ranked or offered for choice, by id and in that order. */
  readonly list: readonly string[];
  /** The measures (施策) last spoken of, as 「4-1」. */
  readonly measures: readonly string[];
  readonly aspects: readonly Aspect[];
  readonly funding: readonly FundingSource[];
  readonly years: readonly FiscalYear[];
  /** The names of the indicators last asked for. */
  readonly indicators: readonly string[];
};
