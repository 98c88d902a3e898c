// Tells what a programme is linked with: what it became or was made of, what it is called elsewhere, where its costs are
// booked, and where it is listed.
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Programme, Relation } from '../../domain/programme.js';
import { SUCCESSORS } from '../../question/cues/link-cues.js';
import type { Query } from '../../question/query.js';
import { describeAmount, describeContradictions } from '../describe.js';
import { findProgramme } from '../many/holdings.js';
import { type Asked, missing, type Part, told } from '../part.js';
import { documentTitle, sourceOf } from '../sources.js';
import { tellAliases, tellRelations } from './standing.js';
import { quoteHolding, quoteShaped } from './texts.js';

/** Whether a merger is recorded of the programme. */
export function isMerged({ programme }: Asked): boolean {
  return programme.relations.some(({ kind }) => kind === 'merged-into' || kind === 'merged-from');
}

/** What a programme is called elsewhere: 事業説明資料では何という件名, 正式な事業名. */
function asksName({ text }: Query): boolean {
  return /(?:何|なん)(?:て|という|ていう)(?:いう)?(?:件名|名称|表記|事業名)|正式(?:な|の)?(?:事業)?名|(?:同じ|別の?)(?:もの|物|やつ|事業)/u.test(
    text,
  );
}

function quoteMerger(asked: Asked): Part | null {
  const { terms } = asked.query;
  const said = /統合|引き?継/u;
  return (terms.length > 0 ? quoteHolding(asked, terms, said) : null) ?? quoteShaped(asked, said);
}

/** 「○○はどうなる」: the sentence that says of what is asked about that it is merged or ends. */
function quoteFuture(asked: Asked): Part | null {
  const { terms, text } = asked.query;
  return /どうな/u.test(text) && terms.length > 0 ? quoteHolding(asked, terms, /統合|引き?継ぐ|新設|終了|廃止/u) : null;
}

/** What asks for a merger, however it is called. */
const MERGER = /統合|引き?継|くっつ|合わさ|合体|合流|一緒にな|一元化|一本化|まとま|前身|(?:一|ひと|1)つに/u;

/** 計上先は, お金はどの事業に入ってる */
const BOOKED = /計上|含ま|含め|(?:お?金|予算|事業費|費用|額)[^。?]{0,8}事業に(?:入|の[っる]|乗)/u;

/** What is said to be merged in the texts is quoted where no merger is recorded. */
export function tellLinks(asked: Asked): Part {
  const { query, programme } = asked;
  if (asksName(query) && programme.aliases.length > 0) return tellAliases(asked);
  const booked = BOOKED.test(query.text) ? tellBooked(asked) : null;
  if (booked !== null) return booked;
  const quoted = isMerged(asked) ? null : MERGER.test(query.text) ? quoteMerger(asked) : quoteFuture(asked);
  return quoted ?? tellElsewhere(asked) ?? refuseSuccession(asked) ?? tellListed(asked);
}

const AFTER_OR_BEFORE = [new RegExp(SUCCESSORS.source, 'u'), /前身/u];

/** A programme without a link has no successor and none before it that is held; null where that is not asked. */
function refuseSuccession({ programme, query, knowledge }: Asked): Part | null {
  const word = AFTER_OR_BEFORE.map((cue) => cue.exec(query.text)?.[0]).find((said) => said !== undefined);
  if (word === undefined || programme.relations.length > 0) return null;
  return missing(
    `${programme.name}の${/^(?:後継|後身|前身)/u.exec(word)?.[0] ?? '後継'}に当たる事業は、いまお答えできる資料に記載が見つかりませんでした。`,
    [],
    [sourceOf(programme, knowledge)],
  );
}

/** Links and listings; what the documents say differently about where it is listed again goes with them. */
function tellListed(asked: Asked): Part {
  const part = tellRelations(asked);
  const details = /再掲|方針/u.test(asked.query.text)
    ? describeContradictions(asked.programme, (about) => /再掲|掲載/u.test(about))
    : [];
  return { ...part, details: [...part.details, ...details] };
}

/** Where the costs of a programme are booked, or whose costs are booked with it; null where no text says so. */
export function tellBooked(asked: Asked): Part | null {
  const { programme, knowledge } = asked;
  const booked = programme.relations.flatMap((relation) => {
    const other = findProgramme(relation.to, knowledge);
    return /計上/u.test(relation.evidence) && other ? [{ relation, other }] : [];
  });
  if (booked.length === 0) return null;
  const isOwn = programme.budgets.every(({ amount }) => amount === null);
  return told({
    lead: booked
      .map(({ other }) =>
        isOwn
          ? `${programme.name}の事業費は、「${other.name}」に計上されています。`
          : `${programme.name}には、「${other.name}」の事業費も計上されています。`,
      )
      .join('\n'),
    details: [
      ...booked.map(({ relation }) => `資料の記述: ${relation.evidence}`),
      ...[programme, ...booked.map(({ other }) => other)].flatMap(describeBudgets),
    ],
    sources: booked.map(({ relation }) => sourceOf(programme, knowledge, relation.place)),
  });
}

function describeBudgets({ name, budgets }: Programme): readonly string[] {
  return budgets
    .filter(({ amount }) => amount !== null)
    .map((budget) => `${name}の${budget.kind}: ${describeAmount(budget)}（${formatFiscalYear(budget.year)}）`);
}

/** Links with what another document or organisation has, where such a one is named; null where none is. */
function tellElsewhere(asked: Asked): Part | null {
  const { programme, query, knowledge } = asked;
  const documents = query.filter.documents.filter((id) => id !== programme.document);
  const organisations = query.filter.organisations.filter((name) => name !== programme.organisation);
  if (documents.length + organisations.length === 0) return null;
  const isThere = ({ to }: Relation) => {
    const other = findProgramme(to, knowledge);
    return other !== undefined && (documents.includes(other.document) || organisations.includes(other.organisation));
  };
  const relations = programme.relations.filter(isThere);
  if (relations.length > 0) return tellRelations({ ...asked, programme: { ...programme, relations } });
  const place = [...documents.map((id) => `「${documentTitle(id, knowledge)}」`), ...organisations].join('・');
  return missing(
    `${programme.name}に対応する${place}の事業は、いまお答えできる資料に記載が見つかりませんでした。`,
    [],
    [sourceOf(programme, knowledge)],
  );
}
