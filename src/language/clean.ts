// Turns whatever was typed into well-formed text that is safe to fold and tokenise: no controls, lone surrogates, emoji
// or Slack markup, and never longer than a cap. Knows no programme.

/** Characters of a question that are read; kuromoji's cost grows with the square of an unpunctuated run. */
export const QUESTION_LIMIT = 600;

/** Longer questions keep their beginning and their end, where the question itself tends to stand. */
const HEAD = 200;

const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u20E3\uFE00-\uFE0F\u200D]|[\u{E0000}-\u{E01EF}])+/gu;
const KEEP_PICTOGRAPHS = /[©®™〰〽㊗㊙]/gu;
const CONTROLS = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu;

/** Any string → one line of well-formed text of at most {@link QUESTION_LIMIT} characters; empty when nothing is left. */
export function cleanText(raw: string): string {
  const capped = capLength(raw.toWellFormed());
  return removeEmoji(removeSlackMarkup(capped)).replace(CONTROLS, ' ').replace(/\s+/gu, ' ').trim();
}

function capLength(text: string): string {
  if (text.length <= QUESTION_LIMIT) return text;
  const tail = text.length - (QUESTION_LIMIT - HEAD - 1);
  return `${text.slice(0, HEAD)} ${text.slice(tail)}`.toWellFormed();
}

/** Links keep their label, mentions and special mentions go, emoji shortcodes go. */
function removeSlackMarkup(text: string): string {
  return text
    .replace(/<(?:https?:|mailto:)[^|>]*\|([^>]*)>/gu, '$1')
    .replace(/<#[A-Z0-9]+\|([^>]*)>/gu, '$1')
    .replace(/<[@#!][^>]*>/gu, ' ')
    .replace(/<(?:https?:|mailto:)[^>]*>/gu, ' ')
    .replace(/:(?=[^:\s]*\p{L})[\p{L}\p{N}_+'-]{1,40}:/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
}

function removeEmoji(text: string): string {
  return text.replace(EMOJI, (run) => run.match(KEEP_PICTOGRAPHS)?.join('') ?? ' ');
}
