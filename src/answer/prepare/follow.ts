// Keeps the desk up to date with the knowledge folder: a sound change takes its place at once, a broken one is told of and
// left aside (docs/decisions/reload.md).
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { freezeDeeply } from '../../knowledge/build.js';
import { fingerprintKnowledge } from '../../knowledge/read.js';
import { createNotices, type Notice } from '../../knowledge/reload/notices.js';
import { watchKnowledge } from '../../knowledge/watch.js';
import type { Tokenise } from '../../language/tokenise.js';
import { completeReader } from '../../question/reader.js';
import { type Desk, openDeskWith } from '../desk.js';
import { startPreparation } from './preparation.js';

export type FollowOptions = {
  readonly directory: string;
  /** The fingerprint of the folder from before the knowledge in service was loaded. */
  readonly settled: string;
  readonly tokenise: Tokenise;
  /** From here on, `desk` answers. */
  readonly onTaken: (
    desk: Desk,
    taken: { readonly programmes: number; readonly tookMs: number },
    knowledge: KnowledgeBase,
  ) => void;
  readonly onRefused: (notice: Notice) => void;
  readonly onMended: (notice: Notice) => void;
  /** The knowledge could not be looked at; the next change is tried again. */
  readonly onFailure: (error: unknown) => void;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly intervalMs?: number;
  readonly quietMs?: number;
  /** The compiled program of the preparing thread. */
  readonly entry?: URL;
  readonly signal: AbortSignal;
};

/** Resolves once `signal` is aborted; never rejects. */
export async function followKnowledge(options: FollowOptions): Promise<void> {
  const { directory, settled, tokenise, onTaken, onRefused, onMended, onFailure, now, wait, signal, entry } = options;
  const { intervalMs, quietMs } = options;
  const { prepare, close } = startPreparation(directory, entry === undefined ? {} : { entry });
  signal.addEventListener('abort', () => void close(), { once: true });
  const notices = createNotices();
  let startedMs = 0;
  await watchKnowledge({
    look: () => fingerprintKnowledge(directory),
    settled,
    load: () => {
      startedMs = now();
      return prepare();
    },
    onLoaded: async (prepared) => {
      if (!prepared.ok) {
        const notice = notices.refuse(prepared.problems);
        if (notice) onRefused(notice);
        return;
      }
      // What comes out of another thread is a copy, and no longer frozen.
      const knowledge = freezeDeeply(prepared.reader.knowledge);
      const taken = { programmes: knowledge.programmes.length, tookMs: now() - startedMs };
      onTaken(openDeskWith(completeReader(prepared.reader, tokenise)), taken, knowledge);
      const notice = notices.mend();
      if (notice) onMended(notice);
    },
    onFailure: (error) => {
      if (!signal.aborted) onFailure(error);
    },
    now,
    wait,
    ...(intervalMs === undefined ? {} : { intervalMs }),
    ...(quietMs === undefined ? {} : { quietMs }),
    signal,
  });
  await close();
}
