// Tells what the documents state outside the programmes, in their own words and with the place.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Reference } from '../../domain/reference.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import { parseNumeral } from '../../language/numerals.js';
import type { Query } from '../../question/query.js';
import { documentTitle, uniqueSources } from '../sources.js';
import { tellChanges } from './changes.js';
import { countIn } from './counted.js';
import { tellLarger } from './larger.js';
import type { ToldStatements } from './statements.js';

/** A statement longer than this is cut down to the sentences that hold what was asked. */
const STATEMENT_LIMIT = 500;
/** However it is cut down, it is no longer than this. */
const LONGEST_STATEMENT = STATEMENT_LIMIT * 3;

/** The statements, one after another, each with its topic. */
export function tellReferences(
  query: Query,
  references: readonly Reference[],
  knowledge: KnowledgeBase,
): ToldStatements {
  const counted = references.length === 0 ? null : countIn(query.text, references, knowledge.references);
  if (counted !== null && (references.length > 1 || !references.includes(counted.reference)))
    return tellReferences(query, [counted.reference], knowledge);
  const sources = references.map((reference) => sourceOfReference(reference, knowledge));
  return {
    lead: [
      ...tellChanges(query, references),
      ...compareSides(query, references),
      ...references.map((reference) => tellReference(reference, query)),
    ].join('\n'),
    details: [...(counted === null ? [] : [counted.line]), ...describeDiscrepancies(references)],
    facts: references.map((reference) => ({
      subject: reference.topic,
      field: 'reference',
      period: null,
      value: reference.statement,
      unit: null,
      printed: reference.statement,
      source: sourceOfReference(reference, knowledge),
    })),
    programmes: [],
    sources: uniqueSources(sources),
  };
}

/** Which of two things is more, where one statement says of both how many. */
function compareSides({ text }: Query, references: readonly Reference[]): readonly string[] {
  return references.flatMap(({ statement }) => tellLarger(text, statement) ?? []).slice(0, 1);
}

function describeDiscrepancies(references: readonly Reference[]): readonly string[] {
  return references.flatMap(({ discrepancies }) =>
    discrepancies.map(
      ({ about, statements }) =>
        `資料の食い違い（${about}）: ${statements.map(({ printed, place }) => `${place}では「${printed}」`).join('、')}`,
    ),
  );
}

/** Of an article only the item or paragraph that is asked for: 第7条の3号, 第4条第2項. */
function tellReference({ topic, statement }: Reference, query: Query): string {
  const [asked, no, unit] = /第?([0-9]{1,2}|[一二三四五六七八九十]{1,2})(号|項)/u.exec(fold(query.text)) ?? [];
  const number = parseNumeral(no ?? '');
  const lines = statement.split('\n');
  const line =
    asked === undefined || number === null
      ? undefined
      : lines.find((one) => isItem(one.normalize('NFKC'), number, unit === '項'));
  if (line === undefined && number !== null && number > 1)
    return `${topic}に、第${number}${unit}の記載は見つかりませんでした。`;
  return line === undefined ? `${topic}: ${shorten(statement, query)}` : `${topic}第${number}${unit}: ${line}`;
}

/** 「(3) …」 is the third item; 「3 …」 the third paragraph, and the first has no number. */
function isItem(line: string, no: number, isParagraph: boolean): boolean {
  if (!isParagraph) return line.startsWith(`(${no})`);
  return no === 1 ? !/^[0-9(]/u.test(line) : line.startsWith(`${no} `);
}

export function sourceOfReference({ document, place }: Reference, knowledge: KnowledgeBase) {
  return { document: documentTitle(document, knowledge), place };
}

function shorten(statement: string, query: Query): string {
  // A name stands in a sentence of its own words.
  if (statement.length <= (query.detail.shape === 'name' ? LONGEST_STATEMENT : STATEMENT_LIMIT)) return statement;
  const sentences = statement.split(/(?<=。)(?![」）)])|\n/u).filter((sentence) => sentence.trim() !== '');
  const held = sentences.filter((sentence) => {
    const key = makeMatchKey(sentence);
    return query.terms.some(({ alternatives, parts }) =>
      [...alternatives, ...parts.map((part) => part.key)].some((word) => word.length >= 2 && key.includes(word)),
    );
  });
  const chosen = held.length > 0 && held.length < sentences.length ? held : sentences;
  const text = chosen.join('');
  return text.length <= LONGEST_STATEMENT
    ? text
    : `${text.slice(0, LONGEST_STATEMENT)}…（以下略。全文は出典をご覧ください。）`;
}
