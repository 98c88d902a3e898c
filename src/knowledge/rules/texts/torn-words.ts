// Text → the sign that a part of it was lost when it was copied: a bracket without its other half, a name without its end,
// a line that begins in the middle of a word. It must not know where the text stands.
import { type FindInText, isRunningText } from './text-walk.js';

const CLOSES: ReadonlyMap<string, string> = new Map([
  ['」', '「'],
  ['』', '『'],
  ['】', '【'],
  ['〕', '〔'],
  ['》', '《'],
  ['）', '（'],
]);
const OPENS = new Set(CLOSES.values());
/** 「1)」, 「ア）」 and 「注）」 number an item and close nothing. */
const ITEM_NUMBER = /(?:注|[0-9０-９a-zａ-ｚア-ン①-⑳])$/u;
/** How much of the text around a place is shown, and looked for in the file. */
const SHOWN = 8;

const NAMES = new Set<PropertyKey>(['name', 'topic', 'heading', 'title', 'shortTitle', 'section', 'measure']);
/** Where 事業 was torn in two: no name ends in 推進事, and none is 業 alone. */
const LOST_END =
  /(?:推進|促進|支援|強化|対策|整備|育成|確保|開催|運営|活用|創出|補助|助成|開発|調査|普及|振興|拡大|構築|形成|導入|連携|化)事$|[、・]$/u;
const LOST_BEGINNING = /^業(?=$|[（(・のをに])|^[ぁぃぅぇぉっゃゅょァィゥェォッャュョー々、。・]/u;
const TORN_LINE = /^[ぁぃぅぇぉっゃゅょァィゥェォッャュョ々、。」』）].{0,8}/mu;

export const findLoneBracket: FindInText = ({ text, isAsPrinted }) => {
  if (isAsPrinted) return null;
  const open: { readonly bracket: string; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const bracket = widen(text[at] ?? '');
    if (OPENS.has(bracket)) open.push({ bracket, at });
    const opening = CLOSES.get(bracket);
    if (opening === undefined) continue;
    if (open.at(-1)?.bracket === opening) open.pop();
    else if (!(bracket === '）' && ITEM_NUMBER.test(text.slice(0, at)))) return tellLone(text, at);
  }
  const [lone] = open;
  return lone ? tellLone(text, lone.at) : null;
};

/** The two widths of round brackets are mixed in the documents. */
function widen(character: string): string {
  return character === '(' ? '（' : character === ')' ? '）' : character;
}

function tellLone(text: string, at: number) {
  const fragment = text.slice(at, at + SHOWN).split('\n')[0] ?? '';
  return {
    fragment,
    message: `括弧「${text[at]}」に対になる括弧がありません（「${fragment}」のところ）。文が途中で切れていないか、資料を見て直してください。`,
  };
}

export const findBrokenName: FindInText = ({ text, key, isAsPrinted }) => {
  if (isAsPrinted || !NAMES.has(key) || !(LOST_END.test(text) || LOST_BEGINNING.test(text))) return null;
  return {
    fragment: text,
    message: `名前「${text}」が言葉の途中で切れています。資料で前後の行とつながっていないか確かめてください。`,
  };
};

export const findTornLine: FindInText = (text) => {
  const torn = isRunningText(text) && !NAMES.has(text.key) ? TORN_LINE.exec(text.text)?.[0] : undefined;
  return torn === undefined
    ? null
    : {
        fragment: torn,
        message: `行が言葉の途中から始まっています（「${torn}」）。前の行とつなげるか、資料を見て直してください。`,
      };
};
