// What a reply must hold to answer a question at all: a reason where it asks why, a total where it asks what things come to
// together.

export type DemandKind =
  | 'reason'
  | 'share'
  | 'rate'
  | 'ratio'
  | 'limit'
  | 'target'
  | 'section'
  | 'role'
  | 'newness'
  | 'marks'
  | 'amount'
  | 'difference'
  | 'total'
  | 'baseline'
  | 'industry'
  | 'comparison'
  | 'open-end'
  | 'measure'
  | 'order'
  | 'roster'
  | 'rank'
  | 'quantity'
  | 'place'
  | 'day'
  | 'time'
  | 'list'
  | 'listing'
  | 'number'
  | 'article'
  | 'policy'
  | 'sales'
  | 'other-name'
  | 'conflict'
  | 'counted'
  | 'figures'
  | 'literal'
  | 'keyword'
  | 'each'
  | 'things'
  | 'number-of';

export type Demand = {
  readonly kind: DemandKind;
  /** What asks for it, as folded. */
  readonly words: string;
  /** Units, or ways to write what is cited, one of which the reply must hold; empty where the kind says it all. */
  readonly forms: readonly string[];
};

/** A demand of a kind that says it all, or with the forms one of which the reply must hold. */
export function makeDemand(kind: DemandKind, words: string, forms: readonly string[] = []): Demand {
  return { kind, words, forms };
}
