// A budget (事業費・予算額・事業費見込額): an amount in 千円 of one fiscal year, of one kind, with its funding (財源内訳).
import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';
import { fiscalYearSchema } from './fiscal-year.js';
import { placeSchema } from './place.js';

/** Amounts in 千円; null where the document leaves the cell blank. */
export const fundingSchema = z.strictObject({
  /** 国庫 */
  national: z.number().nullable(),
  /** その他 */
  other: z.number().nullable(),
  /** 一般財源 */
  general: z.number().nullable(),
  place: placeSchema.optional(),
});

export const budgetSchema = z.strictObject({
  year: fiscalYearSchema,
  /** As the document names it: 事業費, 予算額, 事業費見込額. Kinds are never mixed. */
  kind: z.string().min(1),
  /** 千円; null where the document prints no amount (「-」, 「—」, blank). */
  amount: z.number().nullable(),
  /** The cell as it stands; empty for a blank cell. */
  printed: z.string(),
  /** Where it differs from the programme's place. */
  place: placeSchema.optional(),
  funding: fundingSchema.optional(),
  /** The named parts the document divides the amount into. */
  parts: z.array(z.strictObject({ name: z.string().min(1), amount: z.number(), printed: z.string() })).default([]),
});

/** The 計 column over several fiscal years. */
export const budgetTotalSchema = z.strictObject({
  from: fiscalYearSchema,
  to: fiscalYearSchema,
  kind: z.string().min(1),
  amount: z.number().nullable(),
  printed: z.string(),
  place: placeSchema.optional(),
});

export type Funding = DeepReadonly<z.infer<typeof fundingSchema>>;
export type Budget = DeepReadonly<z.infer<typeof budgetSchema>>;
export type BudgetTotal = DeepReadonly<z.infer<typeof budgetTotalSchema>>;
