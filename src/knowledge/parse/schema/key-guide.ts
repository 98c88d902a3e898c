// What each key of the YAML files is called in Japanese and how it is written, for messages to keepers. A key that means
// different things in different places is listed as `parent.key` too.

export type KeyGuide = {
  readonly label: string;
  readonly example: string;
  /** For text that must have a certain form. */
  readonly form?: string;
};

const ID_FORM = '半角の英小文字と数字をハイフンでつないでください。';

const KEYS: ReadonlyMap<string, KeyGuide> = new Map(
  Object.entries({
    id: { label: 'ファイル名と同じ記号', example: 'id: report-4-02', form: ID_FORM },
    name: { label: '名前', example: 'name: 起業家育成研修事業' },
    aliases: { label: '別名', example: 'aliases: [起業家育成研修]' },
    shortNames: { label: '略称', example: 'shortNames: [起業家研修]' },
    place: { label: '掲載頁など', example: 'place: 83頁' },
    status: { label: '新規・変更・統合の別', example: 'status: new' },
    listings: { label: '一覧での掲載', example: 'listings: [{ area: 4, no: 2, place: 82頁 }]' },
    sections: { label: '担当課', example: 'sections: [{ section: 地域産業課 }]' },
    municipalities: { label: '関係市町村', example: 'municipalities: [青森市]' },
    period: { label: '事業期間', example: 'period: { from: 2019, to: 2021, printed: R1-R3 }' },
    flags: { label: '新規・重点などの印', example: 'flags: [new]' },
    budgets: {
      label: '事業費',
      example: 'budgets: [{ year: 2020, kind: 事業費, amount: 201, printed: "201" }]',
    },
    budgetTotal: {
      label: '事業費の計',
      example: 'budgetTotal: { from: 2020, to: 2024, kind: 事業費見込額, amount: 1000, printed: "1,000" }',
    },
    overview: { label: '概要', example: 'overview: 起業を志す人を対象に研修を行う。' },
    results: { label: '実績', example: 'results: 研修を3回開催した。' },
    effect: { label: '効果', example: 'effect: 雇用の創出' },
    passages: { label: '見出しのある記述', example: 'passages: [{ heading: 課題, text: 人材が足りない。 }]' },
    heading: { label: '見出し', example: 'heading: 課題' },
    conditions: { label: '補助などの条件', example: 'conditions: [{ name: 助成率, printed: 2分の1以内 }]' },
    schedule: { label: '予定', example: 'schedule: [{ when: 10月, date: 2021-10, what: 窓口の開設 }]' },
    when: { label: '資料にある時期', example: 'when: 10月' },
    'schedule.date': {
      label: '日付',
      example: 'date: 2021-10',
      form: '「年-月-日」「年-月」「年」のどれかで書いてください。',
    },
    what: { label: '予定の内容', example: 'what: 窓口の開設' },
    figures: {
      label: '文中の数値',
      example: 'figures: [{ name: 登録企業数, value: 230, unit: 社, period: "2020", printed: 230社 }]',
    },
    'figures.period': { label: '数値の時期', example: 'period: "2020"' },
    roles: { label: '役割分担', example: 'roles: [{ by: 青森市, text: 事業の企画 }]' },
    indicators: {
      label: '指標',
      example:
        'indicators: [{ name: 参加者数, unit: 名, values: [{ year: 2020, role: actual, value: 33, printed: 33名 }] }]',
    },
    relations: {
      label: '事業どうしの関係',
      example: 'relations: [{ kind: merged-into, to: vision-04, evidence: 統合 }]',
    },
    reprints: {
      label: '再掲などの記載',
      example: 'reprints: [{ place: 101頁, amount: 5390, indicators: [] }]',
    },
    'reprints.period': { label: '事業期間の表記', example: 'period: R1-R3' },
    new: { label: '新規の欄に印があるかどうか', example: 'new: true' },
    discrepancies: {
      label: '資料間の食い違い',
      example:
        'discrepancies: [{ about: 事業名, statements: [{ printed: A事業, place: 16頁 }, { printed: B事業, place: 83頁 }] }]',
    },
    area: { label: '基本方針の番号', example: 'area: 4' },
    no: { label: '番号', example: 'no: 2' },
    measure: { label: '施策の柱', example: 'measure: 創業・起業の促進' },
    relisted: { label: '再掲かどうか', example: 'relisted: true' },
    printed: { label: '資料に印刷されたままの文字', example: 'printed: "1,266"' },
    from: { label: '始まりの年度、西暦', example: 'from: 2020' },
    to: { label: '終わりの年度、西暦', example: 'to: 2021' },
    'relations.to': { label: '相手の事業の id', example: 'to: vision-04', form: ID_FORM },
    section: { label: '担当課の名前', example: 'section: 地域産業課' },
    groups: { label: 'グループ', example: 'groups: [創業支援グループ]' },
    by: { label: '役割を担う者', example: 'by: 連携町村' },
    text: { label: '役割の内容', example: 'text: 費用負担等' },
    kind: { label: '種類', example: 'kind: 事業費' },
    'relations.kind': { label: '関係の種類', example: 'kind: merged-into' },
    evidence: { label: '根拠となる資料の文', example: 'evidence: 2事業を統合した' },
    about: { label: '何についての食い違いか', example: 'about: 事業名' },
    statements: {
      label: '食い違う記載',
      example: 'statements: [{ printed: A事業, place: 16頁 }, { printed: B事業, place: 83頁 }]',
    },
    year: { label: '年度、西暦', example: 'year: 2020' },
    amount: { label: '金額、千円', example: 'amount: 1266' },
    funding: { label: '財源内訳', example: 'funding: { national: 87, other: null, general: 91 }' },
    national: { label: '国庫、千円', example: 'national: 87' },
    other: { label: 'その他の財源、千円', example: 'other: null' },
    general: { label: '一般財源、千円', example: 'general: 91' },
    parts: { label: '事業費の内訳', example: 'parts: [{ name: 委託料, amount: 120, printed: "120" }]' },
    unit: { label: '単位', example: 'unit: 件' },
    footnote: { label: '注', example: 'footnote: 年間の件数' },
    values: { label: '値', example: 'values: [{ year: 2020, role: actual, value: 33, printed: 33名 }]' },
    role: { label: '実績・現状・目標の別', example: 'role: actual' },
    value: { label: '数値', example: 'value: 33' },
    more: { label: '同じ欄のほかの数値', example: 'more: [{ value: 9782635, unit: 千円 }]' },
    label: { label: '数値の名前', example: 'label: 融資額' },
    note: { label: '注記', example: 'note: 見込み' },
    title: { label: '資料の題名', example: 'title: 令和2年度 年次報告' },
    shortTitle: { label: '資料の短い題名', example: 'shortTitle: 年次報告' },
    publisher: { label: '発行者', example: 'publisher: 青森県' },
    date: { label: '発行の年月', example: 'date: 2021-09', form: '「年-月」か「年」で書いてください。' },
    organisation: { label: '実施主体', example: 'organisation: 青森県' },
    budget: { label: '資料の事業費の年度と種類', example: 'budget: { year: 2020, kind: 事業費 }' },
    counts: { label: '資料にある件数', example: 'counts: { programmes: 118, listings: 132 }' },
    programmes: { label: '事業の件数', example: 'programmes: 118' },
    'counts.listings': { label: '掲載の件数', example: 'listings: 132' },
    areaLabel: { label: '一覧の大きな区分の呼び名', example: 'areaLabel: 基本方針' },
    areas: {
      label: '基本方針',
      example: 'areas: [{ no: 4, name: 創業の促進, shortNames: [創業], place: 81頁, listings: 17 }]',
    },
    sharedNames: { label: '複数の事業の呼び名', example: 'sharedNames: [移住支援]' },
    'jointSubtotals.areas': { label: '基本方針の番号', example: 'areas: [6, 7]' },
    'areas.listings': { label: '掲載の件数', example: 'listings: 17' },
    jointSubtotals: {
      label: '基本方針をまたぐ小計',
      example: 'jointSubtotals: [{ areas: [6, 7], subtotal: { amount: 136121, place: 99頁 } }]',
    },
    subtotal: { label: '小計', example: 'subtotal: { amount: 182580, place: 17頁 }' },
    subtotalWithRelisted: {
      label: '再掲を含む小計',
      example: 'subtotalWithRelisted: { amount: 184210, place: 17頁 }',
    },
    total: { label: '合計', example: 'total: { amount: 70705499, place: 18頁 }' },
    department: { label: '部局', example: 'department: 商工労働部' },
    pillars: { label: '戦略の柱', example: 'pillars: [{ no: 1, name: 新産業の創出, measures: [] }]' },
    measures: {
      label: '施策',
      example: 'measures: [{ no: 1, name: 企業立地, projects: [{ id: strategy-1-1-1 }], place: 柱1 }]',
    },
    projects: { label: 'プロジェクト', example: 'projects: [{ id: strategy-1-1-1 }]' },
    'projects.id': { label: '事業の id', example: 'id: strategy-1-1-1', form: ID_FORM },
    topic: { label: '題', example: 'topic: 倒産件数' },
    statement: { label: '資料の文', example: 'statement: 令和2年度の倒産件数は34件だった。' },
    'values.name': { label: '数値の名前', example: 'name: 倒産件数' },
    'values.period': { label: '数値の時期', example: 'period: "2020"' },
    concept: { label: '言い換えの見出し', example: 'concept: 予算' },
    start: {
      label: '始まる日',
      example: 'start: "05-31"',
      form: '「月-日」「月」「年-月-日」のどれかで、引用符で囲んで書いてください（例: "05-31"、"12"）。',
    },
    end: {
      label: '終わる日',
      example: 'end: "11-10"',
      form: '「月-日」「月」「年-月-日」のうち、start と同じ形で書いてください。',
    },
    basis: { label: '根拠', example: 'basis: 地方自治法第235条の5' },
    words: { label: '同じ意味の言葉', example: 'words: [予算, 事業費]' },
    english: {
      label: '英語での言い方',
      example: 'english: [budget, project cost]',
      form: '半角の英小文字で、名詞は単数形で書いてください。例: english: [project cost]',
    },
  } satisfies Record<string, KeyGuide>),
);

/** The Japanese meaning of the words that may stand in a field of fixed choices. */
export const CHOICES: Readonly<Record<string, string>> = {
  new: '新規',
  changed: '変更',
  merged: '統合',
  priority: '重点',
  'major-result': '主要成果',
  'centre-full': '21財団へ全部',
  'centre-part': '21財団へ一部',
  actual: '実績値',
  baseline: '現状値',
  target: '目標値',
  'merged-into': '相手に統合された',
  'merged-from': '相手を統合した',
  counterpart: '県と財団の対応する事業',
  'entrusted-to': '相手に補助・委託している',
  'entrusted-from': '相手から補助・委託されている',
  'same-indicator': '同じ指標',
  related: '関連',
};

/** What is known of the key that a path ends in; undefined for a key that no schema has. */
export function findKeyGuide(path: readonly PropertyKey[]): KeyGuide | undefined {
  const [key, parent] = path.filter((step) => typeof step === 'string').toReversed();
  return KEYS.get(`${parent}.${key}`) ?? (key === undefined ? undefined : KEYS.get(key));
}
