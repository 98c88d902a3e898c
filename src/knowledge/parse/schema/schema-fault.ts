// A value and the schema it breaks → faults in polite Japanese at the line and column of the YAML. It must not know what
// the schemas are for; the words come from the guide to keys.
import { z } from 'zod';
import { type Fault, MOST_FAULTS, tellLeftOut } from '../fault.js';
import type { Locator, Path } from '../yaml/locator.js';
import { isRecord } from '../yaml/yaml-text.js';
import { CHOICES, findKeyGuide } from './key-guide.js';
import { findNearName } from './near-name.js';
import { describeWrongType } from './wrong-type.js';

type Issue = z.core.$ZodIssue;

/**
 * The ways in which `value` breaks `schema`, in no particular order; empty where it fits. Of very many, one says how many
 * are left out. For a value that `mayEndEarly` nothing is said to be missing.
 */
export function findSchemaFaults(
  schema: z.ZodType,
  value: unknown,
  locator: Locator,
  { mayEndEarly = false } = {},
): readonly Fault[] {
  const all = schema.safeParse(value).error?.issues.flatMap(takeApart) ?? [];
  const issues = all.slice(0, MOST_FAULTS);
  const left = all.length - issues.length;
  const unknownKeys = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => explainUnknownKey(schema, value, issue.path, key))
      : [],
  );
  // A misspelt key is one slip, not also a missing key.
  const meant = new Set(
    unknownKeys.map(({ path, suggestion }) => formatPath([...path.slice(0, -1), suggestion ?? ''])),
  );
  const isSaidElsewhere = (path: Path) =>
    path.length === 0 ? mayEndEarly : isMissing(value, path) && (mayEndEarly || meant.has(formatPath(path)));
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !isSaidElsewhere(issue.path));
  return [
    ...unknownKeys.map(({ path, message }) => ({ ...locator.key(path), message })),
    ...others.map((issue) => ({ ...locator.value(issue.path), message: explainIssue(issue, value) })),
    ...tellLeftOut(left),
  ];
}

/** One issue a key, so that each counts. */
function takeApart(issue: Issue): readonly Issue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

/** Whether the value that `path` leads to is not there at all. */
export function isMissing(value: unknown, path: Path): boolean {
  const [last] = path.slice(-1);
  const container = valueAt(value, path.slice(0, -1));
  return last !== undefined && isRecord(container) && !Object.hasOwn(container, last);
}

function explainUnknownKey(schema: z.ZodType, value: unknown, mapPath: Path, key: string) {
  const path = [...mapPath, key];
  const keys = keysOf(schemaAt(schema, mapPath));
  const present = valueAt(value, mapPath);
  const free = keys.filter((name) => !isRecord(present) || !Object.hasOwn(present, name));
  const isOfOuterMap = mapPath.some((_, length) => keysOf(schemaAt(schema, mapPath.slice(0, length))).includes(key));
  const suggestion = isOfOuterMap ? null : (findNearName(key, free) ?? findNearName(key, keys));
  const hasWideSpace = /^\u3000|\u3000$/u.test(key) && keys.includes(key.trim());
  const advice = isOfOuterMap
    ? '外側の項目です。字下げを確かめてください。'
    : hasWideSpace
      ? '前後の全角の空白を消してください。'
      : suggestion
        ? `\`${suggestion}\` の書き間違いではありませんか。`
        : `ここに書ける項目: ${keys.join(', ')}`;
  return { path, suggestion, message: `\`${key}\` という項目はここにはありません。${advice}` };
}

function explainIssue(issue: Issue, value: unknown): string {
  const { path } = issue;
  const guide = findKeyGuide(path);
  const subject = nameSubject(path);
  if (isMissing(value, path)) return `${subject}がありません。${guide ? `例: ${guide.example}` : ''}`.trimEnd();
  switch (issue.code) {
    case 'invalid_type':
      return describeWrongType(subject, issue.expected, valueAt(value, path), path);
    case 'invalid_value':
      return explainChoice(subject, issue.values.map(String), valueAt(value, path));
    case 'invalid_format':
      return `${subject}の形が違います。${guide?.form ?? ''}${guide ? `例: ${guide.example}` : ''}`;
    case 'too_small':
      if (issue.origin === 'string') return `${subject}が空です。書くことがなければ、項目ごと消してください。`;
      if (issue.origin === 'array') return `${subject}は ${issue.minimum}つ以上書いてください。`;
      return `${subject}は ${issue.inclusive ? issue.minimum : Number(issue.minimum) + 1} 以上の数にしてください。`;
    case 'too_big':
      return `${subject}は ${issue.maximum} 以下の数にしてください。`;
    default:
      return `${subject}が正しくありません。${issue.message}`;
  }
}

function explainChoice(subject: string, choices: readonly string[], value: unknown): string {
  const near = typeof value === 'string' ? findNearName(value, choices) : null;
  const list = choices.map((choice) => (CHOICES[choice] ? `${choice}（${CHOICES[choice]}）` : choice)).join(', ');
  const question = near ? `\`${near}\` の書き間違いではありませんか。` : '';
  return `${subject}に「${String(value)}」は選べません。${question}選べるもの: ${list}`;
}

function nameSubject(path: Path): string {
  const [last] = path.slice(-1);
  if (last === undefined) return 'ファイルの中身';
  const label = findKeyGuide(path)?.label;
  const key = path.findLast((step) => typeof step === 'string');
  const name = key === undefined ? '' : `\`${String(key)}\`${label ? `（${label}）` : ''}`;
  return typeof last === 'number' ? `${name}${name ? 'の' : ''}${last + 1}番目` : name;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined,
    value,
  );
}

function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return schemaAt(schema.unwrap(), path);
  }
  if (step === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  const inner = schema instanceof z.ZodObject ? schema.shape[String(step)] : undefined;
  return inner ? schemaAt(inner, rest) : schema;
}

function keysOf(schema: z.core.$ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function formatPath(path: Path): string {
  return JSON.stringify(path.map(String));
}
