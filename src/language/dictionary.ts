// Loads kuromoji's dictionary quickly and without copies: each file is unpacked in one piece, in threads of their own. What it
// looks up again and again is put on a shorter way.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type kuromoji from 'kuromoji';
import { keepRecent } from './recent.js';
import { findWordHeads, type WordHead } from './word-heads.js';

type Callback<Value> = (error: unknown, value?: Value) => void;
type Loader = { readonly load: (callback: Callback<Dictionary>) => void };
type Dictionary = {
  readonly trie: {
    readonly bc: { readonly getBaseBuffer: () => Int32Array; readonly getCheckBuffer: () => Int32Array };
    readonly commonPrefixSearch: (text: string) => readonly WordHead[];
  };
  readonly token_info_dictionary: { readonly getFeatures: (id: number) => string };
};

/** About as many as the words of all names and questions. */
const RECENT_WORDS = 4_000;

const require = createRequire(import.meta.url);
const TokenizerOver: new (
  dictionary: Dictionary,
) => kuromoji.Tokenizer<kuromoji.IpadicFeatures> = require('kuromoji/src/Tokenizer.js');
/** It leaves open how a file becomes a buffer. */
const DictionaryLoader: new (directory: string) => Loader = require('kuromoji/src/loader/DictionaryLoader.js');

/** Rejects when the dictionary cannot be read. */
export function loadTokenizer(): Promise<kuromoji.Tokenizer<kuromoji.IpadicFeatures>> {
  const directory = path.join(path.dirname(require.resolve('kuromoji/package.json')), 'dict');
  const loader = Object.assign(new DictionaryLoader(directory), { loadArrayBuffer });
  return new Promise((resolve, reject) => {
    loader.load((error, dictionary) => (dictionary ? resolve(new TokenizerOver(shorten(dictionary))) : reject(error)));
  });
}

/** The same dictionary, with words found in its tables without copies and what is known of a word read once. */
function shorten(dictionary: Dictionary): Dictionary {
  const { trie, token_info_dictionary: words } = dictionary;
  const tables = { bases: trie.bc.getBaseBuffer(), checks: trie.bc.getCheckBuffer() };
  const getFeatures = keepRecent((id: number) => words.getFeatures(id), RECENT_WORDS);
  return {
    ...dictionary,
    trie: { ...trie, commonPrefixSearch: (text) => findWordHeads(text, tables) },
    token_info_dictionary: Object.assign(Object.create(words), { getFeatures }),
  };
}

function loadArrayBuffer(file: string, callback: Callback<ArrayBufferLike>): void {
  unpack(file).then((buffer) => callback(null, buffer), callback);
}

/** The last four bytes of a gzip file say how long its content is. */
async function unpack(file: string): Promise<ArrayBufferLike> {
  const packed = await readFile(file);
  const length = packed.readUInt32LE(packed.length - 4);
  const { buffer, byteOffset, byteLength } = await promisify(gunzip)(packed, { chunkSize: Math.max(length, 64) });
  return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
}
