// The steps from an empty database to the tables of today, in order and forward only. A step that has been released is
// never changed: what comes later is a new step.
import type { Kysely } from 'kysely';

type Step = { readonly up: (db: Kysely<unknown>) => Promise<void> };

export const MIGRATIONS: Readonly<Record<string, Step>> = {
  '001-first-tables': {
    up: async (db) => {
      const { schema } = db;
      await schema
        .createTable('probes')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('probed_at', 'double precision', (column) => column.notNull())
        .addColumn('filling', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('events')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('event_id', 'text', (column) => column.unique())
        .addColumn('stage', 'text', (column) => column.notNull())
        .addColumn('body', 'text')
        .addColumn('holder', 'text', (column) => column.notNull())
        .addColumn('held_until', 'double precision', (column) => column.notNull())
        .addColumn('received_at', 'double precision', (column) => column.notNull())
        .execute();
      await schema.createIndex('events_by_stage').on('events').columns(['stage', 'held_until']).execute();
      await schema
        .createTable('threads')
        .addColumn('thread', 'text', (column) => column.primaryKey())
        .addColumn('context', 'text', (column) => column.notNull())
        .addColumn('kept_until', 'double precision', (column) => column.notNull())
        .execute();
      await schema
        .createTable('questions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('asked_at', 'double precision', (column) => column.notNull())
        .addColumn('asker', 'text')
        .addColumn('via', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .execute();
      await schema.createIndex('questions_by_outcome').on('questions').columns(['outcome', 'asked_at']).execute();
      await schema
        .createTable('feedback')
        .addColumn('answer', 'text', (column) => column.notNull())
        .addColumn('asker', 'text', (column) => column.notNull())
        .addColumn('given_at', 'double precision', (column) => column.notNull())
        .addColumn('verdict', 'text', (column) => column.notNull())
        .addColumn('question', 'text')
        .addColumn('comment', 'text')
        .addPrimaryKeyConstraint('feedback_key', ['answer', 'asker'])
        .execute();
      await schema
        .createTable('salts')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('salt', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('subscriptions')
        .addColumn('channel', 'text', (column) => column.primaryKey())
        .addColumn('subscribed_by', 'text')
        .addColumn('changed_by', 'text')
        .addColumn('changed_at', 'double precision', (column) => column.notNull())
        .addColumn('settings', 'text', (column) => column.notNull())
        .execute();
      await schema
        .createTable('deliveries')
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('slot', 'text', (column) => column.notNull())
        .addColumn('holder', 'text', (column) => column.notNull())
        .addColumn('stage', 'text', (column) => column.notNull())
        .addColumn('moved_at', 'double precision', (column) => column.notNull())
        .addColumn('snapshot', 'text')
        .addColumn('digest', 'text')
        .addColumn('message_ts', 'text')
        .addColumn('reason', 'text')
        .addColumn('is_told', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('deliveries_key', ['channel', 'slot'])
        .execute();
      await schema.createIndex('deliveries_by_stage').on('deliveries').columns(['stage', 'is_told']).execute();
      await schema
        .createTable('snapshots')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('facts', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'double precision', (column) => column.notNull())
        .execute();
      await schema
        .createTable('watches')
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('programme', 'text', (column) => column.notNull())
        .addColumn('watched_by', 'text')
        .addColumn('watched_at', 'double precision', (column) => column.notNull())
        .addPrimaryKeyConstraint('watches_key', ['channel', 'programme'])
        .execute();
    },
  },
};
