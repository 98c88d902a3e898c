// A section (担当課): the desk that answers, a 課, 室 or センター, with the groups (グループ) inside it.
import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';
import { idSchema } from './programme.js';

export const sectionSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  /** Short or former names staff still use. */
  aliases: z.array(z.string().min(1)).default([]),
  organisation: z.string().min(1),
  /** 部局, where a document prints it. */
  department: z.string().min(1).optional(),
  groups: z.array(z.string().min(1)).default([]),
});

export const sectionsSchema = z.array(sectionSchema);

export type Section = DeepReadonly<z.infer<typeof sectionSchema>>;
