// /kpi 創業者数 is answered in its ack, to the person alone, with a button that shares the answer.
import type { App } from '@slack/bolt';
import { KPI_COMMAND, KPI_USAGE } from '../help.js';
import { readIncomingText } from '../incoming-text.js';
import { toResponse } from '../response.js';
import type { ListenerTools } from './tools.js';

export function listenToKpiCommand(app: App, { answering, metrics }: ListenerTools): void {
  app.command(KPI_COMMAND, async ({ command, ack, context }) => {
    const question = readIncomingText(command.text, context.botUserId);
    if (question === '') metrics.countQuestion('kpi', 'help', 0);
    const asked = { question, door: 'kpi', isShareable: true, heading: null } as const;
    const message =
      question === '' ? KPI_USAGE : await answering.answer('kpi', asked, { thread: null, user: command.user_id });
    await ack(toResponse(message, 'ephemeral'));
  });
}
