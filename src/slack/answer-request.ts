// Answers one post of a person: makes the answer, sends it with its mark, and tells the inbox how that ended.
import type { Answering } from './answering.js';
import { HELP } from './help.js';
import type { Inbox, Receipt } from './inbox/inbox.js';
import type { Request } from './inbox/request.js';
import { readIncomingText } from './incoming-text.js';
import type { Metrics } from './metrics.js';
import { nameThread, readPostFailure, type Sender } from './sender.js';

export type AnswerTools = {
  readonly answering: Answering;
  readonly sender: Sender;
  readonly inbox: Inbox;
  readonly metrics: Metrics;
};

/** `botUserId` as far as it is known. Rejects when the answer could not be posted, or nobody knows whether it was. */
export async function answerRequest(
  request: Request,
  receipt: Receipt,
  botUserId: string | undefined,
  { answering, sender, inbox, metrics }: AnswerTools,
): Promise<void> {
  const { via, place, user } = request;
  const question = readIncomingText(request.text, botUserId);
  if (question === '') metrics.countQuestion(via, 'help', 0);
  const asked = { question, door: 'ask', isShareable: false, heading: null } as const;
  const message = question === '' ? HELP : await answering.answer(via, asked, { thread: nameThread(place), user });
  try {
    await sender.post(place, message, { mark: request.key, mayPost: () => inbox.startPosting(receipt) });
  } catch (error) {
    const failure = readPostFailure(error);
    if (failure === 'refused') await inbox.settle(receipt, 'refused');
    if (failure === 'passing') await inbox.putBack(receipt);
    // What is unclear stays as it is, and is looked for when its time is over.
    throw error;
  }
  await inbox.settle(receipt, 'answered');
}
