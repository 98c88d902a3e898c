// Which programmes a question about many of them means: conditions read from its names, values and cues, and their test.
import type { FiscalYear } from '../domain/fiscal-year.js';
import type { Programme } from '../domain/programme.js';
import { findAmounts } from '../language/amounts.js';
import { fold } from '../language/fold.js';
import type { Cues } from './cues.js';
import type { Mention } from './lexicon.js';
import type { Entity } from './names.js';
import type { AmountBound, Filter, FundingSource } from './query.js';
import type { TypedValues } from './typed-values.js';

/** 国庫があるもの, 国庫が充てられている, 国庫なし: a condition, not something asked for. */
const FUNDED: readonly (readonly [FundingSource, RegExp])[] = [
  ['national', /(?:国庫(?:支出金|補助金?)?|国費|国の(?:お金|補助金?))(.{0,14})/u],
  ['other', /(?:その他(?:の)?財源|特定財源)(.{0,14})/u],
  ['general', /(?:一般財源|県費)(.{0,14})/u],
];
const PRESENT =
  /^(?:も?(?:が|の|を|で)?(?:あ(?:る|り)|入って|入る|充て|つい|付い|使って|使う|活用)|(?:対象|あり|付き|つき))/u;
const FUNDING_SOURCES: readonly FundingSource[] = ['national', 'other', 'general'];
/** 一般財源だけの, 国庫のみ: and nothing of the other sources. */
const ONLY = /^(?:だけ|のみ|100%)/u;
const ABSENT =
  /^(?:も?(?:が|の|は|を)?(?:ない|無い|なし|無し|入って(?:い)?ない|使って(?:い)?ない|ゼロ|充てられていない))/u;

/** `policyDocuments` are the ids of the documents that are divided into 基本方針. */
export function makeFilter(
  mentions: readonly Mention[],
  values: TypedValues,
  cues: Cues,
  text: string,
  policyDocuments: readonly string[],
): Filter {
  const entities = mentions.flatMap((mention) => mention.entities);
  const year = values.years[0]?.value;
  return {
    pillars: values.pillars.map(({ value }) => value),
    projects: values.projects[0]?.value ?? null,
    documents: pick(entities, (entity) => (entity.kind === 'document' ? entity.id : null)),
    organisations: pick(entities, (entity) => (entity.kind === 'organisation' ? entity.name : null)),
    sections: pick(entities, (entity) => (entity.kind === 'section' ? entity.name : null)),
    groups: pick(entities, (entity) => (entity.kind === 'group' ? entity.name : null)),
    measures: pick(entities, (entity) => (entity.kind === 'measure' ? entity.name : null)),
    areas: [
      ...entities.flatMap((entity) => (entity.kind === 'area' ? [{ document: entity.document, no: entity.no }] : [])),
      ...values.areas.flatMap(({ value }) =>
        value.flatMap((no) => policyDocuments.map((document) => ({ document, no }))),
      ),
    ],
    flags: [...new Set(cues.flags.map(({ value }) => value))],
    funding: FUNDED.flatMap(([source, pattern]): Filter['funding'] => {
      const rest = pattern.exec(text)?.[1];
      if (rest === undefined) return [];
      if (ABSENT.test(rest)) return [{ source, present: false }];
      if (ONLY.test(rest)) return FUNDING_SOURCES.map((each) => ({ source: each, present: each === source }));
      return PRESENT.test(rest) ? [{ source, present: true }] : [];
    }),
    amounts: values.amounts.map(({ value }) => value),
    period: values.singleYear.length > 0 && year !== undefined ? { from: year, to: year } : null,
    relisted: cues.relisted.length > 0,
    places: values.pages.map(({ value }) => value),
    numbers: values.numbers.map(({ value }) => value),
    within: [],
    except: [],
  };
}

function pick(entities: readonly Entity[], read: (entity: Entity) => string | null): readonly string[] {
  return [...new Set(entities.map(read).filter((value) => value !== null))];
}

/** Whether a programme meets every condition given; conditions left out hold for all. */
export function meetsFilter(programme: Programme, filter: Partial<Filter>): boolean {
  const {
    documents,
    organisations,
    sections,
    groups,
    areas,
    measures,
    flags,
    funding,
    amounts,
    period,
    relisted,
    places,
    numbers,
    within,
    except,
  } = filter;
  const listings = programme.listings.filter(
    (listing) =>
      (!areas?.length || areas.some(({ document, no }) => listing.area === no && document === programme.document)) &&
      (!measures?.length || measures.includes(listing.measure ?? '')) &&
      (!relisted || listing.relisted) &&
      (!places?.length || places.includes(listing.place)) &&
      (!numbers?.length || numbers.includes(listing.no)),
  );
  return (
    listings.length > 0 &&
    (!within?.length || within.includes(programme.id)) &&
    !except?.includes(programme.id) &&
    (!documents?.length || documents.includes(programme.document)) &&
    (!organisations?.length || organisations.includes(programme.organisation)) &&
    (!sections?.length || programme.sections.some(({ section }) => sections.includes(section))) &&
    (!groups?.length || programme.sections.some((section) => section.groups.some((group) => groups.includes(group)))) &&
    (flags ?? []).every((flag) => programme.flags.includes(flag)) &&
    (funding ?? []).every(({ source, present }) => hasFunding(programme, source) === present) &&
    (amounts ?? []).every((bound) => hasAmount(programme, bound)) &&
    (!period || isPeriod(programme, period))
  );
}

/** A budget that keeps within the bound; for an amount as such also a source of funding or a condition of a subsidy. */
function hasAmount({ budgets, conditions }: Programme, bound: AmountBound): boolean {
  if (budgets.some(({ amount }) => amount !== null && meetsBound(amount, bound))) return true;
  if (bound.comparison !== 'equal') return false;
  const funded = budgets.some(({ funding }) =>
    FUNDING_SOURCES.some((source) => funding?.[source] === bound.amountThousandYen),
  );
  return (
    funded ||
    conditions.some(({ printed }) => findAmounts(fold(printed)).some(({ value }) => value === bound.amountThousandYen))
  );
}

function hasFunding(programme: Programme, source: FundingSource): boolean {
  return programme.budgets.some(({ funding }) => (funding?.[source] ?? 0) > 0);
}

function isPeriod({ period }: Programme, wanted: { readonly from: FiscalYear; readonly to: FiscalYear }): boolean {
  return period?.from === wanted.from && period.to === wanted.to;
}

function meetsBound(amountThousandYen: number, bound: AmountBound): boolean {
  switch (bound.comparison) {
    case 'over':
      return amountThousandYen > bound.amountThousandYen;
    case 'atLeast':
      return amountThousandYen >= bound.amountThousandYen;
    case 'under':
      return amountThousandYen < bound.amountThousandYen;
    case 'atMost':
      return amountThousandYen <= bound.amountThousandYen;
    case 'equal':
      return amountThousandYen === bound.amountThousandYen;
  }
}
