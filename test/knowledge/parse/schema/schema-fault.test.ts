import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { documentSchema } from '../../../../src/domain/document.js';
import { organisationSchema } from '../../../../src/domain/organisation.js';
import { programmeSchema } from '../../../../src/domain/programme.js';
import { referenceSchema } from '../../../../src/domain/reference.js';
import { sectionSchema } from '../../../../src/domain/section.js';
import { strategySchema } from '../../../../src/domain/strategy.js';
import { conceptSchema } from '../../../../src/domain/vocabulary.js';
import { CHOICES, findKeyGuide } from '../../../../src/knowledge/parse/schema/key-guide.js';
import { change, listFaults, type WorldFile } from '../../world.js';

const FILE = 'report/report-1-01.yaml';

const FAULTS: readonly {
  readonly fault: string;
  readonly file?: WorldFile;
  readonly from: string;
  readonly to: string;
  readonly expected: string;
}[] = [
  {
    fault: 'a misspelt key, at the key and not also as missing',
    from: 'amount: 201',
    to: 'amout: 201',
    expected: '18:5 `amout` という項目はここにはありません。`amount` の書き間違いではありませんか。',
  },
  {
    fault: 'a misspelt key at the top',
    from: 'listings:',
    to: 'listing:',
    expected: '8:1 `listing` という項目はここにはありません。`listings` の書き間違いではありませんか。',
  },
  {
    fault: 'a key that is like no other',
    from: 'groups: [創業支援グループ]',
    to: 'groups: [創業支援グループ]\n    telephone: 017',
    expected: '13:5 `telephone` という項目はここにはありません。ここに書ける項目: section, groups',
  },
  {
    fault: 'a key that is indented too far',
    from: '    kind: 事業費',
    to: '    flags: [new]\n    kind: 事業費',
    expected: '17:5 `flags` という項目はここにはありません。外側の項目です。字下げを確かめてください。',
  },
  {
    fault: 'a missing page, at the top of the file',
    from: 'place: 83頁\n',
    to: '',
    expected: '2:1 `place`（掲載頁など）がありません。例: place: 83頁',
  },
  {
    fault: 'a missing page, at the item of a list that lacks it',
    from: ', place: 21頁',
    to: '',
    expected: '9:5 `place`（掲載頁など）がありません。例: place: 83頁',
  },
  {
    fault: 'an amount in quotation marks',
    from: 'amount: 201',
    to: 'amount: "1,000"',
    expected:
      '18:13 `amount`（金額、千円）は数で書いてください。いまは文字の「1,000」です。引用符やカンマを付けず 1000 としてください。例: amount: 1266',
  },
  {
    fault: 'an amount with a comma',
    from: 'amount: 201',
    to: 'amount: 1,000',
    expected:
      '18:13 `amount`（金額、千円）は数で書いてください。いまは文字の「1,000」です。引用符やカンマを付けず 1000 としてください。例: amount: 1266',
  },
  {
    fault: 'an amount of full-width digits',
    from: 'amount: 201',
    to: 'amount: ２０１',
    expected:
      '18:13 `amount`（金額、千円）は数で書いてください。いまは文字の「２０１」です。引用符やカンマを付けず 201 としてください。例: amount: 1266',
  },
  {
    fault: 'a year by its era',
    from: 'year: 2020',
    to: 'year: R2',
    expected: '16:11 `year`（年度、西暦）は数で書いてください。いまは文字の「R2」です。例: year: 2020',
  },
  {
    fault: 'a year beyond all years',
    from: 'year: 2020',
    to: 'year: 20200',
    expected: '16:11 `year`（年度、西暦）は 2100 以下の数にしてください。',
  },
  {
    fault: 'a number that must be above zero',
    from: 'no: 1,',
    to: 'no: 0,',
    expected: '9:20 `no`（番号）は 1 以上の数にしてください。',
  },
  {
    fault: 'a number with decimals where there can be none',
    from: 'no: 1,',
    to: 'no: 1.5,',
    expected: '9:20 `no`（番号）は整数で書いてください。例: no: 2',
  },
  {
    fault: 'printed text that YAML reads as a number',
    from: 'printed: "201"',
    to: 'printed: 201',
    expected: '19:14 `printed`（資料に印刷されたままの文字）は文字で書きます。引用符で囲んで "201" としてください。',
  },
  {
    fault: 'printed text left blank, at its key',
    from: 'printed: "201"',
    to: 'printed:',
    expected:
      '19:5 `printed`（資料に印刷されたままの文字）の値がありません。資料の欄が空白なら "" と書き、使わない項目なら行ごと消してください。例: printed: "1,266"',
  },
  {
    fault: 'a name of no characters',
    from: 'name: 起業家育成研修事業',
    to: 'name: ""',
    expected: '3:7 `name`（名前）が空です。書くことがなければ、項目ごと消してください。',
  },
  {
    fault: 'a list without items',
    from: 'listings:\n  - { area: 1, no: 1, place: 21頁 }',
    to: 'listings: []',
    expected: '8:11 `listings`（一覧での掲載）は 1つ以上書いてください。',
  },
  {
    fault: 'a single value where a list belongs',
    from: 'flags: [major-result]',
    to: 'flags: major-result',
    expected: '14:8 `flags`（新規・重点などの印）は、一つでも並びにして書いてください。例: flags: [new]',
  },
  {
    fault: 'a word that is no choice but near one',
    from: 'role: actual, value: 1033',
    to: 'role: actuel, value: 1033',
    expected:
      '27:29 `role`（実績・現状・目標の別）に「actuel」は選べません。`actual` の書き間違いではありませんか。選べるもの: actual（実績値）, baseline（現状値）, target（目標値）',
  },
  {
    fault: 'text where a map belongs',
    from: 'period: { from: 2019, to: 2021, printed: R1-R3 }',
    to: 'period: R1-R3',
    expected:
      '13:9 `period`（事業期間）には、一段下げて項目を並べてください。例: period: { from: 2019, to: 2021, printed: R1-R3 }',
  },
  {
    fault: 'a map where text belongs',
    from: 'overview: 起業を志す人を対象に研修を行う。',
    to: 'overview: { a: b }',
    expected: '21:11 `overview`（概要）には文字だけを書いてください。例: overview: 起業を志す人を対象に研修を行う。',
  },
  {
    fault: 'a word where true or false belongs',
    file: 'report/report-1-02.yaml',
    from: 'relisted: true',
    to: 'relisted: はい',
    expected: '6:45 `relisted`（再掲かどうか）は true か false で書いてください。',
  },
  {
    fault: 'an id in Japanese',
    file: 'sections.yaml',
    from: 'id: rosei',
    to: 'id: 労政',
    expected:
      '6:7 `id`（ファイル名と同じ記号）の形が違います。半角の英小文字と数字をハイフンでつないでください。例: id: report-4-02',
  },
  {
    fault: 'a date in another form',
    file: 'vision/document.yaml',
    from: 'date: "2021"',
    to: 'date: 令和3年',
    expected: '5:7 `date`（発行の年月）の形が違います。「年-月」か「年」で書いてください。例: date: 2021-09',
  },
  {
    fault: 'a missing word in the vocabulary',
    file: 'vocabulary.yaml',
    from: '[担当課, 所管]',
    to: '[担当課]',
    expected: '4:10 `words`（同じ意味の言葉）は 2つ以上書いてください。',
  },
];

describe('a value that the schema does not allow', () => {
  it.each(FAULTS)('is explained where it stands: $fault', async ({ file = FILE, from, to, expected }) => {
    expect(await listFaults(change(file, from, to))).toEqual([`knowledge/${file}:${expected}`]);
  });
});

describe('the guide to keys', () => {
  const schemas = {
    programmeSchema,
    documentSchema,
    strategySchema,
    referenceSchema,
    sectionSchema,
    organisationSchema,
    conceptSchema,
  };

  it.each(Object.entries(schemas))('knows every key of %s', (_, schema) => {
    expect(listKeyPaths(schema, []).filter((path) => !findKeyGuide(path))).toEqual([]);
  });

  it('gives a Japanese word for every choice', () => {
    const choices = Object.values(schemas).flatMap(listChoices);
    expect(choices.filter((choice) => !CHOICES[choice])).toEqual([]);
  });
});

type Definition = {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
};

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as Definition;
}

function listKeyPaths(schema: z.ZodType, path: readonly string[]): readonly (readonly string[])[] {
  const { shape, element, innerType } = definitionOf(schema);
  const inner = element ?? innerType;
  if (inner) return listKeyPaths(inner, path);
  return Object.entries(shape ?? {}).flatMap(([key, field]) => [
    [...path, key],
    ...listKeyPaths(field, [...path, key]),
  ]);
}

function listChoices(schema: z.ZodType): readonly string[] {
  const { shape, element, innerType, entries } = definitionOf(schema);
  const inner = [element, innerType, ...Object.values(shape ?? {})].filter((field) => field !== undefined);
  return [...Object.values(entries ?? {}), ...inner.flatMap(listChoices)];
}
