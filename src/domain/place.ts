// Where in a document something is printed: a page (83頁), a table or a heading.
import { z } from 'zod';

export const placeSchema = z.string().min(1);

export type Place = z.infer<typeof placeSchema>;
