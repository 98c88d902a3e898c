// Lists the contradictions that are recorded of the documents: of which programmes and references, and about what.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import type { Filter, Query } from '../../question/query.js';
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

/** A programme, or a reference, which has no id, with what is contradictory of it. */
type Owner = {
  readonly id: string | null;
  readonly name: string;
  readonly document: string;
  readonly discrepancies: Programme['discrepancies'];
};

/** Each owner with what is contradictory, in the documents that are named or all; of what is named alone, where it is. */
export function answerDiscrepancies({ filter, text }: Query, knowledge: KnowledgeBase): Answer {
  const word = SUBJECT.exec(fold(text))?.[1];
  const all = listOwners(filter, knowledge);
  const disputed = keepAbout(word, all);
  const owners = disputed.length > 0 ? disputed : all;
  const scope = filter.documents.map((id) => `「${documentTitle(id, knowledge)}」の中で`).join('、');
  return owners.length === 0
    ? {
        kind: 'unknown',
        lead: `${scope}記載の食い違いは記録されていません。`,
        details: [],
        sources: [],
        candidates: [],
      }
    : tellOwners(owners, `${scope}${disputed.length > 0 ? `「${word}」について` : ''}`, knowledge);
}

/** The owners in the documents that are named, or in all. */
function listOwners({ documents }: Filter, knowledge: KnowledgeBase): readonly Owner[] {
  const holdings = holdingsOf(knowledge);
  const places = Array.from(meetAll([listPosted([DISPUTED], holdings)], holdings));
  const programmes = places.flatMap((place) => holdings.programmes[place] ?? []);
  const isMeant = (document: string) => documents.length === 0 || documents.includes(document);
  return [
    ...programmes.map(({ id, name, document, discrepancies }) => ({ id, name, document, discrepancies })),
    ...knowledge.references.map(({ topic, document, discrepancies }) => ({
      id: null,
      name: topic,
      document,
      discrepancies,
    })),
  ].filter(({ document, discrepancies }) => discrepancies.length > 0 && isMeant(document));
}

/** Of each owner what is contradictory about a word; empty where nothing is, or no word is given. */
function keepAbout(word: string | undefined, owners: readonly Owner[]): readonly Owner[] {
  return owners
    .map((owner) => ({
      ...owner,
      discrepancies: owner.discrepancies.filter(({ about }) => word !== undefined && about.includes(word)),
    }))
    .filter(({ discrepancies }) => discrepancies.length > 0);
}

function tellOwners(owners: readonly Owner[], scope: string, knowledge: KnowledgeBase): Answer {
  const count = owners.reduce((sum, { discrepancies }) => sum + discrepancies.length, 0);
  return {
    kind: 'answer',
    lead: `${scope}記載の食い違いが記録されているのは、次の${owners.length}件（食い違いは${count}か所）です。`,
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
