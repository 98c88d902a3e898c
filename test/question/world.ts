// A small knowledge base in memory, made by a builder: two documents of two organisations with programmes of every kind
// that understanding a question has to tell apart. It knows no file.
import type { z } from 'zod';
import { documentSchema } from '../../src/domain/document.js';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.js';
import { type Programme, programmeSchema } from '../../src/domain/programme.js';
import { sectionSchema } from '../../src/domain/section.js';

type ProgrammeParts = Omit<z.input<typeof programmeSchema>, 'place' | 'listings'> &
  Partial<Pick<z.input<typeof programmeSchema>, 'place' | 'listings'>> & {
    readonly document?: string;
    readonly organisation?: string;
  };

/** A programme of the report, whole in every respect, with what is given in place of the rest. */
export function aProgramme({ document = 'report', organisation = '青森県', ...parts }: ProgrammeParts): Programme {
  const programme = programmeSchema.parse({
    place: '20頁',
    listings: [{ area: 1, no: 1, place: '20頁' }],
    ...parts,
  });
  return { ...programme, document, organisation };
}

/** A budget of the report in 千円. */
export function spent(
  amount: number,
  funding: { readonly national?: number; readonly other?: number; readonly general?: number } = { general: amount },
) {
  return {
    year: 2020,
    kind: '事業費',
    amount,
    printed: amount.toLocaleString('en-US'),
    funding: {
      national: funding.national ?? null,
      other: funding.other ?? null,
      general: funding.general ?? null,
      place: '施策一覧',
    },
  };
}

/** The figures of two years as the report prints them. */
export function counted(name: string, unit: string, before: number | null, after: number | null) {
  const cell = (year: number, value: number | null) => ({
    year,
    role: 'actual' as const,
    value,
    printed: value === null ? '—' : value.toLocaleString('en-US') + unit,
  });
  return { name, unit, values: [cell(2019, before), cell(2020, after)] };
}

const REPORT = documentSchema.parse({
  id: 'report',
  title: '令和2年度 中小企業振興年次報告',
  shortTitle: '年次報告',
  publisher: '青森県',
  date: '2021-09',
  organisation: '青森県',
  budget: { year: 2020, kind: '事業費' },
  counts: { programmes: 10, listings: 12 },
  areas: [
    { no: 1, name: '人材の育成及び確保を図ること', shortNames: ['人材の育成・確保'], place: '19頁', listings: 3 },
    { no: 2, name: '経営基盤の強化を図ること', shortNames: ['経営基盤の強化'], place: '51頁', listings: 4 },
    {
      no: 4,
      name: '創業及び新たな事業の創出を図ること',
      shortNames: ['創業・新事業の創出'],
      place: '81頁',
      listings: 5,
    },
  ],
});

const PLAN = documentSchema.parse({
  id: 'plan',
  title: '令和3年度事業計画',
  shortTitle: '令和3年度事業計画',
  publisher: '産業支援財団',
  date: '2021',
  organisation: '産業支援財団',
  budget: { year: 2021, kind: '予算額' },
  counts: { programmes: 2, listings: 2 },
});

const VISION = documentSchema.parse({
  id: 'vision',
  title: '連携中枢都市圏ビジョン',
  shortTitle: '圏域ビジョン',
  publisher: '青森圏域',
  date: '2021',
  organisation: '青森圏域',
  counts: { programmes: 2, listings: 2 },
});

const SECTIONS = [
  { id: 'sangyo', name: '地域産業課', groups: ['創業支援グループ', '経営支援グループ'] },
  { id: 'rosei', name: '労政・能力開発課', aliases: ['労政課'], groups: ['産業人財確保支援グループ'] },
  { id: 'kotsu', name: '交通政策課' },
  { id: 'joho', name: '新産業創造課', groups: ['情報産業振興グループ'] },
].map((section) => sectionSchema.parse({ organisation: '青森県', ...section }));

export const STARTER = aProgramme({
  id: 'starter',
  name: '起業家育成研修事業',
  shortNames: ['起業家研修'],
  place: '83頁',
  listings: [{ area: 4, no: 2, measure: '創業・起業の促進', place: '83頁' }],
  sections: [{ section: '地域産業課', groups: ['創業支援グループ'] }],
  period: { from: 2019, to: 2021, printed: 'R1-R3', place: '施策一覧' },
  flags: ['major-result'],
  budgets: [spent(201)],
  overview: '創業に関心のある方を対象に、ビジネスプランの作成方法を学ぶ研修会を開催する。',
  results: 'インキュベーション・マネジャーを講師として、県内4会場で研修を開催した。',
  indicators: [counted('研修参加者数', '名', 27, 33)],
});

export const JOB_CAFE = aProgramme({
  id: 'job-cafe',
  name: 'ジョブカフェあおもり運営・推進事業',
  shortNames: ['ジョブカフェ'],
  place: '31頁',
  listings: [{ area: 1, no: 11, measure: '県内定着の促進', place: '31頁' }],
  sections: [{ section: '労政・能力開発課', groups: ['産業人財確保支援グループ'] }],
  period: { from: 2016, to: 2025, printed: 'H28-R7', place: '施策一覧' },
  budgets: [spent(92_731)],
  overview: '若年者の就職を支援するため、カウンセリングを行う。',
  indicators: [counted('利用者数', '名', 59_482, 50_935), counted('就職者数', '名', 2440, 2209)],
});

export const RETURNERS = aProgramme({
  id: 'returners',
  name: 'UIJターン人材誘致促進事業',
  place: '22頁',
  listings: [{ area: 1, no: 1, place: '22頁' }],
  sections: [{ section: '労政・能力開発課' }],
  period: { from: 2019, to: 2020, printed: 'R1-R2', place: '施策一覧' },
  budgets: [spent(3254)],
  overview: '東京事務所に専任相談員を配置し、県内就職の相談に対応する。',
  indicators: [counted('県内就職者数', '名', 58, 22)],
});

export const BUSES = aProgramme({
  id: 'buses',
  name: '地域間幹線バス系統確保維持費補助',
  place: '59頁',
  listings: [{ area: 2, no: 12, place: '59頁' }],
  sections: [{ section: '交通政策課' }],
  period: { from: 1972, to: 2020, printed: 'S47-R2', place: '施策一覧' },
  budgets: [spent(196_540, { national: 96_540, general: 100_000 })],
  overview: '広域的な路線バスを維持するため、乗合バス事業者に補助する。',
  indicators: [counted('運送予定者数', '事業者', 5, 5)],
});

export const CARDS = aProgramme({
  id: 'cards',
  name: '生活交通バスICカード導入推進事業費補助',
  place: '61頁',
  listings: [{ area: 2, no: 16, place: '61頁' }],
  sections: [{ section: '交通政策課' }],
  period: { from: 2020, to: 2020, printed: 'R2', place: '施策一覧' },
  flags: ['new'],
  budgets: [spent(55_730, { national: 55_730 })],
  overview: '路線バスに交通系ICカードを導入する経費を補助する。',
});

/** Listed again under another area. */
export const FARMERS = aProgramme({
  id: 'farmers',
  name: '農商工連携成長産業化支援事業',
  aliases: ['農工商連携成長産業化支援事業'],
  place: '57頁',
  listings: [
    { area: 2, no: 8, place: '57頁' },
    { area: 4, no: 7, place: '86頁', relisted: true },
  ],
  sections: [{ section: '地域産業課', groups: ['経営支援グループ'] }],
  period: { from: 2017, to: 2021, printed: 'H29-R3', place: '施策一覧' },
  budgets: [spent(1630)],
  overview: '農林漁業者と中小企業者の連携による商品開発を支援する。',
  discrepancies: [
    {
      about: '事業期間',
      statements: [
        { printed: 'H29-R3', place: '施策一覧' },
        { printed: 'H28-R3', place: '86頁' },
      ],
    },
  ],
});

/** No amount: the document prints 「-」. */
export const FUND = aProgramme({
  id: 'fund',
  name: '地域ファンド組成事業（あおもりクリエイティブファンド）',
  place: '79頁',
  listings: [{ area: 2, no: 30, place: '79頁' }],
  sections: [{ section: '地域産業課' }],
  period: { from: 2007, to: 2021, printed: 'H19-R3', place: '施策一覧' },
  flags: ['centre-full'],
  budgets: [
    {
      year: 2020,
      kind: '事業費',
      amount: null,
      printed: '-',
      funding: { national: null, other: null, general: null, place: '施策一覧' },
    },
  ],
  overview: '株式上場を志向する企業に投資資金を供給する。',
});

export const TELEWORK = aProgramme({
  id: 'telework',
  name: '県内中小企業テレワーク導入促進事業',
  shortNames: ['テレワーク導入'],
  place: '88頁',
  listings: [{ area: 4, no: 11, place: '88頁' }],
  sections: [{ section: '新産業創造課', groups: ['情報産業振興グループ'] }],
  period: { from: 2020, to: 2020, printed: 'R2', place: '施策一覧' },
  flags: ['new', 'priority'],
  budgets: [spent(3612, { national: 3612 })],
  overview: 'ITの専門家が訪問によりテレワークの導入を支援する。',
  indicators: [counted('相談対応件数', '件', null, 86)],
});

export const TRADE = aProgramme({
  id: 'trade',
  name: '取引推進事業',
  place: '100頁',
  listings: [{ area: 4, no: 15, place: '100頁' }],
  sections: [{ section: '地域産業課', groups: ['経営支援グループ'] }],
  period: { from: 2006, to: 2021, printed: 'H18-R3', place: '施策一覧' },
  budgets: [spent(10_662)],
  overview: '下請取引のあっせんを行う。',
});

/** Bears the name of one of the report's. */
export const TRADE_OF_CENTRE = aProgramme({
  id: 'trade-of-centre',
  document: 'plan',
  organisation: '産業支援財団',
  name: '取引推進事業',
  place: '1(2)',
  listings: [{ no: 2, place: '1(2)' }],
  budgets: [{ year: 2021, kind: '予算額', amount: 3769, printed: '3,769' }],
  overview: '発注開拓を実施し取引あっせんを行う。',
});

export const CHALLENGE = aProgramme({
  id: 'challenge',
  document: 'plan',
  organisation: '産業支援財団',
  name: '未来チャレンジ助成事業',
  place: '2(7)',
  listings: [{ no: 7, place: '2(7)' }],
  budgets: [{ year: 2021, kind: '予算額', amount: 88_286, printed: '88,286' }],
  overview: '経営の革新を行う企業に助成する。',
  conditions: [
    { name: '助成率', printed: '2/3~1/2' },
    { name: '限度額', printed: '3,000千円' },
  ],
});

/** Five years, one with an amount, one with 「—」, three blank; merged into another. */
export const HUB = aProgramme({
  id: 'hub',
  document: 'vision',
  organisation: '青森圏域',
  name: '起業・創業等支援拠点運営事業',
  place: '事業番号2',
  status: 'merged',
  listings: [{ no: 2, place: '2 変更' }],
  municipalities: ['青森市', '平内町'],
  budgets: [
    { year: 2020, kind: '事業費見込額', amount: 21_833, printed: '21,833' },
    { year: 2021, kind: '事業費見込額', amount: null, printed: '—' },
    { year: 2022, kind: '事業費見込額', amount: null, printed: '' },
  ],
  overview: '起業や創業に関する情報提供や相談対応を行う。',
  effect: '創業の促進に伴う雇用の創出',
  roles: [
    { by: '青森市', text: '事業の企画、事務手続き' },
    { by: '連携町村', text: '広報活動、費用負担' },
  ],
  indicators: [
    {
      name: '創業件数',
      unit: '件',
      values: [
        { year: 2019, role: 'baseline', value: 21, printed: '21件 (2019年度見込)' },
        { year: 2024, role: 'target', value: null, printed: 'NO.4に統合' },
      ],
    },
  ],
  relations: [{ kind: 'merged-into', to: 'desk', evidence: '2事業を統合した事業を実施予定のため変更する。' }],
});

export const DESK = aProgramme({
  id: 'desk',
  document: 'vision',
  organisation: '青森圏域',
  name: '地域企業ビジネス支援拠点運営事業',
  place: '事業番号4',
  status: 'new',
  listings: [{ no: 4, place: '1 新規' }],
  municipalities: ['青森市', '平内町'],
  budgets: [
    { year: 2020, kind: '事業費見込額', amount: null, printed: '' },
    { year: 2021, kind: '事業費見込額', amount: null, printed: '—' },
  ],
  overview: 'ビジネス相談窓口を設置し、経営相談までワンストップで支援を行う。',
  schedule: [{ when: '10月', date: '2021-10', what: '新規相談窓口の開設' }],
  relations: [{ kind: 'merged-from', to: 'hub', evidence: '2事業を統合した事業を実施予定のため変更する。' }],
});

export const WORLD: KnowledgeBase = {
  documents: [PLAN, REPORT, VISION],
  sections: SECTIONS,
  programmes: [
    TRADE_OF_CENTRE,
    CHALLENGE,
    RETURNERS,
    JOB_CAFE,
    FARMERS,
    BUSES,
    CARDS,
    FUND,
    STARTER,
    TELEWORK,
    TRADE,
    HUB,
    DESK,
  ],
  organisations: [
    { name: '青森県', aliases: ['県'] },
    { name: '産業支援財団', aliases: ['財団'] },
  ],
  strategies: [],
  references: [],
  calendar: [],
  vocabulary: [
    { concept: '創業', words: ['創業', '起業', '会社を始める'], english: [] },
    { concept: '研修', words: ['研修', 'セミナー', '講座'], english: [] },
    { concept: '交通系ICカード', words: ['交通系ICカード', 'Suica', '交通系カード'], english: [] },
    { concept: '路線バス', words: ['路線バス', '乗合バス'], english: [] },
    { concept: 'テレワーク', words: ['テレワーク', '在宅勤務'], english: [] },
  ],
};
