// What was typed for 担当課 and グループ → names as sections.yaml has them. It must not know where it was typed.
import type { Section } from '../../../domain/section.js';
import { findNearName } from '../../parse/schema/near-name.js';
import { makeComparable } from '../../rules/rule.js';
import type { GroupFact } from './facts.js';
import { accept, type Reading, refuse, splitNames } from './reading.js';

export type Responsibility = { readonly sections: readonly string[]; readonly groups: readonly GroupFact[] };

/**
 * 「労政・能力開発課」, 「地域産業課、商工政策課」, 「地域産業課 創業支援グループ」: names or aliases of sections, each with
 * groups of its own behind it.
 */
export function readSections(text: string, known: readonly Section[]): Reading<Responsibility> {
  const sections: Section[] = [];
  const groups: GroupFact[] = [];
  for (const name of splitNames(text).flatMap((part) => (findSection(part, known) ? [part] : part.split(/\s+/u)))) {
    const section = findSection(name, known);
    if (section) {
      if (!sections.includes(section)) sections.push(section);
      continue;
    }
    const owner = sections.findLast((candidate) => findGroup(name, candidate) !== undefined);
    const group = owner && findGroup(name, owner);
    if (!owner || group === undefined) return refuse(explainUnknownSection(name, sections, known));
    groups.push({ section: owner.name, group });
  }
  return accept({ sections: sections.map((section) => section.name), groups });
}

/** Groups by name; `sectionNames` are those the programme has, and the only ones they may belong to. */
export function readGroups(
  text: string,
  sectionNames: readonly string[],
  known: readonly Section[],
): Reading<readonly GroupFact[]> {
  const candidates = known.filter(({ name }) => sectionNames.includes(name));
  const groups: GroupFact[] = [];
  for (const name of splitNames(text).flatMap((part) => part.split(/\s+/u))) {
    const [owner, ...others] = candidates.filter((section) => findGroup(name, section) !== undefined);
    const group = owner && findGroup(name, owner);
    if (!owner || group === undefined) return refuse(explainUnknownGroup(name, candidates));
    if (others.length > 0) {
      const owners = [owner, ...others].map((section) => section.name).join('と');
      return refuse(
        `「${group}」は${owners}の両方にあります。担当課の欄に「${owner.name} ${group}」のように書いてください。`,
      );
    }
    groups.push({ section: owner.name, group });
  }
  return accept(groups);
}

function findSection(name: string, known: readonly Section[]): Section | undefined {
  const key = makeComparable(name);
  return (
    known.find((section) => makeComparable(section.name) === key) ??
    known.find(({ aliases }) => aliases.some((alias) => makeComparable(alias) === key))
  );
}

function findGroup(name: string, { groups }: Section): string | undefined {
  const key = makeComparable(name);
  return groups.find((group) => makeComparable(group) === key);
}

function explainUnknownSection(name: string, sections: readonly Section[], known: readonly Section[]): string {
  const names = [...known.flatMap((section) => [section.name]), ...sections.flatMap(({ groups }) => groups)];
  const near = findNearName(name, names);
  const advice = near ? `「${near}」ではありませんか。` : '名前を確かめるか、先に sections.yaml に加えてください。';
  return `担当課「${name}」は sections.yaml にありません。${advice}`;
}

function explainUnknownGroup(name: string, candidates: readonly Section[]): string {
  if (candidates.length === 0) return `「${name}」の担当課が分かりません。担当課も書いてください。`;
  const known = candidates.flatMap(({ groups }) => groups);
  const near = findNearName(name, known);
  const names = candidates.map((section) => section.name).join('、');
  const advice = near
    ? `「${near}」ではありませんか。`
    : `${known.length > 0 ? `あるのは ${known.join('、')} です。` : ''}名前を確かめるか、先に sections.yaml に加えてください。`;
  return `${names}に「${name}」というグループはありません。${advice}`;
}
