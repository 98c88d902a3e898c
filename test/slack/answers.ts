// Fixed answers, and a desk that gives them: enough of the core to see what Slack is sent.
import type { Answer, Candidate } from '../../src/answer/answer.js';
import type { Desk } from '../../src/slack/answering.js';

type Plain = Extract<Answer, { kind: 'answer' }>;

export const SOURCE = { document: '令和2年度 年次報告', place: '83頁' } as const;

export function makeAnswer(changes: Partial<Plain> = {}): Plain {
  return {
    kind: 'answer',
    lead: '起業家育成研修事業の事業費は 201千円（令和2年度）です。',
    details: ['財源内訳: 一般財源 201千円'],
    sources: [SOURCE],
    table: null,
    facts: [],
    programmes: [{ id: 'report-4-03', name: '起業家育成研修事業' }],
    matched: null,
    ...changes,
  };
}

export function makeChoice(candidates: readonly Candidate[]): Answer {
  return { kind: 'choose', lead: 'どの事業でしょうか。', details: [], sources: [], candidates };
}

export function makeUnknown(lead: string): Answer {
  return { kind: 'unknown', lead, details: [], sources: [], candidates: [] };
}

/** Answers with the question in the lead, so that a test can see what arrived. */
export const echoDesk: Desk = {
  ask: (question) => makeAnswer({ lead: `問い「${question}」` }),
  askIndicator: (text) => makeAnswer({ lead: `指標「${text}」` }),
};
