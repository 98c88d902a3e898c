// Rules on the projects of a strategy: each is a programme of the strategy's document, belongs to one measure, and stands
// where its own file says.
import type { Listing } from '../../../domain/programme.js';
import type { StrategyFile } from '../../../domain/strategy.js';
import { type Entry, problemAt } from '../../parse/parsed.js';
import { suggestFrom } from '../../parse/schema/near-name.js';
import type { Path } from '../../parse/yaml/locator.js';
import type { Problem } from '../../problem.js';
import { forEachFolder, getId, listProgrammes, type Rule } from '../rule.js';

/** One appearance of a project under a measure (by its name). */
type Project = { readonly id: string; readonly relisted: boolean; readonly measure: string; readonly path: Path };

export const reportLostProjects: Rule = (knowledge) => {
  const ids = new Set(listProgrammes(knowledge).map(getId));
  const suggest = suggestFrom([...ids]);
  return knowledge.folders.flatMap(({ strategy }) =>
    listProjects(strategy).flatMap(({ id, path }): readonly Problem[] => {
      if (!strategy || ids.has(id)) return [];
      const near = suggest(id);
      const advice = near ? `「${near}」ではありませんか。` : '事業のファイル名を確かめてください。';
      return [problemAt(strategy, [...path, 'id'], `プロジェクト「${id}」という id の事業がありません。${advice}`)];
    }),
  );
};

/** A strategy speaks of the projects of its own document; others are linked by relations. */
export const reportProjectsOfOtherDocuments: Rule = (knowledge) => {
  const folders = new Map(
    knowledge.folders.flatMap((folder) => folder.programmes.map((entry) => [getId(entry), folder] as const)),
  );
  return knowledge.folders.flatMap((folder) =>
    listProjects(folder.strategy).flatMap(({ id, path }): readonly Problem[] => {
      const home = folders.get(id);
      if (!folder.strategy || !home || home === folder) return [];
      const message = `プロジェクト「${id}」は別の資料（${home.id}）の事業です。この戦略の資料の事業だけを書いてください。`;
      return [problemAt(folder.strategy, [...path, 'id'], message)];
    }),
  );
};

/** As with listings, one appearance is the project's own and the others repeat it. */
export const reportProjectsWithoutOrigin: Rule = forEachFolder(({ strategy }) =>
  [...groupById(listProjects(strategy)).values()].flatMap((same) => {
    const [first] = same;
    if (!strategy || !first || same.filter(({ relisted }) => !relisted).length === 1) return [];
    const message = `再掲でないプロジェクト（\`relisted: true\` の付かないもの）は、一つの事業に一つだけです。資料の「再掲」を確かめてください。`;
    return [problemAt(strategy, first.path, message)];
  }),
);

/** What strategy.yaml says of a project and what the project's own file says, 再掲 included, is one and the same. */
export const reportProjectsUnlikeListings: Rule = forEachFolder(({ strategy, programmes }) => {
  if (!strategy?.sound.pillars) return [];
  const projects = groupById(listProjects(strategy));
  return programmes.flatMap((programme) => {
    const { listings } = programme.sound;
    const own = projects.get(getId(programme));
    if (!listings || !own) return [];
    return [
      ...own.flatMap((project) => compareProject(strategy, project, programme.fileName, listings)),
      ...listings.flatMap(({ measure }, index) => {
        if (own.some((project) => project.measure === measure)) return [];
        const heading = measure === undefined ? '' : `施策「${measure}」での`;
        const message = `${heading}この掲載が strategy.yaml の \`projects\` にありません。資料を見てどちらかを直してください。`;
        return [problemAt(programme, ['listings', index], message)];
      }),
    ];
  });
});

function compareProject(
  strategy: Entry<StrategyFile>,
  { measure, relisted, path }: Project,
  fileName: string,
  listings: readonly Listing[],
): readonly Problem[] {
  const listing = listings.find((candidate) => candidate.measure === measure);
  if (listing?.relisted === relisted) return [];
  const message = listing
    ? `再掲かどうかが ${fileName}.yaml の \`listings\` と違います。資料の「再掲」を確かめてください。`
    : `${fileName}.yaml の \`listings\` に、施策「${measure}」での掲載がありません。資料を見てどちらかを直してください。`;
  return [problemAt(strategy, path, message)];
}

/** The folder of a strategy holds its projects and nothing else. */
export const reportProgrammesWithoutMeasure: Rule = forEachFolder(({ strategy, programmes }) => {
  if (!strategy?.sound.pillars) return [];
  const projects = new Set(listProjects(strategy).map(({ id }) => id));
  return programmes
    .filter((programme) => !projects.has(getId(programme)))
    .map((programme) =>
      problemAt(programme, ['id'], 'strategy.yaml のどの施策の `projects` にもありません。施策に加えてください。'),
    );
});

function groupById(projects: readonly Project[]): ReadonlyMap<string, readonly Project[]> {
  const groups = new Map<string, Project[]>();
  for (const project of projects) {
    const group = groups.get(project.id);
    if (group) group.push(project);
    else groups.set(project.id, [project]);
  }
  return groups;
}

function listProjects(strategy: Entry<StrategyFile> | null): readonly Project[] {
  return (strategy?.sound.pillars ?? []).flatMap(({ measures }, pillar) =>
    measures.flatMap(({ name, projects }, measure) =>
      projects.map(({ id, relisted }, index) => ({
        id,
        relisted,
        measure: name,
        path: ['pillars', pillar, 'measures', measure, 'projects', index],
      })),
    ),
  );
}
