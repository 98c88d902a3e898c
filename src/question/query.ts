// What is asked, in typed form: which subjects, which aspects, which operation, under which filter and years.
import type { FiscalYear } from '../domain/fiscal-year.js';
import type { Indicator } from '../domain/indicator.js';
import type { Flag, Programme, Status } from '../domain/programme.js';
import type { Reference } from '../domain/reference.js';
import type { Division } from './choose/division.js';
import type { KpiLookup } from './choose/kpi-lookups.js';
import type { Portion } from './choose/portion.js';
import type { Direction } from './cues/ranks.js';
import type { Demand } from './demands/demand.js';
import type { PeriodEdge } from './filter/period-edges.js';
import type { MeasurePlace } from './search/search-index.js';
import type { Term } from './terms/terms.js';

/** What about a programme is asked. */
export type Aspect =
  | 'budget'
  | 'funding'
  | 'section'
  | 'period'
  | 'flags'
  | 'overview'
  | 'results'
  | 'indicator'
  | 'effect'
  | 'role'
  | 'relation'
  | 'place'
  | 'municipalities'
  | 'discrepancy'
  | 'schedule'
  | 'detail'
  | 'contact'
  | 'opinion';

/** From one place of an order to another, counted from 1, or from behind a programme: 2番目に大きい, ○○の次に大きい. */
export type Ranking = {
  readonly kind: 'rank';
  /** By amounts, or by when programmes began; of beginnings the smallest is the earliest. */
  readonly by: 'amount' | 'start';
  readonly direction: Direction;
  readonly from: number;
  readonly limit: number;
  /** Its id; null where the order is counted from its beginning. */
  readonly after: string | null;
  /** 「一番高いのと一番安いの」: the other end of the order is asked for as well. */
  readonly isBothEnds: boolean;
};

/** What is to be done with what is found. */
export type Operation =
  | { readonly kind: 'tell' }
  | { readonly kind: 'list' }
  | { readonly kind: 'count' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'average' }
  | Ranking
  | { readonly kind: 'compare' };

/** A piece of evidence that the question means a programme, strongest first. */
export type EvidenceKind = 'literal' | 'alias' | 'short' | 'indicator' | 'words' | 'abbreviation' | 'reading' | 'fuzzy';

export type Evidence = {
  readonly kind: EvidenceKind;
  /** The words of the question. */
  readonly words: string;
  /** Whether they name something, as verbs do not. */
  readonly isNoun: boolean;
  /** What they met in the knowledge base. */
  readonly met: string;
  /** 0 to 1. */
  readonly strength: number;
  /** How telling the words are, whether met or not: 1 for what stands in one place only. */
  readonly weight: number;
};

/** A programme the question may mean. */
export type Match = {
  readonly programme: Programme;
  /** Whether the question names it; otherwise it was found by what it does. */
  readonly isNamed: boolean;
  /** 0 to 1: how much of what the question says the programme explains. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** The indicators the question names; empty when it names none. */
  readonly indicators: readonly Indicator[];
  /** Nouns of the question that are nowhere in what is known of the programme. */
  readonly unexplained: readonly Term[];
};

export type Subjects =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly matches: readonly Match[] }
  /** All programmes on a topic, for questions about many. */
  | { readonly kind: 'topic'; readonly matches: readonly Match[] }
  /** What stands outside the programmes: references, and measures (施策) with their KPIs and projects. */
  | {
      readonly kind: 'statements';
      readonly references: readonly Reference[];
      readonly measures: readonly MeasurePlace[];
    }
  /** Near ties: none may be picked. */
  | { readonly kind: 'ambiguous'; readonly matches: readonly Match[]; readonly measures: readonly MeasurePlace[] }
  /** Something was named that is not held; these come nearest. */
  | { readonly kind: 'missing'; readonly nearest: readonly Match[] };

export type FundingSource = 'national' | 'other' | 'general';

/** A source that must pay for a programme, or must not. */
export type FundingCondition = { readonly source: FundingSource; readonly present: boolean };

/** An amount in 千円 and how a budget must compare with it. */
export type AmountBound = {
  readonly comparison: 'over' | 'atLeast' | 'under' | 'atMost' | 'equal';
  readonly amountThousandYen: number;
};

export type Period = { readonly from: FiscalYear; readonly to: FiscalYear } | 'one-year';

/** Every condition that is set must hold; several values of one condition are alternatives, but flags must all hold. */
export type Filter = {
  /** Numbers of the pillars (柱) of a strategy. */
  readonly pillars: readonly number[];
  /** 「プロジェクトが1つ」: how many projects a measure has; null for any. */
  readonly projects: number | null;
  readonly documents: readonly string[];
  readonly organisations: readonly string[];
  readonly sections: readonly string[];
  readonly groups: readonly string[];
  readonly areas: readonly { readonly document: string; readonly no: number }[];
  readonly measures: readonly string[];
  readonly flags: readonly Flag[];
  /** ○か△: one of these must hold. */
  readonly anyFlags: readonly Flag[];
  /** 「新規ではない」: none of these may hold. */
  readonly notFlags: readonly Flag[];
  /** 「変更の2事業」: what the document says happens to the programme. */
  readonly statuses: readonly Status[];
  readonly funding: readonly FundingCondition[];
  readonly amounts: readonly AmountBound[];
  /** 「R2だけの単年度」: the period is this span; 「単年度の事業」: it is one year, whichever. */
  readonly period: Period | null;
  /** 「令和2年度で終わる」: when it must have begun, or must end. */
  readonly edges: readonly PeriodEdge[];
  readonly relisted: boolean;
  /** 「再掲を除いて」: only where it is not 再掲; sets no condition by itself. */
  readonly notRelisted: boolean;
  readonly places: readonly string[];
  readonly numbers: readonly number[];
  /** Only these, by id; empty for no such bound. */
  readonly within: readonly string[];
  /** None of what meets one of these; sets no condition by itself. */
  readonly leftOut: readonly LeftOut[];
  /** What these were called together, in the words of the question; sets no condition. */
  readonly leftOutWords: readonly string[];
};

/** The conditions of what is left out; `undated` is what has no period. */
export type LeftOut = Partial<Omit<Filter, 'leftOut' | 'leftOutWords'>> & { readonly undated?: true };

/** 柱 and 施策 are asked for as such: どの施策が一番多い, 柱2の施策. */
export type Target = 'programmes' | 'pillars' | 'measures';

/** What a sentence must hold to answer a question for a detail. */
export type Detail = {
  /** Words asked for as such, as match keys: 補助率, 限度額. */
  readonly keys: readonly string[];
  readonly shape:
    | 'percent'
    | 'cap'
    | 'date'
    | 'reason'
    | 'lapse'
    | 'order'
    | 'state'
    | 'person'
    | 'bearer'
    | 'giver'
    | 'agent'
    | 'title'
    | 'place'
    | 'company'
    | 'name'
    | 'any';
  /** Units asked for as 何団体, 何事業者, each with its variants. */
  readonly counters: readonly (readonly string[])[];
};

const OF_WHOM: ReadonlySet<Detail['shape']> = new Set([
  'place',
  'person',
  'agent',
  'bearer',
  'giver',
  'name',
  'title',
  'company',
]);

/** Whether a place, a person or a name is asked for, which no figure answers. */
export function asksWho({ shape }: Detail): boolean {
  return OF_WHOM.has(shape);
}

export type Query = {
  /** What is listed, counted or ranked: programmes, or the pillars and measures of a strategy. */
  readonly target: Target;
  /** The question as cleaned, for showing. */
  readonly text: string;
  readonly operation: Operation;
  readonly aspects: readonly Aspect[];
  /** The aspects were only guessed from words such as いくら. */
  readonly isGuess: boolean;
  readonly detail: Detail;
  readonly funding: readonly FundingSource[];
  readonly years: readonly FiscalYear[];
  /** How many programmes the question says it speaks of: 2本合わせて; null where it does not say. */
  readonly several: number | null;
  readonly subjects: Subjects;
  readonly filter: Filter;
  /** The noun right before what is asked: 家賃 in 家賃はいくら; null for none. */
  readonly asked: Term | null;
  /** Whether nothing but particles stands between that noun and what is asked. */
  readonly isAskedDirectly: boolean;
  /** A list was asked for in so many words. */
  readonly isListed: boolean;
  /** Nouns that stand nowhere in the knowledge base. */
  readonly absent: readonly Term[];
  /** Content words no cue and no name accounts for. */
  readonly terms: readonly Term[];
  /** Indicators that are asked for by what they are, and not by name; null where none are. */
  readonly kpis: KpiLookup | null;
  /** Sections, groups or areas that are asked about as such; null where programmes are. */
  readonly division: Division | null;
  /** What is left of a sum, or what share of a whole is asked for; null where neither is. */
  readonly portion: Portion | null;
  /** What is ranked or compared by, where it is no money: 参加者; null where it is, or nothing is said. */
  readonly measured: string | null;
  /** Whether of two things the larger is asked for, or their difference. */
  readonly compares: boolean;
  /** What a reply must hold to answer at all. */
  readonly demands: readonly Demand[];
  /** Whether figures that are counted are to be added up. */
  readonly adds: boolean;
  /** What programmes on a topic are said to be about. */
  readonly topic: readonly Term[];
};

/** Whether the filter says more than whose programmes or which document is meant. */
export function hasOwnConditions(filter: Filter): boolean {
  return hasConditions({ ...filter, documents: [], organisations: [] });
}

/** Whether the filter sets any condition. */
export function hasConditions(filter: Filter): boolean {
  const { period, relisted, notRelisted: _, projects, leftOut: __, leftOutWords: ___, ...lists } = filter;
  return period !== null || relisted || projects !== null || Object.values(lists).some((list) => list.length > 0);
}
