// Says how the question reached its programmes when it was not by their own names.
import type { EvidenceKind, Match } from '../question/query.js';

const REASONS: Readonly<Record<EvidenceKind, string | null>> = {
  literal: null,
  alias: null,
  short: '略称',
  abbreviation: '略称',
  indicator: '指標の名前',
  words: '内容の言葉',
  reading: '読みが一致',
  fuzzy: '似た名前',
};

/** 「「企業家育成」の読みが一致する事業としてお答えしました」; null when all were named. */
export function describeMatch(matches: readonly Match[]): string | null {
  const strongest = matches.flatMap(({ evidence }) => evidence.toSorted((a, b) => b.strength - a.strength).slice(0, 1));
  const reasons = [...new Set(strongest.flatMap(({ kind }) => REASONS[kind] ?? []))];
  return reasons.length === 0 ? null : `お尋ねの言葉から、${reasons.join('・')}で事業を特定しました`;
}
