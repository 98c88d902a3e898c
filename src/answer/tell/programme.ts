// Answers about the programmes a question means: every aspect it asks about, of each of them.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Match, Query } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { describeMatch } from '../matched.js';
import type { Part } from '../part.js';
import { uniqueSources } from '../sources.js';
import { tellAspects } from './aspects.js';
import { nameUntoldHalf } from './halves.js';
import { nameNamesakes } from './namesakes.js';
import { quoteRest } from './rest.js';

/** What stands in the tables told. */
function listRowNames(given: readonly Extract<Part, { kind: 'told' }>[]): readonly string[] {
  return given.flatMap(({ table }) => table?.rows.map((row) => row.join(' ')) ?? []);
}

/** The half of a question that was not told; two indicators answer both, whatever they are called. */
function nameUntold(query: Query, matches: readonly Match[], told: string): readonly string[] {
  const indicators = matches.flatMap(({ programme }) => programme.indicators.filter(({ name }) => told.includes(name)));
  if (indicators.length > 1) return [];
  // What a programme is called measures nothing.
  return nameUntoldHalf(
    query,
    matches.reduce((rest, { programme }) => rest.replaceAll(programme.name, ' '), told),
  );
}

/** What the question asks of each of its programmes; unknown when the documents say nothing of all that. */
export function answerTell(query: Query, matches: readonly Match[], knowledge: KnowledgeBase): Answer {
  const parts = matches.flatMap((match) => tellAspects({ programme: match.programme, match, query, knowledge }));
  const given = parts.flatMap((part) => (part.kind === 'told' ? [part] : []));
  const lead = [...new Set(parts.map((part) => part.lead))].join('\n');
  const told = parts.flatMap((part) => part.details);
  const sources = uniqueSources(parts.flatMap((part) => part.sources));
  if (given.length === 0) return { kind: 'unknown', lead, details: [...new Set(told)], sources, candidates: [] };
  const namesakes = matches.length === 1 ? matches.flatMap((match) => nameNamesakes(match, knowledge)) : [];
  const rest = quoteRest(query, matches, [lead, ...told, ...listRowNames(given)].join('\n'));
  const untold = nameUntold(query, matches, [lead, ...told, ...listRowNames(given), ...rest].join('\n'));
  const details = [...new Set([...untold, ...told, ...namesakes, ...rest])];
  return {
    kind: 'answer',
    lead,
    details,
    table: given.find(({ table }) => table !== null)?.table ?? null,
    facts: given.flatMap(({ facts }) => facts),
    programmes: matches.map(({ programme: { id, name } }) => ({ id, name })),
    sources,
    matched: describeMatch(matches),
  };
}
