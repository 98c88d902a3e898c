// Writes an answer as plain text, complete in itself: what a terminal, a notification or a screen reader gets.
import type { Answer, Candidate, Source, Table } from './answer.js';

/** A list longer than this is cut between rows, and says how many more there are. */
const TABLE_LIMIT = 2000;

/** Answer → text of some lines: lead, details, rows, sources, and how the question was matched. */
export function renderText(answer: Answer): string {
  const { lead, details, sources } = answer;
  const body = answer.kind === 'answer' ? renderTable(answer.table) : answer.candidates.map(renderCandidate);
  const matched = answer.kind === 'answer' && answer.matched !== null ? [`（${answer.matched}）`] : [];
  return [lead, ...body, ...details, ...matched, ...renderSources(sources)].join('\n');
}

function renderTable(table: Table | null): readonly string[] {
  if (table === null) return [];
  let room = TABLE_LIMIT;
  const rows = table.rows
    .map((row) => renderRow(row, table))
    .filter((line) => {
      room -= line.length + 1;
      return room >= 0;
    });
  const omitted = table.rows.length + (table.more ?? 0) - rows.length;
  return omitted === 0 ? rows : [...rows, `ほか${omitted}件`];
}

/** 「・参加者数: 令和元年度 27名、令和2年度 33名」; with one figure to a row, its heading goes without saying. */
function renderRow(row: readonly string[], { headings }: Table): string {
  const [name = '', ...cells] = row;
  const figures = headings.slice(1).filter(({ align }) => align === 'right').length;
  const values = cells.map((cell, place) => {
    const heading = headings[place + 1];
    return heading?.align === 'right' && figures > 1 ? `${heading.text} ${cell}` : cell;
  });
  return `・${name}: ${values.join('、')}`;
}

function renderCandidate({ name, hint }: Candidate, place: number): string {
  return `${place + 1}. ${name}（${hint}）`;
}

/** One line a document: 「出典: 令和2年度 年次報告 83頁、施策一覧」 */
function renderSources(sources: readonly Source[]): readonly string[] {
  const documents = [...new Set(sources.map(({ document }) => document))];
  return documents.map((document) => {
    const places = sources.filter((source) => source.document === document).map(({ place }) => place);
    return `出典: ${document} ${[...new Set(places)].join('、')}`;
  });
}
