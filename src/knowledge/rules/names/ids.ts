// Rules on ids and names: each stands for one programme, reference or document only.
import type { ReferenceEntry } from '../../../domain/reference.js';
import { type Entry, type ProgrammeEntry, problemAt } from '../../parse/parsed.js';
import { formatPlace, type Problem } from '../../problem.js';
import { forEachFolder, forEachProgramme, listProgrammes, makeComparable, type Rule, showProgramme } from '../rule.js';

type WithId = { readonly id: string };

export const reportIdsUnlikeFiles: Rule = forEachProgramme((programme) => {
  const { id } = programme.sound;
  return id === undefined || id === programme.fileName
    ? []
    : [
        problemAt(
          programme,
          ['id'],
          `\`id\` の「${id}」がファイル名の「${programme.fileName}」と違います。同じにしてください。`,
        ),
      ];
});

/** A document and its strategy bear the name of their folder. */
export const reportDocumentsUnlikeFolders: Rule = forEachFolder(({ id, document, strategy }) =>
  [document, strategy].flatMap((entry: Entry<WithId> | null) => {
    const stated = entry?.sound.id;
    if (!entry || stated === undefined || stated === id) return [];
    const message = `\`id\` の「${stated}」がフォルダ名の「${id}」と違います。同じにしてください。`;
    return [problemAt(entry, ['id'], message)];
  }),
);

/** Programmes and references share their ids; a section or a document may have the same one as either. */
export const reportDuplicateIds: Rule = (knowledge) => {
  const references = knowledge.folders.flatMap((folder) => folder.references.entries);
  return findRepeats<WithId, Entry<WithId>>(
    [...listProgrammes(knowledge), ...references],
    ({ sound }) => sound.id,
    (entry, first, id) =>
      problemAt(
        entry,
        ['id'],
        `\`id\` の「${id}」は ${formatPlace(first.file, first.locator.value(['id']))} でも使われています。一つの id は一か所だけに付けてください。`,
      ),
  );
};

/** 「report-ref-…」 beside 「report-1-01」: an id shows what it is of, and where. */
export const reportReferenceIdsWithoutPrefix: Rule = forEachFolder(({ references, programmes }) => {
  const words = [...programmes, ...references.entries].flatMap(({ sound }) => sound.id?.split('-')[0] ?? []);
  const [word] = words;
  if (word === undefined) return [];
  return references.entries.flatMap((entry) => {
    const { id } = entry.sound;
    if (id === undefined || id.startsWith(`${word}-ref-`)) return [];
    const message = `資料の記述の \`id\` は「${word}-ref-」で始めてください（いまは「${id}」）。例: id: ${word}-ref-population`;
    return [problemAt(entry, ['id'], message)];
  });
});

export const reportDuplicateTopics: Rule = forEachFolder(({ references }) =>
  findRepeats<ReferenceEntry, Entry<ReferenceEntry>>(
    references.entries,
    ({ sound }) => (sound.topic === undefined ? undefined : makeComparable(sound.topic)),
    (entry, first) =>
      problemAt(
        entry,
        ['topic'],
        `同じ題の記述が ${formatPlace(first.file, first.locator.value(['topic']))} にもあります。題を分けるか、一つにまとめてください。`,
      ),
  ),
);

export const reportDuplicateNames: Rule = forEachFolder(({ programmes }) =>
  findRepeats(
    programmes,
    ({ sound }) => (sound.name === undefined ? undefined : makeComparable(sound.name)),
    (programme, first) =>
      problemAt(
        programme,
        ['name'],
        `同じ資料に同じ名前の事業があります（${formatPlace(first.file, first.locator.value(['name']))}）。一つの事業は一つのファイルにまとめてください。`,
      ),
  ),
);

type Term = {
  readonly programme: ProgrammeEntry;
  readonly key: string;
  readonly path: readonly PropertyKey[];
  readonly text: string;
};

/** A word by which two programmes of a document are called leads a question astray, unless the document says that it does. */
export const reportAmbiguousAliases: Rule = forEachFolder(({ document, programmes }) => {
  const shared = new Set((document?.sound.sharedNames ?? []).map(makeComparable));
  const terms = programmes.flatMap(listTerms);
  const firsts = new Map<string, Term>();
  // Names come first, since an alias gives way to a name.
  for (const term of [...terms.filter(isName), ...terms]) if (!firsts.has(term.key)) firsts.set(term.key, term);
  return terms.flatMap((term) => {
    const first = firsts.get(term.key);
    if (!first || isName(term) || first.programme === term.programme) return [];
    if (shared.has(term.key) && !isName(first)) return [];
    const advice = isName(first)
      ? '消してください。'
      : '片方から消すか、どちらも指す呼び名なら document.yaml の `sharedNames` に加えてください。';
    const message = `「${term.text}」は${describeTerm(first)}でもあります。どちらの事業か分からないので、${advice}`;
    return [problemAt(term.programme, term.path, message)];
  });
});

export const reportSharedNamesOfOne: Rule = forEachFolder(({ document, programmes }) => {
  if (!document || programmes.some(({ sound }) => !sound.aliases || !sound.shortNames)) return [];
  return (document.sound.sharedNames ?? []).flatMap((name, index) => {
    const key = makeComparable(name);
    const owners = programmes.filter((programme) => listTerms(programme).some((term) => term.key === key));
    if (owners.length > 1) return [];
    const message = `「${name}」を別名や略称に持つ事業が二つ以上ありません。事業に加えるか、ここから消してください。`;
    return [problemAt(document, ['sharedNames', index], message)];
  });
});

function isName({ path }: Term): boolean {
  return path[0] === 'name';
}

function listTerms(programme: ProgrammeEntry): readonly Term[] {
  const { name, aliases = [], shortNames = [] } = programme.sound;
  const make = (path: readonly PropertyKey[], text: string) => ({ programme, path, text, key: makeComparable(text) });
  return [
    ...(name === undefined ? [] : [make(['name'], name)]),
    ...aliases.map((alias, index) => make(['aliases', index], alias)),
    ...shortNames.map((shortName, index) => make(['shortNames', index], shortName)),
  ];
}

function describeTerm(term: Term): string {
  const place = formatPlace(term.programme.file, term.programme.locator.value(term.path));
  if (isName(term)) return `別の事業の名前（${place}）`;
  return `${showProgramme(term.programme)}の${term.path[0] === 'aliases' ? '別名' : '略称'}（${place}）`;
}

/** Every entry whose key an earlier one has already; entries without a key are passed over. */
export function findRepeats<T, E extends Entry<T>>(
  entries: readonly E[],
  keyOf: (entry: E) => string | undefined,
  report: (entry: E, first: E, key: string) => Problem,
): readonly Problem[] {
  const firsts = new Map<string, E>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry);
    if (key === undefined) return [];
    const first = firsts.get(key);
    if (first) return [report(entry, first, key)];
    firsts.set(key, entry);
    return [];
  });
}
