// Tells how a programme stands in its document and organisation: who answers for it, how long it runs, how it is marked,
// where it is listed, and what became of it.
import type { Listing, Programme } from '../../domain/programme.js';
import type { Fact, FactField } from '../answer.js';
import { describeContradictions, describePeriod, describeSections, FLAG_NAMES } from '../describe.js';
import { type Asked, missing, type Part, told } from '../part.js';
import { documentTitle, sourceOf } from '../sources.js';

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
  const wanted = (['new', 'priority', 'major-result'] as const).filter((flag) => query.filter.flags.includes(flag));
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

/** Where the programme is listed, and what it was merged with. */
export function tellRelations(asked: Asked): Part {
  const { programme, knowledge } = asked;
  const listed = programme.listings.map((listing) => describeListing(listing, programme, asked)).join('、');
  const merges = programme.relations.map(({ kind, to }) => {
    const other = knowledge.programmes.find(({ id }) => id === to)?.name ?? to;
    return kind === 'merged-into' ? `「${other}」に統合されます` : `「${other}」を統合した事業です`;
  });
  const evidence = [...new Set(programme.relations.map((relation) => relation.evidence))];
  return told({
    lead:
      merges.length > 0
        ? `${programme.name}は、${merges.join('。また、')}。`
        : `${programme.name}は、${listed}に載っています。`,
    details: [...(merges.length > 0 ? [] : tellRelisted(programme)), ...evidence.map((text) => `資料の記述: ${text}`)],
    facts: [
      ...programme.relations.map((relation) => statement(asked, 'relation', relation.to, relation.place)),
      ...programme.listings.map((listing) =>
        statement(asked, 'listing', describeListing(listing, programme, asked), listing.place),
      ),
    ],
    sources: [
      ...programme.relations.map(({ place }) => sourceOf(programme, knowledge, place)),
      ...(merges.length > 0 ? [] : programme.listings.map(({ place }) => sourceOf(programme, knowledge, place))),
    ],
  });
}

function tellRelisted(programme: Programme): readonly string[] {
  return programme.listings.some(({ relisted }) => relisted) ? [] : ['再掲はありません。'];
}

function describeListing({ area, no, relisted, place }: Listing, programme: Programme, { knowledge }: Asked): string {
  const name = knowledge.documents
    .find(({ id }) => id === programme.document)
    ?.areas.find((candidate) => candidate.no === area)?.shortNames[0];
  const again = relisted ? '・再掲' : '';
  return area === undefined
    ? `事業番号${no}（${place}）`
    : `基本方針${'①②③④⑤⑥⑦⑧'[area - 1] ?? area}${name === undefined ? '' : `（${name}）`}のNo.${no}（${place}${again}）`;
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

export function tellDiscrepancy(asked: Asked): Part {
  const { programme, knowledge } = asked;
  if (programme.discrepancies.length === 0) {
    return missing(
      `${programme.name}について、資料の中の食い違いは記録されていません。`,
      [],
      [sourceOf(programme, knowledge)],
    );
  }
  return told({
    lead: `${programme.name}は、資料の中で次の記載が食い違っています。`,
    details: describeContradictions(programme, () => true),
    facts: programme.discrepancies.flatMap(({ statements }) =>
      statements.map(({ printed, place }) => statement(asked, 'listing', printed, place)),
    ),
    sources: programme.discrepancies.flatMap(({ statements }) =>
      statements.map(({ place }) => sourceOf(programme, knowledge, place)),
    ),
  });
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
