// Turns a digest into a Slack message: the lines read at once, the chart of its KPI, sources, and buttons to the rest.
import type { ActionsBlock, KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import type { Mark } from '../../digest/delivery/tools.js';
import type { Digest } from '../../digest/digest.js';
import { formatSource } from '../../digest/source.js';
import { layOut, listPassages, type Shown } from '../../digest/text/layout.js';
import type { Line, Passage } from '../../digest/text/passage.js';
import { NOTHING_NEW, renderDigest } from '../../digest/text/text.js';
import type { Message, MessageBlock } from './blocks.js';
import { renderKpiChart } from './chart.js';
import { escapeText, protectLiteral } from './escape.js';
import { fitLines, fitText, takeWithin } from './fit.js';
import { LIMITS } from './limits.js';
import { boldBlock, plainBlock } from './rich-text.js';

export const DIGEST_DETAILS_ACTION = 'digest-details';
export const DIGEST_SETTINGS_ACTION = 'digest-settings';

/** The longest single line; a longer one ends in 「…（ほか120文字）」. */
const LINE_LIMIT = 500;

/** `mark` null for a preview, which has no buttons. */
export function renderDigestMessage(digest: Digest, mark: Mark | null): Message {
  return {
    text: fitLines(escapeText(renderDigest(digest)), LIMITS.messageText),
    blocks: [
      ...renderReading(digest),
      ...renderCharts(digest),
      ...renderSources(digest),
      ...renderButtons(mark, digest),
    ],
  };
}

/** Title, notes and lines, in blocks that a form may have too. */
export function renderReading(digest: Digest): readonly KnownBlock[] {
  const { title, notes, passages } = layOut(digest);
  const body = passages.length === 0 ? [plainBlock(NOTHING_NEW)] : passages.map(renderPassage);
  return [boldBlock(title), ...notes.map(smallBlock), ...body];
}

/** Everything there is to say, with details and sources, as far as a form has room. */
export function renderAll(digest: Digest): readonly KnownBlock[] {
  const lines = listPassages(digest).flatMap((passage) => passage.lines.map((line) => ({ passage, line })));
  const { taken, left } = takeWithin(lines, ({ line }) => sizeOf(line), LIMITS.allBlocksText, LIMITS.blocks);
  const passages = [...new Set(taken.map(({ passage }) => passage))];
  return [
    boldBlock(layOut(digest).title),
    ...(passages.length === 0 ? [plainBlock(NOTHING_NEW)] : []),
    ...passages.map((passage) => {
      const own = taken.filter((item) => item.passage === passage);
      return listBlockOf(
        passage,
        own.map(({ line }) => writeInFull(line)),
        '',
      );
    }),
    ...(left === 0 ? [] : [smallBlock(`ほか${left}件`)]),
  ];
}

function renderPassage({ heading, counter, lines, shown }: Shown): RichTextBlock {
  const left = lines.length - shown;
  const rest = left === 0 ? '' : `（ほか${left}${counter}）`;
  const texts = lines.slice(0, shown).map(({ text }) => fit(text));
  if (texts.length > 1) return listBlockOf({ heading }, texts, rest);
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [bold(`${heading}　`), plain(`${texts[0] ?? ''}${rest}`)] }],
  };
}

function listBlockOf({ heading }: Pick<Passage, 'heading'>, texts: readonly string[], rest: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [bold(heading), ...(rest === '' ? [] : [plain(rest)])] },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: texts.map((text) => ({ type: 'rich_text_section' as const, elements: [plain(text)] })),
      },
    ],
  };
}

function renderCharts({ parts }: Digest): readonly MessageBlock[] {
  return parts.flatMap((part) => (part.kind === 'kpi' ? [renderKpiChart(part)] : []));
}

function renderSources(digest: Digest): readonly KnownBlock[] {
  const { sources } = layOut(digest);
  return sources.length === 0 ? [] : [smallBlock(`出典: ${sources.join('／')}`)];
}

function renderButtons(mark: Mark | null, { parts }: Digest): readonly ActionsBlock[] {
  if (mark === null) return [];
  const button = (id: string, text: string, value: string) => ({
    ...{ type: 'button' as const, action_id: id, value },
    text: { type: 'plain_text' as const, text, emoji: false },
  });
  const details = parts.length === 0 ? [] : [button(DIGEST_DETAILS_ACTION, '詳しく見る', mark.slot)];
  return [{ type: 'actions', elements: [...details, button(DIGEST_SETTINGS_ACTION, '届け方を変える', 'open')] }];
}

function writeInFull({ text, details, sources }: Line): string {
  const source = [...new Set(sources.map(formatSource))];
  return [fit(text), ...details.map(fit), ...(source.length === 0 ? [] : [fit(`出典: ${source.join('／')}`)])].join(
    '\n',
  );
}

function sizeOf(line: Line): number {
  return writeInFull(line).length;
}

function smallBlock(text: string): KnownBlock {
  const shown = fitText(escapeText(text), LIMITS.contextElementText);
  return { type: 'context', elements: [{ type: 'mrkdwn', text: shown, verbatim: true }] };
}

function fit(text: string): string {
  return fitText(protectLiteral(text), LINE_LIMIT);
}

function bold(text: string): RichTextElement {
  return { type: 'text', text, style: { bold: true } };
}

function plain(text: string): RichTextElement {
  return { type: 'text', text };
}
