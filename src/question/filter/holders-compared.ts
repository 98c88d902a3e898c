// Settles whose programmes are compared where one side is called by its document and the other by its organisation: 財団とビジョン、
// 事業数はどっちが多い. As conditions that must both hold they would leave nothing.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Cues } from '../cues/cues.js';
import type { Filter } from '../query.js';

/** The documents of both sides, where sides are told apart and no document named is of an organisation named; or the filter as it is. */
export function settleHolders(filter: Filter, { compare, each }: Cues, { documents }: KnowledgeBase): Filter {
  const named = documents.filter(({ id }) => filter.documents.includes(id));
  const own = documents.filter(({ organisation }) => filter.organisations.includes(organisation));
  const isApart = named.length > 0 && own.length > 0 && !named.some((document) => own.includes(document));
  if (!isApart || compare.length + each.length === 0) return filter;
  return { ...filter, organisations: [], documents: [...named, ...own].map(({ id }) => id) };
}
