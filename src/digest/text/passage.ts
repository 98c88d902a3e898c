// A part of a digest → its heading and a line for each thing it has to say, in Japanese. Text and blocks are made of these.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Part } from '../digest.js';
import type { CalendarDate } from '../parts/calendar.js';
import { formatWhen } from '../parts/coming.js';
import type { RecordedDiscrepancy, StaleDocument } from '../parts/upkeep.js';
import { type Day, fiscalYearOf, formatDay } from '../schedule/day.js';
import { formatSource, type Source } from '../source.js';
import type { Change } from '../state/compare.js';
import { excerptDifference, excerptStart } from './excerpt.js';
import { writeKpi } from './kpi-line.js';

export type Line = {
  readonly text: string;
  /** What a reader who wants more is shown below the line. */
  readonly details: readonly string[];
  readonly sources: readonly Source[];
};

export type Passage = { readonly heading: string; readonly counter: string; readonly lines: readonly Line[] };

export const HEADINGS: Readonly<Record<Part['kind'], string>> = {
  changes: '変わったこと',
  kpi: '今週のKPI',
  ahead: '4週間の予定',
  calendar: '年度の暦',
  unanswered: 'まだお答えできていない質問',
  upkeep: '資料を直す方へ',
};

/** At least one line. `day` is the one the digest is read on. */
export function writePassage(part: Part, day: Day): Passage {
  const heading = HEADINGS[part.kind];
  switch (part.kind) {
    case 'changes':
      return { heading, counter: '件', lines: part.changes.map(writeChange) };
    case 'kpi':
      return {
        heading: part.course.kind === 'target' ? heading : '今週の指標',
        counter: '件',
        lines: [writeKpi(part, day)],
      };
    case 'ahead':
      return {
        ...{ heading, counter: '件' },
        lines: part.dates.map(({ when, printed, what, programme, source }) => ({
          // Of a month the document may say more: 「9月末」.
          text: `${when.kind === 'month' ? printed : formatWhen(when)} ${what}（${programme}）`,
          details: [`資料の記載: ${printed}`],
          sources: [source],
        })),
      };
    case 'calendar':
      return { heading, counter: '件', lines: part.dates.map(writeCalendarDate) };
    case 'unanswered':
      return {
        ...{ heading, counter: '件' },
        lines: part.questions.map(({ question, people, sections }) => ({
          text: `「${excerptStart(question)}」（${people}人）${sections.length === 0 ? '' : ` → 近い事業の担当は${sections.join('、')}です`}`,
          details: [],
          sources: [],
        })),
      };
    case 'upkeep':
      return {
        ...{ heading, counter: '件' },
        // One of each kind is seen at once.
        lines: [
          ...part.discrepancies.slice(0, 1).map(writeDiscrepancy),
          ...part.stale.map((stale) => writeStale(stale, day)),
          ...part.discrepancies.slice(1).map(writeDiscrepancy),
        ],
      };
    default:
      return part satisfies never;
  }
}

function writeChange(change: Change): Line {
  const { subject, source } = change;
  const line = (text: string, details: readonly string[] = []): Line => ({ text, details, sources: [source] });
  switch (change.kind) {
    case 'subject-added':
      return line(`「${subject}」が新しく加わりました`);
    case 'subject-removed':
      return line(`「${subject}」がなくなりました`);
    case 'fact-added':
      return line(`${subject}: ${change.what}に「${excerptStart(change.after)}」が加わりました`, [change.after]);
    case 'fact-removed':
      return line(`${subject}: ${change.what}の「${excerptStart(change.before)}」がなくなりました`, [change.before]);
    case 'fact-changed': {
      const [before, after] = excerptDifference(showBlank(change.before), showBlank(change.after));
      const isWhole = before === change.before && after === change.after;
      return line(
        `${subject}: ${change.what} ${before} → ${after}`,
        isWhole ? [] : [`前: ${change.before}`, `後: ${change.after}`],
      );
    }
    default:
      return change satisfies never;
  }
}

function showBlank(printed: string): string {
  return printed === '' ? '（空欄）' : printed;
}

function writeCalendarDate({ what, when, edge, workingDay, note, basis }: CalendarDate): Line {
  const edges = { whole: '', start: 'から', end: 'まで' } as const;
  const time = `${formatWhen(when)}${edges[edge]}`;
  const rough = basis.startsWith('例年の目安') ? '（例年の目安）' : '';
  const notes = [
    ...(workingDay === null ? [] : [`直前の開庁日は${formatDay(workingDay)}です`]),
    ...(note === null ? [] : [note.replace(/。$/u, '')]),
  ];
  return {
    text: [`${what.startsWith(time) ? what : `${time} ${what}`}${rough}`, ...notes].join('。'),
    details: [`根拠: ${basis}`],
    sources: [],
  };
}

function writeDiscrepancy({ subject, about, statements }: RecordedDiscrepancy): Line {
  const printed = statements.map((statement) => `${statement.source.place}では「${excerptStart(statement.printed)}」`);
  return {
    text: `${subject}の${about}が、${printed.join('、')}と食い違っています`,
    details: statements.map((statement) => `${statement.printed}（${formatSource(statement.source)}）`),
    sources: statements.map(({ source }) => source),
  };
}

function writeStale({ document, newestYear, programmes }: StaleDocument, day: Day): Line {
  const age = fiscalYearOf(day) - newestYear;
  return {
    text: `「${document}」の数値は、新しいものでも${formatFiscalYear(newestYear)}のものです（${age}年前、${programmes}事業）`,
    details: ['その後の資料が出ていないか、お確かめください。'],
    sources: [],
  };
}
