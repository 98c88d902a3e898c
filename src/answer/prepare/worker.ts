// A thread of its own: at each request it loads the knowledge folder and prepares all that a desk needs of it, while the
// other thread answers. Runs for effect.
import { parentPort, workerData } from 'node:worker_threads';
import { createLoader } from '../../knowledge/load.js';
import { loadTokeniser } from '../../language/tokenise.js';
import { prepareReader } from '../../question/reader.js';
import type { Message, Prepared } from './prepared.js';

const load = createLoader(String(workerData));
const tokeniser = loadTokeniser();

parentPort?.on('message', async () => {
  parentPort?.postMessage(await respond());
});

async function respond(): Promise<Message> {
  try {
    return { kind: 'prepared', prepared: await prepare() };
  } catch (error) {
    const { name, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'failed', name, stack };
  }
}

async function prepare(): Promise<Prepared> {
  const loaded = await load();
  if (!loaded.ok) return loaded;
  return { ok: true, reader: prepareReader(loaded.knowledge, await tokeniser) };
}
