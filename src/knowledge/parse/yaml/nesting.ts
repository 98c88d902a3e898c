// YAML text → whether its brackets or indents are nested so deep that nothing could be meant by it. It must be asked before
// the parser, which descends once for each level and takes the whole process down where there is no room left.
import { Lexer } from 'yaml';

/** Our files are nested six deep. */
const DEEPEST = 100;

const BRACKET = /[[\]{}]/g;
/** 「- - - 」 opens a list in a list in a list on one line; tags and anchors may stand between. */
const DEEP_LINE = new RegExp(`^[ \\t]*(?:(?:[-?:]|[&!][^\\s]*)[ \\t]+){${DEEPEST}}`, 'm');
/** What the lexer gives before the text of a plain scalar. */
const SCALAR_FOLLOWS = '\u001F';

export function isNestedTooDeep(source: string): boolean {
  return DEEP_LINE.test(source) || measureIndents(source) > DEEPEST || hasDeepBrackets(source);
}

/** How many lines stand under one another, each further to the right. */
function measureIndents(source: string): number {
  const indents: number[] = [];
  let deepest = 0;
  for (const line of source.split('\n')) {
    const indent = line.search(/[^ \r]/);
    if (indent === -1) continue;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    deepest = Math.max(deepest, indents.length);
  }
  return deepest;
}

/**
 * Whether so many brackets stand open, or closed without having been opened. Those inside texts do not count, so where
 * there are many, the lexer must say which are.
 */
function hasDeepBrackets(source: string): boolean {
  if ((source.match(BRACKET)?.length ?? 0) <= DEEPEST) return false;
  let [depth, last] = [0, ''];
  for (const token of new Lexer().lex(source)) {
    if (last !== SCALAR_FOLLOWS) {
      if (token === '[' || token === '{') depth += 1;
      if (token === ']' || token === '}') depth -= 1;
      if (Math.abs(depth) > DEEPEST) return true;
    }
    last = token;
  }
  return false;
}
