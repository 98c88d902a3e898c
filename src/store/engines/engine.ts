// What a database has to offer to be the store's.
import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.js';

export type Engine = {
  /** Opens it with the tables of today. Rejects with what the database said, leaving nothing open. */
  readonly open: () => Promise<Kysely<Tables>>;
};
