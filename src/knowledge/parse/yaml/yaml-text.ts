// YAML text → a plain value, a locator for its parts, and the faults of the YAML itself. It must not know any schema.
import { type Document, type ErrorCode, LineCounter, parseDocument } from 'yaml';
import { type Position, START } from '../../problem.js';
import { type Fault, MOST_FAULTS, tellLeftOut } from '../fault.js';
import { type Locator, makeLocator, startLocator } from './locator.js';
import { isNestedTooDeep } from './nesting.js';
import { surveyNodes } from './node-survey.js';
import { explainSyntaxError, NESTED_TOO_DEEP, TOO_MANY_REFERENCES, UNREADABLE } from './yaml-message.js';

export type YamlText = {
  readonly value: unknown;
  /** Knows every place at once, and takes fifty times the room of the text. */
  readonly locator: Locator;
  /** Parses the text again when it is asked: for those who keep it and will hardly ask. */
  readonly lazyLocator: Locator;
  readonly faults: readonly Fault[];
  /** Below this line a syntax error makes the value unreliable; null where there is none. */
  readonly brokenFrom: number | null;
};

type Read = { readonly document: Document.Parsed; readonly lines: LineCounter };
type SyntaxFault = Fault & { readonly code: ErrorCode };

/** More references (*) than this are an attack or a slip; each costs the parser a look through the whole file. */
const MOST_REFERENCES = 100;

/**
 * Parses one YAML document. Never throws: whatever the text, what cannot be read becomes a fault. The empty text has the
 * value null and no fault.
 */
export function parseYaml(text: string): YamlText {
  const source = text.replace(/^\uFEFF/, '');
  try {
    if (isNestedTooDeep(source)) return unreadable(NESTED_TOO_DEEP);
    const { document, lines } = readSource(source);
    const at = (offset: number) => positionAt(lines, offset);
    const rows = source.split('\n');
    const { duplicates, references, lost } = surveyNodes(document);
    if (references > MOST_REFERENCES) return unreadable(TOO_MANY_REFERENCES);
    const syntax: readonly SyntaxFault[] = [
      ...document.errors.map((error) => {
        const position = at(error.pos[0]);
        return {
          ...position,
          code: error.code,
          message: explainSyntaxError(error.code, rows[position.line - 1] ?? '', error.message),
        };
      }),
      ...lost.map((offset) => ({
        ...at(offset),
        code: 'BAD_ALIAS' as const,
        message: explainSyntaxError('BAD_ALIAS', ''),
      })),
    ];
    const causes = keepCauses(syntax);
    return {
      value: document.toJS(),
      locator: makeLocator(document, at, source),
      lazyLocator: locateLazily(source),
      faults: [
        ...causes.slice(0, MOST_FAULTS),
        ...duplicates.slice(0, MOST_FAULTS).map(({ name, first, second }) => ({
          ...at(second),
          message: `\`${name}\` が二つあります（最初は ${at(first).line}行目）。どちらか一方だけを残してください。`,
        })),
        ...tellLeftOut(Math.max(0, causes.length - MOST_FAULTS) + Math.max(0, duplicates.length - MOST_FAULTS)),
      ],
      brokenFrom: causes[0]?.line ?? null,
    };
  } catch {
    // yaml throws for references that multiply without bound.
    return unreadable(UNREADABLE);
  }
}

function readSource(source: string): Read {
  const lines = new LineCounter();
  // Duplicate keys are looked for by the survey, since only there both places are known.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  return { document: parseDocument(source, options), lines };
}

function unreadable(message: string): YamlText {
  return {
    value: null,
    locator: startLocator,
    lazyLocator: startLocator,
    faults: [{ ...START, message }],
    brokenFrom: 1,
  };
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return line === 0 ? START : { line, column: col };
}

function locateLazily(source: string): Locator {
  let made: Locator | null = null;
  const locator = () => {
    if (made === null) {
      const { document, lines } = readSource(source);
      surveyNodes(document);
      made = makeLocator(document, (offset) => positionAt(lines, offset), source);
    }
    return made;
  };
  return {
    value: (path) => locator().value(path),
    key: (path) => locator().key(path),
    text: (path, fragment) => locator().text(path, fragment),
  };
}

/** One slip makes several errors on its line, of which the first is the one to mend; a tab makes more on the lines below. */
function keepCauses(faults: readonly SyntaxFault[]): readonly Fault[] {
  const sorted = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const firstTab = sorted.find(({ code }) => code === 'TAB_AS_INDENT')?.line ?? Number.POSITIVE_INFINITY;
  return sorted
    .filter((fault, index) => fault.line !== sorted[index - 1]?.line)
    .filter(({ line, code }) => line <= firstTab || code === 'TAB_AS_INDENT')
    .map(({ line, column, message }) => ({ line, column, message }));
}

/** Whether the value is a map of keys to values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
