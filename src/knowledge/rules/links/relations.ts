// Rules on relations (統合、委託など): they lead from one programme to another that exists, and stand at both ends.
import type { Relation } from '../../../domain/programme.js';
import { problemAt } from '../../parse/parsed.js';
import { CHOICES } from '../../parse/schema/key-guide.js';
import { findNearName, suggestFrom } from '../../parse/schema/near-name.js';
import { findRepeatedItems } from '../figures/repeats.js';
import { forEachProgramme, getId, listProgrammes, type Rule, showProgramme } from '../rule.js';

const INVERSE: Readonly<Record<Relation['kind'], Relation['kind']>> = {
  'merged-into': 'merged-from',
  'merged-from': 'merged-into',
  'entrusted-to': 'entrusted-from',
  'entrusted-from': 'entrusted-to',
  counterpart: 'counterpart',
  'same-indicator': 'same-indicator',
  related: 'related',
};

export const reportLostRelations: Rule = (knowledge) => {
  const programmes = listProgrammes(knowledge);
  const ids = new Set(programmes.map(getId));
  const suggest = suggestFrom([...ids]);
  return programmes.flatMap((programme) =>
    (programme.sound.relations ?? []).flatMap(({ to }, index) => {
      const path = ['relations', index, 'to'];
      const own = getId(programme);
      if (to === own) {
        return [problemAt(programme, path, '関係の相手がこの事業自身です。相手の事業の id を書いてください。')];
      }
      if (ids.has(to)) return [];
      const found = suggest(to);
      const near =
        found === own
          ? findNearName(
              to,
              [...ids].filter((id) => id !== own),
            )
          : found;
      const advice = near ? `「${near}」ではありませんか。` : '相手の事業のファイル名を確かめてください。';
      return [problemAt(programme, path, `関係の相手「${to}」という id の事業がありません。${advice}`)];
    }),
  );
};

/** Asked from the other end, a relation must be found as well. */
export const reportOneSidedRelations: Rule = (knowledge) => {
  const programmes = listProgrammes(knowledge);
  const byId = new Map(programmes.map((programme) => [getId(programme), programme]));
  return programmes.flatMap((programme) =>
    (programme.sound.relations ?? []).flatMap(({ kind, to }, index) => {
      const other = byId.get(to);
      const answers = other?.sound.relations;
      const id = getId(programme);
      if (!other || other === programme || !answers) return [];
      // An answer that leads nowhere, or to itself, is reported as that and was probably meant for this one.
      const mayAnswer = (target: string) => target === id || target === to || !byId.has(target);
      if (answers.some((answer) => answer.kind === INVERSE[kind] && mayAnswer(answer.to))) return [];
      const message = `相手の${showProgramme(other)}の側にこの関係がありません。${other.fileName}.yaml の \`relations\` にも kind: ${INVERSE[kind]}（${CHOICES[INVERSE[kind]]}）、to: ${id} と書いてください。`;
      return [problemAt(programme, ['relations', index], message)];
    }),
  );
};

export const reportRepeatedRelations: Rule = forEachProgramme((programme) =>
  findRepeatedItems(
    programme,
    (programme.sound.relations ?? []).map(({ kind, to }, index) => ({
      key: `${kind} ${to}`,
      path: ['relations', index],
      what: `「${to}」との関係（${CHOICES[kind]}）`,
    })),
  ),
);
