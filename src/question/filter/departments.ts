// Names what holds several sections: the 部局 they belong to, and the kind they are called by, 県民局 for 中南地域県民局 and
// 三八地域県民局; and a section of such a kind by what tells it from the others, 三八の県民局.
import type { Section } from '../../domain/section.js';

/** What a question may call some sections together, or one of a kind. */
export type Department = { readonly text: string; readonly sections: readonly string[] };

/** A shorter end of a name is a word like any other; 課 says what each of them is. */
const SHORTEST_KIND = 3;
const OF_ALL = /課$/u;

export function nameDepartments(sections: readonly Section[]): readonly Department[] {
  const departments = new Set(sections.flatMap(({ department }) => department ?? []));
  const whole = [...departments].flatMap((department) => {
    const own = sections.filter((section) => section.department === department).map(({ name }) => name);
    return [department, `${department}の課`, `${department}内`].map((text) => ({ text, sections: own }));
  });
  const kinds = listKinds(sections.map(({ name }) => name));
  return [...whole, ...kinds, ...nameMembers(kinds)];
}

/** The ends that two names or more have in common. */
function listKinds(names: readonly string[]): readonly Department[] {
  const ends = names
    .filter((name) => !OF_ALL.test(name))
    .flatMap((name) => Array.from({ length: Math.max(0, name.length - SHORTEST_KIND) }, (_, at) => name.slice(at + 1)));
  return [...new Set(ends)]
    .map((text) => ({ text, sections: names.filter((name) => name.endsWith(text)) }))
    .filter((kind) => kind.sections.length > 1);
}

/** 三八の県民局, 三八県民局: what stands before the longest end in common, with each of the shorter ones. */
function nameMembers(kinds: readonly Department[]): readonly Department[] {
  const members = new Set(kinds.flatMap(({ sections }) => sections));
  return [...members].flatMap((name) => {
    const ends = kinds.map(({ text }) => text).filter((text) => name.endsWith(text));
    const head = name.slice(0, -Math.max(...ends.map(({ length }) => length)));
    return ends
      .flatMap((end) => [`${head}${end}`, `${head}の${end}`])
      .filter((text) => text !== name)
      .map((text) => ({ text, sections: [name] }));
  });
}
