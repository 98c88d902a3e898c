// Answers with the indicators of one name, wherever in the documents they stand, side by side.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Indicator } from '../../domain/indicator.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { FoundIndicator } from '../../question/figures/look-up-indicators.js';
import type { Answer, Fact, Source } from '../answer.js';
import { describeBlank } from '../describe.js';
import { documentTitle, sourceOf, uniqueSources } from '../sources.js';

/** More are counted, not shown. */
const MOST_SHOWN = 15;
const SOURCES_SHOWN = 6;

/** At least one indicator → a row for each: name, whose it is, and its values by year and role. */
export function answerIndicators(name: string, found: readonly FoundIndicator[], knowledge: KnowledgeBase): Answer {
  const shown = found.slice(0, MOST_SHOWN);
  const rest = found.length - shown.length;
  return {
    kind: 'answer',
    lead: `「${name}」に当てはまる指標は、次の${found.length}件です。${rest > 0 ? `先頭の${MOST_SHOWN}件を示します（ほか${rest}件）。` : ''}`,
    details: [],
    table: {
      headings: [
        { text: '指標', align: 'left' },
        { text: '値', align: 'left' },
        { text: '事業・施策', align: 'left' },
      ],
      rows: shown.map((one) => [one.indicator.name, describeValues(one.indicator), ownerOf(one)]),
    },
    facts: shown.flatMap((one) => factsOf(one, knowledge)),
    programmes: shown.flatMap((one) =>
      one.kind === 'programme' ? [{ id: one.programme.id, name: one.programme.name }] : [],
    ),
    sources: uniqueSources(shown.map((one) => sourceOfIndicator(one, knowledge))).slice(0, SOURCES_SHOWN),
    matched: null,
  };
}

function describeValues({ values }: Indicator): string {
  const words = { baseline: '現状値', target: '目標値', actual: '' } as const;
  return values
    .map(({ year, role, printed }) => {
      const time = year === undefined ? '' : formatFiscalYear(year);
      return `${[time, words[role]].filter((part) => part !== '').join('の')} ${/^[-—－―]?$/u.test(printed) ? describeBlank(printed) : printed}`.trim();
    })
    .join('、');
}

function ownerOf(found: FoundIndicator): string {
  if (found.kind === 'programme') return found.programme.name;
  const { strategy, pillar, measure } = found.place;
  return `${strategy.name} 施策${pillar.no}-${measure.no}「${measure.name}」`;
}

function sourceOfIndicator(found: FoundIndicator, knowledge: KnowledgeBase): Source {
  if (found.kind === 'programme') return sourceOf(found.programme, knowledge, found.indicator.place);
  const { strategy, measure } = found.place;
  return { document: documentTitle(strategy.document, knowledge), place: found.indicator.place ?? measure.place };
}

function factsOf(found: FoundIndicator, knowledge: KnowledgeBase): readonly Fact[] {
  const { indicator } = found;
  return indicator.values.map(({ year, value, printed }) => ({
    subject: `${ownerOf(found)} ${indicator.name}`,
    field: 'indicator',
    period: year === undefined ? null : String(year),
    value,
    unit: indicator.unit,
    printed,
    source: sourceOfIndicator(found, knowledge),
  }));
}
