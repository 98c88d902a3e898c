// A strategy (戦略): pillars (柱), their measures (施策) with indicators, and the projects (programmes) under each measure.
import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';
import { fiscalYearSchema } from './fiscal-year.js';
import { indicatorSchema } from './indicator.js';
import { placeSchema } from './place.js';
import { idSchema } from './programme.js';

export const measureSchema = z.strictObject({
  no: z.int().positive(),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  /** Its projects by programme id, in order; 再掲 where the project belongs to another measure. */
  projects: z.array(z.strictObject({ id: idSchema, relisted: z.boolean().default(false) })),
  indicators: z.array(indicatorSchema).default([]),
  place: placeSchema,
});

export const pillarSchema = z.strictObject({
  no: z.int().positive(),
  name: z.string().min(1),
  measures: z.array(measureSchema),
});

export const strategySchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  /** Its first and last fiscal year. */
  from: fiscalYearSchema,
  to: fiscalYearSchema,
  pillars: z.array(pillarSchema),
  place: placeSchema,
});

export type Pillar = DeepReadonly<z.infer<typeof pillarSchema>>;
export type Measure = DeepReadonly<z.infer<typeof measureSchema>>;
export type StrategyFile = DeepReadonly<z.infer<typeof strategySchema>>;

/** A strategy with the document (id) whose folder holds it. */
export type Strategy = StrategyFile & { readonly document: string };
