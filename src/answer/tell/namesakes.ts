// Says which other programme goes by nearly the same name: 「○○補助(増設分)」 beside 「○○補助」, where the name was not said in full.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import type { Match } from '../../question/query.js';

/** What stands in brackets at the end of a name. */
const BRACKETED = /[（(][^（）()]+[）)]$/u;

const prepared = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly Programme[]>>();

/** A line that names them; none for a programme that was named in full, or whose name begins no other. */
export function nameNamesakes({ programme, evidence }: Match, knowledge: KnowledgeBase): readonly string[] {
  const others = evidence.some(({ kind }) => kind === 'literal') ? [] : (mapOf(knowledge).get(programme.name) ?? []);
  return others.length === 0 ? [] : [`${others.map(({ name }) => `「${name}」`).join('、')}は、これとは別の事業です。`];
}

/** Names without their brackets → the programmes that bear them; worked out once for a knowledge base. */
function mapOf(knowledge: KnowledgeBase): ReadonlyMap<string, readonly Programme[]> {
  const known = prepared.get(knowledge);
  if (known !== undefined) return known;
  const bracketed = knowledge.programmes.filter(({ name }) => BRACKETED.test(name));
  const map = new Map<string, readonly Programme[]>();
  for (const programme of bracketed) {
    const name = programme.name.replace(BRACKETED, '');
    map.set(name, [...(map.get(name) ?? []), programme]);
  }
  prepared.set(knowledge, map);
  return map;
}
