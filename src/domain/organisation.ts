// An organisation (実施主体) whose programmes the documents describe, with the names staff use for it.
import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';

export const organisationSchema = z.strictObject({
  name: z.string().min(1),
  /** 「県」, 「財団」, 「センター」. */
  aliases: z.array(z.string().min(1)).default([]),
});

export const organisationsSchema = z.array(organisationSchema);

export type Organisation = DeepReadonly<z.infer<typeof organisationSchema>>;
