// Takes up what another process, or this one before a restart, has received and not answered: each is answered once, or
// reported where nobody can tell whether it was.
import type { Metrics } from '../metrics.js';
import type { AbandonedEvent, FinalStage, Inbox, Receipt } from './inbox.js';
import type { LookForMark } from './mark.js';
import { type Request, readRequest } from './request.js';

export type RecoveryTools = {
  readonly inbox: Inbox;
  readonly look: LookForMark;
  /** Answers it and settles the receipt. Never rejects. */
  readonly answer: (request: Request, receipt: Receipt) => Promise<void>;
  readonly metrics: Metrics;
  /** Tells operators. */
  readonly report: (text: string) => void;
  readonly now: () => number;
};

/** Later than this nobody waits for an answer any more. */
const LATE_MS = 10 * 60 * 1000;

/** Goes once through everything that is abandoned, the oldest first. Never rejects. */
export async function recoverAbandoned(tools: RecoveryTools): Promise<void> {
  for (const event of await tools.inbox.listAbandoned()) {
    const receipt = await tools.inbox.takeOver(event);
    if (receipt !== null) await recover(event, receipt, tools);
  }
}

async function recover(event: AbandonedEvent, receipt: Receipt, tools: RecoveryTools): Promise<void> {
  const { inbox, look, answer, now } = tools;
  const request = typeof event.body === 'object' && event.body !== null ? readRequest(event.body) : null;
  // What was not a post, such as a click on a button, is not worked on without the person.
  if (request === null) return inbox.settle(receipt, 'lapsed');
  const isLate = now() - event.receivedAt > LATE_MS;
  // Its holder may have gone on without the store, so that even what was only received may have been answered.
  switch (await look(request.place, request.ts, request.key)) {
    case 'found':
      return inbox.settle(receipt, 'answered');
    case 'absent':
      return isLate ? giveUp(request, receipt, 'lapsed', tools) : answer(request, receipt);
    case 'forbidden':
      if (event.stage === 'posting') return giveUp(request, receipt, 'unclear', tools);
      return isLate ? giveUp(request, receipt, 'lapsed', tools) : answer(request, receipt);
    case 'unreachable':
      return isLate ? giveUp(request, receipt, event.stage === 'posting' ? 'unclear' : 'lapsed', tools) : undefined;
  }
}

const REPORTS: Readonly<Record<'unclear' | 'lapsed', string>> = {
  unclear: '回答が届いたかどうか分からないお尋ねがあります。二重の投稿を避けるため、送り直していません。',
  lapsed: '時間内にお答えできなかったお尋ねがあります。',
};

async function giveUp(
  { place }: Request,
  receipt: Receipt,
  stage: Extract<FinalStage, 'unclear' | 'lapsed'>,
  { inbox, metrics, report }: RecoveryTools,
): Promise<void> {
  // Told first: a crash in between has it told twice, and not never.
  report(`${REPORTS[stage]}（チャンネル ${place.channel}）`);
  await inbox.settle(receipt, stage);
  metrics.countUnanswered(stage);
}
