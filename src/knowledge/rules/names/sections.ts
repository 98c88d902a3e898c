// Rules on sections (担当課), groups and organisations (実施主体): what is named must be listed, and each name only once.
import type { Section } from '../../../domain/section.js';
import { type Entry, type ParsedKnowledge, problemAt } from '../../parse/parsed.js';
import { findNearName, suggestFrom } from '../../parse/schema/near-name.js';
import { formatPlace, type Problem } from '../../problem.js';
import { listProgrammes, makeComparable, type Rule } from '../rule.js';
import { findRepeats } from './ids.js';

export const reportUnknownSections: Rule = (knowledge) => {
  if (!knowledge.sections.isComplete) return [];
  const known = listSections(knowledge);
  const names = new Set(known.map(({ name }) => name));
  const byAlias = new Map(known.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)));
  const suggest = suggestFrom([...names]);
  return listProgrammes(knowledge).flatMap((programme) =>
    (programme.sound.sections ?? []).flatMap(({ section }, index) => {
      if (names.has(section)) return [];
      const near = byAlias.get(section) ?? suggest(section);
      const advice = near ? `「${near}」ではありませんか。` : '名前を確かめるか、sections.yaml に加えてください。';
      const message = `担当課「${section}」は sections.yaml にありません。${advice}`;
      return [problemAt(programme, ['sections', index, 'section'], message)];
    }),
  );
};

export const reportUnknownGroups: Rule = (knowledge) => {
  if (!knowledge.sections.isComplete) return [];
  const byName = new Map(listSections(knowledge).map((section) => [section.name, section]));
  return listProgrammes(knowledge).flatMap((programme) =>
    (programme.sound.sections ?? []).flatMap(({ section, groups }, index) => {
      const known = byName.get(section)?.groups;
      if (!known) return [];
      return groups.flatMap((group, place) => {
        if (known.includes(group)) return [];
        const near = findNearName(group, known);
        const advice = near
          ? `「${near}」ではありませんか。`
          : `${explainGroups(known)}sections.yaml に加えてください。`;
        const message = `「${section}」に「${group}」というグループはありません。${advice}`;
        return [problemAt(programme, ['sections', index, 'groups', place], message)];
      });
    }),
  );
};

/** Programmes refer to a section by its name, so a name or an alias may lead to one section only. */
export const reportAmbiguousSections: Rule = ({ sections }) =>
  findAmbiguousNames(sections.entries, '担当課の名前でもあります。担当課ごとに違う名前にしてください。');

export const reportDuplicateSectionIds: Rule = ({ sections }) =>
  findRepeats<Section, Entry<Section>>(
    sections.entries,
    ({ sound }) => sound.id,
    (entry, first, id) =>
      problemAt(
        entry,
        ['id'],
        `\`id\` の「${id}」は ${formatPlace(first.file, first.locator.value(['id']))} でも使われています。担当課ごとに違う id にしてください。`,
      ),
  );

/** What is said of an organisation is said of one whose programmes a document describes. */
export const reportUnknownOrganisations: Rule = ({ sections, organisations, folders }) => {
  const documents = folders.map(({ document }) => document?.sound);
  if (documents.some((document) => document?.organisation === undefined)) return [];
  const known = new Set(documents.flatMap((document) => document?.organisation ?? []));
  const suggest = suggestFrom([...known]);
  const named = [
    ...sections.entries.map((entry) => ({ entry, key: 'organisation', name: entry.sound.organisation })),
    ...organisations.entries.map((entry) => ({ entry, key: 'name', name: entry.sound.name })),
  ];
  return named.flatMap(({ entry, key, name }: { entry: Entry<object>; key: string; name: string | undefined }) => {
    if (name === undefined || known.has(name)) return [];
    const near = suggest(name);
    const advice = near ? `「${near}」ではありませんか。` : `資料にある実施主体: ${[...known].join('、')}`;
    return [problemAt(entry, [key], `実施主体「${name}」の資料がありません。${advice}`)];
  });
};

/** A name or an alias leads to one organisation only. */
export const reportAmbiguousOrganisations: Rule = ({ organisations }) =>
  findAmbiguousNames(organisations.entries, '実施主体の名前でもあります。実施主体ごとに違う名前にしてください。');

type Named = { readonly name: string; readonly aliases: readonly string[] };
type Term = Entry<Named> & { readonly path: readonly PropertyKey[]; readonly text: string };

function findAmbiguousNames(entries: readonly Entry<Named>[], complaint: string): readonly Problem[] {
  const terms = entries.flatMap((entry): readonly Term[] => [
    ...(entry.sound.name === undefined ? [] : [{ ...entry, path: ['name'], text: entry.sound.name }]),
    ...(entry.sound.aliases ?? []).map((text, index) => ({ ...entry, path: ['aliases', index], text })),
  ]);
  return findRepeats<Named, Term>(
    terms,
    ({ text }) => makeComparable(text),
    (term, first) => {
      const place = formatPlace(first.file, first.locator.value(first.path));
      return problemAt(term, term.path, `「${term.text}」は ${place} の${complaint}`);
    },
  );
}

function listSections({ sections }: ParsedKnowledge): readonly Section[] {
  return sections.entries.flatMap(({ whole }) => whole ?? []);
}

function explainGroups(groups: readonly string[]): string {
  return groups.length > 0 ? `あるのは ${groups.join('、')} です。名前を確かめるか、` : '名前を確かめるか、';
}
