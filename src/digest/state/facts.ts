// KnowledgeBase → what it says, fact by fact, as small plain data: so that a later knowledge base can be compared with it.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Indicator, ValueRole } from '../../domain/indicator.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Programme, Status } from '../../domain/programme.js';
import { type Tag, tagsOfMeasure, tagsOfProgramme } from '../selection.js';
import type { Source } from '../source.js';

/** A programme, a measure (施策) or a statement of a document. */
export type Subject = { readonly name: string; readonly tags: readonly Tag[]; readonly source: Source };

export type Fact = {
  /** Key of its subject. */
  readonly about: string;
  /** 「事業費（令和2年度）」 */
  readonly what: string;
  /** As the document prints it, in one line. */
  readonly printed: string;
  /** The page, where it is not that of the subject. */
  readonly place?: string;
  /** Fiscal year; null where there is none. */
  readonly year: number | null;
};

/** What a knowledge base says. Keys stay the same while a fact changes. */
export type State = {
  readonly subjects: Readonly<Record<string, Subject>>;
  readonly facts: Readonly<Record<string, Fact>>;
};

const ROLES: Readonly<Record<ValueRole, string>> = { actual: '実績', baseline: '現状値', target: '目標値' };
const STATUSES: Readonly<Record<Status, string>> = { new: '新規', changed: '変更', merged: '統合' };

type Keyed = readonly [key: string, fact: Fact];

export function readState(knowledge: KnowledgeBase): State {
  const measures = listMeasures(knowledge);
  const references = knowledge.references.map((reference) => ({ key: `reference/${reference.id}`, reference }));
  return {
    subjects: Object.fromEntries([
      ...knowledge.programmes.map((programme) => [
        keyOfProgramme(programme.id),
        {
          name: programme.name,
          tags: tagsOfProgramme(programme, knowledge),
          source: sourceIn(knowledge, programme.document, programme.place),
        },
      ]),
      ...measures.map(({ key, strategy, pillar, measure }) => [
        key,
        {
          name: `施策${pillar.no}-${measure.no} ${measure.name}`,
          tags: tagsOfMeasure(strategy, pillar, measure, knowledge),
          source: sourceIn(knowledge, strategy.document, measure.place),
        },
      ]),
      ...references.map(({ key, reference }) => [
        key,
        { name: reference.topic, tags: [], source: sourceIn(knowledge, reference.document, reference.place) },
      ]),
    ]),
    facts: keepRepeats([
      ...knowledge.programmes.flatMap(listProgrammeFacts),
      ...measures.flatMap(({ key, measure }) => listIndicatorFacts(key, measure.indicators)),
      ...references.flatMap(({ key, reference }) => [
        fact(key, '資料の記述', reference.statement),
        ...reference.values.map(({ name, printed, period }) =>
          fact(key, period === null ? name : `${name}（${period}）`, printed),
        ),
      ]),
    ]),
  };
}

/** What a store kept of a state; null for anything else, such as what an older version wrote. */
export function readStoredState(stored: unknown): State | null {
  const { subjects, facts } = (stored ?? {}) as Partial<State>;
  return subjects && facts ? { subjects, facts } : null;
}

export function keyOfProgramme(id: string): string {
  return `programme/${id}`;
}

/** Measures have no id of their own: 「measure/strategy-2024/1-2」. */
export function listMeasures({ strategies }: Pick<KnowledgeBase, 'strategies'>) {
  return strategies.flatMap((strategy) =>
    strategy.pillars.flatMap((pillar) =>
      pillar.measures.map((measure) => ({
        key: `measure/${strategy.id}/${pillar.no}-${measure.no}`,
        ...{ strategy, pillar, measure },
      })),
    ),
  );
}

export function sourceIn({ documents }: KnowledgeBase, document: string, place: string): Source {
  return { document: documents.find(({ id }) => id === document)?.shortTitle ?? document, place };
}

function listProgrammeFacts(programme: Programme): readonly Keyed[] {
  const { id, status, sections, municipalities, period, budgets, conditions, schedule } = programme;
  const key = keyOfProgramme(id);
  const text = (what: string, value: string | undefined) => (value === undefined ? [] : [fact(key, what, value)]);
  return [
    ...text('事業名', programme.name),
    ...text('資料での扱い', status && STATUSES[status]),
    ...text('担当課', sections.map(({ section, groups }) => [section, ...groups].join(' ')).join('、') || undefined),
    ...text('関係市町村', municipalities.join('、') || undefined),
    ...text('事業期間', period?.printed),
    ...budgets.map(({ year, kind, amount, printed, place }) =>
      fact(
        key,
        `${kind}（${formatFiscalYear(year)}）`,
        amount === null ? printed : formatThousandYen(amount),
        year,
        place,
      ),
    ),
    ...text('概要', programme.overview),
    ...text('実績', programme.results),
    ...text('効果', programme.effect),
    ...conditions.map(({ name, printed, place }) => fact(key, name, printed, null, place)),
    ...schedule.map(({ what, when, place }) => fact(key, `予定「${what}」`, when, null, place)),
    ...listIndicatorFacts(key, programme.indicators),
  ];
}

function listIndicatorFacts(about: string, indicators: readonly Indicator[]): readonly Keyed[] {
  return indicators.flatMap(({ name, values, place }) =>
    values.map(({ year, role, printed }) => {
      const time = [
        ...(year === undefined ? [] : [formatFiscalYear(year)]),
        ...(role === 'actual' ? [] : [ROLES[role]]),
      ];
      return fact(about, time.length === 0 ? name : `${name}（${time.join('の')}）`, printed, year ?? null, place);
    }),
  );
}

function fact(about: string, what: string, printed: string, year: number | null = null, place?: string): Keyed {
  const shown = printed.replaceAll(/\s+/gu, ' ');
  return [`${about}#${what}`, { about, what, printed: shown, year, ...(place === undefined ? {} : { place }) }];
}

/** A document may print two things by one name: the second has a key of its own. */
function keepRepeats(facts: readonly Keyed[]): State['facts'] {
  const byKey = new Map<string, Fact>();
  for (const [key, value] of facts) {
    let free = key;
    for (let count = 2; byKey.has(free); count += 1) free = `${key}#${count}`;
    byKey.set(free, value);
  }
  return Object.fromEntries(byKey);
}
