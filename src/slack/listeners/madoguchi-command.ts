// /madoguchi and its words, each with what it does; without a word it says which there are.
import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { MADOGUCHI_COMMAND, MADOGUCHI_USAGE } from '../help.js';
import { toResponse } from '../response.js';

type Arguments = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/** What follows one word of the command; it acknowledges. */
export type Subcommand = (received: Arguments) => Promise<void>;

export function listenToMadoguchiCommand(app: App, subcommands: Readonly<Record<string, Subcommand>>): void {
  app.command(MADOGUCHI_COMMAND, async (received) => {
    const [word = ''] = received.command.text.trim().split(/[\s\u3000]+/u);
    const run = Object.hasOwn(subcommands, word) ? subcommands[word] : undefined;
    await (run === undefined ? received.ack(toResponse(MADOGUCHI_USAGE, 'ephemeral')) : run(received));
  });
}
