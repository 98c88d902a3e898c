// A sample that is the same in every run: it is read for what any answer owes, not for single cases.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { renderText } from '../../src/answer/text.js';
import { knowledge } from '../knowledge/shipped.js';
import { listFigures } from './desk.js';
import { shipped } from './shipped.js';

const NAMES = knowledge.programmes.flatMap(({ name, aliases, shortNames }) => [name, ...aliases, ...shortNames]);
const WORDS = [
  ...knowledge.programmes.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
  ...knowledge.sections.flatMap(({ name, groups }) => [name, ...groups]),
  ...knowledge.documents.flatMap(({ title, shortTitle, areas }) => [
    title,
    shortTitle,
    ...areas.map(({ name }) => name),
  ]),
  ...knowledge.references.map(({ topic }) => topic),
  ...knowledge.vocabulary.flatMap(({ words }) => words),
];
const ASKING = [
  ...[
    'の',
    'は',
    'と',
    '、',
    '？',
    'で',
    'が',
    '予算',
    '担当課',
    '期間',
    '概要',
    '実績',
    '指標',
    '財源',
    '新規',
    '再掲',
    '役割',
  ],
  ...[
    '合計',
    '何件',
    '一覧',
    'トップ3',
    '一番大きい',
    '比べて',
    'どっち',
    '令和2年度',
    '令和5年度',
    'R2だけ',
    '1億円以上',
    '3,041千円',
  ],
  ...[
    '基本方針④',
    'No.2',
    '83頁',
    '国庫なし',
    'いくら',
    '何名',
    '2番目',
    'その中で',
    '去年',
    '県のほう',
    'テスト',
    '宇宙',
    ' ',
    '\n',
  ],
];

const question = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NAMES),
      fc.constantFrom(...WORDS),
      fc.constantFrom(...ASKING),
      fc.constantFrom(...ASKING),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) => words.join(''));

const ASKED = fc.sample(question, { seed: 11, numRuns: 400 }).map((text) => {
  const answer = shipped.ask(text);
  return { text, answer, said: renderText(answer) };
});

/** What any answer owes its reader, whatever was asked. */
const DUTIES: readonly (readonly [string, (answer: Answer, said: string) => boolean])[] = [
  ['an answer names its source', ({ kind }, said) => kind !== 'answer' || /\n出典: .+ .+/u.test(said)],
  ['an honest no states two figures at most', ({ kind }, said) => kind !== 'unknown' || listFigures(said).length <= 2],
  ['a choice is between two or more', (answer) => answer.kind !== 'choose' || answer.candidates.length >= 2],
  ['a choice states no amount', ({ kind }, said) => kind !== 'choose' || !/\d千円/u.test(said)],
  ['no answer is longer than a Slack section', (_, said) => said.length <= 3000],
];

describe('any question made of the words of the knowledge base', () => {
  it.each(DUTIES)('is answered so that %s', (_, meets) => {
    const failed = ASKED.filter(({ answer, said }) => !meets(answer, said));
    expect(failed.map(({ text, said }) => `${text} → ${said}`)).toEqual([]);
  });

  it('is answered, refused or given a choice of, each at times', () => {
    expect(new Set(ASKED.map(({ answer }) => answer.kind))).toEqual(new Set(['answer', 'unknown', 'choose']));
  });

  it('is answered the same whatever was asked before', () => {
    const changed = ASKED.slice(0, 60)
      .toReversed()
      .filter(({ text, said }) => shipped.say(text) !== said);
    expect(changed.map(({ text }) => text)).toEqual([]);
  });
});
