// Rules on strategies (戦略): pillars and measures are numbered once, and every project is a programme that belongs to one
// measure.
import type { StrategyFile } from '../../domain/strategy.js';
import type { Path } from '../parse/locator.js';
import { findNearName } from '../parse/near-name.js';
import { type Entry, problemAt } from '../parse/parsed.js';
import type { Problem } from '../problem.js';
import { findRepeatedItems } from './repeats.js';
import { forEachFolder, listProgrammes, type Rule } from './rule.js';

type Project = { readonly id: string; readonly relisted: boolean; readonly path: Path };

export const reportRepeatedNumbers: Rule = forEachFolder(({ strategy }) => {
  if (!strategy) return [];
  const pillars = strategy.sound.pillars ?? [];
  const number = (no: number, path: Path, what: string) => ({ key: String(no), path: [...path, 'no'], what });
  return [
    ...findRepeatedItems(
      strategy,
      pillars.map(({ no }, index) => number(no, ['pillars', index], `柱${no}`)),
    ),
    ...pillars.flatMap((pillar, outer) =>
      findRepeatedItems(
        strategy,
        pillar.measures.map(({ no }, index) =>
          number(no, ['pillars', outer, 'measures', index], `施策${pillar.no}-${no}`),
        ),
      ),
    ),
  ];
});

export const reportSpansInReverse: Rule = forEachFolder(({ strategy }) => {
  const { from, to } = strategy?.sound ?? {};
  return strategy && from !== undefined && to !== undefined && from > to
    ? [problemAt(strategy, ['to'], `終わりの年度 ${to} が始まりの年度 ${from} より前です。資料を見て直してください。`)]
    : [];
});

export const reportLostProjects: Rule = (knowledge) => {
  const ids = listProgrammes(knowledge).map(({ sound, fileName }) => sound.id ?? fileName);
  return knowledge.folders.flatMap(({ strategy }) =>
    listProjects(strategy).flatMap(({ id, path }): readonly Problem[] => {
      if (!strategy || ids.includes(id)) return [];
      const near = findNearName(id, ids);
      const advice = near ? `「${near}」ではありませんか。` : '事業のファイル名を確かめてください。';
      return [problemAt(strategy, [...path, 'id'], `プロジェクト「${id}」という id の事業がありません。${advice}`)];
    }),
  );
};

/** As with listings, one appearance is the project's own and the others repeat it. */
export const reportProjectsWithoutOrigin: Rule = forEachFolder(({ strategy }) => {
  const projects = listProjects(strategy);
  return projects.flatMap(({ id, path }, index) => {
    const same = projects.filter((project) => project.id === id);
    if (!strategy || projects.findIndex((project) => project.id === id) !== index) return [];
    if (same.filter(({ relisted }) => !relisted).length === 1) return [];
    const message = `再掲でないプロジェクト（\`relisted: true\` の付かないもの）は、一つの事業に一つだけです。資料の「再掲」を確かめてください。`;
    return [problemAt(strategy, path, message)];
  });
});

/** The folder of a strategy holds its projects and nothing else. */
export const reportProgrammesWithoutMeasure: Rule = forEachFolder(({ strategy, programmes }) => {
  if (!strategy?.sound.pillars) return [];
  const projects = listProjects(strategy).map(({ id }) => id);
  return programmes
    .filter(({ sound, fileName }) => !projects.includes(sound.id ?? fileName))
    .map((programme) =>
      problemAt(programme, ['id'], 'strategy.yaml のどの施策の `projects` にもありません。施策に加えてください。'),
    );
});

function listProjects(strategy: Entry<StrategyFile> | null): readonly Project[] {
  return (strategy?.sound.pillars ?? []).flatMap(({ measures }, pillar) =>
    measures.flatMap(({ projects }, measure) =>
      projects.map(({ id, relisted }, index) => ({
        id,
        relisted,
        path: ['pillars', pillar, 'measures', measure, 'projects', index],
      })),
    ),
  );
}
