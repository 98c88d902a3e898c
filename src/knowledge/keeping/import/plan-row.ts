// One row of a table and the programme it means → the programme as it would be, or what is wrong with the row. It must not
// know the other rows.
import type { Document } from '../../../domain/document.js';
import { idSchema, type ProgrammeFile } from '../../../domain/programme.js';
import type { StrategyFile } from '../../../domain/strategy.js';
import type { DocumentFolder } from '../../read.js';
import { locateProgramme } from '../draft.js';
import { compareFacts } from '../facts/compare.js';
import { createProgramme, PROGRAMME_KEYS, readProgramme } from '../facts/create.js';
import type { ProgrammeFacts } from '../facts/facts.js';
import { hasLostCharacters } from '../facts/texts.js';
import { proposeId, proposeNumber } from '../propose.js';
import type { RowKey } from '../table/row-key.js';
import { revise } from '../yaml/revise.js';
import type { HeldProgramme } from './held.js';

export type PlannedRow =
  | { readonly ok: true; readonly programme: HeldProgramme }
  | { readonly ok: false; readonly reasons: readonly string[] };

export type RowPlace = { readonly line: number; readonly key: RowKey };

export type DocumentContext = {
  readonly folder: DocumentFolder;
  readonly document: Document;
  readonly strategy: StrategyFile | null;
  /** Every id of the knowledge base, which no new programme may take. */
  readonly taken: readonly string[];
};

/** The programme with what the row states; the same programme where it says so already. */
export function planUpdate(held: HeldProgramme, facts: ProgrammeFacts, { line, key }: RowPlace): PlannedRow {
  const { value } = held;
  if (!value) {
    return refuseRow(
      `${held.file} に不備があるため取り込めません。先に npm run --silent check で確かめて直してください。`,
    );
  }
  const [first] = held.lines;
  if (first !== undefined && !key.isRelisted) {
    return refuseRow(
      `同じ事業の行が ${first}行目にもあります。再掲なら「再掲」の列に ○ を付け、そうでなければ一行にまとめてください。`,
    );
  }
  const lost = findLostText(value, facts);
  if (lost) {
    return refuseRow(
      `${lost}の文字が「?」に変わっています。保存のときに失われた文字です。「CSV UTF-8（コンマ区切り）」で保存し直してください。`,
    );
  }
  const changes = compareFacts(value, facts);
  const text =
    changes.length === 0
      ? held.text
      : revise(
          held.text,
          changes.flatMap(({ edits }) => edits),
          PROGRAMME_KEYS,
        );
  if (text === null) {
    const asked = changes.map(({ label, after }) => `${label}を${after}`).join('、');
    return refuseRow(
      `${held.file} は特別な書き方（& と * の参照など）のため、自動では直せません。手で直してください: ${asked}`,
    );
  }
  const lines = [...held.lines, line];
  return {
    ok: true,
    programme: { ...held, text, value: readProgramme(text), changes: [...held.changes, ...changes], lines },
  };
}

/** A programme that the document does not hold yet; `held` are those it does. */
export function planCreation(
  facts: ProgrammeFacts,
  { line, key }: RowPlace,
  held: readonly HeldProgramme[],
  context: DocumentContext,
): PlannedRow {
  const { document, folder } = context;
  const { name, place, listing } = facts;
  const { areaLabel } = document;
  const reasons = [
    ...(key.isRelisted ? ['再掲の行ですが、もとの事業がありません。もとの行を先に置いてください。'] : []),
    ...(name === undefined && !key.isRelisted ? ['新しい事業ですが「事業名」がありません。'] : []),
    ...(place === undefined ? ['新しい事業ですが「掲載頁」がありません。出典として要ります。'] : []),
    ...(document.areas.length > 0 && listing?.area === undefined
      ? [`新しい事業ですが「${areaLabel}」の番号がありません。この資料の一覧は${areaLabel}ごとです。`]
      : []),
    ...(key.id === '' ? [] : findIdFaults(key.id, context.taken)),
  ];
  if (name === undefined || place === undefined || reasons.length > 0) return { ok: false, reasons };
  const programmes = held.flatMap(({ value }) => value ?? []);
  const no = listing?.no ?? proposeNumber(programmes, { area: listing?.area, measure: listing?.measure });
  const id = key.id === '' ? makeId(context, programmes, { ...listing, no }) : key.id;
  const created = createProgramme({ ...facts, id, name, place, listing: { relisted: false, ...listing, no } });
  const file = locateProgramme(folder, id);
  return { ok: true, programme: { file, id, ...created, isNew: true, lines: [line] } };
}

/** Under a strategy, ids tell pillar and measure; elsewhere the policy area, if the document has any. */
export function makeId(
  { folder, strategy, taken }: Omit<DocumentContext, 'document'>,
  programmes: readonly ProgrammeFile[],
  { area, measure, no }: { readonly area?: number; readonly measure?: string; readonly no: number },
): string {
  const ids = programmes.map((programme) => programme.id);
  const levels = (strategy?.pillars ?? []).flatMap((pillar) =>
    pillar.measures.flatMap((candidate) => (candidate.name === measure ? [pillar.no, candidate.no] : [])),
  );
  return proposeId(folder.id, ids, levels.length > 0 ? levels : area === undefined ? [] : [area], no, taken);
}

/** Why an id cannot be used; empty for one that can. */
export function findIdFaults(id: string, taken: readonly string[]): readonly string[] {
  if (!idSchema.safeParse(id).success) {
    return [`id「${id}」の形が違います。半角の英小文字と数字をハイフンでつないでください（例: report-4-02）。`];
  }
  return taken.includes(id) ? [`id「${id}」は別の資料で使われています。`] : [];
}

/** The name of the first text that came back with question marks. */
function findLostText(programme: ProgrammeFile, facts: ProgrammeFacts): string | undefined {
  const texts = [
    ['事業名', programme.name, facts.name],
    ['概要', programme.overview, facts.overview],
    ['実績', programme.results, facts.results],
    ['効果', programme.effect, facts.effect],
    ['掲載頁', programme.place, facts.place],
  ] as const;
  return texts.find(
    ([, before, after]) => before !== undefined && after !== undefined && hasLostCharacters(before, after),
  )?.[0];
}

function refuseRow(reason: string): PlannedRow {
  return { ok: false, reasons: [reason] };
}
