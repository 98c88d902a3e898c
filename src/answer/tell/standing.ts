// Tells how a programme stands in its document and organisation: who answers for it, how long it runs, how it is marked,
// where it is listed, and what became of it.
import type { Programme, Relation } from '../../domain/programme.js';
import { keepDisputed } from '../../question/subjects/disputes.js';
import type { Fact, FactField } from '../answer.js';
import { describeContradictions, describePeriod, describeSections, FLAG_NAMES } from '../describe.js';
import { findProgramme } from '../many/holdings.js';
import { type Asked, missing, type Part, told } from '../part.js';
import { documentTitle, sourceOf } from '../sources.js';
import { describeListing } from './listings.js';

/** Quotations shown of a programme's links. */
const MOST_EVIDENCE = 2;

export function tellSection(asked: Asked): Part {
  const { programme, knowledge } = asked;
  const sections = describeSections(programme);
  if (sections === '') {
    return missing(
      `${programme.name}の担当課は、資料に載っていません。`,
      [`実施主体は、${programme.organisation}です。`],
      [sourceOf(programme, knowledge)],
    );
  }
  return told({
    lead: `${programme.name}の担当課は、${sections}です。`,
    facts: programme.sections.map(({ section, groups }) => statement(asked, 'section', [section, ...groups].join(' '))),
    details: describeContradictions(programme, (about) => /担当課/u.test(about)),
    sources: [sourceOf(programme, knowledge)],
  });
}

export function tellPeriod(asked: Asked): Part {
  const { programme, knowledge } = asked;
  const period = describePeriod(programme);
  if (period === null)
    return missing(`${programme.name}の事業期間は、資料に載っていません。`, [], [sourceOf(programme, knowledge)]);
  return told({
    lead: `${programme.name}の事業期間は、${period}です。`,
    facts: [statement(asked, 'period', programme.period?.printed ?? '', programme.period?.place)],
    details: describeContradictions(programme, (about) => /期間/u.test(about)),
    sources: [sourceOf(programme, knowledge, programme.period?.place)],
  });
}

/** What was asked about first, yes or no; then the whole row of marks. */
export function tellFlags(asked: Asked): Part {
  const { programme, query, knowledge } = asked;
  if (programme.status !== undefined) return tellStatus(asked);
  const place = programme.period?.place;
  const centre = programme.flags.find((flag) => flag === 'centre-full' || flag === 'centre-part');
  const row = [
    ...(['new', 'priority', 'major-result'] as const).map(
      (flag) => `${FLAG_NAMES[flag]} ${programme.flags.includes(flag) ? '○' : 'なし'}`,
    ),
    centre === undefined ? '21財団への補助・委託 なし' : FLAG_NAMES[centre],
  ];
  const wanted = (['new', 'priority', 'major-result'] as const).filter((flag) =>
    [...query.filter.flags, ...query.filter.notFlags].includes(flag),
  );
  const answers = wanted.map((flag) =>
    programme.flags.includes(flag)
      ? `${FLAG_NAMES[flag]}の事業です`
      : `${FLAG_NAMES[flag]}ではありません（${FLAG_NAMES[flag]}の印なし）`,
  );
  return told({
    lead:
      answers.length === 0
        ? `${programme.name}の印は、${row.join('、')}です。`
        : `${programme.name}は、${answers.join('。')}。`,
    facts: [statement(asked, 'flags', programme.flags.map((flag) => FLAG_NAMES[flag]).join('、'), place)],
    details: [
      ...(answers.length === 0 ? [] : [`一覧の印: ${row.join('、')}`]),
      ...describeContradictions(programme, (about) => /新規|重点|主要成果|財団/u.test(about)),
    ],
    sources: [sourceOf(programme, knowledge, place)],
  });
}

function tellStatus(asked: Asked): Part {
  const { programme, knowledge } = asked;
  const words = { new: '新規', changed: '変更', merged: '変更（統合により終了）' } as const;
  const status = programme.status === undefined ? '' : words[programme.status];
  return told({
    lead: `${programme.name}は、${documentTitle(programme.document, knowledge)}で「${status}」とされています。`,
    facts: [statement(asked, 'status', status)],
    details: programme.relations.map(({ evidence }) => `資料の記述: ${evidence}`).slice(0, 1),
    sources: [sourceOf(programme, knowledge)],
  });
}

const RELATION_WORDS: Readonly<Record<Relation['kind'], (other: string) => string>> = {
  'merged-into': (other) => `「${other}」に統合されます`,
  'merged-from': (other) => `「${other}」を統合した事業です`,
  counterpart: (other) => `「${other}」に対応する事業です`,
  'entrusted-to': (other) => `「${other}」に補助・委託しています`,
  'entrusted-from': (other) => `「${other}」から補助・委託を受けています`,
  'same-indicator': (other) => `「${other}」と同じ指標があります`,
  related: (other) => `「${other}」と関連があります`,
};

/** What the programme is linked with, by the words of the document, and where it is listed. */
export function tellRelations(asked: Asked): Part {
  const { programme, knowledge } = asked;
  const listed = programme.listings.map((listing) => describeListing(listing, programme, asked)).join('、');
  const links = programme.relations.map(({ kind, to }) =>
    RELATION_WORDS[kind](nameWithOrganisation(to, programme, asked)),
  );
  const evidence = [...new Set(programme.relations.map((relation) => relation.evidence))];
  return told({
    lead:
      links.length > 0
        ? `${programme.name}は、${[...new Set(links)].join('。また、')}。`
        : `${programme.name}は、${listed}${countPlaces(programme.listings.length)}に載っています。`,
    details: [
      ...(links.length > 0 ? [`掲載: ${listed}`] : tellRelisted(programme)),
      ...evidence.slice(0, MOST_EVIDENCE).map((text) => `資料の記述: ${text}`),
    ],
    facts: [
      ...programme.relations.map((relation) => statement(asked, 'relation', relation.to, relation.place)),
      ...programme.listings.map((listing) =>
        statement(asked, 'listing', describeListing(listing, programme, asked), listing.place),
      ),
    ],
    sources: [
      ...programme.relations.map(({ place }) => sourceOf(programme, knowledge, place)),
      ...programme.listings.map(({ place }) => sourceOf(programme, knowledge, place)),
    ],
  });
}

/** 「の2か所」; nothing for one. */
function countPlaces(count: number): string {
  return count < 2 ? '' : `の${count}か所`;
}

/** A programme of another organisation is named with it. */
function nameWithOrganisation(id: string, programme: Programme, { knowledge }: Asked): string {
  const other = findProgramme(id, knowledge);
  if (!other) return id;
  return other.organisation === programme.organisation ? other.name : `${other.name}（${other.organisation}）`;
}

function tellRelisted(programme: Programme): readonly string[] {
  return programme.listings.some(({ relisted }) => relisted) ? [] : ['再掲はありません。'];
}

export function tellPlace(asked: Asked): Part {
  const { programme, knowledge } = asked;
  const listed = programme.listings.map((listing) => describeListing(listing, programme, asked)).join('、');
  return told({
    lead: `${programme.name}は、「${documentTitle(programme.document, knowledge)}」の${programme.place}に載っています。`,
    details: [`掲載: ${listed}`],
    facts: [statement(asked, 'listing', programme.place)],
    sources: [sourceOf(programme, knowledge)],
  });
}

function listAliases({ aliases }: Programme): string {
  return aliases.map((alias) => `「${alias}」`).join('、');
}

/** What a programme is called besides, and where it is called differently. */
export function tellAliases({ programme, knowledge }: Asked): Part {
  return told({
    lead: `${programme.name}は、資料に${listAliases(programme)}とも書かれています。`,
    details: describeContradictions(programme, (about) => /名/u.test(about)),
    sources: [sourceOf(programme, knowledge)],
  });
}

export function tellDiscrepancy(asked: Asked): Part {
  const { programme, match, query, knowledge } = asked;
  const disputed = keepDisputed(query.text, programme.discrepancies, match.indicators);
  const asksName = disputed.length === 0 && /表記|名前|名称|事業名/u.test(query.text) && programme.aliases.length > 0;
  if (programme.discrepancies.length === 0) {
    if (asksName) return tellAliases(asked);
    return missing(
      `${programme.name}について、資料の中の食い違いは記録されていません。`,
      [],
      [sourceOf(programme, knowledge)],
    );
  }
  if (disputed.length === 0 && match.indicators.length > 0) return missOthers(asked);
  const shown = disputed.length > 0 ? disputed : programme.discrepancies;
  return told({
    lead: `${programme.name}は、資料の中で次の記載が食い違っています。`,
    details: [
      ...(asksName ? [`資料には${listAliases(programme)}とも書かれています。`] : []),
      ...describeContradictions({ ...programme, discrepancies: shown }, () => true),
    ],
    facts: shown.flatMap(({ statements }) =>
      statements.map(({ printed, place }) => statement(asked, 'listing', printed, place)),
    ),
    sources: shown.flatMap(({ statements }) => statements.map(({ place }) => sourceOf(programme, knowledge, place))),
  });
}

/** What differs is none of the indicators that are asked about. */
function missOthers({ programme, match, knowledge }: Asked): Part {
  const names = match.indicators.map(({ name }) => `「${name}」`).join('・');
  return missing(
    `${programme.name}の${names}について、資料の中の食い違いは記録されていません。`,
    [`ほかの記載の食い違いは、${programme.discrepancies.length}件記録されています。`],
    [sourceOf(programme, knowledge)],
  );
}

function statement({ programme, knowledge }: Asked, field: FactField, printed: string, place?: string): Fact {
  return {
    subject: programme.name,
    field,
    period: null,
    value: printed,
    unit: null,
    printed,
    source: sourceOf(programme, knowledge, place),
  };
}
