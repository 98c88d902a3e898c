// YAML text → a plain value, a locator for its parts, and the faults of the YAML itself. It must not know any schema.
import { type ErrorCode, isScalar, LineCounter, parseDocument, Scalar, visit, type YAMLMap } from 'yaml';
import { type Position, START } from '../problem.js';
import { type Locator, makeLocator, startLocator } from './locator.js';
import { explainSyntaxError } from './yaml-message.js';

export type Fault = Position & { readonly message: string };

export type YamlText = {
  readonly value: unknown;
  readonly locator: Locator;
  readonly faults: readonly Fault[];
  /** Below this line a syntax error makes the value unreliable; null where there is none. */
  readonly brokenFrom: number | null;
};

type SyntaxFault = Fault & { readonly code: ErrorCode };

const UNREADABLE = 'YAML として読めません。参照（& と *）や入れ子の書き方を確かめてください。';

/**
 * Parses one YAML document. Never throws: whatever the text, what cannot be read becomes a fault. The empty text has the
 * value null and no fault.
 */
export function parseYaml(text: string): YamlText {
  const lines = new LineCounter();
  const source = text.replace(/^\uFEFF/, '');
  try {
    // Duplicate keys are looked for below, since only there both places are known.
    const document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
    });
    const at = (offset: number): Position => {
      const { line, col } = lines.linePos(offset);
      return line === 0 ? START : { line, column: col };
    };
    const rows = source.split('\n');
    const syntax: SyntaxFault[] = document.errors.map((error) => {
      const position = at(error.pos[0]);
      return { ...position, code: error.code, message: explainSyntaxError(error.code, rows[position.line - 1] ?? '') };
    });
    const duplicates: Fault[] = [];
    visit(document, {
      Map: (_, map) => void duplicates.push(...findDuplicateKeys(map, at)),
      Alias: (_, alias) => {
        if (alias.resolve(document)) return;
        syntax.push({ ...at(alias.range?.[0] ?? 0), code: 'BAD_ALIAS', message: explainSyntaxError('BAD_ALIAS', '') });
        return new Scalar(null);
      },
    });
    return {
      value: document.toJS(),
      locator: makeLocator(document, lines, source),
      faults: [...keepCauses(syntax), ...duplicates],
      brokenFrom: syntax.length > 0 ? Math.min(...syntax.map(({ line }) => line)) : null,
    };
  } catch {
    // yaml throws for references that lead nowhere or multiply without bound, and overflows the stack on absurd nesting.
    return { value: null, locator: startLocator, faults: [{ ...START, message: UNREADABLE }], brokenFrom: 1 };
  }
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

function findDuplicateKeys(map: YAMLMap, at: (offset: number) => Position): readonly Fault[] {
  const firsts = new Map<string, Position>();
  const faults: Fault[] = [];
  for (const { key } of map.items) {
    if (!isScalar(key) || !key.range) continue;
    const name = String(key.value);
    const position = at(key.range[0]);
    const first = firsts.get(name);
    if (!first) {
      firsts.set(name, position);
      continue;
    }
    faults.push({
      ...position,
      message: `\`${name}\` が二つあります（最初は ${first.line}行目）。どちらか一方だけを残してください。`,
    });
  }
  return faults;
}

/** Whether the value is a map of keys to values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
