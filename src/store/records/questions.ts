// What was asked and what was said of the answers, without names or user ids: a person is a salted hash, by which people can
// be counted and somebody's own rows be found again. The salt lives as long as the rows.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Run } from '../keeper.js';
import type { Tables } from '../schema/tables.js';

export type AskedQuestion = {
  /** Without any mention of a person. */
  readonly question: string;
  /** User id; it is not kept. Null where nobody is known to have asked. */
  readonly user: string | null;
  readonly via: string;
  /** How it ended; `unknown` where the knowledge base does not say. */
  readonly outcome: string;
  readonly at: number;
};

export type Verdict = {
  /** Names the answer it is about. A person has one verdict on an answer; the last one counts. */
  readonly answer: string;
  /** User id; it is not kept. */
  readonly user: string;
  readonly verdict: 'good' | 'bad';
  readonly question: string | null;
  readonly comment: string | null;
  readonly at: number;
};

export type QuestionRecords = {
  readonly add: (asked: AskedQuestion) => Promise<void>;
  readonly addVerdict: (verdict: Verdict) => Promise<void>;
  /** Asked from `since` on and ended in `unknown`, the latest first. One item a time it was asked. */
  readonly listUnanswered: (
    since: number,
  ) => Promise<readonly { readonly question: string; readonly person: string }[]>;
  /** The latest first. `person` as in `listUnanswered`. */
  readonly listVerdicts: (since: number) => Promise<readonly (Omit<Verdict, 'user'> & { readonly person: string })[]>;
  /** Removes a person's questions and verdicts, and gives their number. */
  readonly forget: (user: string) => Promise<number>;
};

export function keepQuestions(run: Run): QuestionRecords {
  return {
    add: ({ question, user, via, outcome, at }) =>
      run((db) =>
        db.transaction().execute(async (transaction) => {
          const asker = user === null ? null : hashUser(user, await useSalt(transaction));
          const row = { id: randomUUID(), asked_at: at, asker, via, outcome, question };
          await transaction.insertInto('questions').values(row).execute();
        }),
      ),
    addVerdict: ({ answer, user, verdict, question, comment, at }) =>
      run((db) =>
        db.transaction().execute(async (transaction) => {
          const asker = hashUser(user, await useSalt(transaction));
          const given = { given_at: at, verdict, question, comment };
          await transaction
            .insertInto('feedback')
            .values({ answer, asker, ...given })
            .onConflict((conflict) => conflict.columns(['answer', 'asker']).doUpdateSet(given))
            .execute();
        }),
      ),
    listUnanswered: (since) =>
      run(async (db) => {
        const rows = await db
          .selectFrom('questions')
          .select(['id', 'question', 'asker'])
          .where('outcome', '=', 'unknown')
          .where('asked_at', '>=', since)
          .orderBy('asked_at', 'desc')
          .execute();
        return rows.map(({ id, question, asker }) => ({ question, person: asker ?? id }));
      }),
    listVerdicts: (since) =>
      run(async (db) => {
        const rows = await db
          .selectFrom('feedback')
          .selectAll()
          .where('given_at', '>=', since)
          .orderBy('given_at', 'desc')
          .execute();
        return rows.map(({ answer, asker: person, given_at: at, verdict, question, comment }) => ({
          ...{ answer, person, at, question, comment },
          verdict: verdict as Verdict['verdict'],
        }));
      }),
    forget: (user) =>
      run(async (db) => {
        const salt = await readSalt(db);
        if (salt === null) return 0;
        const asker = hashUser(user, salt);
        const questions = await db.deleteFrom('questions').where('asker', '=', asker).executeTakeFirst();
        const verdicts = await db.deleteFrom('feedback').where('asker', '=', asker).executeTakeFirst();
        return Number(questions.numDeletedRows + verdicts.numDeletedRows);
      }),
  };
}

const SALT_ID = 1;

async function readSalt(db: Kysely<Tables>): Promise<string | null> {
  const row = await db.selectFrom('salts').select('salt').where('id', '=', SALT_ID).executeTakeFirst();
  return row?.salt ?? null;
}

/** The salt there is, or a new one; it cannot be removed before the transaction ends. */
async function useSalt(db: Kysely<Tables>): Promise<string> {
  const { salt } = await db
    .insertInto('salts')
    .values({ id: SALT_ID, salt: randomBytes(32).toString('base64') })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ id: SALT_ID }))
    .returning('salt')
    .executeTakeFirstOrThrow();
  return salt;
}

function hashUser(user: string, salt: string): string {
  return createHmac('sha256', Buffer.from(salt, 'base64')).update(user).digest('base64url');
}
