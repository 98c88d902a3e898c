// Answers what portion of many programmes is asked for: a sum without one source of funding, and what share of a whole a source
// pays or some programmes make up. Every figure shows what it was worked out from; 再掲 is not counted.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { formatThousandYen } from '../../domain/money.js';
import type { Portion } from '../../question/choose/portion.js';
import type { Filter, FundingSource, Query } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { FUNDING_NAMES } from '../describe.js';
import { documentTitle } from '../sources.js';
import { FUNDING_SOURCES } from './conditions.js';
import { type HeldGroup, holdingsOf, weighSelected } from './holdings.js';
import { describeFilterOf, selectProgrammes } from './select.js';
import { dropRelisted, listRefs, type Selection } from './selection.js';
import { listFact, sourcesOf } from './shared.js';
import { total } from './weigh.js';

/** A sentence with the figure it says. */
type Told = { readonly lead: string; readonly value: number; readonly unit: string };

/** Null where the documents do not tell it, or there is nothing it could be a portion of. */
export function answerPortion(query: Query, { kind, source }: Portion, knowledge: KnowledgeBase): Answer | null {
  const selection = select(query, query.filter, knowledge);
  const told =
    kind === 'split'
      ? tellSplit(query, selection, knowledge)
      : source === null
        ? tellCounts(query, selection, knowledge)
        : tellSource(query, selection, { kind, source }, knowledge);
  if (told.length === 0) return null;
  const sources = sourcesOf(selection, knowledge);
  return {
    kind: 'answer',
    lead: told.map(({ lead }) => lead).join('\n'),
    details: [],
    table: null,
    facts: told.map(({ lead, value, unit }) => listFact(lead, 'sum', value, unit, sources)),
    programmes: listRefs(selection, holdingsOf(knowledge)),
    sources,
    matched: null,
  };
}

function select(query: Query, filter: Filter, knowledge: KnowledgeBase): Selection {
  return dropRelisted(selectProgrammes({ ...query, filter }, knowledge), holdingsOf(knowledge));
}

/** Of each document's programmes the sum, what the source pays of it, and the rest or the share. */
function tellSource(
  query: Query,
  { places }: Selection,
  { kind, source }: { readonly kind: Portion['kind']; readonly source: FundingSource },
  knowledge: KnowledgeBase,
): readonly Told[] {
  const holdings = holdingsOf(knowledge);
  const paid = weighSelected(places, { ...query, funding: [source] }, holdings);
  return weighSelected(places, { ...query, funding: [] }, holdings).flatMap((whole) => {
    const part = paid.find((group) => isAlike(group, whole));
    if (part === undefined) return [];
    const [all, own] = [total(whole), total(part)];
    const { document, kind: label, year } = whole.column;
    const name = describeFilterOf(document, query, knowledge) || documentTitle(document, knowledge);
    const terms = `${label} ${formatThousandYen(all)}、うち${FUNDING_NAMES[source]} ${formatThousandYen(own)}、${formatFiscalYear(year)}、${whole.chosen.length}事業`;
    const rest = all - own;
    return kind === 'rest'
      ? [
          {
            lead: `${name}の${label}の合計から${FUNDING_NAMES[source]}を除いた額は ${formatThousandYen(rest)}（${terms}）です。`,
            value: rest,
            unit: '千円',
          },
        ]
      : [
          {
            lead: `${name}の${label}の合計に占める${FUNDING_NAMES[source]}の割合は ${percent(own, all).toFixed(1)}%（${terms}）です。`,
            value: percent(own, all),
            unit: '%',
          },
        ];
  });
}

/** Of each document's programmes the sum, and what each source pays of it. */
function tellSplit(query: Query, { places }: Selection, knowledge: KnowledgeBase): readonly Told[] {
  const holdings = holdingsOf(knowledge);
  return weighSelected(places, { ...query, funding: [] }, holdings).flatMap((whole) => {
    const { document, kind, year } = whole.column;
    const parts = FUNDING_SOURCES.flatMap((source) => {
      const paid = weighSelected(places, { ...query, funding: [source] }, holdings);
      const part = paid.find((group) => isAlike(group, whole));
      return part === undefined ? [] : [`${FUNDING_NAMES[source]} ${formatThousandYen(total(part))}`];
    });
    const name = describeFilterOf(document, query, knowledge) || documentTitle(document, knowledge);
    const sum = `${name}の${kind}の合計は ${formatThousandYen(total(whole))}（${formatFiscalYear(year)}、${whole.chosen.length}事業）`;
    return parts.length === 0
      ? []
      : [{ lead: `${sum}で、財源の内訳は ${parts.join('、')}です。`, value: total(whole), unit: '千円' }];
  });
}

function isAlike({ column: one }: HeldGroup, { column: other }: HeldGroup): boolean {
  return one.document === other.document && one.kind === other.kind && one.year === other.year;
}

/** Of each document how many of its programmes meet what is said of some of them, and what these cost of the whole. */
function tellCounts(query: Query, selection: Selection, knowledge: KnowledgeBase): readonly Told[] {
  const { programmes } = holdingsOf(knowledge);
  const documents = [...new Set(Array.from(selection.places, (place) => programmes[place]?.document ?? ''))];
  return documents.flatMap((document) => {
    const whole = widen({ ...query.filter, documents: [document] });
    const [part, all] = [{ ...query.filter, documents: [document] }, whole].map((filter) =>
      select(query, filter, knowledge),
    );
    if (part === undefined || all === undefined || all.places.length <= part.places.length) return [];
    const [own, of] = [part.places.length, all.places.length];
    const nameOf = (filter: Filter) => describeFilterOf(document, { ...query, filter }, knowledge);
    const share = percent(own, of);
    const lead = `${nameOf(whole)}の事業${of}件のうち、${nameOf(query.filter)}の事業は${own}件（${share.toFixed(1)}%）です。`;
    return [{ lead: lead + tellAmounts(query, part, all, knowledge), value: share, unit: '%' }];
  });
}

/** The same by what they cost. */
function tellAmounts(query: Query, part: Selection, all: Selection, knowledge: KnowledgeBase): string {
  const holdings = holdingsOf(knowledge);
  const own = weighSelected(part.places, query, holdings);
  const told = weighSelected(all.places, query, holdings).flatMap((whole) => {
    const group = own.find((one) => isAlike(one, whole));
    const { kind, year } = whole.column;
    return group === undefined
      ? []
      : [
          `${kind}（${formatFiscalYear(year)}）の合計では、${formatThousandYen(total(whole))}のうち ${formatThousandYen(total(group))}（${percent(total(group), total(whole)).toFixed(1)}%）です。`,
        ];
  });
  return told.join('');
}

/** The whole that some are a part of: without their marks, or where they have none, all of their document. */
function widen(filter: Filter): Filter {
  const marks = [
    filter.flags,
    filter.anyFlags,
    filter.notFlags,
    filter.statuses,
    filter.funding,
    filter.edges,
    filter.amounts,
  ];
  const isMarked = marks.some(({ length }) => length > 0) || filter.period !== null || filter.relisted;
  const bare = {
    flags: [],
    anyFlags: [],
    notFlags: [],
    statuses: [],
    funding: [],
    edges: [],
    amounts: [],
    period: null,
  };
  return isMarked
    ? { ...filter, ...bare, relisted: false }
    : { ...filter, areas: [], sections: [], groups: [], measures: [], pillars: [], places: [], numbers: [] };
}

/** To one place after the point. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
