// A figure (数値) printed in a text or a table outside the indicators, with its name, unit and period.
import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';
import { placeSchema } from './place.js';

export const figureSchema = z.strictObject({
  name: z.string().min(1),
  /** Null where the document prints none. */
  value: z.number().nullable(),
  unit: z.string().min(1).nullable(),
  /** Fiscal or calendar year, month or day as the document gives it: 「2020」, 「2018-08」, 「平成24年7月」; null where it prints none. */
  period: z.string().min(1).nullable(),
  printed: z.string().min(1),
  place: placeSchema.optional(),
});

export type Figure = DeepReadonly<z.infer<typeof figureSchema>>;
