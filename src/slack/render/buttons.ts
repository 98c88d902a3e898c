// The buttons under a message: what they are called, what they carry, and how a click is told from another.
import type { ActionsBlock, Button } from '@slack/types';
import type { Candidate } from '../../answer/answer.js';
import { escapeText } from './escape.js';
import { cutText } from './fit.js';
import { LIMITS } from './limits.js';

export const SHARE_ACTION = 'share-in-channel';
/** Slack wants ids that differ within a block, so each candidate's has its number: 「ask-candidate:0」. */
export const ASK_CANDIDATE_ACTION = /^ask-candidate:\d+$/u;
export const KPI_CANDIDATE_ACTION = /^kpi-candidate:\d+$/u;

/** Where a question goes: to the desk for anything, or to the one for indicators. */
export type Door = 'ask' | 'kpi';

/**
 * A button a candidate, as many as Slack takes; null where there are none. It asks the same question of that candidate, or
 * for the candidate alone where the question is empty or too long for a button.
 */
export function candidateButtons(candidates: readonly Candidate[], door: Door, question: string): ActionsBlock | null {
  const elements = candidates.slice(0, LIMITS.actionsElements).flatMap(({ name }, index) => {
    const [actionId, label] = [`${door}-candidate:${index}`, `${index + 1}. ${name}`];
    const whole = button(actionId, label, `${name} ${question}`.trim());
    return whole.length > 0 ? whole : button(actionId, label, name);
  });
  return elements.length === 0 ? null : { type: 'actions', elements };
}

/** 「チャンネルに共有」, carrying the question; null for a question that a button cannot carry. */
export function shareButton(question: string): ActionsBlock | null {
  const elements = button(SHARE_ACTION, 'チャンネルに共有', question);
  return elements.length === 0 ? null : { type: 'actions', elements };
}

/** None where the value is empty or too long. The full name stands in the message, so a long label may end in 「…」. */
function button(actionId: string, label: string, carried: string): Button[] {
  const value = escapeText(carried);
  if (value === '' || value.length > LIMITS.buttonValue) return [];
  const escaped = escapeText(label);
  const text = escaped.length <= LIMITS.buttonText ? escaped : `${cutText(escaped, LIMITS.buttonText - 1)}…`;
  return [{ type: 'button', action_id: actionId, text: { type: 'plain_text', text, emoji: false }, value }];
}
