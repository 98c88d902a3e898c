// Makes any text safe to send to Slack: nothing that a person typed or a document prints can mention, notify or link.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F]/gu;
const CONTROL_SEQUENCE = /<(?=[!@#])/gu;

/** For `text` fields and mrkdwn or plain_text objects: & < > as entities, once; well-formed, without controls. */
export function escapeText(text: string): string {
  return makeSendable(text).replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character);
}

/** For rich_text and table cells, which Slack shows as they are: only what would open a mention elsewhere is changed. */
export function protectLiteral(text: string): string {
  return makeSendable(text).replace(CONTROL_SEQUENCE, '＜');
}

/** The inverse of {@link escapeText}, for text that Slack sends. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A lone surrogate cannot be form-encoded: the request would fail before it is sent. */
function makeSendable(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, ' ');
}
