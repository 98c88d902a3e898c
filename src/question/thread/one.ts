// Completes a message about the one programme spoken of, where by itself it would set a condition of many: 「それ新規？」.
import { fold } from '../../language/fold.js';
import { type Aspect, type Filter, hasConditions, type Query } from '../query.js';
import { CLEAR } from '../subjects/decide.js';
import { askAbout, findProgrammes, isNamed, type Steps } from './steps.js';

/** それは, その事業は, そこの */
const POINTED = /^(?:それ(?!ら|ぞれ)|その(?!他|ほか|中|うち|なか)|この(?!中|うち|なか)|そっち|同事業|そこ|あれ)/u;

/** 国庫があるのは, 新規の事業は, どれが: several are asked for. */
const OF_MANY = /(?:の|もの|やつ|事業)(?:は(?=[?、。]|$|どれ)|って(?=[?。]|$)|を|だけ)|どれ|一覧/u;

/** Whether a message points back at what was spoken of. */
export function isPointed({ text }: Query): boolean {
  return POINTED.test(text);
}

/** この事業は in the middle of a story that describes no other one clearly. */
export function pointsWithin({ text, subjects }: Query): boolean {
  const isClear = subjects.kind === 'found' && subjects.matches.some(({ score }) => score >= CLEAR);
  return !isClear && /[、。](?:この|その|同)事業(?:は|が|の|って)/u.test(text);
}

/** 「それは全額国費？」, 「国庫入ってる？」, 「新規なの？」, 「再掲先は」: what would be a condition of many is asked of the one spoken of. */
export function askConditionOfOne(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const programmes = findProgrammes(context.subjects, reader);
  const isPillar = asksPillar(steps);
  const aspects = isPillar ? (['relation'] as const) : listConditionAspects(query);
  if (programmes.length !== 1 || aspects.length === 0 || isNamed(steps)) return null;
  const { contrast, within } = heard.threadCues;
  const mayBeMany = !isPillar && (contrast.length + within.length > 0 || asksMany(steps));
  if (!isPointed(query) && (mayBeMany || query.terms.some(({ nominal }) => nominal))) return null;
  return askAbout(programmes, { ...steps, query: { ...query, aspects, filter: { ...query.filter, funding: [] } } });
}

/** 「柱はどれ」 after a project asks for its own. */
function asksPillar({ query, context, reader }: Steps): boolean {
  const isProject = findProgrammes(context.subjects, reader).some(({ document }) =>
    reader.knowledge.strategies.some((strategy) => strategy.document === document),
  );
  return isProject && /^(?:その)?(?:柱|施策)(?:は|って)(?:どれ|どこ|何|なに)/u.test(query.text);
}

/** 「101頁だと何名？」: what the one spoken of has at another place. */
export function askAtPlace(steps: Steps): Query | null {
  const { query, context, reader } = steps;
  const [programme, ...others] = findProgrammes(context.subjects, reader);
  const { places } = query.filter;
  if (programme === undefined || others.length > 0 || places.length === 0 || isNamed(steps)) return null;
  const printed = [
    ...programme.listings.map(({ place }) => place),
    ...programme.reprints.map(({ place }) => place),
    ...programme.discrepancies.flatMap(({ statements }) => statements.map(({ place }) => place)),
  ];
  if (!places.every((place) => printed.includes(place)) || query.terms.some(({ nominal }) => nominal)) return null;
  return askAbout([programme], { ...steps, query: { ...query, aspects: [], filter: { ...query.filter, places: [] } } });
}

function asksMany({ query, heard: { cues } }: Steps): boolean {
  return (
    cues.list.length + cues.count.length + cues.sum.length + cues.largest.length > 0 || OF_MANY.test(fold(query.text))
  );
}

/** What the conditions of a message are asked as of one programme; empty where it sets none, or one that says which are meant. */
export function listConditionAspects({ aspects, filter }: Query): readonly Aspect[] {
  if (hasConditions({ ...filter, flags: [], notFlags: [], funding: [], relisted: false })) return [];
  const own = listOwn(filter);
  return own.length > 0 && aspects.length > 0 ? aspects : own;
}

function listOwn({ flags, notFlags, funding, relisted }: Filter): readonly Aspect[] {
  return [
    ...(flags.length + notFlags.length > 0 ? (['flags'] as const) : []),
    ...(funding.length > 0 ? (['funding'] as const) : []),
    ...(relisted ? (['relation'] as const) : []),
  ];
}
