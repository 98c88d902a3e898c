// Rules on repeated appearances (再掲): they agree with the programme they repeat, or what differs is on record.
import type { Listing } from '../../../domain/programme.js';
import { problemAt } from '../../parse/parsed.js';
import { findRepeatedItems } from '../figures/repeats.js';
import { forEachFolder, forEachProgramme, makeComparable, type Rule } from '../rule.js';
import { labelOf } from './listings.js';

/** A name printed at one appearance is the programme's own, with a remark at most, or is on record as another spelling. */
export const reportPrintedNamesUnlikeProgramme: Rule = forEachProgramme((programme) => {
  const { name, aliases, discrepancies, listings = [] } = programme.sound;
  if (name === undefined || !aliases || !discrepancies) return [];
  const known = new Set(aliases.map(makeComparable));
  const statements = discrepancies.flatMap((one) => one.statements.map(({ printed }) => makeComparable(printed)));
  return listings.flatMap(({ printed }, index) => {
    if (printed === undefined) return [];
    const text = makeComparable(printed);
    const isKnown =
      text.includes(makeComparable(name)) || known.has(text) || statements.some((one) => one.includes(text));
    if (isKnown) return [];
    const message = `この掲載の名前「${printed}」が事業の名前「${name}」と違います。資料がそう印刷しているなら \`aliases\`（別名）にも加え、そうでなければ直してください。`;
    return [problemAt(programme, ['listings', index, 'printed'], message)];
  });
});

/** Within one area, or under one heading where there are no areas, a programme stands once. */
export const reportListingsInOnePlace: Rule = forEachFolder(({ document, programmes }) =>
  programmes.flatMap((programme) =>
    findRepeatedItems(
      programme,
      (programme.sound.listings ?? []).flatMap((listing, index) => {
        const what = nameHeading(listing, labelOf(document));
        return what === null ? [] : [{ key: what, path: ['listings', index], what: `${what}での掲載` }];
      }),
    ),
  ),
);

function nameHeading({ area, measure }: Listing, areaLabel: string): string | null {
  if (area !== undefined) return `${areaLabel}${area}`;
  return measure === undefined ? null : `「${measure}」`;
}
