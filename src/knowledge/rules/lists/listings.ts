// Rules on listings (掲載): the numbered lists of a document are complete, and no place in them is given twice.
import type { Document } from '../../../domain/document.js';
import type { Listing } from '../../../domain/programme.js';
import { type Entry, type ParsedFolder, type ProgrammeEntry, problemAt } from '../../parse/parsed.js';
import type { Path } from '../../parse/yaml/locator.js';
import { formatPlace } from '../../problem.js';
import { forEachFolder, type Rule, showProgramme } from '../rule.js';

type Place = { readonly programme: ProgrammeEntry; readonly path: Path; readonly listing: Listing };

export const reportUnknownAreas: Rule = forEachFolder(({ document, programmes }) => {
  const areas = document?.sound.areas;
  if (!document || !areas) return [];
  const numbers = areas.map(({ no }) => no);
  const label = labelOf(document);
  const unknown = listPlaces(programmes).flatMap(({ programme, path, listing: { area } }) => {
    if (area === undefined && numbers.length > 0) {
      return [problemAt(programme, path, `\`area\`（${label}の番号）がありません。この資料の一覧は${label}ごとです。`)];
    }
    if (area === undefined || numbers.includes(area)) return [];
    const held = numbers.length > 0 ? `あるのは ${numbers.join('、')} です。` : `この資料に${label}はありません。`;
    return [problemAt(programme, [...path, 'area'], `${label}${area}は document.yaml にありません。${held}`)];
  });
  const joint = (document.sound.jointSubtotals ?? []).flatMap((subtotal, index) =>
    subtotal.areas.flatMap((area, place) =>
      numbers.includes(area)
        ? []
        : [
            problemAt(
              document,
              ['jointSubtotals', index, 'areas', place],
              `${label}${area}は \`areas\` にありません。`,
            ),
          ],
    ),
  );
  const repeated = areas.flatMap(({ no }, index) =>
    numbers.indexOf(no) === index ? [] : [problemAt(document, ['areas', index, 'no'], `${label}${no}が二つあります。`)],
  );
  return [...unknown, ...joint, ...repeated];
});

/** A number stands once in an area; in areas that share one table, it stands for one programme. */
export const reportDuplicateNumbers: Rule = forEachFolder(({ document, programmes }) => {
  const joint = (document?.sound.jointSubtotals ?? []).map(({ areas }) => areas);
  const firsts = new Map<string, Place>();
  return listPlaces(programmes).flatMap((place) => {
    const { no, area } = place.listing;
    const own = `${no} ${nameList(place.listing)}`;
    const shared = joint.flatMap((areas, index) =>
      area !== undefined && areas.includes(area) ? [`${no} joint ${index}`] : [],
    );
    const clash = [own, ...shared]
      .map((key) => firsts.get(key))
      .find((first) => first && (first.programme !== place.programme || !hasHeading(place.listing)));
    if (!clash) {
      for (const key of [own, ...shared]) if (!firsts.has(key)) firsts.set(key, place);
      return [];
    }
    const where = formatPlace(clash.programme.file, clash.programme.locator.value([...clash.path, 'no']));
    const list = clash.listing.area === undefined ? '' : `${labelOf(document)}${clash.listing.area}の`;
    const message = `${list}番号 ${no} は${showProgramme(clash.programme)}にも付いています（${where}）。資料の番号を確かめてください。`;
    return [problemAt(place.programme, [...place.path, 'no'], message)];
  });
});

/** Under a heading, the second appearance of one programme is itself the fault, whatever its number. */
function hasHeading({ area, measure }: Listing): boolean {
  return area !== undefined || measure !== undefined;
}

/** Without areas, a list is numbered under each of its headings, if it has any. */
function nameList({ area, measure = '' }: Listing): string {
  return area === undefined ? `measure ${measure}` : `area ${area}`;
}

/** One listing is the programme's own and the others repeat it, or its money would be counted twice or never. */
export const reportListingsWithoutOrigin: Rule = forEachFolder(({ document, programmes }) =>
  (document?.sound.areas ?? []).length === 0
    ? []
    : programmes.flatMap((programme) => {
        const { listings } = programme.sound;
        if (!listings || listings.filter(({ relisted }) => !relisted).length === 1) return [];
        const message =
          '再掲でない掲載（`relisted: true` の付かないもの）は一つの事業に一つだけです。資料の「再掲」を確かめてください。';
        return [problemAt(programme, ['listings'], message)];
      }),
);

export const reportWrongCounts: Rule = forEachFolder((folder) => {
  const { document, programmes } = folder;
  if (!document) return [];
  const { counts, areas = [] } = document.sound;
  const places = listPlaces(programmes);
  return [
    ...(counts ? compareCount(document, ['counts', 'programmes'], '事業', counts.programmes, programmes.length) : []),
    ...(counts && hasAllListings(folder)
      ? compareCount(document, ['counts', 'listings'], '掲載', counts.listings, places.length)
      : []),
    ...areas.flatMap(({ no, listings }, index) =>
      hasAllListings(folder)
        ? compareCount(
            document,
            ['areas', index, 'listings'],
            `${labelOf(document)}${no}の掲載`,
            listings,
            places.filter(({ listing }) => listing.area === no).length,
          )
        : [],
    ),
  ];
});

/** Whether every programme's listings could be read; before that, nothing can be counted. */
export function hasAllListings({ programmes }: ParsedFolder): boolean {
  return programmes.every(({ sound }) => sound.listings !== undefined);
}

function compareCount(document: Entry<Document>, path: Path, what: string, stated: number, found: number) {
  if (stated === found) return [];
  const difference = found < stated ? `${stated - found}件足りません` : `${found - stated}件多くなっています`;
  const message = `${what}は ${stated}件のはずですが、ファイルには ${found}件あり、${difference}。`;
  return [problemAt(document, path, message)];
}

function listPlaces(programmes: readonly ProgrammeEntry[]): readonly Place[] {
  return programmes.flatMap((programme) =>
    (programme.sound.listings ?? []).map((listing, index) => ({ programme, listing, path: ['listings', index] })),
  );
}

/** What the document calls its areas. */
export function labelOf(document: Entry<Document> | null): string {
  return document?.sound.areaLabel ?? '基本方針';
}
