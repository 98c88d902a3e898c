// Keeps a database open: whoever asks while it is out of service is told so at once, and it is opened again as soon as it can
// be.
import type { Kysely } from 'kysely';
import type { Engine } from './engines/engine.js';
import { explainOutage, type OutageKind, readOutage, StoreDownError } from './outage.js';
import type { Tables } from './schema/tables.js';

/** Rejects with a {@link StoreDownError} while the database is out of service, and at once if that is known. */
export type Run = <Result>(work: (db: Kysely<Tables>) => Promise<Result>) => Promise<Result>;

/** The part of a log that is used here. Fields first, then a message. */
export type Log = {
  readonly info: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
};

export type Keeper = {
  readonly run: Run;
  /** Null while it is in service. */
  readonly outage: () => OutageKind | null;
  readonly close: () => Promise<void>;
};

export type KeeperTools = {
  readonly log: Log;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
};

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** Resolves after the first attempt to open, however that ended. Rejects only for a bug. */
export async function keepOpen(engine: Engine, { log, now, wait }: KeeperTools): Promise<Keeper> {
  let db: Kysely<Tables> | null = null;
  let outage: OutageKind | null = null;
  let isClosed = false;

  const open = async (): Promise<void> => {
    const opened = await engine.open();
    try {
      await probe(opened, now());
    } catch (error) {
      await opened.destroy();
      throw error;
    }
    db = opened;
    outage = null;
  };
  const note = (kind: OutageKind, error: unknown): void => {
    if (outage !== kind) log.error({ kind, ...describeCause(error) }, explainOutage(kind));
    outage = kind;
  };
  /** Once for each that was open, however many queries fail on it. */
  const leave = async (left: Kysely<Tables>): Promise<void> => {
    if (db !== left) return;
    db = null;
    await left.destroy().catch(() => {});
    void reopen();
  };
  const reopen = async (): Promise<void> => {
    for (let pauseMs = FIRST_PAUSE_MS; outage !== null; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
      await wait(pauseMs);
      if (isClosed) return;
      await open().then(
        () => log.info({}, '記憶の保存先が使えるようになりました。'),
        (error: unknown) => note(readOutage(error) ?? 'unreachable', error),
      );
    }
  };

  try {
    await open();
  } catch (error) {
    const kind = readOutage(error);
    if (kind === null) throw error;
    note(kind, error);
    void reopen();
  }
  return {
    run: async (work) => {
      const current = db;
      if (current === null) throw new StoreDownError(outage ?? 'closed');
      try {
        return await work(current);
      } catch (error) {
        const kind = readOutage(error);
        if (kind === null) throw error;
        if (db === current) note(kind, error);
        await leave(current);
        throw new StoreDownError(kind, { cause: error });
      }
    },
    outage: () => outage,
    close: async () => {
      isClosed = true;
      const left = db;
      db = null;
      await left?.destroy();
    },
  };
}

/** More than can be fitted in somewhere. */
const PROBE_CHARACTERS = 65_536;

/** A disk can be full, or a server a mere copy, and still be read from. */
async function probe(db: Kysely<Tables>, at: number): Promise<void> {
  const full = { probed_at: at, filling: 'x'.repeat(PROBE_CHARACTERS) };
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('probes')
      .values({ id: 1, ...full })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(full))
      .execute();
    await transaction.updateTable('probes').set({ filling: '' }).execute();
  });
}

/** Code and message of the database, which quote no row. */
function describeCause(error: unknown): object {
  if (!(error instanceof Error)) return {};
  return { code: 'code' in error ? error.code : undefined, cause: error.message };
}
