// `npm run schema`: writes the JSON Schemas beside the knowledge they are of. It only calls the steps in order.
import path from 'node:path';
import { writeInto } from '../files.js';
import { makeJsonSchema, SCHEMA_NAMES } from './json-schema.js';
import { SCHEMA_FOLDER } from './reference-line.js';

/** Gives the folder they were written to. */
export async function writeSchemas(directory: string): Promise<string> {
  const folder = path.join(directory, SCHEMA_FOLDER);
  for (const name of SCHEMA_NAMES) {
    await writeInto(folder, `${name}.json`, `${JSON.stringify(makeJsonSchema(name), null, 2)}\n`);
  }
  return folder;
}
