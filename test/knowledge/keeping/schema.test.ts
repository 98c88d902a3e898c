import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findSchemaName, makeJsonSchema, SCHEMA_NAMES } from '../../../src/knowledge/keeping/schema/json-schema.js';
import { makeReferenceLine } from '../../../src/knowledge/keeping/schema/reference-line.js';
import { isRecord } from '../../../src/knowledge/parse/yaml/yaml-text.js';

const FILES = readdirSync('knowledge', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

type Property = { readonly path: string; readonly schema: Readonly<Record<string, unknown>> };

function listProperties(schema: unknown, path: string): readonly Property[] {
  if (!isRecord(schema)) return [];
  const { properties, items, anyOf } = schema;
  const own = isRecord(properties) ? Object.entries(properties) : [];
  return [
    ...own.flatMap(([key, inner]) =>
      isRecord(inner) ? [{ path: `${path}.${key}`, schema: inner }, ...listProperties(inner, `${path}.${key}`)] : [],
    ),
    ...listProperties(items, path),
    ...(Array.isArray(anyOf) ? anyOf.flatMap((inner) => listProperties(inner, path)) : []),
  ];
}

const PROPERTIES = SCHEMA_NAMES.flatMap((name) => listProperties(makeJsonSchema(name), name));

function readShipped(name: string): unknown {
  return JSON.parse(readFileSync(path.join('knowledge', '.schema', `${name}.json`), 'utf8'));
}

const SHIPPED = Object.fromEntries(
  SCHEMA_NAMES.map((name) => [name, z.fromJSONSchema(readShipped(name) as z.core.JSONSchema.JSONSchema)]),
);

describe('the JSON Schemas we ship', () => {
  it.each(SCHEMA_NAMES)('are those of the program: %s（違うときは npm run schema）', (name) => {
    expect(readShipped(name)).toEqual(makeJsonSchema(name));
  });

  it('are no more and no fewer', () => {
    expect(readdirSync('knowledge/.schema').toSorted()).toEqual(SCHEMA_NAMES.map((name) => `${name}.json`).toSorted());
  });

  it.each(FILES)('are named in the first line of %s', (file) => {
    const name = findSchemaName(path.basename(file, '.yaml'));
    const [first] = readFileSync(path.join('knowledge', file), 'utf8').split('\n');
    expect(first).toBe(makeReferenceLine(name, file.includes(path.sep)));
  });

  it.each(FILES)('accept %s, as an editor sees it', (file) => {
    const value: unknown = parse(readFileSync(path.join('knowledge', file), 'utf8'));
    expect(SHIPPED[findSchemaName(path.basename(file, '.yaml'))]?.safeParse(value)).toMatchObject({ success: true });
  });
});

describe('every property of the JSON Schemas', () => {
  it('has a Japanese title', () => {
    expect(PROPERTIES.filter(({ schema }) => !isJapanese(schema['title'])).map((property) => property.path)).toEqual(
      [],
    );
  });

  it('has a Japanese description（src/knowledge/keeping/schema/explanations.ts に書く）', () => {
    expect(
      PROPERTIES.filter(({ schema }) => !isJapanese(schema['description'])).map((property) => property.path),
    ).toEqual([]);
  });

  it('has examples that it accepts', () => {
    const wrong = PROPERTIES.filter(({ schema }) => {
      const { examples } = schema;
      return (
        !Array.isArray(examples) || examples.some((example) => !z.fromJSONSchema(schema).safeParse(example).success)
      );
    });
    expect(wrong.map((property) => property.path)).toEqual([]);
  });
});

function isJapanese(text: unknown): boolean {
  return typeof text === 'string' && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
