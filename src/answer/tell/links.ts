// Tells what a programme is linked with: what it became or was made of, what it is called elsewhere, and where it is listed.
import type { Query } from '../../question/query.js';
import { type Asked, type Part, told } from '../part.js';
import { sourceOf } from '../sources.js';
import { tellRelations } from './standing.js';
import { quoteHolding, quoteShaped } from './texts.js';

/** Whether a merger is recorded of the programme. */
export function isMerged({ programme }: Asked): boolean {
  return programme.relations.some(({ kind }) => kind === 'merged-into' || kind === 'merged-from');
}

/** What a programme is called elsewhere: 事業説明資料では何という件名. */
function asksName({ text }: Query): boolean {
  return /(?:何|なん)(?:て|という|ていう)(?:いう)?(?:件名|名称|表記|事業名)/u.test(text);
}

function tellAliases({ programme, knowledge }: Asked): Part {
  const names = programme.aliases.map((alias) => `「${alias}」`).join('、');
  return told({
    lead: `${programme.name}は、${names}とも呼ばれます。`,
    sources: [sourceOf(programme, knowledge)],
  });
}

function quoteMerger(asked: Asked): Part | null {
  const { terms } = asked.query;
  const said = /統合|引き?継/u;
  return (terms.length > 0 ? quoteHolding(asked, terms, said) : null) ?? quoteShaped(asked, said);
}

/** What asks for a merger, however it is called. */
const MERGER = /統合|引き?継|くっつ|合わさ|合体|合流|一緒にな|前身|(?:一|ひと|1)つに/u;

/** What is said to be merged in the texts is quoted where no merger is recorded. */
export function tellLinks(asked: Asked): Part {
  const { query, programme } = asked;
  if (asksName(query) && programme.aliases.length > 0) return tellAliases(asked);
  const asksMerger = MERGER.test(query.text);
  const quoted = asksMerger && !isMerged(asked) ? quoteMerger(asked) : null;
  return quoted ?? tellRelations(asked);
}
