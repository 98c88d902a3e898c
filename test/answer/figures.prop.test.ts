import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/domain/indicator.js';
import type { Programme } from '../../src/domain/programme.js';
import { listMeasures } from '../../src/question/search/search-index.js';
import { knowledge } from '../knowledge/shipped.js';
import { listFigures } from './desk.js';
import { bearsAlone, shipped } from './shipped.js';

const programmes = knowledge.programmes.filter(({ name }) => bearsAlone(name));

const ASPECTS = [
  '',
  'の予算は？',
  'の財源内訳は？',
  'の国庫はいくら',
  'の担当課は？',
  'の期間は？',
  'は新規ですか',
  'の概要は？',
  'の実績は？',
  'の指標は？',
  'は前年より増えた？',
  'は再掲されていますか',
  'の数字が食い違うところは',
  'の役割分担は？',
];

/** Text as figures are compared: without widths and commas. */
function flatten(text: string): string {
  return text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/gu, '');
}

/** Whether a number stands in a text as a whole, and not as a part of a longer one. */
function holdsNumber(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?![\\d]|\\.\\d)`, 'u').test(text);
}

/** The change on the year and its rate, for every indicator with both figures: the only sums an answer about one programme does. */
function listComputed({ values, unit }: Indicator): readonly string[] {
  const [before, after] = values.filter(({ role }) => role === 'actual').slice(-2);
  if (before?.value === null || after?.value === null || before === undefined || after === undefined) return [];
  const change = Math.round(Math.abs(after.value - before.value) * 1000) / 1000;
  return [`${change}${unit}`, `${Math.round((change / before.value) * 1000) / 10}%`].map(flatten);
}

/** The figures of an answer that are neither printed of the programme or of a measure it is part of, nor a change shown with its terms, nor a count of its rows. */
function listInvented(programme: Programme, question: string): readonly string[] {
  const measures = listMeasures(knowledge).filter(({ measure }) =>
    measure.projects.some(({ id }) => id === programme.id),
  );
  const printed = flatten(JSON.stringify([programme, measures.map(({ measure }) => measure.indicators)]));
  const computed = programme.indicators.flatMap(listComputed);
  const text = shipped.say(question);
  return text.split('\n').flatMap((line) =>
    listFigures(line)
      .map(flatten)
      .filter((figure) => !holdsNumber(printed, /^[\d.]+/u.exec(figure)?.[0].replace(/\.$/u, '') ?? figure))
      .filter((figure) => !(/増え|減っ/u.test(line) && computed.includes(figure)))
      .filter((figure) => figure !== `${programme.indicators.length}件`)
      .map((figure) => `${question} → ${figure}`),
  );
}

describe('an answer about a programme we ship', () => {
  it.each(ASPECTS)(
    'states no figure that is neither printed of it nor computed before the reader: 「…%s」',
    (aspect) => {
      expect(programmes.flatMap((programme) => listInvented(programme, `${programme.name}${aspect}`))).toEqual([]);
    },
  );

  it('is about that programme and no other', () => {
    const wrong = programmes.filter(({ id, name }) => {
      const answer = shipped.ask(`${name}の概要は？`);
      return answer.kind !== 'answer' || answer.programmes.map((one) => one.id).join() !== id;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('names the document and the place', () => {
    const bare = programmes.filter(({ name }) => !/\n出典: .+ .+$/u.test(shipped.say(`${name}の概要は？`)));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('is unknown for the budget of a year no document holds, and states no amount', () => {
    const answered = programmes.filter(({ name }) => {
      const { kind, text } = shipped.hear(`${name}の令和9年度の予算は？`);
      return kind !== 'unknown' || /\d千円/u.test(text);
    });
    expect(answered.map(({ name }) => name)).toEqual([]);
  });

  it('is the budget as printed, to the last digit', () => {
    const wrong = programmes.filter(({ name, budgets }) => {
      const text = shipped.say(`${name}の予算は？`);
      return budgets.some(({ amount, printed }) => amount !== null && !text.includes(`${printed}千円`));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('is unknown where no amount is printed', () => {
    const answered = programmes.filter(
      ({ name, budgets }) =>
        budgets.every(({ amount }) => amount === null) && shipped.hear(`${name}の予算は？`).kind !== 'unknown',
    );
    expect(answered.map(({ name }) => name)).toEqual([]);
  });

  it('is the section as printed', () => {
    const wrong = programmes.filter(({ name, sections }) => {
      const text = shipped.say(`${name}の担当課は？`);
      return sections.some(({ section, groups }) => ![section, ...groups].every((word) => text.includes(word)));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('is every indicator with every cell as printed', () => {
    const wrong = programmes.filter(({ name, indicators }) => {
      const text = shipped.say(`${name}の指標は？`);
      return indicators.some((indicator) =>
        indicator.values.some(({ value, printed }) => value !== null && !text.includes(printed)),
      );
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('the totals we ship', () => {
  const report = knowledge.documents.find(({ id }) => id === 'annual-report-2020');

  it.each(report?.areas.map(({ no, subtotal }) => [no, subtotal?.amount] as const) ?? [])(
    'are told for 基本方針%i as the report prints them',
    (no, amount) => {
      expect(shipped.say(`令和2年度年次報告の基本方針${no}の事業費の合計は？`)).toContain(
        `${amount?.toLocaleString('en-US')}千円`,
      );
    },
  );

  it('are told for the whole report as it prints them', () => {
    expect(shipped.say('令和2年度年次報告の事業費の合計は？')).toContain('70,705,499千円');
  });
});
