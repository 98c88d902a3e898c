// Rule on reprints (再掲などの記載): what a further place prints of a programme agrees with it, or the difference is on record.
import type { Funding } from '../../../domain/budget.js';
import type { Indicator } from '../../../domain/indicator.js';
import { formatNumber } from '../../../domain/money.js';
import type { Discrepancy, ProgrammeFile } from '../../../domain/programme.js';
import type { Reprint } from '../../../domain/reprint.js';
import { problemAt } from '../../parse/parsed.js';
import { CHOICES } from '../../parse/schema/key-guide.js';
import type { Path } from '../../parse/yaml/locator.js';
import { forEachProgramme, makeComparable, type Rule } from '../rule.js';

type Own = Partial<ProgrammeFile>;

/** So much of a text is shown from where it differs. */
const MOST_QUOTED = 30;
const BLANK = '空欄';

/** One fact as two places print it. */
type Pair = {
  readonly path: Path;
  readonly what: string;
  readonly there: string;
  readonly own: string;
  /** Whether a statement recorded of the place speaks of this fact; by default it quotes what stands there. */
  readonly isRecorded?: (printed: string, about: string) => boolean;
};

export const reportReprintsThatDiffer: Rule = forEachProgramme((programme) => {
  const { reprints = [], discrepancies } = programme.sound;
  if (!discrepancies) return [];
  return reprints.flatMap((reprint, index) =>
    listPairs(programme.sound, reprint)
      .filter((pair) => squeeze(pair.there) !== squeeze(pair.own) && !isOnRecord(pair, reprint, discrepancies))
      .map(({ path, what, there, own }) => {
        const message = `${what}が、${reprint.place}では${show(there)}、元の記載では${show(own)}です。写し間違いでなければ、両方の記載を \`discrepancies\`（食い違い）に書いてください。`;
        return problemAt(programme, ['reprints', index, ...path], message);
      }),
  );
});

function isOnRecord({ there, isRecorded }: Pair, { place }: Reprint, discrepancies: readonly Discrepancy[]): boolean {
  const isAboutIt = isRecorded ?? ((printed: string) => quotes(printed, there));
  return discrepancies.some(({ about, statements }) =>
    statements.some((statement) => statement.place === place && isAboutIt(statement.printed, about)),
  );
}

/** A blank is quoted as 「空欄」; 「1名」 is not in 「11名」. */
function quotes(printed: string, there: string): boolean {
  const [text, words] = [squeeze(printed), squeeze(there) || BLANK];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!/[\d.,]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

function listPairs(own: Own, reprint: Reprint): readonly Pair[] {
  const { amount, funding, period } = reprint;
  const [budget] = own.budgets ?? [];
  return [
    ...(budget && amount !== undefined
      ? [{ path: ['amount'], what: '事業費', there: showAmount(amount), own: showAmount(budget.amount) }]
      : []),
    ...(budget?.funding && funding
      ? [{ path: ['funding'], what: '財源内訳', there: showFunding(funding), own: showFunding(budget.funding) }]
      : []),
    ...(own.period && period !== undefined
      ? [{ path: ['period'], what: '事業期間', there: period, own: own.period.printed }]
      : []),
    ...pairMarks(own, reprint),
    ...pairTexts(own, reprint),
    ...pairIndicators(own, reprint),
  ];
}

/** Of a mark nothing can be quoted; what is recorded names it. */
function pairMarks({ flags: own }: Own, reprint: Reprint): readonly Pair[] {
  if (!own) return [];
  const there = reprint.flags ?? (reprint.new ? ['new' as const] : []);
  const columns = reprint.flags ? [...new Set([...own, ...there])] : reprint.new === undefined ? [] : ['new' as const];
  return columns.map((flag) => ({
    path: [reprint.flags ? 'flags' : 'new'],
    what: `「${CHOICES[flag]}」の印`,
    there: there.includes(flag) ? 'あり' : 'なし',
    own: own.includes(flag) ? 'あり' : 'なし',
    isRecorded: (_: string, about: string) => about.includes(CHOICES[flag] ?? flag),
  }));
}

/** Of a text, what is recorded quotes the part that the programme's own text does not have. */
function pairTexts(programme: Own, reprint: Reprint): readonly Pair[] {
  return (['overview', 'results'] as const).flatMap((key) => {
    const own = squeeze(programme[key] ?? '');
    const there = squeeze(reprint[key] ?? '');
    if (own === '' || there === '') return [];
    const isRecorded = (printed: string) => there.includes(squeeze(printed)) && !own.includes(squeeze(printed));
    const from = findDifference(there, own);
    const what = key === 'overview' ? '概要' : '実績';
    return [{ path: [key], what, there: quoteFrom(there, from), own: quoteFrom(own, from), isRecorded }];
  });
}

/** The place of the first character that differs; the length of the shorter where one begins the other. */
function findDifference(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1;
  return at;
}

/** Empty at the end of the text. */
function quoteFrom(text: string, from: number): string {
  const rest = text.slice(from);
  return rest.length > MOST_QUOTED ? `${rest.slice(0, MOST_QUOTED)}…` : rest;
}

function pairIndicators({ indicators: own }: Own, { indicators: there }: Reprint): readonly Pair[] {
  if (!own || !there) return [];
  return there.flatMap((indicator, index) => {
    const original = own.find(({ name, aliases }) =>
      [name, ...aliases].some((each) => isSameName(each, indicator.name)),
    );
    const path = ['indicators', index];
    if (!original) return [{ path: [...path, 'name'], what: '指標', there: indicator.name, own: '' }];
    return indicator.values.map((value, place) => ({
      path: [...path, 'values', place, 'printed'],
      what: `指標「${indicator.name}」の値`,
      there: value.printed,
      own: findPrinted(original, value),
    }));
  });
}

function findPrinted({ values }: Indicator, { year, role }: Indicator['values'][number]): string {
  return values.find((value) => value.year === year && value.role === role)?.printed ?? '';
}

function isSameName(a: string, b: string): boolean {
  return makeComparable(a) === makeComparable(b);
}

function showAmount(amount: number | null): string {
  return amount === null ? 'なし' : formatNumber(amount);
}

function showFunding({ national, other, general }: Omit<Funding, 'place'>): string {
  return `国庫 ${showAmount(national)}、その他 ${showAmount(other)}、一般財源 ${showAmount(general)}`;
}

function show(text: string): string {
  return text === '' ? BLANK : `「${text}」`;
}

/** Only width, spaces and the form of a dash mean nothing. */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[‐‑–—―−]/gu, '-');
}
