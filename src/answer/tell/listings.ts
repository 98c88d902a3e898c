// Says where a programme is listed: under which policy area or measure, with what number, and where again.
import type { Listing, Programme } from '../../domain/programme.js';
import { listMeasures } from '../../question/search/search-index.js';
import { describeArea } from '../describe.js';
import type { Asked } from '../part.js';

/** Everywhere it is listed, where that is more than one place; empty otherwise. */
export function describeListings(asked: Asked): readonly string[] {
  const { listings } = asked.programme;
  return listings.length < 2
    ? []
    : [`掲載: ${listings.map((listing) => describeListing(listing, asked.programme, asked)).join('、')}`];
}

/** 「基本方針④（創業・新事業の創出）のNo.2（83頁）」, 「しごと創造戦略 柱4「…」施策4-1「…」の③」 */
export function describeListing(listing: Listing, programme: Programme, { knowledge }: Asked): string {
  const { area, no, relisted, place, measure } = listing;
  const again = relisted ? '・再掲' : '';
  const strategic = listMeasures(knowledge).find(
    (candidate) => candidate.strategy.document === programme.document && candidate.measure.name === measure,
  );
  if (strategic) {
    const { strategy, pillar, measure: own } = strategic;
    return `${strategy.name} 柱${pillar.no}「${pillar.name}」の施策${pillar.no}-${own.no}「${own.name}」（${place}${again}）`;
  }
  const document = knowledge.documents.find(({ id }) => id === programme.document);
  if (area === undefined || document === undefined) return `事業番号${no}（${place}）`;
  return `${describeArea(document, area)}のNo.${no}（${place}${again}）`;
}
