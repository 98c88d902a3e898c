import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateProgramme, replaceTexts } from '../../../../src/knowledge/keeping/draft.js';
import { type ImportPlan, planImport } from '../../../../src/knowledge/keeping/import/plan.js';
import { readRows } from '../../../../src/knowledge/keeping/table/rows.js';
import { parseKnowledge } from '../../../../src/knowledge/parse.js';
import type { KnowledgeFiles } from '../../../../src/knowledge/read.js';
import { WORLD } from '../../world.js';

const COMMENTED = WORLD['vision/vision-02.yaml']
  .replace('budgets:', '# 金額は個表から\nbudgets:   # 見込額')
  .replace('status: merged', 'status: merged   # 統合');

/** Keys of the file and comments, in their order. */
const LANDMARK = /^[a-z]+(?=:)|#.*$/gmu;
const LANDMARKS: readonly string[] = COMMENTED.match(LANDMARK) ?? [];

const FILES: KnowledgeFiles = {
  folders: [
    {
      id: 'vision',
      file: 'knowledge/vision',
      document: fileOf('vision/document.yaml', WORLD['vision/document.yaml']),
      strategy: null,
      references: null,
      programmes: [
        fileOf('vision/vision-02.yaml', COMMENTED),
        fileOf('vision/vision-04.yaml', WORLD['vision/vision-04.yaml']),
      ],
    },
  ],
  sections: fileOf('sections.yaml', WORLD['sections.yaml']),
  organisations: null,
  vocabulary: fileOf('vocabulary.yaml', WORLD['vocabulary.yaml']),
  calendar: null,
  problems: [],
};

function fileOf(name: string, text: string) {
  return { file: `knowledge/${name}`, name: name.replace(/^.*\/|\.yaml$/gu, ''), text };
}

const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '新しい概要',
      '一行目\n二行目',
      '- 箇条書き\n  字下げ',
      '# 注ではない',
      '「引用」, "青森"',
      "'",
      '▲5: 五',
      '～〜—―',
    ),
  )
  .map((cell) => cell.replaceAll('\r', ' ').trim());
const amount = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map((value) => value.toLocaleString('en-US')),
  fc.constantFrom('', '－', '—', '0', '▲1,266', '△5', '12.5', '201千円'),
);
const row = fc.record({
  name: fc.constantFrom('起業支援拠点運営事業', '企業支援拠点運営事業', '新しい連携事業'),
  overview: text,
  sections: fc.constantFrom('', '地域産業課', '労政・能力開発課', '地域産業課 創業支援グループ'),
  period: fc.constantFrom('', 'R2-R3', 'S45-', '令和2年度～令和6年度'),
  isNew: fc.constantFrom('', '○', '×'),
  amounts: fc.tuple(amount, amount),
});
const rows = fc.uniqueArray(row, { selector: ({ name }) => name, minLength: 1, maxLength: 3 });
type TableRow = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

function writeTable(table: readonly TableRow[]): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = table.map(({ name, overview, sections, period, isNew, amounts }) =>
    [name, '事業番号9', overview, sections, period, isNew, ...amounts].map(quote).join(','),
  );
  return ['事業名,掲載箇所,概要,担当課,事業期間,新規,R3事業費見込額,R9事業費見込額', ...lines].join('\n');
}

function plan(table: readonly TableRow[], files: KnowledgeFiles): ImportPlan {
  const planned = planImport({ tableFile: 'hyo.csv', rows: readRows(writeTable(table)), files, documentId: 'vision' });
  if (!planned.ok) throw new Error(planned.reason);
  return planned.value;
}

function importInto(table: readonly TableRow[], files: KnowledgeFiles): KnowledgeFiles {
  return replaceTexts(files, plan(table, files).texts);
}

describe('an imported table', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const { parsed } = parseKnowledge(importInto(table, FILES));
        const held = parsed.folders[0]?.programmes.flatMap(({ whole }) => whole ?? []) ?? [];
        const stated = table.filter(({ overview }) => overview !== '');
        const overviews = stated.map(({ name }) => held.find((programme) => programme.name === name)?.overview);
        expect(overviews.map((overview) => overview?.replace(/\s+$/gmu, ''))).toEqual(
          stated.map(({ overview }) =>
            overview
              .replaceAll('\t', ' ')
              .replace(/(?!\n)\p{Cc}/gu, '')
              .replace(/[^\S\n]+$/gmu, '')
              .trim(),
          ),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('has nothing to change the second time', () => {
    fc.assert(
      fc.property(rows, (table) => {
        expect([...plan(table, importInto(table, FILES)).texts]).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves comments and the order of keys, also after a second table', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const after = importInto(second, importInto(first, FILES));
        const [held = ''] = after.folders[0]?.programmes.map((file) => file.text ?? '') ?? [];
        expect(held.match(LANDMARK)?.filter((mark) => LANDMARKS.includes(mark))).toEqual(LANDMARKS);
      }),
      { numRuns: 25 },
    );
  });

  it('never takes away a budget, an indicator or a relation', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const held = parseKnowledge(importInto(table, FILES)).parsed.folders[0]?.programmes[0]?.whole;
        expect([held?.budgets.slice(0, 1), held?.indicators.length, held?.relations.length]).toEqual([
          [{ year: 2020, kind: '事業費見込額', amount: 21833, printed: '21,833', parts: [] }],
          1,
          1,
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it('puts a new programme where its folder is', () => {
    expect(locateProgramme({ file: 'knowledge/vision' }, 'vision-05')).toBe('knowledge/vision/vision-05.yaml');
  });
});
