// Completes a message that goes back to a programme the thread spoke of before the last one: 最初のやつ, さっきの総合活用の, 一つ前の事業.
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { TOGETHER } from '../cues/cues.js';
import type { Query } from '../query.js';
import { listUnexplained } from '../search/candidates.js';
import { askAbout, findProgrammes, isNamed, nounsOf, type Steps } from './steps.js';

/** What is behind an adverb of time is a programme, and no year or place in a list. */
const OF_ONE = '(?:の|に(?:聞いた|出た|言った)(?!ほう?が))(?!年|月|頁|ページ|課|次)';
const FIRST = new RegExp(`(?:一番)?(?:最初|はじめ|初め|始め)${OF_ONE}`, 'u');
const BEFORE = new RegExp(
  `(?:一つ前|ひとつ前|1つ前|前|さっき|先ほど|さきほど)${OF_ONE}|(?:さっき|前|元)の(?:事業|やつ|ほう|方)?に戻`,
  'u',
);
/** What stands for a programme. */
const ANY = /^(?:事業|補助|補助金|取組|やつ|件|話|質問)$/u;

/** 「最初のやつの担当課は」: the first that was told; 「さっきの○○の」: the last one before this that the words fit. */
export function askEarlier(steps: Steps): Query | null {
  const { query, heard, context, reader } = steps;
  const text = fold(query.text);
  const isFirst = FIRST.test(text);
  if (context.list.length > 1 || isNamed(steps) || !(isFirst || BEFORE.test(text))) return null;
  const told = findProgrammes(context.told ?? [], reader);
  const others = told.filter(({ id }) => !context.subjects.includes(id));
  const nouns = nounsOf(heard).filter((noun) => !ANY.test(noun.text));
  const fitting = others.filter((one) => nouns.length > 0 && listUnexplained(one, nouns, reader.index).length === 0);
  const meant: Programme | undefined = nouns.length > 0 ? fitting.at(-1) : isFirst ? told[0] : others.at(-1);
  if (meant === undefined) return null;
  const plain = { ...query, terms: query.terms.filter(({ nominal }) => !nominal) };
  const isBoth = TOGETHER.test(text) || heard.cues.sum.length + heard.cues.compare.length > 0;
  const [now, ...more] = findProgrammes(context.subjects, reader);
  if (!isBoth || now === undefined || more.length > 0) return askAbout([meant], { ...steps, query: plain });
  const operation = { kind: heard.cues.compare.length > 0 ? ('compare' as const) : ('sum' as const) };
  return { ...askAbout([meant, now], { ...steps, query: plain }), operation };
}
