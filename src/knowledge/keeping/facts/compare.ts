// A programme and what a keeper states about it → what would change, each thing with its words and its edits. A programme
// that says the same already gives none. It must not know where the statements come from.
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import type { Flag, ProgrammeFile } from '../../../domain/programme.js';
import { CHOICES } from '../../parse/schema/key-guide.js';
import { makeComparable } from '../../rules/rule.js';
import type { Edit } from '../yaml/edit-yaml.js';
import { append, type Change, joinNames, NOTHING, removeAll, setValue } from './change.js';
import { compareBudgets } from './compare-budgets.js';
import { compareListing } from './compare-listing.js';
import { compareSections } from './compare-sections.js';
import type { IndicatorFact, ProgrammeFacts } from './facts.js';
import { isSameText } from './texts.js';

/** Every change that the facts ask for, in the order of the keys of a programme file; empty where they are held already. */
export function compareFacts(programme: ProgrammeFile, facts: ProgrammeFacts): readonly Change[] {
  return [
    ...compareName(programme, facts),
    ...compareNames(programme, facts),
    ...compareListing(programme, facts),
    ...compareSections(programme, facts),
    ...compareMunicipalities(programme, facts),
    ...comparePeriod(programme, facts),
    ...compareFlags(programme, facts),
    ...compareBudgets(programme, facts),
    ...compareTexts(programme, facts),
    ...(facts.indicators ?? []).flatMap((indicator) => compareIndicator(programme, indicator)),
  ];
}

function compareName({ name, aliases, listings }: ProgrammeFile, facts: ProgrammeFacts): readonly Change[] {
  const known = [name, ...aliases, ...listings.flatMap(({ printed }) => printed ?? [])].map(makeComparable);
  const stated = facts.name;
  return stated === undefined || known.includes(makeComparable(stated))
    ? []
    : [setValue('名前', ['name'], name, stated)];
}

/** Names are added and never taken away: someone may ask by them. */
function compareNames(programme: ProgrammeFile, facts: ProgrammeFacts): readonly Change[] {
  const known = [programme.name, ...programme.aliases, ...programme.shortNames].map(makeComparable);
  const isNew = (name: string) => !known.includes(makeComparable(name));
  return [
    ...appendAll('別名', ['aliases'], programme.aliases, (facts.aliases ?? []).filter(isNew)),
    ...appendAll('略称', ['shortNames'], programme.shortNames, (facts.shortNames ?? []).filter(isNew)),
  ];
}

function compareMunicipalities({ municipalities }: ProgrammeFile, facts: ProgrammeFacts): readonly Change[] {
  const stated = facts.municipalities;
  if (!stated) return [];
  const added = stated.filter((name) => !municipalities.includes(name));
  const gone = municipalities.flatMap((name, index) => (stated.includes(name) ? [] : [index]));
  if (added.length + gone.length === 0) return [];
  const edits = [...added.map((value) => append(['municipalities'], value)), ...removeAll(['municipalities'], gone)];
  return [{ label: '関係市町村', before: joinNames(municipalities), after: joinNames(stated), edits }];
}

function comparePeriod({ period }: ProgrammeFile, { period: stated }: ProgrammeFacts): readonly Change[] {
  if (!stated || (period && period.from === stated.from && period.to === stated.to)) return [];
  const { from, to, printed } = stated;
  const edits: readonly Edit[] = period
    ? [
        { kind: 'set', path: ['period', 'from'], value: from },
        { kind: 'set', path: ['period', 'to'], value: to },
        { kind: 'set', path: ['period', 'printed'], value: printed },
      ]
    : [{ kind: 'set', path: ['period'], value: { from, to, printed } }];
  return [{ label: '事業期間', before: period?.printed ?? NOTHING, after: printed, edits }];
}

function compareFlags({ flags }: ProgrammeFile, facts: ProgrammeFacts): readonly Change[] {
  const stated = Object.entries(facts.flags ?? {}) as (readonly [Flag, boolean])[];
  const added = stated.flatMap(([flag, holds]) => (holds && !flags.includes(flag) ? [flag] : []));
  const gone = flags.flatMap((flag, index) => (facts.flags?.[flag] === false ? [index] : []));
  if (added.length + gone.length === 0) return [];
  const after = [...flags.filter((_, index) => !gone.includes(index)), ...added];
  const edits = [...added.map((value) => append(['flags'], value)), ...removeAll(['flags'], gone)];
  const name = (list: readonly Flag[]) => joinNames(list.map((flag) => CHOICES[flag] ?? flag));
  return [{ label: '印', before: name(flags), after: name(after), edits }];
}

function compareTexts(programme: ProgrammeFile, facts: ProgrammeFacts): readonly Change[] {
  const labels = { overview: '概要', results: '実績', effect: '効果' } as const;
  return (['overview', 'results', 'effect'] as const).flatMap((key) => {
    const [before, after] = [programme[key], facts[key]];
    if (after === undefined || isSameText(before ?? '', after)) return [];
    return [setValue(labels[key], [key], before ?? null, after)];
  });
}

/** An indicator that is held already is left to its keeper. */
function compareIndicator({ indicators }: ProgrammeFile, indicator: IndicatorFact): readonly Change[] {
  if (indicators.some(({ name }) => makeComparable(name) === makeComparable(indicator.name))) return [];
  const shown = indicator.values.map(({ year, role, printed }) => {
    const when = year === undefined ? '年度なし' : formatFiscalYear(year);
    return `${when}の${CHOICES[role] ?? role}「${printed}」`;
  });
  const { name, unit, values } = indicator;
  return [
    {
      label: `指標「${name}」`,
      before: NOTHING,
      after: shown.join('、'),
      edits: [append(['indicators'], { name, unit, values })],
    },
  ];
}

function appendAll(
  label: string,
  path: readonly PropertyKey[],
  held: readonly string[],
  added: readonly string[],
): readonly Change[] {
  if (added.length === 0) return [];
  const edits = added.map((value) => append(path, value));
  return [{ label, before: joinNames(held), after: joinNames([...held, ...added]), edits }];
}
