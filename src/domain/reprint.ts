// A reprint (再掲などの記載): what a further place of the document prints again of a programme. It says nothing of its own and
// is held against the programme, so that no contradiction between the two goes unseen.
import { z } from 'zod';
import { fundingSchema } from './budget.js';
import type { DeepReadonly } from './deep-readonly.js';
import { flagSchema } from './flag.js';
import { indicatorSchema } from './indicator.js';
import { placeSchema } from './place.js';

/** Only what stands at the place is given; what is left out is not compared. */
export const reprintSchema = z.strictObject({
  place: placeSchema,
  /** 事業費 in 千円; null for a dash or a blank. */
  amount: z.number().nullable().optional(),
  funding: fundingSchema.omit({ place: true }).optional(),
  /** 事業期間 as it stands there. */
  period: z.string().min(1).optional(),
  /** Every mark printed there, where the place has a column for each of them. */
  flags: z.array(flagSchema).optional(),
  /** Whether 新規 is marked, where the place has a column for that alone. */
  new: z.boolean().optional(),
  overview: z.string().min(1).optional(),
  results: z.string().min(1).optional(),
  indicators: z.array(indicatorSchema).optional(),
});

export type Reprint = DeepReadonly<z.infer<typeof reprintSchema>>;
