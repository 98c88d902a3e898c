// YAML text + edits → YAML text that says the edited values and has lost nothing, proved by reading it again. Where that
// fails, nothing is changed. It must not know what the file is about.
import { isDeepStrictEqual } from 'node:util';
import { Lexer } from 'yaml';
import { isRecord, parseYaml } from '../../parse/yaml/yaml-text.js';
import { type Edit, editYaml } from './edit-yaml.js';
import type { YamlValue } from './write-yaml.js';

/** The revised text; null where a value is written in a way (references, list in lines) that only a person should change. */
export function revise(text: string, edits: readonly Edit[], keyOrder: readonly string[] = []): string | null {
  const source = text.replaceAll('\r\n', '\n');
  const before = parseYaml(source);
  if (before.faults.length > 0) return null;
  const revised = edits.reduce<string | null>((last, edit) => last && editYaml(last, edit, keyOrder), source);
  if (revised === null) return null;
  const after = parseYaml(revised);
  const expected = edits.reduce<unknown>(applyEdit, before.value);
  const isSound = after.faults.length === 0 && isDeepStrictEqual(after.value, expected);
  if (!isSound || !isDeepStrictEqual(listComments(revised), listComments(source))) return null;
  return text.includes('\r\n') ? revised.replaceAll('\n', '\r\n') : revised;
}

/** The value with one edit made; the value given is left as it is. */
function applyEdit(value: unknown, edit: Edit): unknown {
  const [step, ...rest] = edit.path;
  if (step === undefined) return edit.kind === 'append' ? [...asList(value), edit.value] : applied(edit);
  const inner = { ...edit, path: rest };
  if (Array.isArray(value)) {
    const index = Number(step);
    if (rest.length === 0 && edit.kind === 'remove') return value.filter((_, place) => place !== index);
    return value.map((item, place) => (place === index ? applyEdit(item, inner) : item));
  }
  const map = isRecord(value) ? value : {};
  return { ...map, [step]: applyEdit(map[String(step)], inner) };
}

function applied(edit: Edit): YamlValue {
  return edit.kind === 'remove' ? null : edit.value;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function listComments(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));
}
