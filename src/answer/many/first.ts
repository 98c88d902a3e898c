// Answers a ranking together with whatever else is asked of the programmes that come first: whose they are, what they do.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Aspect, Query } from '../../question/query.js';
import { nameMatch } from '../../question/subjects/matches.js';
import type { Answer, Table } from '../answer.js';
import { uniqueSources } from '../sources.js';
import { answerTell } from '../tell/programme.js';
import { findProgramme } from './holdings.js';
import { answerRank } from './rank.js';

/** More programmes than this are ranked, and nothing else is told of them. */
const MOST_TOLD = 3;

/** The ranking alone where nothing else is asked, or the documents say nothing of it. */
export function answerFirst(query: Query, knowledge: KnowledgeBase): Answer {
  const ranking = answerEnds(query, knowledge);
  const aspects = query.aspects.filter((aspect) => !isSaid(aspect, query));
  if (ranking.kind !== 'answer' || aspects.length === 0 || ranking.programmes.length > MOST_TOLD) return ranking;
  const matches = ranking.programmes.flatMap(({ id }) => {
    const programme = findProgramme(id, knowledge);
    return programme === undefined ? [] : nameMatch(programme);
  });
  const told = answerTell(
    { ...query, aspects, terms: [], asked: null, operation: { kind: 'tell' } },
    matches,
    knowledge,
  );
  if (told.kind !== 'answer') return ranking;
  return {
    ...ranking,
    lead: `${ranking.lead}\n${told.lead}`,
    details: [...ranking.details, ...told.details],
    table: ranking.table ?? told.table,
    facts: [...ranking.facts, ...told.facts],
    sources: uniqueSources([...ranking.sources, ...told.sources]),
  };
}

/** The ranking, and after it that from the other end where both are asked for. */
function answerEnds(query: Query, knowledge: KnowledgeBase): Answer {
  const one = answerRank(query, knowledge);
  const { operation } = query;
  if (operation.kind !== 'rank' || !operation.isBothEnds || one.kind !== 'answer') return one;
  const direction = operation.direction === 'largest' ? 'smallest' : 'largest';
  const other = answerRank({ ...query, operation: { ...operation, direction } }, knowledge);
  if (other.kind !== 'answer') return one;
  return {
    ...one,
    lead: `${one.lead}\n${other.lead}`,
    table: joinTables(one.table, other.table),
    facts: [...one.facts, ...other.facts],
    programmes: [...one.programmes, ...other.programmes],
    sources: uniqueSources([...one.sources, ...other.sources]),
  };
}

function joinTables(one: Table | null, other: Table | null): Table | null {
  return one && other ? { ...one, rows: [...one.rows, ...other.rows] } : (one ?? other);
}

/** What programmes are ranked by is said already: 国庫が一番大きい, but not 一番大きいのの財源内訳. */
function isSaid(aspect: Aspect, { funding }: Query): boolean {
  return aspect === 'budget' || aspect === 'indicator' || (aspect === 'funding' && funding.length > 0);
}
