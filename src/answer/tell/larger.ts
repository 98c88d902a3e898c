// Says which of two things that a question puts side by side is the larger, where one statement prints a figure of each.
import { formatNumber } from '../../domain/money.js';
import { fold } from '../../language/fold.js';

const NOUN = '[\\p{Script=Han}\\p{Script=Katakana}ー]{2,}?';
/** 巡回と窓口どっちが多い */
const SIDES = new RegExp(
  `(${NOUN})(?:と|か|より|、)(${NOUN})(?:の?(?:ほう|方))?(?:って|では|だと|で|は|が)?[、\\s]*(?:どっち|どちら)[^。?]{0,6}(?:多|少な|大き|小さ)`,
  'u',
);

type Side = { readonly name: string; readonly value: number; readonly unit: string };

/** A line with both figures and their difference; null where no two are compared, or one has no figure in the same unit. */
export function tellLarger(question: string, statement: string): string | null {
  const [, left = '', right = ''] = SIDES.exec(fold(question)) ?? [];
  const first = left === '' ? null : readSide(left, statement);
  const second = right === '' ? null : readSide(right, statement);
  if (first === null || second === null || first.unit !== second.unit) return null;
  const [more, less] = first.value >= second.value ? [first, second] : [second, first];
  const told = (side: Side) => `${side.name}（${formatNumber(side.value)}${side.unit}）`;
  return more.value === less.value
    ? `${told(first)}と${told(second)}は同じです。`
    : `${told(more)}のほうが${told(less)}より ${formatNumber(more.value - less.value)}${more.unit} 多くなっています。`;
}

/** The first figure behind a noun in the same sentence. */
function readSide(name: string, statement: string): Side | null {
  const [, printed = '', unit = ''] =
    new RegExp(
      `${name}[^0-9。]{0,12}([0-9][0-9,]*)([\\p{Script=Han}%]{1,2}?)(?=[、。)と\\s]|$|[^\\p{Script=Han}])`,
      'u',
    ).exec(fold(statement)) ?? [];
  return printed === '' ? null : { name, value: Number(printed.replaceAll(',', '')), unit };
}
