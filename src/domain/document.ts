// A source document (資料・出典): its title, its policy areas, and the printed totals that prove its transcription.
import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';
import { fiscalYearSchema } from './fiscal-year.js';
import { placeSchema } from './place.js';
import { idSchema } from './programme.js';

/** A printed 小計 or 合計 in 千円; null where the row has no such column or leaves it blank. */
export const printedTotalSchema = z.strictObject({
  amount: z.number(),
  national: z.number().nullable().optional(),
  other: z.number().nullable().optional(),
  general: z.number().nullable().optional(),
  place: placeSchema,
});

/** A policy area (基本方針) and the subtotals printed for it. */
export const policyAreaSchema = z.strictObject({
  no: z.int().positive(),
  name: z.string().min(1),
  /** What staff call it: 人材の育成・確保 and the like. */
  shortNames: z.array(z.string().min(1)).min(1),
  place: placeSchema,
  /** How many entries the area's list has, 再掲 included. */
  listings: z.int().nonnegative(),
  /** 小計 without 再掲, where the document prints one. */
  subtotal: printedTotalSchema.optional(),
  /** 小計（再掲含む。）, where the document prints one. */
  subtotalWithRelisted: printedTotalSchema.optional(),
});

/** A subtotal over several areas at once, such as that of a joint table. */
export const jointSubtotalSchema = z.strictObject({
  areas: z.array(z.int().positive()).min(1),
  /** Each programme once, 再掲 included. */
  subtotal: printedTotalSchema,
});

export const documentSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  /** A short title for source lines. */
  shortTitle: z.string().min(1),
  /** Other names staff use for it. */
  aliases: z.array(z.string().min(1)).default([]),
  publisher: z.string().min(1),
  /** 「2021-09」 or 「2021」, as far as the document says. */
  date: z.string().regex(/^\d{4}(-\d{2})?$/),
  /** 実施主体 of its programmes. */
  organisation: z.string().min(1),
  /** The fiscal year its budgets are of and their kind, where the whole document has but one. */
  budget: z.strictObject({ year: fiscalYearSchema, kind: z.string().min(1) }).optional(),
  /** How many distinct programmes and listings the folder must hold. */
  counts: z.strictObject({ programmes: z.int().nonnegative(), listings: z.int().nonnegative() }),
  /** What the document calls its areas: 基本方針, 大項目. */
  areaLabel: z.string().min(1).default('基本方針'),
  areas: z.array(policyAreaSchema).default([]),
  /** Aliases and short names that several of its programmes bear; whoever asks by one is asked which is meant. */
  sharedNames: z.array(z.string().min(1)).default([]),
  jointSubtotals: z.array(jointSubtotalSchema).default([]),
  total: printedTotalSchema.optional(),
});

export type PrintedTotal = DeepReadonly<z.infer<typeof printedTotalSchema>>;
export type PolicyArea = DeepReadonly<z.infer<typeof policyAreaSchema>>;
export type Document = DeepReadonly<z.infer<typeof documentSchema>>;
