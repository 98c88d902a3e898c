// An indicator (指標・実績項目): a name, a unit and its values by period. One with a target is what the field calls a KPI.
import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';
import { fiscalYearSchema } from './fiscal-year.js';
import { placeSchema } from './place.js';

/** actual 実績値, baseline 現状値（基準値）, target 目標値. */
export const valueRoleSchema = z.enum(['actual', 'baseline', 'target']);

export const indicatorValueSchema = z.strictObject({
  /** Fiscal year of the value; left out where the document prints none. */
  year: fiscalYearSchema.optional(),
  role: valueRoleSchema,
  /** The figure in the indicator's unit; null where the document prints none (「—」, 「随時」, blank). */
  value: z.number().nullable(),
  /** The cell as it stands in the document, line breaks as spaces; empty for a blank cell. */
  printed: z.string(),
  /** Further figures printed in the same cell, such as the amount in 「893件 9,782,635千円」. */
  more: z
    .array(z.strictObject({ label: z.string().min(1).optional(), value: z.number(), unit: z.string().min(1) }))
    .default([]),
  note: z.string().min(1).optional(),
});

export const indicatorSchema = z.strictObject({
  name: z.string().min(1),
  /** Printed or shortened variants of the name. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Null for an indicator without a figure. */
  unit: z.string().min(1).nullable(),
  /** Where it differs from the programme's place. */
  place: placeSchema.optional(),
  footnote: z.string().min(1).optional(),
  values: z.array(indicatorValueSchema).min(1),
});

export type ValueRole = DeepReadonly<z.infer<typeof valueRoleSchema>>;
export type IndicatorValue = DeepReadonly<z.infer<typeof indicatorValueSchema>>;
export type Indicator = DeepReadonly<z.infer<typeof indicatorSchema>>;
