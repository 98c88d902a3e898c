// Tells what a question about many programmes says beside its conditions: the topic that narrows them, 輸出 in 国際経済課の輸出の
// 事業. Nothing may be listed, counted or added up as if it had not been said.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Heard } from '../hear.js';
import { type Filter, hasOwnConditions } from '../query.js';
import type { Term } from '../terms/terms.js';

/** What the documents call their columns, marks and lists; a word for one of them only repeats a condition. */
const HEADINGS = [
  '新規継続重点主要成果印欄丸マーク',
  '補助委託補助・委託一部全部21財団',
  '国庫支出金一般財源その他財源内訳県費国費特定財源',
  '予算額事業費金額総額規模支出',
  '事業期間単年度年度再掲掲載変更統合基本方針大項目施策柱',
  '担当課所管部署グループ班',
  '全事業全体',
].map(makeMatchKey);

/** What is listed; 補助 says no topic by itself. */
const LISTED = '(?:事業(?!費)|取組|取り組み|プロジェクト|やつ|もの)';
/** How a noun narrows what is listed: 輸出の事業, 輸出関連の事業. */
const TOPICAL = compile([
  `^の(?:${LISTED}|補助|助成)`,
  `^の?(?:関係|関連|がらみ|絡み|系|向け)(?:の|で|は|だと|に限|のみ|だけ|、|${LISTED})`,
  '^に(?:関する|関連する|関わる|ついての)',
]);
/** The same where many are asked for as such: 輸出を支える事業, 輸出で一番. */
const DESCRIBING = compile([
  '^の(?:予算|合計)',
  `^(?:を|が|に|へ)[^\\s、。「」()課方針柱担当所管]{1,12}${LISTED}`,
  `^${LISTED}`,
  '^で(?:一番|最も|いちばん|最大|最小)',
]);
/** What a verb has behind it where it narrows what is listed: 続いている事業. */
const VERBAL = compile([`^[ぁ-ゖ]{0,5}(?:\\s*の)?${LISTED}`]);
/** A kind of money is no topic. */
const GENERIC = /^(?:補助|助成|補助金|助成金|支援|関係|関連)$/u;

/**
 * What narrows the programmes that are listed, and repeats no condition: nouns, or where there are none the verbs. Empty where
 * no condition is set.
 */
export function listBeside(heard: Heard, filter: Filter, knowledge: KnowledgeBase): readonly Term[] {
  if (!hasOwnConditions(filter)) return [];
  const isMany = asksMany(heard);
  const isSaid = makeSaid(filter, knowledge);
  const narrows = ({ at, text }: Term, patterns: readonly RegExp[]) =>
    patterns.some((pattern) => pattern.test(heard.untyped.slice(at + text.length)));
  const nouns = heard.terms.filter(
    (term) =>
      isNoun(term) &&
      !GENERIC.test(term.text) &&
      (narrows(term, TOPICAL) || (isMany && narrows(term, DESCRIBING))) &&
      !isSaid(term),
  );
  if (nouns.length > 0)
    return [
      ...heard.terms.filter((term) => !GENERIC.test(term.text) && !isSaid(term) && leadsTo(nouns, term, heard)),
      ...nouns,
    ];
  if (!isMany) return nouns;
  return heard.terms.filter(
    (term) => isVerb(term) && !isSaid(term) && VERBAL.some((one) => one.test(restOf(term, heard))),
  );
}

/** The terms that say more than the conditions of a question about many; 海外 says nothing more of the policy area 国際的視点. */
export function dropSaid(heard: Heard, filter: Filter, knowledge: KnowledgeBase): readonly Term[] {
  if (filter.areas.length === 0 || !asksMany(heard)) return heard.terms;
  const isSaid = makeSaid(filter, knowledge);
  return heard.terms.filter((term) => !isNoun(term) || !isSaid(term));
}

/** Whether programmes are listed, counted, added up or ranked as such. */
export function asksMany({ cues, values, text }: Heard): boolean {
  const { list, sum, average, largest, smallest } = cues;
  if (list.length + largest.length + smallest.length + values.ranks.length > 0) return true;
  return asksCount(text) || (sum.length + average.length > 0 && /事業|補助|取組|プロジェクト/u.test(text));
}

/** 「事業は何件」, but not 「何件に補助した」 */
export function asksCount(text: string): boolean {
  return /(?<!(?:事業|制度)(?:で|は|って)?、[^。?]{0,12})(?:事業|取組|補助金?|助成|プロジェクト|もの|やつ)(?:の?(?:数|件数|本数))?(?:は|って|が|を|も)?、?(?:全部で|ぜんぶで|合わせて|合計で?|全体で)?(?:(?:何|なん)(?:件|本|個|つ|事業)|いくつ)(?!を?(?:決ま|決定|申請|採択|交付|支給|認め|通っ))/u.test(
    text,
  );
}

/** Whether a noun belongs to another that narrows what is listed: 女性 of 女性の就業の事業. */
function leadsTo(nouns: readonly Term[], term: Term, { untyped }: Heard): boolean {
  const end = term.at + term.text.length;
  return (
    isNoun(term) &&
    !nouns.includes(term) &&
    nouns.some(({ at }) => at === end + 1 && /^[のや・]$/u.test(untyped[end] ?? ''))
  );
}

/** A noun in Latin letters or hiragana is one, too: IT, ものづくり. */
function isNoun({ nominal, text }: Term): boolean {
  return nominal || /^(?:[a-z]+|[ぁ-ゖー]+)$/u.test(text);
}

function isVerb({ nominal, text }: Term): boolean {
  return !nominal && /\p{Script=Han}/u.test(text);
}

/** What stands behind the stem of a verb. */
function restOf({ at, parts, text }: Term, { untyped }: Heard): string {
  return untyped.slice(at + (/^\p{Script=Han}+/u.exec(parts[0]?.surface ?? text)?.[0].length ?? text.length));
}

function compile(sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source, 'u'));
}

/** Whether a word only repeats a condition, or what a column is called. */
function makeSaid(filter: Filter, knowledge: KnowledgeBase): (term: Term) => boolean {
  const said = [...listWords(filter, knowledge).map(makeMatchKey), ...HEADINGS];
  // The IT of 「IT関係」 is none of a city's.
  const isSaid = (key: string) => said.some((word) => (/^[a-z]+$/u.test(key) ? word === key : word.includes(key)));
  return ({ alternatives, parts }) =>
    alternatives.some(isSaid) ||
    (alternatives.length === 1 && !parts.some(({ key, isTelling }) => isTelling && key.length >= 2 && !isSaid(key)));
}

/** All that the conditions are called by in the documents. */
function listWords(filter: Filter, { documents, organisations, sections }: KnowledgeBase): readonly string[] {
  const areas = documents.flatMap(({ id, areas: own }) =>
    own
      .filter(({ no }) => filter.areas.some((area) => area.no === no && area.document === id))
      .flatMap(({ name, shortNames }) => [name, ...shortNames]),
  );
  return [
    ...areas,
    ...filter.measures,
    ...filter.groups,
    ...sections
      .filter(({ name }) => filter.sections.includes(name))
      .flatMap(({ name, aliases, department = '' }) => [name, ...aliases, department]),
    ...documents.flatMap(({ title, shortTitle, aliases }) => [title, shortTitle, ...aliases]),
    ...organisations.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
}
