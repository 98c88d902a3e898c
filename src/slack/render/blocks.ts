// Turns an Answer into a Slack message: a text that is complete in itself, and blocks with the lead first, then details,
// table or candidates, then sources. Pure; what finds no room is counted in words.
import type { ContextBlock, KnownBlock } from '@slack/types';
import type { Answer, Candidate, Source } from '../../answer/answer.js';
import { renderText } from '../../answer/text.js';
import { candidateButtons, type Door, shareButton } from './buttons.js';
import type { ChartBlock } from './chart.js';
import { escapeText, protectLiteral } from './escape.js';
import { fitLines, fitText, takeWithin } from './fit.js';
import { LIMITS } from './limits.js';
import { boldBlock, listBlock, plainBlock } from './rich-text.js';
import { renderTable } from './table.js';

export type MessageBlock = KnownBlock | ChartBlock;

export type Message = { readonly text: string; readonly blocks: readonly MessageBlock[] };

/** What was asked, as far as it shows in the message. */
export type Asked = {
  readonly question: string;
  readonly door: Door;
  /** Whether it has a button that shares it. */
  readonly isShareable: boolean;
  /** A line before the answer; null for none. */
  readonly heading: string | null;
};

/** A longer lead is plain: a bold paragraph is hard to read. */
const BOLD_LIMIT = 120;
/** The longest single detail; a longer one ends in 「…（ほか120文字）」. */
const DETAIL_LIMIT = 2_000;
const SOURCES_LIMIT = 1_500;
/** Kept for the lines that say what was left out. */
const NOTES_ROOM = 100;

/** Any answer → a message within all of Slack's limits. */
export function renderAnswer(answer: Answer, asked: Asked): Message {
  const text = [asked.heading, renderText(answer)].filter((part) => part !== null).join('\n');
  return { text: fitLines(escapeText(text), LIMITS.messageText), blocks: renderBlocks(answer, asked) };
}

/** Text of our own, such as help → a message with one plain block. */
export function renderPlain(text: string): Message {
  const plain = fitText(protectLiteral(text), LIMITS.richText);
  return { text: fitLines(escapeText(text), LIMITS.messageText), blocks: [plainBlock(plain)] };
}

function renderBlocks(answer: Answer, asked: Asked): readonly KnownBlock[] {
  const heading = contextBlocks(asked.heading ?? '');
  const lead = fitText(protectLiteral(answer.lead), LIMITS.richText);
  const leadBlock = lead.length <= BOLD_LIMIT ? boldBlock(lead) : plainBlock(lead);
  const details = renderList('bullet', answer.details, '行', LIMITS.richText);
  const sources = renderSources(answer);
  const used = sizeOf(heading) + lead.length + details.size + sizeOf(sources) + NOTES_ROOM;
  const body = renderBody(answer, asked, LIMITS.allBlocksText - used);
  return [...heading, ...(lead.trim() === '' ? [] : [leadBlock]), ...details.blocks, ...body, ...sources];
}

function renderBody(answer: Answer, asked: Asked, budget: number): readonly KnownBlock[] {
  const share = asked.isShareable && answer.kind !== 'unknown' ? shareButton(asked.question) : null;
  const buttons = share === null ? [] : [share];
  switch (answer.kind) {
    case 'answer': {
      if (answer.table === null) return buttons;
      const table = renderTable(answer.table, budget);
      return [...table.blocks, ...leftNote(table.left, '件'), ...buttons];
    }
    case 'choose':
      return [...renderCandidates(answer.candidates, asked.door, asked.question, budget), ...buttons];
    case 'unknown':
      // What was asked is not here, so a click asks for the candidate alone.
      return renderCandidates(answer.candidates, asked.door, '', budget);
    default:
      return answer satisfies never;
  }
}

function renderCandidates(
  candidates: readonly Candidate[],
  door: Door,
  question: string,
  budget: number,
): readonly KnownBlock[] {
  const lines = candidates.map(({ name, hint }) => (hint === '' ? name : `${name}（${hint}）`));
  const list = renderList('ordered', lines, '件', Math.min(budget, LIMITS.richText));
  const buttons = candidateButtons(candidates.slice(0, list.shown), door, question);
  return [...list.blocks, ...(buttons === null ? [] : [buttons])];
}

type List = { readonly blocks: readonly KnownBlock[]; readonly size: number; readonly shown: number };

function renderList(style: 'bullet' | 'ordered', items: readonly string[], counter: string, budget: number): List {
  const lines = items.map((item) => fitText(protectLiteral(item), DETAIL_LIMIT)).filter((line) => line.trim() !== '');
  const { taken, left, size } = takeWithin(lines, (line) => line.length, budget, lines.length);
  const list = taken.length === 0 ? [] : [listBlock(style, taken)];
  return { blocks: [...list, ...leftNote(left, counter)], size, shown: taken.length };
}

/** 「ほか12件」 */
function leftNote(left: number, counter: string): readonly KnownBlock[] {
  return contextBlocks(left === 0 ? '' : `ほか${left.toLocaleString('en-US')}${counter}`);
}

function renderSources(answer: Answer): readonly ContextBlock[] {
  const matched = answer.kind === 'answer' && answer.matched !== null ? `（${answer.matched}）` : '';
  const lines = groupSources(answer.sources);
  const { taken, left } = takeWithin(lines, (line) => line.length + 1, SOURCES_LIMIT, lines.length);
  const rest = left === 0 ? '' : `／ほか${left}件`;
  const sources = taken.length === 0 ? '' : `出典: ${taken.join('／')}${rest}`;
  return [...contextBlocks(matched), ...contextBlocks(sources)];
}

/** One item a document: 「令和2年度 年次報告 83頁、84頁」 */
function groupSources(sources: readonly Source[]): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const { document, place } of sources) {
    places.set(document, (places.get(document) ?? new Set()).add(place));
  }
  return [...places].map(([document, printed]) => fitText(`${document} ${[...printed].join('、')}`, 500));
}

/** One small line; none for blank text. */
function contextBlocks(text: string): readonly ContextBlock[] {
  const escaped = fitText(escapeText(text), LIMITS.contextElementText);
  if (escaped.trim() === '') return [];
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text: escaped, verbatim: true }] }];
}

function sizeOf(blocks: readonly ContextBlock[]): number {
  return blocks.reduce((size, { elements }) => size + JSON.stringify(elements).length, 0);
}
