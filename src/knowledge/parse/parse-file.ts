// The text of one knowledge file → typed values with their places, and every fault of its YAML or schema. It must not open
// files and knows of no other file.
import { z } from 'zod';
import type { DeepReadonly } from '../../domain/deep-readonly.js';
import type { Problem } from '../problem.js';
import type { KnowledgeFile } from '../read.js';
import { MOST_FAULTS } from './fault.js';
import type { Entry, ParsedList } from './parsed.js';
import { findSchemaFaults } from './schema/schema-fault.js';
import { startLocator, startLocatorAt } from './yaml/locator.js';
import { isRecord, parseYaml, type YamlText } from './yaml/yaml-text.js';

export type Values<Schema extends z.ZodType> = DeepReadonly<z.output<Schema>>;

/** What a file says, and what is wrong with it. */
export type ParsedFile<Content> = { readonly content: Content; readonly problems: readonly Problem[] };

type Checked = { readonly yaml: YamlText; readonly problems: readonly Problem[] };

const UNREAD: YamlText = {
  value: null,
  locator: startLocator,
  lazyLocator: startLocator,
  faults: [],
  brokenFrom: 1,
};

export function parseEntry<Shape extends z.ZodRawShape>(
  file: KnowledgeFile,
  schema: z.ZodObject<Shape>,
): ParsedFile<Entry<Values<z.ZodObject<Shape>>>> {
  const { yaml, problems } = checkFile(file, schema);
  return { content: { ...readFields(schema, yaml), file: file.file, locator: yaml.lazyLocator }, problems };
}

/** `listSchema` is that of the whole file, `schema` that of an item. */
export function parseList<Shape extends z.ZodRawShape>(
  file: KnowledgeFile,
  listSchema: z.ZodType,
  schema: z.ZodObject<Shape>,
): ParsedFile<ParsedList<Values<z.ZodObject<Shape>>>> {
  const { yaml, problems } = checkFile(file, listSchema);
  // With so many faults it is some other file, and its items are none.
  const isList = Array.isArray(yaml.value) && problems.length <= MOST_FAULTS;
  const items: readonly unknown[] = isList ? yaml.value : [];
  const entries = items.map((value, index) => ({
    ...readFields(schema, { ...yaml, value }),
    file: file.file,
    locator: startLocatorAt(yaml.lazyLocator, [index]),
  }));
  return { content: { entries, isComplete: file.text !== null && problems.length === 0 }, problems };
}

/** A file without a text counts as faulty, but its problem is the reader's. */
function checkFile(file: KnowledgeFile, schema: z.ZodType): Checked {
  if (file.text === null) return { yaml: UNREAD, problems: [] };
  const yaml = parseYaml(file.text);
  const { brokenFrom } = yaml;
  // Below a syntax error nothing can be trusted, and a key that seems to be missing may well stand there.
  const faults = findSchemaFaults(schema, yaml.value, yaml.locator, { mayEndEarly: brokenFrom !== null }).filter(
    (fault) => brokenFrom === null || fault.line < brokenFrom,
  );
  return { yaml, problems: [...yaml.faults, ...faults].map((fault) => ({ file: file.file, ...fault })) };
}

/** A key that the schema does not have may be a misspelling of one that is missing, which is then unknown, not absent. */
function readFields<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  yaml: YamlText,
): Pick<Entry<Values<z.ZodObject<Shape>>>, 'sound' | 'whole'> {
  type Value = Values<z.ZodObject<Shape>>;
  if (yaml.brokenFrom !== null || !isRecord(yaml.value)) return { sound: {}, whole: null };
  const whole = schema.safeParse(yaml.value);
  if (whole.success) return { sound: whole.data as Value, whole: whole.data as Value };
  const { value } = yaml;
  const isMisspelt = Object.keys(value).some((key) => !Object.hasOwn(schema.shape, key));
  const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
    const isPresent = Object.hasOwn(value, key);
    const result = z.safeParse(field, isPresent ? value[key] : undefined);
    const isUsable = result.success && result.data !== undefined && (isPresent || !isMisspelt);
    return isUsable ? [[key, result.data] as const] : [];
  });
  return { sound: Object.fromEntries(fields) as Partial<Value>, whole: null };
}
