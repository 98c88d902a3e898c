// Bytes of a file as spreadsheets save them → text. It must not know what the text holds.

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly reason: string };

const BYTE_ORDER_MARKS: readonly {
  readonly bytes: readonly number[];
  readonly label: string;
  readonly name: string;
}[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', name: 'UTF-8（BOM付き）' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', name: 'UTF-16' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', name: 'UTF-16' },
];

/** An Excel workbook is a zip archive, an older one an OLE file. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** UTF-8 with or without byte order mark, UTF-16, or Shift_JIS (Windows-31J). Line ends become `\n`. */
export function decodeTable(bytes: Uint8Array): DecodedText {
  const begins = (start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  if (WORKBOOKS.some(begins)) {
    return {
      ok: false,
      reason: 'Excel のブックはそのままでは読めません。「CSV UTF-8（コンマ区切り）」で保存してください。',
    };
  }
  const mark = BYTE_ORDER_MARKS.find(({ bytes: start }) => begins(start));
  const attempts = mark
    ? [mark]
    : [...guessUtf16(bytes), { label: 'utf-8', name: 'UTF-8' }, { label: 'shift_jis', name: 'Shift_JIS' }];
  for (const { label, name } of attempts) {
    const text = decode(bytes, label);
    if (text !== null) return { ok: true, text: text.replace(/\r\n?/gu, '\n'), encoding: name };
  }
  return { ok: false, reason: '文字コードが分かりません。UTF-8 か Shift_JIS の CSV で保存し直してください。' };
}

/** Null where the bytes are no text in that encoding. */
function decode(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch (error) {
    // A TypeError is how the decoder says that the bytes do not fit.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Without a mark, UTF-16 is told by the zero half of its commas, tabs and line ends. */
function guessUtf16(bytes: Uint8Array): readonly { readonly label: string; readonly name: string }[] {
  const zero = bytes.indexOf(0);
  if (zero === -1) return [];
  return [{ label: zero % 2 === 1 ? 'utf-16le' : 'utf-16be', name: 'UTF-16' }];
}
