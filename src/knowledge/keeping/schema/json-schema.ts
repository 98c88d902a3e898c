// The schemas of the knowledge files → JSON Schemas by which an editor completes, explains and checks while a keeper types.
// What is valid comes from the domain alone; only the words are added here.
import { parse } from 'yaml';
import { z } from 'zod';
import { calendarSchema } from '../../../domain/calendar.js';
import { documentSchema } from '../../../domain/document.js';
import { organisationsSchema } from '../../../domain/organisation.js';
import { programmeSchema } from '../../../domain/programme.js';
import { referencesSchema } from '../../../domain/reference.js';
import { sectionsSchema } from '../../../domain/section.js';
import { strategySchema } from '../../../domain/strategy.js';
import { vocabularySchema } from '../../../domain/vocabulary.js';
import { CHOICES, findKeyGuide } from '../../parse/schema/key-guide.js';
import { isRecord } from '../../parse/yaml/yaml-text.js';
import { EXPLANATIONS } from './explanations.js';

type JsonObject = { readonly [key: string]: unknown };

const SCHEMAS = {
  programme: programmeSchema,
  document: documentSchema,
  strategy: strategySchema,
  references: referencesSchema,
  sections: sectionsSchema,
  organisations: organisationsSchema,
  vocabulary: vocabularySchema,
  calendar: calendarSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

/** The name of the schema of a knowledge file, by its name without ending: any name but the known ones is a programme's. */
export function findSchemaName(fileName: string): SchemaName {
  return SCHEMA_NAMES.find((name) => name === fileName) ?? 'programme';
}

/** Draft 7, which every editor reads. Each property carries a title, a description and an example in Japanese. */
export function makeJsonSchema(name: SchemaName): JsonObject {
  return explain(z.toJSONSchema(SCHEMAS[name], { io: 'input', target: 'draft-7' }), [name]);
}

function explain(schema: JsonObject, path: readonly string[]): JsonObject {
  const { properties, items, anyOf } = schema;
  const inner = (value: unknown) => (isRecord(value) ? explain(value, path) : value);
  return {
    ...schema,
    ...(isRecord(properties) ? { properties: explainProperties(properties, path) } : {}),
    ...(items === undefined ? {} : { items: inner(items) }),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map(inner) } : {}),
  };
}

function explainProperties(properties: JsonObject, path: readonly string[]): JsonObject {
  const entries = Object.entries(properties).map(([key, schema]) => {
    const inner = [...path, key];
    return [key, isRecord(schema) ? { ...describeKey(inner, schema), ...explain(schema, inner) } : schema] as const;
  });
  return Object.fromEntries(entries);
}

/** Nothing for a key that nobody has explained; a test does not let that pass. */
function describeKey(path: readonly string[], schema: JsonObject): JsonObject {
  const [key = '', parent = ''] = path.toReversed();
  const guide = findKeyGuide(path);
  const words = EXPLANATIONS[`${parent}.${key}`] ?? EXPLANATIONS[key];
  const title = words?.title ?? guide?.label;
  const description = [words?.description, explainChoices(schema)].filter((text) => text !== undefined).join('');
  const example = words?.example ?? readExample(key, guide?.example);
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === '' ? {} : { description }),
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

/** The Japanese of each word that may be chosen, where the key is one of choices or a list of them. */
function explainChoices({ enum: choices, items }: JsonObject): string | undefined {
  const words = choices ?? (isRecord(items) ? items['enum'] : undefined);
  if (!Array.isArray(words)) return undefined;
  return `選べるもの: ${words.map((word) => `${word}（${CHOICES[word] ?? word}）`).join('、')}`;
}

/** The messages show an example as it is typed: `key: value`. */
function readExample(key: string, example: string | undefined): unknown {
  const typed: unknown = example === undefined ? undefined : parse(example);
  return isRecord(typed) ? typed[key] : undefined;
}
