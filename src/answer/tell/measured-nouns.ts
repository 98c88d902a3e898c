// Refuses a number or a cost by name that nothing printed of a programme tells: 申請件数 where only 交付件数 is counted, 参加費.
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Term } from '../../question/terms/terms.js';
import { type Asked, missing, type Part } from '../part.js';
import { listPassages } from '../passages.js';
import { sourceOf } from '../sources.js';

const END = '(?=は|って|を|が|も|、|と|[?。\\s]|$)';
/** 申請 in 申請件数は; a number of those who took part, or of times, is counted under many names. */
const NUMBER = new RegExp(`([\\p{Script=Han}\\p{Script=Katakana}ー]{2,}?)(?:[件者人回社校]|団体|施設)?数${END}`, 'u');
const MANY_NAMES =
  /参加|受講|利用|来場|出席|対象|実施|開催|出展|参入|事業|総|人|企業|会社|学生|生徒|受け|修了|終了|育成|派遣|掲載|募集|閲覧|設置|訪問|登録/u;
/** 会社の数 */
const THINGS = new RegExp(`(会社|企業|事業者|団体|学校|大学|高校|施設|お?店|病院|自治体)の数${END}`, 'u');
/** 参加費, 受講料; what a programme costs is its budget. */
const COST = new RegExp(
  `([\\p{Script=Han}\\p{Script=Katakana}ー]+(?:(?<!事業|経|人件|総|運営|委託|実|諸)費|(?<!資|材|原|無|有|燃|飲|給|保証)料))${END}`,
  'u',
);
/** 不支給 is the contrary of 支給. */
const DENIED = /^[不未非無]/u;

/** What is asked for and not held; null where it is held, or nothing of the kind is asked for. */
export function tellUnmeasured(asked: Asked): Part | null {
  const { subjects } = asked.query;
  // Of several it is not said of which the noun is asked.
  if (subjects.kind === 'found' && subjects.matches.length > 1) return null;
  // Between keywords stands nothing but a space, which does not outlast folding.
  const text = fold(asked.query.text.replace(/\s+/gu, '、'));
  // A word that was mended stands otherwise in the message.
  const isMended = asked.query.terms.some((term) => term.nominal && !text.includes(term.text));
  if (isMended || /目標|目指/u.test(text)) return null;
  const things = THINGS.exec(text)?.[1];
  if (things !== undefined && !isCounted(things, asked) && !countsDeed(asked)) return refuse(`${things}の数`, asked);
  const cost = COST.exec(text)?.[1];
  if (cost !== undefined && !isPrinted(cost, asked)) return refuse(cost, asked);
  const number = NUMBER.exec(text);
  const [whole = '', counted = ''] = number ?? [];
  const noun = leaveOutName(counted, asked);
  if (noun.length < 2 || MANY_NAMES.test(noun) || isCounted(noun, asked)) return null;
  return refuse(whole.slice(whole.indexOf(noun)), asked);
}

/** 認定された会社の数: whether an indicator is the number of what is said to be done, whoever it is done to. */
function countsDeed({ query, programme }: Asked): boolean {
  const deeds = query.terms.filter(({ nominal }) => nominal).map(({ key }) => `${key}数`);
  return programme.indicators.some(({ name }) => deeds.some((deed) => makeMatchKey(name).endsWith(deed)));
}

/** A run of nouns without the name by which the programme was found, or as far as it was read as a word of its own. */
function leaveOutName(noun: string, { match, query }: Asked): string {
  const own = query.terms.find(({ text }) => text.endsWith('数') && `${noun}数`.endsWith(text));
  const counted = own === undefined ? noun : own.text.slice(0, -1);
  return match.evidence.reduce((rest, { words }) => rest.replace(words, ''), counted);
}

/** Whether a word stands in anything printed of the programme. */
function isPrinted(word: string, { programme }: Asked): boolean {
  const key = makeMatchKey(word);
  return [programme.name, ...listPassages(programme).map(({ text }) => text)].some((text) =>
    makeMatchKey(text).includes(key),
  );
}

/** Whether an indicator counts a noun, or a sentence with a figure holds it, in any word for it. */
function isCounted(noun: string, asked: Asked): boolean {
  const key = makeMatchKey(noun);
  const words = asked.query.terms.filter(({ text }) => noun.includes(text));
  return listPassages(asked.programme).some(({ text, indicator }) => {
    if (new RegExp(`[0-9]${noun}`, 'u').test(fold(text))) return true;
    if (indicator === undefined && !/[0-9]/u.test(fold(text))) return false;
    const told = makeMatchKey(indicator ?? text);
    if (told.includes(key)) return true;
    return !DENIED.test(noun) && words.length > 0 && words.every((word) => isSaid(word, told));
  });
}

function isSaid({ alternatives, parts }: Term, told: string): boolean {
  const telling = parts.filter(({ key }) => key.length >= 2);
  return (
    alternatives.some((word) => told.includes(word)) ||
    (telling.length > 0 && telling.every(({ key }) => told.includes(key)))
  );
}

function refuse(word: string, { programme, knowledge }: Asked): Part {
  const names = programme.indicators.map(({ name }) => name);
  return missing(
    `${programme.name}の「${word}」は、いまお答えできる資料に記載が見つかりませんでした。`,
    names.length === 0 ? [] : [`載っている指標（実績項目）: ${names.join('、')}`],
    [sourceOf(programme, knowledge)],
  );
}
