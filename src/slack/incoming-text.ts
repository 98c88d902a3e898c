// Turns the text of an event or command into what the person typed: without the bot's own mention and Slack's escaping.
// It does not understand the question.
import { unescapeText } from './render/escape.js';

/** A question without the people it mentions. */
export function hidePeople(question: string): string {
  return question.replace(/<@[A-Z0-9]+(?:\|[^>]*)?>/gu, '@…');
}

/** `botUserId` may be unknown (undefined); then no mention is removed. Empty for a message of nothing but the mention. */
export function readIncomingText(text: string | undefined, botUserId: string | undefined): string {
  const mention = botUserId === undefined ? null : new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`, 'gu');
  const own = mention === null ? (text ?? '') : (text ?? '').replace(mention, ' ');
  return unescapeText(own).trim();
}
