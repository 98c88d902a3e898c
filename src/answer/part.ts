// One piece of an answer about one programme: what a question about a single aspect comes to.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Programme } from '../domain/programme.js';
import type { Match, Query } from '../question/query.js';
import type { Fact, Source, Table } from './answer.js';

export type Part =
  | {
      readonly kind: 'told';
      readonly lead: string;
      readonly details: readonly string[];
      readonly table: Table | null;
      readonly facts: readonly Fact[];
      readonly sources: readonly Source[];
    }
  /** The documents do not say: why, and what they say instead. */
  | {
      readonly kind: 'missing';
      readonly lead: string;
      readonly details: readonly string[];
      readonly sources: readonly Source[];
    };

/** What telling an aspect takes. */
export type Asked = {
  readonly programme: Programme;
  readonly match: Match;
  readonly query: Query;
  readonly knowledge: KnowledgeBase;
};

export function told(
  part: { readonly lead: string } & Partial<Omit<Extract<Part, { kind: 'told' }>, 'kind' | 'lead'>>,
): Part {
  return { kind: 'told', details: [], table: null, facts: [], sources: [], ...part };
}

export function missing(lead: string, details: readonly string[] = [], sources: readonly Source[] = []): Part {
  return { kind: 'missing', lead, details, sources };
}
