// Printed text → the figures in it. It must not know what they count.
import { findAmounts } from '../../../language/amounts.js';
import { fold } from '../../../language/fold.js';

const BLANK = /^[-‐‑–—―ー−]*$/u;
const AMOUNT = /^([▲△-]?)([\d,]+(?:\.\d+)?)(?:千円)?$/u;
const FIGURE = /([▲△]\s?|(?<![\d\p{L}])[-−]\s?)?(\d+(?:\.\d+)?)/gu;

/**
 * The amount a cell prints: a number (「▲1,266」 is −1266), null for a blank or a dash, undefined where words stand
 * (「調整中」).
 */
export function readPrintedAmount(printed: string): number | null | undefined {
  const text = printed.normalize('NFKC').replace(/\s/gu, '');
  if (BLANK.test(text)) return null;
  const [, sign, digits] = AMOUNT.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const amount = Number(digits.replaceAll(',', ''));
  return sign && amount !== 0 ? -amount : amount;
}

/** Every figure in the text, in its order: 「893件 9,782,635千円」 → 893, 9782635. Empty where there is none. */
export function findFigures(printed: string): readonly number[] {
  const text = printed.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/gu, '');
  return [...text.matchAll(FIGURE)].map(([, sign, digits]) => (sign ? -Number(digits) : Number(digits)));
}

/** Whether the document prints the figure there, as digits or as an amount of money (「100万円」 is 1000千円). */
export function isPrintedFigure(figure: number, printed: string): boolean {
  return (
    findFigures(printed).some((found) => isSameFigure(found, figure)) ||
    findAmounts(fold(printed)).some(({ value }) => isSameFigure(value, figure) || isSameFigure(value * 1000, figure))
  );
}

/** Amounts may have decimals, whose sums are exact in print and not in binary. */
export function isSameFigure(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}
