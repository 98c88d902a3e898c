// Answers a command or a click through its own channel: the ack or the response_url, which works where the bot is no member.
import { RespondError, type RespondFn } from '@slack/bolt';
import type { Message } from './render/blocks.js';

type Visibility = 'ephemeral' | 'in_channel';

/** What an ack or a response_url takes. `in_channel` is for all, `ephemeral` for the person alone. */
export function toResponse({ text, blocks }: Message, visibility: Visibility) {
  return {
    response_type: visibility,
    text,
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    ...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
  };
}

/** Adds a message beside the one that was clicked; text alone if Slack refuses the blocks. Rejects if both are refused. */
export async function respondWith(respond: RespondFn, message: Message, visibility: Visibility): Promise<void> {
  try {
    await respondOnce(respond, { ...toResponse(message, visibility), replace_original: false });
  } catch (error) {
    if (!(error instanceof RespondError) || error.statusCode !== 400 || message.blocks.length === 0) throw error;
    await respondOnce(respond, {
      ...toResponse({ text: message.text, blocks: [] }, visibility),
      replace_original: false,
    });
  }
}

/** Puts a text in the place of the message that was clicked. */
export async function replaceWith(respond: RespondFn, text: string): Promise<void> {
  await respondOnce(respond, { response_type: 'ephemeral', text, replace_original: true });
}

/** Slack also says no with a 200; that counts as the 400 it is. */
async function respondOnce(respond: RespondFn, message: Parameters<RespondFn>[0]): Promise<void> {
  const reply = await respond(message);
  if (/"ok"\s*:\s*false/u.test(await reply.text())) throw new RespondError('Slack refused the response.', 400);
}
