// What a question comes to: an answer, a choice between candidates, or an honest no. Everything a reader sees is made
// from this value alone, as text or as Slack blocks.

/** Where something is printed: the document's short title and the page, table or heading in it. */
export type Source = { readonly document: string; readonly place: string };

export type FactField =
  | 'budget'
  | 'funding'
  | 'section'
  | 'indicator'
  | 'period'
  | 'overview'
  | 'results'
  | 'status'
  | 'schedule'
  | 'role'
  | 'relation'
  | 'count'
  | 'sum'
  | 'reference'
  | 'flags'
  | 'effect'
  | 'listing';

/** One figure or statement with everything that makes it quotable. */
export type Fact = {
  /** What it is about: a programme's name, or the list that was counted or summed. */
  readonly subject: string;
  readonly field: FactField;
  /** Fiscal year (「2020」) or span of years; null where the document prints none. */
  readonly period: string | null;
  readonly value: number | string | null;
  readonly unit: string | null;
  /** As it stands in the document; for a computed figure, its terms. */
  readonly printed: string;
  readonly source: Source;
};

export type ProgrammeRef = { readonly id: string; readonly name: string };

/** A programme the question may have meant, and what tells it from the others. */
export type Candidate = ProgrammeRef & { readonly hint: string };

/** Rows of text under headings; every row has as many cells as there are headings. */
export type Table = {
  readonly headings: readonly { readonly text: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows are left out, of a table longer than is shown anywhere. */
  readonly more?: number;
};

type Common = {
  /** The answer in one sentence, complete with unit and year. */
  readonly lead: string;
  /** What a colleague would add, a line each. */
  readonly details: readonly string[];
  readonly sources: readonly Source[];
};

export type Answer =
  | (Common & {
      readonly kind: 'answer';
      readonly table: Table | null;
      readonly facts: readonly Fact[];
      readonly programmes: readonly ProgrammeRef[];
      /** How the question reached the programme when it was not by its own name: 「略称」, 「読みが一致」, 「似た名前」. */
      readonly matched: string | null;
    })
  | (Common & { readonly kind: 'choose'; readonly candidates: readonly Candidate[] })
  | (Common & {
      readonly kind: 'unknown';
      /** The nearest names, if any come near. */
      readonly candidates: readonly Candidate[];
    });

export type AnswerKind = Answer['kind'];
