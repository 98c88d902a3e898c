// The questions by which a keeper tells of a new programme, in their order → its document and its facts. It must not know
// the terminal; how money and indicators are asked for stands beside it.
import type { Document } from '../../../domain/document.js';
import type { ProgrammeFile } from '../../../domain/programme.js';
import type { Section } from '../../../domain/section.js';
import type { StrategyFile } from '../../../domain/strategy.js';
import { CHOICES } from '../../parse/schema/key-guide.js';
import type { DocumentFolder } from '../../read.js';
import { makeComparable } from '../../rules/rule.js';
import { ask, askOptional, choose, type Dialogue } from '../ask.js';
import type { NewProgramme } from '../facts/create.js';
import type { ProgrammeFacts } from '../facts/facts.js';
import { accept, type Reading, readNumber, readPeriod, readPlace, refuse, splitNames } from '../facts/reading.js';
import { readGroups, readSections } from '../facts/responsibility.js';
import { cleanCell } from '../facts/texts.js';
import { findIdFaults, makeId } from '../import/plan-row.js';
import { proposeNumber } from '../propose.js';
import { askBudgets } from './ask-budgets.js';
import { askIndicators } from './ask-indicators.js';

/** A document that a programme can be added to. */
export type OpenDocument = {
  readonly folder: DocumentFolder;
  readonly document: Document;
  readonly strategy: StrategyFile | null;
  readonly programmes: readonly ProgrammeFile[];
};

export type NewContext = {
  readonly documents: readonly OpenDocument[];
  readonly sections: readonly Section[];
  /** Every id of the knowledge base. */
  readonly taken: readonly string[];
};

export type NewAnswers = { readonly folderId: string; readonly facts: NewProgramme };

const SKIP = '（なければ Enter）';

export function* askProgramme(context: NewContext): Dialogue<NewAnswers> {
  const open = yield* askDocument(context.documents);
  const name = yield* ask({ message: '事業名' }, (answer) => readNewName(answer, open));
  const place = yield* ask({ message: '掲載頁や表の名前（例: 83頁）' }, readNewPlace);
  const identity = yield* askIdentity(open, context);
  const shortNames = yield* askOptional({ message: `略称。「、」で区切る${SKIP}` }, (answer) =>
    accept(splitNames(answer)),
  );
  const responsible = yield* askResponsible(context.sections);
  const budgets = yield* askBudgets(open);
  const period = yield* askOptional({ message: `事業期間（例: R2-R3、令和2年度～令和3年度）${SKIP}` }, readPeriod);
  const flags = yield* askOptional({ message: `印（新規、重点、主要成果）。「、」で区切る${SKIP}` }, readFlags);
  const overview = yield* askOptional({ message: `概要${SKIP}` }, (answer) => accept(cleanCell(answer)));
  const indicators = yield* askIndicators();
  const facts = {
    ...identity,
    name,
    place,
    ...responsible,
    budgets,
    indicators,
    ...(shortNames ? { shortNames } : {}),
    ...(period ? { period } : {}),
    ...(flags ? { flags } : {}),
    ...(overview === undefined ? {} : { overview }),
  };
  return { folderId: open.folder.id, facts };
}

function* askDocument(documents: readonly OpenDocument[]): Dialogue<OpenDocument> {
  const choices = documents.map(({ folder, document }) => ({ value: folder.id, label: document.title }));
  const id = yield* choose('どの資料の事業ですか', choices);
  const open = documents.find(({ folder }) => folder.id === id);
  if (!open) throw new Error(`The document ${id} was chosen and is none.`);
  return open;
}

/** Where it stands in the document's list, and the id that follows from that. */
function* askIdentity(open: OpenDocument, { taken }: NewContext): Dialogue<Pick<NewProgramme, 'id' | 'listing'>> {
  const { document, strategy, programmes, folder } = open;
  const areas = document.areas.map(({ no, name }) => ({
    value: String(no),
    label: `${document.areaLabel}${no} ${name}`,
  }));
  const area = areas.length === 0 ? undefined : Number(yield* choose(document.areaLabel, areas));
  const measures = (strategy?.pillars ?? []).flatMap((pillar) =>
    pillar.measures.map((measure) => ({ value: measure.name, label: `${pillar.no}-${measure.no} ${measure.name}` })),
  );
  const measure = measures.length === 0 ? undefined : yield* choose('施策', measures);
  const list = { ...(area === undefined ? {} : { area }), ...(measure === undefined ? {} : { measure }) };
  const initial = String(proposeNumber(programmes, list));
  const no = yield* ask({ message: '一覧での番号', initial }, readNumber);
  const proposed = makeId({ folder, strategy, taken }, programmes, { ...list, no });
  const id: string = yield* ask({ message: 'id（ファイル名になります）', initial: proposed }, (answer) => {
    const [fault] = findIdFaults(answer, taken);
    return fault === undefined ? accept(answer) : refuse(fault);
  });
  return { id, listing: { ...list, no, relisted: false } };
}

function* askResponsible(known: readonly Section[]): Dialogue<Pick<ProgrammeFacts, 'sections' | 'groups'>> {
  const responsible = yield* askOptional({ message: `担当課。「、」で区切る${SKIP}` }, (answer) =>
    readSections(answer, known),
  );
  if (!responsible) return {};
  const { sections } = responsible;
  const groups = known.filter(({ name }) => sections.includes(name)).flatMap((section) => section.groups);
  if (responsible.groups.length > 0 || groups.length === 0) return responsible;
  const message = `グループ（${groups.join('、')}）${SKIP}`;
  const stated = yield* askOptional({ message }, (answer) => readGroups(answer, sections, known));
  return stated ? { sections, groups: stated } : { sections };
}

function readNewName(answer: string, { programmes, folder }: OpenDocument): Reading<string> {
  if (answer === '') return refuse('事業名は必ず書いてください。');
  const key = makeComparable(answer);
  const clash = programmes.find(({ name, aliases, shortNames }) =>
    [name, ...aliases, ...shortNames].some((other) => makeComparable(other) === key),
  );
  if (!clash) return accept(answer);
  return refuse(
    `この資料にはもう「${clash.name}」があります。直すときは ${folder.file}/${clash.id}.yaml を開いてください。`,
  );
}

function readNewPlace(answer: string): Reading<string> {
  return answer === '' ? refuse('掲載頁は必ず書いてください。答えに出典として付きます。') : accept(readPlace(answer));
}

function readFlags(answer: string): Reading<NonNullable<ProgrammeFacts['flags']>> {
  const flags = (['new', 'priority', 'major-result'] as const).map((flag) => [CHOICES[flag] ?? flag, flag] as const);
  const names = splitNames(answer);
  const unknown = names.find((name) => !flags.some(([label]) => label === name));
  if (unknown !== undefined)
    return refuse(`「${unknown}」という印はありません。書けるのは ${flags.map(([label]) => label).join('、')} です。`);
  return accept(Object.fromEntries(flags.flatMap(([label, flag]) => (names.includes(label) ? [[flag, true]] : []))));
}
