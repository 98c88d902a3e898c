// Tells what a programme is and did in the document's own words: whole texts, or the sentences that hold what was asked.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { writeYear } from '../../question/figures/series.js';
import type { Term } from '../../question/terms/terms.js';
import type { FactField } from '../answer.js';
import { choosePassages, keepHolding } from '../choose-passages.js';
import { describeBlank } from '../describe.js';
import { type Asked, missing, type Part, told } from '../part.js';
import { listPassages, type Passage } from '../passages.js';
import { sourceOf } from '../sources.js';
import { describeListings } from './listings.js';

/** Headings under which a brief (事業説明資料) says what is done. */
const CONTENT = /事業概要|事業内容|目的|機能/u;
const LONGEST_CONTENT = 800;
/** A quotation longer than this is cut at the end of a sentence, and says so. */
const QUOTATION_LIMIT = 1400;

/** The overview, which often tells only the aim, with what was done and what the brief says of the programme's content. */
export function tellOverview(asked: Asked): Part {
  const { programme, knowledge } = asked;
  const part = quoteText(asked, 'overview', '概要', programme.overview);
  const contents = programme.passages.filter(
    ({ heading, text }) => CONTENT.test(heading) && text.length <= LONGEST_CONTENT,
  );
  if (part.kind === 'missing') return part;
  return {
    ...part,
    details: [
      ...(programme.results === undefined ? [] : [`実績: ${cutQuotation(programme.results)}`]),
      ...contents.map(({ heading, text }) => `${heading}: ${text.replaceAll('\n', ' ')}`),
      ...describeListings(asked),
    ],
    sources: [...part.sources, ...contents.map(({ place }) => sourceOf(programme, knowledge, place))],
  };
}

export function tellResults(asked: Asked): Part {
  const part = quoteText(asked, 'results', '実績', asked.programme.results);
  if (part.kind === 'missing' || asked.programme.indicators.length === 0) return part;
  const figures = asked.programme.indicators.map(({ name, values }) => {
    const last = values.at(-1);
    return `${name} ${last === undefined ? '' : last.printed || describeBlank('')}`;
  });
  const [year, ...others] = new Set(asked.programme.indicators.map(({ values }) => values.at(-1)?.year));
  if (year === undefined || others.length > 0) return part;
  const line = `${formatFiscalYear(year)}の実績項目: ${figures.join('、')}`;
  return { ...part, details: [...part.details, line] };
}

export function tellEffect(asked: Asked): Part {
  return quoteText(asked, 'effect', '連携効果', asked.programme.effect);
}

export function tellRoles(asked: Asked): Part {
  const { programme, knowledge } = asked;
  if (programme.roles.length === 0)
    return missing(`${programme.name}の役割分担は、資料に載っていません。`, [], [sourceOf(programme, knowledge)]);
  const roles = chooseRoles(programme.roles, asked.query.text);
  return told({
    lead: `${programme.name}の役割分担は、${roles.map(({ by, text }) => `${by}が「${text}」`).join('、')}です。`,
    facts: roles.map(({ by, text, place }) => ({
      subject: `${programme.name} ${by}`,
      field: 'role',
      period: null,
      value: text,
      unit: null,
      printed: text,
      source: sourceOf(programme, knowledge, place),
    })),
    sources: roles.map(({ place }) => sourceOf(programme, knowledge, place)),
  });
}

/** How the bodies are called whose roles are told: 町や村 are the 連携町村. */
const OF_CITY = /[^\s、。]市(?!町村)|(?:^|[、。の])市(?:側)?(?:は|が|の(?:役|分担))/u;
const OF_TOWNS = /町村|町や村|町側|村側/u;

/** The role of the one body that is asked about; all where both are, or neither. */
function chooseRoles(roles: Programme['roles'], text: string): Programme['roles'] {
  const [city, towns] = [OF_CITY, OF_TOWNS].map((called) => called.test(text));
  if (city === towns) return roles;
  const meant = roles.filter(({ by }) => OF_TOWNS.test(by) === towns);
  return meant.length > 0 ? meant : roles;
}

export function tellMunicipalities(asked: Asked): Part {
  const { programme, knowledge } = asked;
  if (programme.municipalities.length === 0) {
    return missing(`${programme.name}の関係市町村は、資料に載っていません。`, [], [sourceOf(programme, knowledge)]);
  }
  return told({
    lead: `${programme.name}の関係市町村は、${programme.municipalities.join('、')}です。`,
    sources: [sourceOf(programme, knowledge)],
  });
}

function quoteText(asked: Asked, field: FactField, label: string, text: string | undefined): Part {
  const { programme, knowledge } = asked;
  const source = sourceOf(programme, knowledge);
  if (text === undefined) return missing(`${programme.name}の${label}は、資料に載っていません。`, [], [source]);
  return told({
    lead: `${programme.name}の${label}: ${cutQuotation(text)}`,
    facts: [{ subject: programme.name, field, period: null, value: text, unit: null, printed: text, source }],
    sources: [source],
  });
}

function cutQuotation(text: string): string {
  if (text.length <= QUOTATION_LIMIT) return text;
  const head = text.slice(0, QUOTATION_LIMIT);
  const end = Math.max(head.lastIndexOf('。'), head.lastIndexOf('\n'));
  return `${head.slice(0, end + 1)}（以下略。全文は出典をご覧ください。）`;
}

/** The passages that hold what the question asks for; null when none holds any of it. */
export function quotePassages(asked: Asked): Part | null {
  return quote(asked, choosePassages(listPassages(asked.programme), explainedTerms(asked), asked.query.detail));
}

/** The passages that count in the units asked for, and are no other indicators than those meant, those first that hold the question's words; null when none does. */
export function quoteCounted(asked: Asked, units: readonly (readonly string[])[]): Part | null {
  const { indicators } = asked.match;
  const isOther = (name?: string) =>
    name !== undefined && indicators.length > 0 && !indicators.some((indicator) => indicator.name === name);
  const counted = listPassages(asked.programme).filter(
    ({ text, indicator }) =>
      !isOther(indicator) &&
      units.some((variants) => variants.some((unit) => new RegExp(`[0-9]${unit}`, 'u').test(fold(text)))),
  );
  const best = choosePassages(counted, explainedTerms(asked), asked.query.detail);
  return quote(asked, best.length > 0 ? best : counted.slice(0, 2));
}

/** The passages with a day or a month that hold what the question asks for; null when none holds any of it. */
export function quoteDates(asked: Asked): Part | null {
  return quote(
    asked,
    choosePassages(listPassages(asked.programme), explainedTerms(asked), { ...asked.query.detail, shape: 'date' }),
  );
}

/** The dates the document prints for a programme; null when it prints none. */
export function quoteSchedule(asked: Asked): Part | null {
  const { schedule, place } = asked.programme;
  return quote(
    asked,
    schedule.map(({ when, what, place: where }) => ({ text: `${when} ${what}`, place: where ?? place })),
  );
}

/** The passages that hold one of the terms as a whole, the best first; null when none does. */
export function quoteHolding(asked: Asked, terms: readonly Term[], shape: RegExp = /./u): Part | null {
  const holding = keepHolding(listPassages(asked.programme), terms).filter(({ text }) => shape.test(fold(text)));
  return quote(asked, choosePassages(holding, terms, { ...asked.query.detail, shape: 'any' }));
}

/**
 * The sentences that speak of the years asked for, where no indicator has a value of these, and hold the question's words; null
 * when none does.
 */
export function quoteOfYears(asked: Asked): Part | null {
  const { programme, query } = asked;
  const held = programme.indicators.flatMap(({ values }) => values.flatMap(({ year }) => year ?? []));
  if (query.years.length === 0 || query.years.some((year) => held.includes(year))) return null;
  const written = query.years.flatMap(writeYear);
  const sentences = listPassages(programme).filter(
    ({ text, indicator }) => indicator === undefined && written.some((form) => fold(text).includes(form)),
  );
  const terms = explainedTerms(asked);
  const best = choosePassages(sentences, terms, { ...query.detail, shape: 'any' });
  return quote(asked, best.length > 0 || terms.some(({ nominal }) => nominal) ? best : sentences.slice(0, 2));
}

/** The sentences on what is asked about beside the programme that say when or how long; null when none does. */
export function quoteTimes(asked: Asked, time: RegExp): Part | null {
  const terms = uncoveredTerms(asked);
  const sentences = listPassages(asked.programme).filter(
    ({ text, indicator }) => indicator === undefined && time.test(fold(text)),
  );
  const holding = keepHolding(sentences, terms);
  return quote(asked, choosePassages(holding, terms, { ...asked.query.detail, shape: 'any' }));
}

/** The nouns of the question that stand in no name of the programme. */
function uncoveredTerms({ programme, match, query }: Asked): readonly Term[] {
  const keys = [programme.name, ...programme.aliases, ...programme.shortNames].map(makeMatchKey);
  return query.terms.filter(
    (term) => term.nominal && !match.unexplained.includes(term) && !keys.some((key) => key.includes(term.key)),
  );
}

/** The passages that say something in such words, those first that hold the question's own; null when none does. */
export function quoteSaid(asked: Asked, words: RegExp): Part | null {
  const said = listPassages(asked.programme).filter(({ text }) => words.test(fold(text)));
  const best = choosePassages(said, explainedTerms(asked), { ...asked.query.detail, shape: 'any' });
  return quote(asked, best.length > 0 ? best.slice(0, 2) : said.slice(0, 1));
}

/** The first passages of a shape; null when none is. */
export function quoteShaped(asked: Asked, shape: RegExp): Part | null {
  return quoteThose(asked, (text) => shape.test(text));
}

/** The first passages, as folded text, that meet a test; null when none does. */
export function quoteThose(asked: Asked, meets: (text: string) => boolean): Part | null {
  return quote(
    asked,
    listPassages(asked.programme)
      .filter(({ text }) => meets(fold(text)))
      .slice(0, 2),
  );
}

/** The figures printed in the texts about a programme that the terms name; null when they name none. */
export function quoteFigures(asked: Asked, terms: readonly Term[] = explainedTerms(asked)): Part | null {
  const { programme, query } = asked;
  const figures = programme.figures
    .filter(
      ({ period }) =>
        query.years.length === 0 || period === null || query.years.some((year) => period.startsWith(String(year))),
    )
    .map(({ name, printed, place }) => ({ text: `${name} ${printed}`, place: place ?? programme.place }));
  return quote(asked, choosePassages(figures, terms, query.detail));
}

function explainedTerms({ query, match }: Asked) {
  return query.terms.filter((term) => !match.unexplained.includes(term));
}

function quote({ programme, knowledge }: Asked, quoted: readonly Passage[]): Part | null {
  if (quoted.length === 0) return null;
  return told({
    lead: `${programme.name}の資料には、${quoted.map(({ text }) => `「${text}」`).join('')}とあります。`,
    facts: quoted.map(({ text, place }) => ({
      subject: programme.name,
      field: 'reference',
      period: null,
      value: text,
      unit: null,
      printed: text,
      source: sourceOf(programme, knowledge, place),
    })),
    sources: quoted.map(({ place }) => sourceOf(programme, knowledge, place)),
  });
}
