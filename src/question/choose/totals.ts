// Chooses what is added up, counted or averaged: programmes, their amounts, or figures that are told of them.
import type { Span } from '../../language/span.js';
import type { Cues } from '../cues/cues.js';
import type { Operation, Subjects } from '../query.js';

/** What many programmes come to together; 合計で何件 counts, 何件で合計いくら sums. Null where no total is asked for. */
export function chooseTotal({ average, sum, count, aspects }: Cues): Operation | null {
  if (average.length > 0) return { kind: 'average' };
  const asksMoney = aspects.some(({ value }) => value.aspect === 'budget' || value.aspect === 'funding');
  // 何件、いくら: a sum says of how many.
  const asksHowMuch = aspects.some(
    ({ value, start }) => value.aspect === 'budget' && value.weak && isBehind(start, count),
  );
  if (count.length > 0 && !(sum.length > 0 && asksMoney) && !asksHowMuch) return { kind: 'count' };
  return sum.length > 0 || asksHowMuch ? { kind: 'sum' } : null;
}

function isBehind(start: number, found: readonly Span[]): boolean {
  return found.some(({ end }) => end <= start);
}

/** 「AとBの受講者数は合計何人」: what is added up are figures that are counted, and no money. */
export function addsFigures({ sum, aspects, several }: Cues, subjects: Subjects): boolean {
  if (sum.length === 0 || subjects.kind !== 'found') return false;
  const asked = new Set(aspects.map(({ value }) => value.aspect));
  // 鉄道の補助2本の合計: programmes that are numbered are added up by what they cost.
  if (asked.size === 0 && several.length > 0) return false;
  const isCounted = asked.has('indicator') || subjects.matches.every(({ indicators }) => indicators.length === 1);
  return isCounted && !asked.has('budget') && !asked.has('funding');
}
