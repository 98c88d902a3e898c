// A value of the wrong type → what to write instead, in Japanese. It must not know where the value stands in the file.

import type { Path } from '../yaml/locator.js';
import { findKeyGuide } from './key-guide.js';

const WRITTEN_NUMBER = /^[+-]?[\d,]+(\.\d+)?$/;

/** The message for a value that is there but is not `expected` (zod's name of a type). */
export function describeWrongType(subject: string, expected: string, value: unknown, path: Path): string {
  const key = path.findLast((step) => typeof step === 'string');
  const guide = findKeyGuide(path);
  const example = guide ? `例: ${guide.example}` : '';
  if (key === undefined && path.length === 0) return describeWrongFile(expected, value);
  if (value === null) return describeNull(subject, expected, example);
  switch (expected) {
    case 'string':
      return typeof value === 'object'
        ? `${subject}には文字だけを書いてください。${example}`
        : `${subject}は文字で書きます。引用符で囲んで "${String(value)}" としてください。`;
    case 'number':
    case 'int':
      return `${subject}は${expected === 'int' ? '整数' : '数'}で書いてください。${suggestNumber(value)}${example}`;
    case 'boolean':
      return `${subject}は true か false で書いてください。`;
    case 'array':
      return `${subject}は、一つでも並びにして書いてください。${example}`;
    default:
      return `${subject}には、一段下げて項目を並べてください。${example}`;
  }
}

function describeWrongFile(expected: string, value: unknown): string {
  if (value === null || value === undefined)
    return 'ファイルに中身がありません。項目を書くか、ファイルを消してください。';
  if (expected === 'array') return 'ファイル全体を「- 」で始まる並びにしてください。';
  return 'ファイル全体を「項目: 値」の形で書いてください。コロンの後ろには半角空白が要ります。';
}

function describeNull(subject: string, expected: string, example: string): string {
  const blank = expected === 'string' ? '資料の欄が空白なら "" と書き、' : '';
  return `${subject}の値がありません。${blank}使わない項目なら行ごと消してください。${example}`;
}

function suggestNumber(value: unknown): string {
  if (typeof value !== 'string') return '';
  const plain = value.normalize('NFKC').replaceAll(/\s/g, '');
  const advice = WRITTEN_NUMBER.test(plain)
    ? `引用符やカンマを付けず ${plain.replaceAll(',', '')} としてください。`
    : '';
  return `いまは文字の「${value}」です。${advice}`;
}
