import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../../../src/knowledge/keeping/table/decode.js';
import { encodeShiftJis } from '../tools.js';

const TEXT = '事業名,概要\n髙橋①事業,～－―\n';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? `\uFEFF${text}` : text)].map((character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
}

describe('decodeTable', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8（BOM付き）', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['Shift_JIS', encodeShiftJis(TEXT)],
    ['UTF-16', utf16(TEXT, true, true)],
    ['UTF-16', utf16(TEXT, false, true)],
    ['UTF-16', utf16(TEXT, true, false)],
    ['UTF-16', utf16(TEXT, false, false)],
  ])('reads %s', (encoding, bytes) => {
    expect(decodeTable(bytes)).toEqual({ ok: true, text: TEXT, encoding });
  });

  it('makes every line end one', () => {
    expect(decodeTable(new TextEncoder().encode('a\r\nb\rc\n'))).toMatchObject({ text: 'a\nb\nc\n' });
  });

  it('says how to save a workbook', () => {
    expect(decodeTable(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toMatchObject({
      reason: expect.stringContaining('「CSV UTF-8（コンマ区切り）」で保存'),
    });
  });

  it.each([
    ['bytes that are no text', [0x80, 0xff, 0xfd]],
    ['a character that no table has', [0x61, 0, 0x62]],
  ])('gives up on %s', (_, bytes) => {
    expect(decodeTable(Uint8Array.from(bytes))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('文字コードが分かりません'),
    });
  });
});
