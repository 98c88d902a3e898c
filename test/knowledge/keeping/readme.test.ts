import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flagSchema } from '../../../src/domain/flag.js';
import { programmeSchema, relationSchema, statusSchema } from '../../../src/domain/programme.js';
import { replaceTexts } from '../../../src/knowledge/keeping/draft.js';
import { describePlan } from '../../../src/knowledge/keeping/import/describe.js';
import { planImport } from '../../../src/knowledge/keeping/import/plan.js';
import { SCHEMA_NAMES } from '../../../src/knowledge/keeping/schema/json-schema.js';
import { readRows } from '../../../src/knowledge/keeping/table/rows.js';
import { createChecker } from '../../../src/knowledge/load.js';
import { formatProblem, type Problem } from '../../../src/knowledge/problem.js';
import { type KnowledgeFiles, readKnowledge } from '../../../src/knowledge/read.js';
import { createNotices } from '../../../src/knowledge/reload/notices.js';

const README = readFileSync('knowledge/README.md', 'utf8');
const EXAMPLE = 'knowledge/annual-report-2020/report-4-02.yaml';
const files = await readKnowledge('knowledge');
const check = createChecker();

function findProblems(changed: KnowledgeFiles): readonly Problem[] {
  const loaded = check(changed);
  return loaded.ok ? [] : loaded.problems;
}

/** What the check says of a file with some slips in it. */
function checkWith(slips: readonly (readonly [string | RegExp, string])[], file = EXAMPLE): readonly string[] {
  const text = slips.reduce(
    (rest, [right, wrong]) => {
      if (rest.replace(right, wrong) === rest) throw new Error(`${file} does not contain ${right}.`);
      return rest.replace(right, wrong);
    },
    readFileSync(file, 'utf8'),
  );
  return findProblems(replaceTexts(files, new Map([[file, text]]))).map(formatProblem);
}

/** Where the files that are shown grow for other reasons, the lines of the output move. */
function dropPlaces(text: string): string {
  return text.replaceAll(/\.yaml:\d+:\d+/gu, '.yaml');
}

describe('the keepers’ README', () => {
  it('shows the example file as it is', () => {
    expect(README).toContain(`\`\`\`yaml\n${readFileSync(EXAMPLE, 'utf8')}\`\`\`\n`);
  });

  it.each([
    ...Object.keys(programmeSchema.shape),
    ...flagSchema.options,
    ...statusSchema.options,
    ...relationSchema.shape.kind.options,
  ])('explains %s', (word) => {
    expect(README).toMatch(new RegExp(`\`(?:[a-z]+: )?${word}\``, 'u'));
  });

  it.each(SCHEMA_NAMES.filter((name) => name !== 'programme'))('says what %s.yaml is for', (name) => {
    expect(README).toContain(`${name}.yaml`);
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: object };
    const named = [...README.matchAll(/npm run (?:--silent )?([a-z:]+)/gu)].map(([, name]) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
  });

  it('shows what the check says of the slips it describes', () => {
    const lines = checkWith([
      ['section: 地域産業課', 'section: 地域産業科'],
      ['    amount: 201', '    amout: 201'],
      ['value: 33, printed: 33名', 'value: 330, printed: 33名'],
    ]);
    expect(README).toContain([...lines, `不備が${lines.length}件あります。`].join('\n'));
  });

  it('shows what the check says of a wrong amount, wherever it says it', () => {
    const lines = checkWith([['    amount: 201', '    amount: 210']]);
    expect(dropPlaces(README)).toContain(dropPlaces([...lines, `不備が${lines.length}件あります。`].join('\n')));
  });

  it.each([
    ['a reprint that differs', 'annual-report-2020/report-6-02.yaml', /^discrepancies:[\s\S]*/mu],
    ['a relation of one side', 'vision-2021/vision-02.yaml', /^ {2}- \{ kind: merged-into.*\n/mu],
  ])('shows what the check says of %s', (_, file, lost) => {
    const lines = checkWith([[lost, '']], `knowledge/${file}`);
    expect(dropPlaces(README)).toContain(dropPlaces([...lines, `不備が${lines.length}件あります。`].join('\n')));
  });

  it('shows what the check says where a programme is taken away', () => {
    const folders = files.folders.map((folder) => ({
      ...folder,
      programmes: folder.programmes.filter(({ name }) => name !== 'centre-7-2'),
    }));
    const lines = findProblems({ ...files, folders }).map(formatProblem);
    const shown = dropPlaces(README.replaceAll(/^ +/gmu, ''));
    expect(shown).toContain(dropPlaces([...lines, `不備が${lines.length}件あります。`].join('\n')));
  });

  it('shows what a running bot says of a slip, and once it is mended', () => {
    const file = 'knowledge/centre-plan-2021/centre-7-2.yaml';
    const texts = new Map([[file, readFileSync(file, 'utf8').replace('amount: 1050', 'amount: 1051')]]);
    const notices = createNotices();
    const told = [notices.refuse(findProblems(replaceTexts(files, texts))), notices.mend()];
    for (const notice of told) expect(README.replaceAll(/^ +/gmu, '')).toContain(notice?.text);
  });

  it('shows what the import of its table would change', () => {
    const [, table = ''] = /```csv\n([^`]*)```/u.exec(README) ?? [];
    const planned = planImport({ tableFile: 'r3.csv', rows: readRows(table), files, documentId: 'centre-plan-2021' });
    const shown = planned.ok ? describePlan(planned.value, '表: r3.csv（Shift_JIS、CSV）') : [planned.reason];
    expect(README).toContain(shown.join('\n'));
  });
});
