// Settles what a question is about: what is named or said as a whole, else what its words describe; and whether the programmes that are
// found are meant themselves, or as those on a topic.
import { type Cues, TOGETHER } from '../cues/cues.js';
import { completeMatches } from '../figures/complete.js';
import { addSeriesNamed } from '../figures/series-by-word.js';
import { findByFigure } from '../figures/told-figure.js';
import { keepOfYears } from '../figures/years-of-references.js';
import { makeTest } from '../filter/filter.js';
import type { Heard } from '../hear.js';
import { type Filter, hasOwnConditions, type Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import type { Term } from '../terms/terms.js';
import { findArticles } from './articles.js';
import { CLEAR, SURE } from './decide.js';
import { findDisputed } from './disputes.js';
import { findOfEachHolder } from './each-holder.js';
import { leaveOutElsewhere } from './elsewhere.js';
import { findByListing } from './listed-number.js';
import { settleTie } from './settle-ties.js';
import { addSiblings } from './siblings.js';
import { makeSubjectInput, type Narrowing } from './subject-input.js';
import { resolveSubjects } from './subjects.js';

/** Nothing is meant, and nothing comes near. */
export const NOTHING: Subjects = { kind: 'missing', nearest: [] };

/** The subjects that are found by any rule, and what each of them leaves unexplained; what is not held by its name has none. */
export function settleSubjects(
  heard: Heard,
  { filter, beside, years }: Narrowing,
  unheld: readonly Term[],
  reader: Reader,
): Subjects {
  const resolve = (own: Filter) =>
    resolveSubjects(makeSubjectInput(heard, { filter: own, beside, years }, reader), reader.index);
  const resolved =
    (unheld.length > 0
      ? NOTHING
      : (findArticles(heard, reader) ??
        findDisputed(heard, reader) ??
        findByListing(heard, reader) ??
        findByFigure(heard, filter, years, reader))) ?? findOfEachHolder(resolve(filter), heard, filter, resolve);
  const stated = addSeriesNamed(keepOfYears(resolved, years, heard, reader), heard, reader);
  const held = leaveOutElsewhere(stated, heard, reader);
  const placed = refuseHalf(addSiblings(held, heard, reader), heard);
  const completed = completeMatches(
    describesListed(placed, filter, heard.cues) ||
      ranksDescribed(placed, heard) ||
      (!hasOwnConditions(filter) && asksWhich(placed, heard))
      ? asTopic(placed)
      : placed,
    heard,
    reader,
  );
  return settleTie(
    tellsOnly(completed, filter, heard) ? completeMatches(asFound(completed), heard, reader) : completed,
    heard,
    reader,
  );
}

/** 「国際経済課で越境ECをやっている事業はどれ」: what is listed under a condition is described besides. */
function describesListed(subjects: Subjects, filter: Filter, { list }: Cues): boolean {
  if (subjects.kind !== 'found' || list.length === 0 || !hasOwnConditions(filter)) return false;
  const meets = makeTest(filter);
  return subjects.matches.every(({ programme, isNamed, score }) => !isNamed && score >= CLEAR && meets(programme));
}

/** 「普通のと特別対策とあわせていくら」: where costs of several that are described are added up, one alone is half an answer. */
function refuseHalf(subjects: Subjects, { cues, sides, untyped }: Heard): Subjects {
  const [only, ...others] = subjects.kind === 'found' ? subjects.matches : [];
  const isOfCosts = cues.aspects.length > 0 && cues.aspects.every(({ value }) => value.aspect === 'budget');
  const isSeveral = sides.length > 1 && cues.counters.length === 0 && isOfCosts && cues.sum.length > 0;
  if (only === undefined || others.length > 0 || only.isNamed || only.indicators.length > 0) return subjects;
  return isSeveral && TOGETHER.test(untyped) ? { kind: 'missing', nearest: [only] } : subjects;
}

/** 「知的財産の3事業のうち2位は」: places are of those that are described, and of no others. */
function ranksDescribed(subjects: Subjects, { values }: Heard): boolean {
  return (
    subjects.kind === 'found' &&
    subjects.matches.length > 1 &&
    values.ranks.length > 0 &&
    subjects.matches.every(({ isNamed }) => !isNamed)
  );
}

/** 「財団の震災対応はどの事業」: several programmes that do it are the answer, and no choice. */
function asksWhich(subjects: Subjects, { cues, text, terms }: Heard): boolean {
  return (
    subjects.kind === 'ambiguous' &&
    subjects.measures.length === 0 &&
    subjects.matches.every(({ isNamed, score }) => !isNamed && score >= SURE) &&
    cues.aspects.length + cues.counters.length === 0 &&
    terms.some(({ nominal }) => nominal) &&
    /(?:どの|どれが|何の|なんの|何ていう|何という)(?:事業|取組|補助)|どれ(?=です|だ|[?？。]|$)/u.test(text)
  );
}

function asTopic(subjects: Subjects): Subjects {
  return subjects.kind === 'found' || subjects.kind === 'ambiguous'
    ? { kind: 'topic', matches: subjects.matches }
    : subjects;
}

/** All of them are asked for, however many there are. */
const ALL =
  /一覧|リスト|全部|ぜんぶ|すべて|全て|挙げ|列挙|並べ|どれとどれ|洗い出|ピックアップ|(?:関係|関連|系|向け)の?(?:事業|取組|補助)|どんな事業|事業(?:は|って)(?:何|なに|どれ)が/u;

/** 「財団の医福工って何やってるの」, 「何の事業で作ったサイト」: where only one is on it, that is told. */
function tellsOnly(subjects: Subjects, filter: Filter, { cues, untyped }: Heard): boolean {
  const [only, ...others] = subjects.kind === 'topic' ? subjects.matches : [];
  const isTotal = cues.count.length + cues.sum.length + cues.largest.length + cues.smallest.length > 0;
  return (
    only !== undefined &&
    others.length === 0 &&
    only.score >= SURE &&
    !isTotal &&
    !hasOwnConditions(filter) &&
    !ALL.test(untyped)
  );
}

function asFound(subjects: Subjects): Subjects {
  return subjects.kind === 'topic' ? { kind: 'found', matches: subjects.matches } : subjects;
}
