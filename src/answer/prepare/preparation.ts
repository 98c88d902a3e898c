// Prepares a new desk in a thread of its own, so that questions are answered meanwhile. The thread takes about as much memory
// as the bot itself and so is ended when nothing has changed for a while.
import { Worker } from 'node:worker_threads';
import type { Message, Prepared } from './prepared.js';

export type Preparation = {
  /** Loads the knowledge as it is now. Rejects if the thread fails; the next call begins with a new one. */
  readonly prepare: () => Promise<Prepared>;
  /** Ends the thread, whatever it is doing. */
  readonly close: () => Promise<void>;
};

/** A keeper saves again and again; then there is nothing to do for hours. */
const KEEP_MS = 60_000;

/** `entry` is the compiled program of the thread. Calls of `prepare` must not overlap. */
export function startPreparation(
  directory: string,
  { entry = new URL('./worker.js', import.meta.url), keepMs = KEEP_MS } = {},
): Preparation {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;

  const close = async () => {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };

  return {
    close,
    prepare: async () => {
      clearTimeout(idle);
      worker ??= new Worker(entry, { workerData: directory });
      try {
        const message = await request(worker);
        if (message.kind === 'failed') throw new Error(message.stack);
        idle = setTimeout(() => void close(), keepMs).unref();
        return message.prepared;
      } catch (error) {
        await close();
        throw error;
      }
    },
  };
}

/** Only while it is asked does the thread keep the process alive. */
function request(worker: Worker): Promise<Message> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
      settle();
    };
    const onMessage = (message: Message) => end(() => resolve(message));
    const onError = (error: Error) => end(() => reject(error));
    const onExit = (code: number) => end(() => reject(new Error(`The thread ended with ${code}.`)));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
    worker.postMessage(null);
  });
}
