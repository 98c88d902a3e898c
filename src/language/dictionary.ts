// Loads kuromoji's dictionary quickly and without copies: each file is unpacked in one piece, in threads of their own.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type kuromoji from 'kuromoji';

type Callback<Value> = (error: unknown, value?: Value) => void;
type Loader = { readonly load: (callback: Callback<unknown>) => void };

const require = createRequire(import.meta.url);
const TokenizerOver: new (
  dictionary: unknown,
) => kuromoji.Tokenizer<kuromoji.IpadicFeatures> = require('kuromoji/src/Tokenizer.js');
/** It leaves open how a file becomes a buffer. */
const DictionaryLoader: new (directory: string) => Loader = require('kuromoji/src/loader/DictionaryLoader.js');

/** Rejects when the dictionary cannot be read. */
export function loadTokenizer(): Promise<kuromoji.Tokenizer<kuromoji.IpadicFeatures>> {
  const directory = path.join(path.dirname(require.resolve('kuromoji/package.json')), 'dict');
  const loader = Object.assign(new DictionaryLoader(directory), { loadArrayBuffer });
  return new Promise((resolve, reject) => {
    loader.load((error, dictionary) => (error ? reject(error) : resolve(new TokenizerOver(dictionary))));
  });
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
