// Lists the contradictions that are recorded of the documents: of which programmes and references, and about what.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { fold } from '../../language/fold.js';
import type { Query } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { documentTitle, uniqueSources } from '../sources.js';
import { DISPUTED } from './conditions.js';
import { holdingsOf } from './holdings.js';
import { listPosted, meetAll } from './places.js';

/** 担当課 in 担当課が食い違っている; that something written differs says nothing of what. */
const SUBJECT =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])(?!記載|記述|表記|資料|内容|数字|数値)([\p{Script=Han}\p{Script=Katakana}ー]{2,})(?:の別|の記載|の表記)?[がにの](?:食い?違|異な|違)/u;

/** Whether the contradictions of the documents are asked for, and none of a programme or a fact. */
export function asksAllDiscrepancies({ aspects, subjects, terms, filter }: Query): boolean {
  const isOpen = subjects.kind === 'none' || subjects.kind === 'missing';
  return (
    aspects.includes('discrepancy') &&
    isOpen &&
    terms.every(({ nominal }) => !nominal) &&
    filter.sections.length + filter.groups.length + filter.areas.length + filter.within.length === 0
  );
}

/** Each owner with what is contradictory, in the documents that are named or all; of what is named alone, where it is. */
export function answerDiscrepancies({ filter, text }: Query, knowledge: KnowledgeBase): Answer {
  const holdings = holdingsOf(knowledge);
  const programmes = meetAll([listPosted([DISPUTED], holdings)], holdings).map(({ programme }) => programme);
  const isMeant = (document: string) => filter.documents.length === 0 || filter.documents.includes(document);
  const word = SUBJECT.exec(fold(text))?.[1];
  const all = [
    ...programmes.map(({ id, name, document, discrepancies }) => ({ id, name, document, discrepancies })),
    ...knowledge.references.map(({ topic, document, discrepancies }) => ({
      id: null,
      name: topic,
      document,
      discrepancies,
    })),
  ].filter(({ document, discrepancies }) => discrepancies.length > 0 && isMeant(document));
  const disputed = all
    .map((owner) => ({
      ...owner,
      discrepancies: owner.discrepancies.filter(({ about }) => word !== undefined && about.includes(word)),
    }))
    .filter(({ discrepancies }) => discrepancies.length > 0);
  const owners = disputed.length > 0 ? disputed : all;
  const count = owners.reduce((sum, { discrepancies }) => sum + discrepancies.length, 0);
  const scope = filter.documents.map((id) => `「${documentTitle(id, knowledge)}」の中で`).join('、');
  if (owners.length === 0)
    return {
      kind: 'unknown',
      lead: `${scope}記載の食い違いは記録されていません。`,
      details: [],
      sources: [],
      candidates: [],
    };
  return {
    kind: 'answer',
    lead: `${scope}${disputed.length > 0 ? `「${word}」について` : ''}記載の食い違いが記録されているのは、次の${owners.length}件（食い違いは${count}か所）です。`,
    details: [],
    table: {
      headings: [
        { text: '事業・事項', align: 'left' },
        { text: '食い違っているもの', align: 'left' },
      ],
      rows: owners.map(({ name, discrepancies }) => [name, discrepancies.map(({ about }) => about).join('、')]),
    },
    facts: [],
    programmes: owners.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }])),
    sources: uniqueSources(
      owners.flatMap(({ document, discrepancies }) =>
        discrepancies.flatMap(({ statements }) =>
          statements.slice(0, 1).map(({ place }) => ({ document: documentTitle(document, knowledge), place })),
        ),
      ),
    ),
    matched: null,
  };
}
