// YAML text → a plain value, a locator for its parts, and the faults of the YAML itself. It must not know any schema.
import { type Document, type ErrorCode, LineCounter, parseDocument } from 'yaml';
import { type Position, START } from '../problem.js';
import { type Locator, makeLocator, startLocator } from './locator.js';
import { surveyNodes } from './node-survey.js';
import { explainSyntaxError, TOO_MANY_REFERENCES, UNREADABLE } from './yaml-message.js';

export type Fault = Position & { readonly message: string };

export type YamlText = {
  readonly value: unknown;
  readonly locator: Locator;
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
          message: explainSyntaxError(error.code, rows[position.line - 1] ?? ''),
        };
      }),
      ...lost.map((offset) => ({
        ...at(offset),
        code: 'BAD_ALIAS' as const,
        message: explainSyntaxError('BAD_ALIAS', ''),
      })),
    ];
    return {
      value: document.toJS(),
      locator: locateLazily(source),
      faults: [
        ...keepCauses(syntax),
        ...duplicates.map(({ name, first, second }) => ({
          ...at(second),
          message: `\`${name}\` が二つあります（最初は ${at(first).line}行目）。どちらか一方だけを残してください。`,
        })),
      ],
      brokenFrom: syntax.length > 0 ? Math.min(...syntax.map(({ line }) => line)) : null,
    };
  } catch {
    // yaml throws for references that multiply without bound, and overflows the stack on absurd nesting.
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
  return { value: null, locator: startLocator, faults: [{ ...START, message }], brokenFrom: 1 };
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return line === 0 ? START : { line, column: col };
}

/** Places are wanted of few files, and the nodes that know them take fifty times the room of the text they come from. */
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
