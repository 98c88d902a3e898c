// Rules on relations (統合など): they lead from one programme to another that exists.
import { findNearName } from '../parse/near-name.js';
import { problemAt } from '../parse/parsed.js';
import { listProgrammes, type Rule } from './rule.js';

export const reportLostRelations: Rule = (knowledge) => {
  const programmes = listProgrammes(knowledge);
  // A programme whose file is faulty is there all the same, under the name of its file.
  const ids = [...new Set(programmes.flatMap(({ sound, fileName }) => [sound.id ?? fileName]))];
  return programmes.flatMap((programme) =>
    (programme.sound.relations ?? []).flatMap(({ to }, index) => {
      const path = ['relations', index, 'to'];
      if (to === (programme.sound.id ?? programme.fileName)) {
        return [problemAt(programme, path, '関係の相手がこの事業自身です。相手の事業の id を書いてください。')];
      }
      if (ids.includes(to)) return [];
      const near = findNearName(to, ids);
      const advice = near ? `「${near}」ではありませんか。` : '相手の事業のファイル名を確かめてください。';
      return [problemAt(programme, path, `関係の相手「${to}」という id の事業がありません。${advice}`)];
    }),
  );
};
