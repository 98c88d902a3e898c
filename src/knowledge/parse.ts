// Texts of knowledge files → typed values with their places, and every fault of YAML or schema. It must not open files
// and does not compare one file with another.
import { z } from 'zod';
import type { DeepReadonly } from '../domain/deep-readonly.js';
import { documentSchema } from '../domain/document.js';
import { organisationSchema, organisationsSchema } from '../domain/organisation.js';
import { programmeSchema } from '../domain/programme.js';
import { referenceSchema, referencesSchema } from '../domain/reference.js';
import { sectionSchema, sectionsSchema } from '../domain/section.js';
import { strategySchema } from '../domain/strategy.js';
import { conceptSchema, vocabularySchema } from '../domain/vocabulary.js';
import { startLocator, startLocatorAt } from './parse/locator.js';
import type { Entry, ParsedFolder, ParsedKnowledge, ParsedList } from './parse/parsed.js';
import { findSchemaFaults } from './parse/schema-fault.js';
import { isRecord, parseYaml, type YamlText } from './parse/yaml-text.js';
import type { Problem } from './problem.js';
import type { DocumentFolder, KnowledgeFile, KnowledgeFiles } from './read.js';

type Values<Schema extends z.ZodType> = DeepReadonly<z.output<Schema>>;
type Report = (problem: Problem) => void;

const UNREAD: YamlText = { value: null, locator: startLocator, faults: [], brokenFrom: 1 };

/** Parses every file, also beside broken ones. A file without a text counts as faulty, but its problem is the reader's. */
export function parseKnowledge(files: KnowledgeFiles): {
  readonly parsed: ParsedKnowledge;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const parsed = {
    folders: files.folders.map((folder) => parseFolder(folder, report)),
    sections: parseList(files.sections, sectionsSchema, sectionSchema, report),
    organisations: parseList(files.organisations, organisationsSchema, organisationSchema, report),
    vocabulary: parseList(files.vocabulary, vocabularySchema, conceptSchema, report),
  };
  return { parsed, problems };
}

function parseFolder(folder: DocumentFolder, report: Report): ParsedFolder {
  return {
    id: folder.id,
    document: folder.document ? parseEntry(folder.document, documentSchema, report) : null,
    strategy: folder.strategy ? parseEntry(folder.strategy, strategySchema, report) : null,
    references: parseList(folder.references, referencesSchema, referenceSchema, report),
    programmes: folder.programmes.map((file) => ({
      ...parseEntry(file, programmeSchema, report),
      fileName: file.name,
    })),
  };
}

function parseEntry<Shape extends z.ZodRawShape>(
  file: KnowledgeFile,
  schema: z.ZodObject<Shape>,
  report: Report,
): Entry<Values<z.ZodObject<Shape>>> {
  const yaml = parseFile(file, schema, report);
  return { ...readFields(schema, yaml), file: file.file, locator: yaml.locator };
}

function parseList<Shape extends z.ZodRawShape>(
  file: KnowledgeFile | null,
  listSchema: z.ZodType,
  schema: z.ZodObject<Shape>,
  report: Report,
): ParsedList<Values<z.ZodObject<Shape>>> {
  if (!file) return { entries: [], isComplete: false };
  const yaml = parseFile(file, listSchema, report);
  const items: readonly unknown[] = Array.isArray(yaml.value) ? yaml.value : [];
  const entries = items.map((value, index) => ({
    ...readFields(schema, { ...yaml, value }),
    file: file.file,
    locator: startLocatorAt(yaml.locator, [index]),
  }));
  return { entries, isComplete: yaml.faults.length === 0 && listSchema.safeParse(yaml.value).success };
}

function parseFile(file: KnowledgeFile, schema: z.ZodType, report: Report): YamlText {
  if (file.text === null) return UNREAD;
  const yaml = parseYaml(file.text);
  const { brokenFrom } = yaml;
  // Below a syntax error nothing can be trusted, and a key that seems to be missing may well stand there.
  const faults = findSchemaFaults(schema, yaml.value, yaml.locator, { mayEndEarly: brokenFrom !== null }).filter(
    (fault) => brokenFrom === null || fault.line < brokenFrom,
  );
  for (const fault of [...yaml.faults, ...faults]) report({ file: file.file, ...fault });
  return yaml;
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
