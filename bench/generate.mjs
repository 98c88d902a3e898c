// Writes a sound knowledge base of any size: half of the programmes in one document, the others in documents of a hundred,
// so that what grows with the size of a document shows as well as what grows with their number.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const SECTIONS = 40;
const AREAS = 8;
const PER_DOCUMENT = 100;
/** About a quarter of a megabyte; a file may have half of one. */
const MOST_REFERENCES = 1_000;

/** Gives how many files and bytes were written. */
export async function generateKnowledge(directory, programmes) {
  let [files, bytes] = [0, 0];
  const write = async (name, text) => {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    files += 1;
    bytes += Buffer.byteLength(text);
  };
  await write('sections.yaml', range(SECTIONS).map(writeSection).join(''));
  await write('vocabulary.yaml', '- concept: 予算\n  words: [予算, 事業費]\n');
  let left = programmes;
  for (let document = 0; left > 0; document += 1) {
    const size = document === 0 ? Math.ceil(programmes / 2) : Math.min(PER_DOCUMENT, left);
    left -= size;
    await writeFolder(`d${document}`, size, write);
  }
  return { files, bytes };
}

const range = (count) => Array.from({ length: count }, (_, index) => index);
const kanji = (number) => [...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
const writeSection = (index) =>
  `- id: section-${index}\n  name: ${kanji(index)}政策課\n  organisation: 青森県\n  groups: [企画グループ, 支援グループ]\n`;

async function writeFolder(id, size, write) {
  const programmes = range(size).map((index) => describeProgramme(id, index, size));
  for (const programme of programmes) await write(`${id}/${programme.id}.yaml`, writeProgramme(programme));
  const areas = range(AREAS).map((area) => programmes.filter((programme) => programme.area === area + 1));
  await write(`${id}/document.yaml`, writeDocument(id, size, areas));
  await write(
    `${id}/references.yaml`,
    range(Math.min(Math.ceil(size / 2), MOST_REFERENCES))
      .map((index) => writeReference(id, index))
      .join(''),
  );
}

function describeProgramme(document, index, size) {
  // Every second programme is related to the next.
  const other = index % 2 === 0 ? index + 1 : index - 1;
  return {
    document,
    index,
    id: `${document}-${index}`,
    area: (index % AREAS) + 1,
    national: (index * 7) % 1000,
    general: (index * 13) % 5000,
    related: other < size ? `${document}-${other}` : null,
  };
}

function writeProgramme({ document, index, id, area, national, general, related }) {
  const name = `${document}号${kanji(index)}型中小企業生産性向上支援事業`;
  const amount = national + general;
  return `# 書き方は knowledge/README.md をご覧ください。
id: ${id}
name: ${name}
aliases: [${document}号${kanji(index)}型中小企業の生産性向上支援]
shortNames: [${document}号${kanji(index)}型支援]
place: ${20 + (index % 90)}頁
listings:
  - { area: ${area}, no: ${index + 1}, measure: 経営基盤の強化の促進, place: ${20 + (index % 90)}頁 }
sections:
  - { section: ${kanji(index % SECTIONS)}政策課, groups: [支援グループ] }
period: { from: 2019, to: 2021, printed: "R1-R3", place: 施策一覧（14〜18頁） }
flags: [major-result]
budgets:
  - year: 2020
    kind: 事業費
    amount: ${amount}
    printed: "${amount.toLocaleString('en-US')}"
    funding: { national: ${national}, other: null, general: ${general}, place: 施策一覧（14〜18頁） }
overview: |-
  県内中小企業の労働生産性の向上を図るため、専門家の派遣、設備の導入に要する経費への補助、事例の紹介などを通じて、${kanji(index)}型の取組を総合的に支援する。
results: |-
  専門家を延べ${index + 3}回派遣したほか、セミナーを県内3会場（青森市、弘前市、八戸市）で開催し、取組の機運の醸成を図った。
indicators:
  - name: 専門家派遣回数
    unit: 回
    values:
      - { year: 2019, role: actual, value: ${index + 1}, printed: ${index + 1}回 }
      - { year: 2020, role: actual, value: ${index + 3}, printed: ${index + 3}回 }
  - name: セミナー参加者数
    unit: 名
    values:
      - { year: 2019, role: actual, value: ${index + 40}, printed: ${index + 40}名 }
      - { year: 2020, role: actual, value: ${index + 60}, printed: ${index + 60}名 }
${related === null ? '' : `relations:\n  - { kind: related, to: ${related}, evidence: 併せて実施した }\n`}`;
}

function writeDocument(id, size, areas) {
  const sum = (programmes, key) => programmes.reduce((all, programme) => all + programme[key], 0);
  const total = (programmes) =>
    `{ amount: ${sum(programmes, 'national') + sum(programmes, 'general')}, national: ${sum(programmes, 'national')}, general: ${sum(programmes, 'general')}, place: 18頁 }`;
  const lists = areas.map(
    (programmes, index) => `  - no: ${index + 1}
    name: 第${kanji(index + 1)}の方針
    shortNames: [方針${kanji(index + 1)}]
    place: 19頁
    listings: ${programmes.length}
    subtotal: ${total(programmes)}
`,
  );
  return `id: ${id}
title: 資料${id}
shortTitle: 資料${id}
publisher: 青森県
date: "2021-09"
organisation: 青森県
budget: { year: 2020, kind: 事業費 }
counts: { programmes: ${size}, listings: ${size} }
areas:
${lists.join('')}total: ${total(areas.flat())}
`;
}

function writeReference(document, index) {
  return `- id: ${document}-ref-${index}
  topic: ${kanji(index)}番目の統計
  aliases: [${kanji(index)}番目の調査]
  statement: 令和2年度の${kanji(index)}番目の値は${index}件であった。
  values:
    - { name: ${kanji(index)}番目の値, value: ${index}, unit: 件, period: "2020", printed: ${index}件 }
  place: 2頁
`;
}
