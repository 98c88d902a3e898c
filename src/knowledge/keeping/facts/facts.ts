// What a keeper states about a programme, in a table or in answers: some of its facts. What is left out is not touched.
import type { Flag, Period } from '../../../domain/programme.js';

/** An amount as it was typed; null for a dash or for a cell said to be blank. */
export type AmountFact = { readonly amount: number | null; readonly printed: string };

export type FundingPart = 'national' | 'other' | 'general';

export type BudgetFact = {
  readonly year: number;
  readonly kind: string;
  /** Left out where only the funding is stated. */
  readonly stated?: AmountFact;
  /** A part that is left out is not touched. */
  readonly funding?: Readonly<Partial<Record<FundingPart, number | null>>>;
};

export type ListingFact = {
  readonly area?: number;
  readonly no?: number;
  readonly measure?: string;
  readonly relisted: boolean;
};

export type IndicatorFact = {
  readonly name: string;
  readonly unit: string | null;
  readonly values: readonly {
    readonly year?: number | undefined;
    readonly role: 'actual' | 'baseline' | 'target';
    readonly value: number | null;
    readonly printed: string;
  }[];
};

export type GroupFact = { readonly section: string; readonly group: string };

export type ProgrammeFacts = {
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly shortNames?: readonly string[];
  readonly place?: string;
  readonly listing?: ListingFact;
  /** Names as sections.yaml has them. */
  readonly sections?: readonly string[];
  readonly groups?: readonly GroupFact[];
  readonly municipalities?: readonly string[];
  readonly period?: Period;
  /** Whether the programme bears each flag; a flag that is left out is not touched. */
  readonly flags?: Readonly<Partial<Record<Flag, boolean>>>;
  readonly budgets?: readonly BudgetFact[];
  readonly overview?: string;
  readonly results?: string;
  readonly effect?: string;
  readonly indicators?: readonly IndicatorFact[];
};
