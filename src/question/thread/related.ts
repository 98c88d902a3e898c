// Follows what is said of a programme's links to the programme at their other end: 後継の事業, 前身, もう一つの統合されるほう.
import type { Programme, Relation } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { AFTER, BEFORE, BESIDE } from '../cues/link-cues.js';
import type { Match, Query } from '../query.js';
import type { Reader } from '../reader.js';

/** 「未来チャレンジの後継の予算は」: asked of the programmes that are linked so with the one that is named; the query as it is where none is. */
export function followLinks(query: Query, { programmes }: Reader): Query {
  const { subjects, text } = query;
  const [only, ...others] = subjects.kind === 'found' ? subjects.matches : [];
  const related =
    only === undefined || others.length > 0 || isNamedLast(text, only)
      ? []
      : [...findRelated(text, only.programme, programmes), ...findCounterparts(query, only.programme, programmes)];
  if (only === undefined || related.length === 0) return query;
  return {
    ...query,
    operation: { kind: 'tell' },
    aspects: keepOtherAspects(query),
    subjects: {
      kind: 'found',
      matches: related.map((programme) => ({ ...only, programme, indicators: [], unexplained: [] })),
    },
  };
}

/** 「もう一方の、○○事業の予算」: what is said before the name is said of this one, and not of what it is linked with. */
function isNamedLast(text: string, { evidence }: Match): boolean {
  const folded = fold(text);
  const name = evidence[0]?.words ?? '';
  const links = [AFTER, BEFORE, BESIDE].map((link) => folded.search(link)).filter((at) => at >= 0);
  return name !== '' && links.length > 0 && links.every((at) => at < folded.indexOf(name));
}

/** 「医福工連携の県側の担当課」: what another organisation has in its place. */
function findCounterparts(
  { text, filter }: Query,
  { organisation, relations }: Programme,
  programmes: Reader['programmes'],
): readonly Programme[] {
  // 財団の○○に対応する県の事業: whose it is may be said of both ends.
  const isMatched = /に(?:対応する|当たる|あたる|相当する)(?:県|財団|市)(?:側)?の/u.test(text);
  const isSided =
    !filter.organisations.includes(organisation) &&
    /(?:県|財団|市)(?:側の(?!ほう|方)|(?:側)?(?:では?|だと|でいうと|で言うと)(?:は)?、?(?:何|なん|どの|どう))/u.test(
      text,
    );
  if (!isMatched && !isSided) return [];
  return relations.flatMap(({ kind, to }) => {
    const other = kind === 'counterpart' ? programmes.get(to) : undefined;
    return other !== undefined && filter.organisations.includes(other.organisation) ? [other] : [];
  });
}

/** What is asked besides the link; what it costs where いくら is all that is, and the link itself where nothing is. */
export function keepOtherAspects({ aspects, demands }: Query): Query['aspects'] {
  const others = aspects.filter((aspect) => aspect !== 'relation' && aspect !== 'flags');
  const asksAmount = demands.some(({ kind }) => kind === 'amount');
  return others.length > 0 ? others : [asksAmount ? 'budget' : 'relation'];
}

/** The programmes that a message means by their link with the one given; empty where it means none, or none is recorded. */
export function findRelated(
  text: string,
  programme: Programme,
  programmes: Reader['programmes'],
): readonly Programme[] {
  const folded = fold(text);
  const followed = (follows: (relation: Relation, other: Programme) => boolean, from: Programme = programme) =>
    from.relations.flatMap((relation) => {
      const other = programmes.get(relation.to);
      return other !== undefined && follows(relation, other) ? [other] : [];
    });
  if (BESIDE.test(folded)) {
    const wholes = followed(({ kind }) => kind === 'merged-into');
    const parts = wholes.flatMap((whole) => followed(({ kind }) => kind === 'merged-from', whole));
    return parts.filter((part) => part !== programme);
  }
  if (BEFORE.test(folded))
    return followed(({ kind }, other) => kind === 'merged-from' || (kind === 'related' && isAfter(programme, other)));
  if (AFTER.test(folded))
    return followed(({ kind }, other) => kind === 'merged-into' || (kind === 'related' && isAfter(other, programme)));
  return [];
}

/** One that is new came after one that is not. */
function isAfter(one: Programme, other: Programme): boolean {
  return isNew(one) && !isNew(other);
}

function isNew({ flags, status }: Programme): boolean {
  return flags.includes('new') || status === 'new';
}
