// The first lines of a knowledge file: where an editor finds its schema, and where its keeper finds the words for it.

/** Beside the folders of documents and passed over by the reader, like every folder whose name begins with a dot. */
export const SCHEMA_FOLDER = '.schema';

/** The line by which the YAML Language Server of an editor knows how to complete and check a file. */
export function makeReferenceLine(schemaName: string, isInDocumentFolder: boolean): string {
  return `# yaml-language-server: $schema=${isInDocumentFolder ? '../' : ''}${SCHEMA_FOLDER}/${schemaName}.json`;
}

/** What stands above the first key of a programme's file. */
export const PROGRAMME_HEAD: readonly string[] = [
  makeReferenceLine('programme', true),
  '# 書き方は knowledge/README.md をご覧ください。',
];
