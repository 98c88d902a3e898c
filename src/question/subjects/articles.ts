// Finds the article of an ordinance that a question asks for by what it says: 市町村への支援は何条.
import type { Reference } from '../../domain/reference.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Tokenise } from '../../language/tokenise.js';
import type { Heard } from '../hear.js';
import type { Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import type { Term } from '../terms/terms.js';
import { CLEAR, TIE } from './decide.js';

/** 第何条, どの条文, 条例のどこに */
const WHICH =
  /第?何条(?!ある|あり|まで|から)|(?:どの|何の)条(?:文|項)?|条(?:文|項)(?:は|って|を|の番号)|(?:定め|規定|書|載|うた)[^、。?]{0,6}条(?:文|項)?(?=は|って|、|。|[?]|$)|条例の(?:どこ|どの)/u;
/** 条例で県民は何をする: what an ordinance asks of whom. */
const ASKED_OF =
  /条例[^。?]{0,14}(?:役割|責務|責任|義務|努め|求め|何を(?:する|し|やる|すれ)|どう(?:する|し)|(?:する|し)なければ|すること)|(?:役割|責務|責任|義務|すること)[^。?]{0,8}条例/u;
const ARTICLE = /^(?:条例)?第[0-9]+条/u;
/** Words that the ordinance or the question about it has everywhere. */
const EVERYWHERE =
  /^(?:中小企業|中小|企業|振興|施策|条例|条文|条項|規定|基本|第|条|何条|県|青森県|番号|内容|部分|箇所|該当|旨|項|号|ところ|どこ|こと|もの|の|役割|義務|定める|定め|定まる|決まる|決まっ|決め|決める|書い|書か|書く|載っ|なっ|なる|さ|し|する|ある|あり|いる|い|知り|求め|求める)$/u;
const MOST_TIED = 2;
const VERB = 0.4;
const TOPICAL = 0.3;
const LEADING = 0.3;

/** The articles that say what the message asks for; null where it asks for none. */
export function findArticles(heard: Heard, reader: Reader): Subjects | null {
  const folded = fold(heard.text);
  const asksWhich = WHICH.test(folded);
  if (!(asksWhich || ASKED_OF.test(folded)) || listArticleNumbers(folded).length > 0 || namesProgramme(heard))
    return null;
  const articles = reader.knowledge.references.filter(({ topic }) => ARTICLE.test(fold(topic)));
  const own = asksWhich ? listNamed(heard, articles) : listOfWhom(folded, articles);
  if (own.length > 0) return { kind: 'statements', references: own, measures: [] };
  const words = listWords(folded, heard.terms, reader.tokenise);
  const weighed = words.map((word) => ({ word, weight: weigh(word, articles) }));
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const scored = articles.map((article) => ({
    article,
    score: Math.max(...listSentences(article).map((sentence) => explain(sentence, article, weighed))) / whole,
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const chosen = scored.filter(({ score }) => score >= best - TIE).map(({ article }) => article);
  if (!asksWhich && best < CLEAR) return null;
  if (whole === 0 || (best >= CLEAR && chosen.length > MOST_TIED)) return null;
  return best < CLEAR ? { kind: 'missing', nearest: [] } : { kind: 'statements', references: chosen, measures: [] };
}

export function namesProgramme({ mentions }: Heard): boolean {
  return mentions.some(
    ({ entities, manner }) => manner === 'written' && entities.some(({ kind }) => kind === 'programme'),
  );
}

/** The articles whose heading is said in so many words: 「財政上の措置」を定めたのは第何条. */
function listNamed({ mentions }: Heard, articles: readonly Reference[]): readonly Reference[] {
  const named = mentions.flatMap(({ entities }) =>
    entities.flatMap((entity) => (entity.kind === 'reference' ? [entity.reference] : [])),
  );
  return articles.filter((article) => named.includes(article));
}

/** The numbers of the articles that a folded text names: 15 of 第15条. */
export function listArticleNumbers(folded: string): readonly string[] {
  return [...folded.matchAll(/(?<![0-9])([0-9]{1,3})条/gu)].map(([, no = '']) => no);
}

/** The articles on whom an ordinance asks something of, by their heading: 県の責務. */
function listOfWhom(folded: string, articles: readonly Reference[]): readonly Reference[] {
  const whose = articles.flatMap((article) => {
    const who = /[（(]([^の）)]+)の/u.exec(article.topic)?.[1];
    return who !== undefined && new RegExp(`(?<!\\p{Script=Han})${who}(?:は|が|に|の|側)`, 'u').test(folded)
      ? [{ article, who }]
      : [];
  });
  const longest = Math.max(...whose.map(({ who }) => who.length));
  return whose
    .filter(({ who, article }) => who.length === longest && !/範囲/u.test(article.topic))
    .map(({ article }) => article);
}

type Word = { readonly keys: readonly string[]; readonly share: number };

/** What a message says, each word with the other words for it; what is done tells less than what it is done to. */
function listWords(folded: string, terms: readonly Term[], tokenise: Tokenise): readonly Word[] {
  const tokens = tokenise(folded).filter(
    ({ surface, pos, posDetail }) =>
      (pos === '名詞' || (pos === '動詞' && posDetail === '自立')) &&
      !EVERYWHERE.test(surface) &&
      !/^[a-z]/u.test(surface),
  );
  const said = tokens.map(({ surface, base, pos }) =>
    pos === '名詞'
      ? { key: makeMatchKey(surface), share: 1 }
      : { key: makeMatchKey(base.replace(/[ぁ-ゖ]+$/u, '')), share: VERB },
  );
  const unique = said.filter(({ key }, at) => said.findIndex((one) => one.key === key) === at);
  const japanese = unique
    .filter(({ key, share }) => key.length >= (share === 1 ? 2 : 1))
    .map(({ key, share }) => ({
      keys: [key, ...terms.filter((term) => term.key === key).flatMap(({ alternatives }) => alternatives)],
      share,
    }));
  return [...japanese, ...listEnglishWords(terms)];
}

/** What the vocabulary says in Japanese for the English words of a message. */
function listEnglishWords(terms: readonly Term[]): readonly Word[] {
  return terms
    .filter(({ text, alternatives }) => /^[a-z]/u.test(text) && !alternatives.some((one) => EVERYWHERE.test(one)))
    .map(({ alternatives }) => ({ keys: alternatives, share: 1 }));
}

/** The sentences of an article, each with what the article is about. */
function listSentences({ topic, statement }: Reference): readonly string[] {
  return statement.split(/(?<=。)|\n/u).map((sentence) => `${makeMatchKey(topic)}\n${makeMatchKey(sentence)}`);
}

/** A word tells more the fewer articles have it; one that none has counts half. */
function weigh({ keys, share }: Word, articles: readonly Reference[]): number {
  const count = articles.filter((article) => listSentences(article).some((one) => holds(one, keys))).length;
  return share * Math.log(1 + articles.length / Math.max(1, count)) * (count === 0 ? 0.5 : 1);
}

/** How much of the words a sentence has; more of those its article is about, or that it begins with: 県民は. */
function explain(sentence: string, { topic }: Reference, weighed: readonly { word: Word; weight: number }[]): number {
  const about = makeMatchKey(topic);
  const [, own = ''] = sentence.split('\n');
  return weighed.reduce((sum, { word, weight }) => {
    const leads = word.keys.some((key) => own.startsWith(`${key}ハ`)) ? LEADING : 0;
    return sum + (holds(sentence, word.keys) ? weight * (1 + leads + (holds(about, word.keys) ? TOPICAL : 0)) : 0);
  }, 0);
}

function holds(sentence: string, keys: readonly string[]): boolean {
  return keys.some((one) => sentence.includes(one));
}
