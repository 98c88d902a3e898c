// Tells what a message says only to deny it before what is meant: 新しく貸すのではなく、. What is denied describes nothing. Which of two
// programmes is not meant, 「特別対策」ではないほう, is read in names/not-meant.ts.
import { findAll, type Span } from '../../language/span.js';

/** 貸したり保証したりするのではなく、 or 商談会じゃなくて: what is meant comes behind it. */
const BEFORE_MEANT =
  /(?:[^\s、。!?「」()は]{2,40}(?:の|ん|わけ)|[\p{Script=Han}\p{Script=Katakana}ーa-z0-9]{2,20})(?:では|じゃ|で)なく(?:て|って)?(?=[、\s]?\S)/gu;

/** Folded text without names and values → the stretches that are denied. */
export function findDenied(text: string): readonly Span[] {
  return findAll(text, BEFORE_MEANT, () => true);
}
