// Parses a file only if its text is not the one of the last time, so that a change of one file costs the parsing of one.
import type { KnowledgeFile } from '../read.js';

type Parse<Result> = (file: KnowledgeFile) => Result;

export type Memory = {
  /** `parse` must give the same for the same file. A file without a text is never remembered. */
  readonly remember: <Result>(parse: Parse<Result>) => Parse<Result>;
  /** Forgets the files that were not asked for since it was last called. */
  readonly forgetOthers: () => void;
};

export function createMemory(): Memory {
  const forgetters: (() => void)[] = [];
  return {
    remember: <Result>(parse: Parse<Result>) => {
      type Parsed = { readonly text: string; readonly result: Result };
      let known = new Map<string, Parsed>();
      let used = new Map<string, Parsed>();
      forgetters.push(() => {
        known = used;
        used = new Map();
      });
      return (file: KnowledgeFile) => {
        const { text } = file;
        if (text === null) return parse(file);
        const last = used.get(file.file) ?? known.get(file.file);
        const parsed = last?.text === text ? last : { text, result: parse(file) };
        used.set(file.file, parsed);
        return parsed.result;
      };
    },
    forgetOthers: () => {
      for (const forget of forgetters) forget();
    },
  };
}
