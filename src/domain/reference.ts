// A reference (資料の記述): a citable statement outside the programmes, such as a statistic, an article of an ordinance, a
// definition or the rules of a council.
import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';
import { figureSchema } from './figure.js';
import { placeSchema } from './place.js';
import { discrepancySchema, idSchema } from './programme.js';

export const referenceSchema = z.strictObject({
  id: idSchema,
  /** What it is about, as a heading: 「条例第7条（基本方針）」, 「倒産件数」. */
  topic: z.string().min(1),
  /** Other words it is asked for by. */
  aliases: z.array(z.string().min(1)).default([]),
  /** The words of the document. */
  statement: z.string().min(1),
  values: z.array(figureSchema).default([]),
  place: placeSchema,
  discrepancies: z.array(discrepancySchema).default([]),
});

export const referencesSchema = z.array(referenceSchema);

export type ReferenceEntry = DeepReadonly<z.infer<typeof referenceSchema>>;

/** A reference with the document (id) whose folder holds it. */
export type Reference = ReferenceEntry & { readonly document: string };
