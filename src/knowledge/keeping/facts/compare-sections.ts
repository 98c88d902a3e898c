// The sections (担当課) and groups of a programme and what a keeper states about them → what would change.
import type { ProgrammeFile } from '../../../domain/programme.js';
import { append, type Change, joinNames, removeAll } from './change.js';
import type { GroupFact, ProgrammeFacts } from './facts.js';

/** The sections stated are all there are; their groups are left alone unless some are stated for them. */
export function compareSections({ sections }: ProgrammeFile, facts: ProgrammeFacts): readonly Change[] {
  const names = sections.map(({ section }) => section);
  const groups = facts.groups ?? [];
  const stated = facts.sections ?? [...new Set([...names, ...groups.map(({ section }) => section)])];
  const added = stated.filter((name) => !names.includes(name));
  const gone = names.flatMap((name, index) => (stated.includes(name) ? [] : [index]));
  const isChanged = added.length + gone.length > 0;
  const moved = { label: '担当課', before: joinNames(names), after: joinNames(stated) };
  const edits = [
    ...added.map((section) => append(['sections'], makeResponsibility(section, groups))),
    ...removeAll(['sections'], gone),
  ];
  return [
    // Places are those before a section is taken out, so the groups come first.
    ...sections.flatMap(({ section, groups: held }, index) => compareGroups(section, held, index, groups)),
    ...(isChanged ? [{ ...moved, edits }] : []),
    ...added.flatMap((section) => describeGroups(section, groups)),
  ];
}

function compareGroups(
  section: string,
  held: readonly string[],
  index: number,
  facts: readonly GroupFact[],
): readonly Change[] {
  const stated = groupsOf(section, facts);
  if (stated.length === 0 || isSameSet(held, stated)) return [];
  const path = ['sections', index, 'groups'];
  const after = joinNames(stated);
  return [
    { label: `${section}のグループ`, before: joinNames(held), after, edits: [{ kind: 'set', path, value: stated }] },
  ];
}

/** The groups of a section that is itself added stand in its edit already. */
function describeGroups(section: string, facts: readonly GroupFact[]): readonly Change[] {
  const groups = groupsOf(section, facts);
  return groups.length === 0
    ? []
    : [{ label: `${section}のグループ`, before: joinNames([]), after: joinNames(groups), edits: [] }];
}

function makeResponsibility(section: string, facts: readonly GroupFact[]) {
  const groups = groupsOf(section, facts);
  return groups.length === 0 ? { section } : { section, groups };
}

function groupsOf(section: string, facts: readonly GroupFact[]): readonly string[] {
  return facts.flatMap((fact) => (fact.section === section ? [fact.group] : []));
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
