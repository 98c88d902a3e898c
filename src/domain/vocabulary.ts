// The vocabulary (言い換え): words staff use for one and the same thing, by concept.
import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';

export const conceptSchema = z.strictObject({
  concept: z.string().min(1),
  /** Words that mean the concept; the documents' own words among them. None where only English is to be read by it. */
  words: z.array(z.string().min(1)).min(2).default([]),
  /** What it is called in English, in small letters and the singular; a word may be of several concepts. */
  english: z.array(z.string().regex(/^[a-z0-9][a-z0-9 &'-]*$/u)).default([]),
});

export const vocabularySchema = z.array(conceptSchema);

export type Concept = DeepReadonly<z.infer<typeof conceptSchema>>;
