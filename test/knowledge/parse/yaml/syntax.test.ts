import { describe, expect, it } from 'vitest';
import { change, listFaults, WORLD } from '../../world.js';

const FILE = 'report/report-1-01.yaml';

/** Each slip with the one line it must give; the message is for someone who has never heard of YAML. */
const SLIPS = [
  {
    slip: 'a quotation mark that is never closed',
    from: 'name: 起業家育成研修事業',
    to: 'name: "起業家育成研修事業',
    expected: '3:17 「: 」、閉じの引用符、閉じの括弧のどれかが足りません。この行とその前の行を確かめてください。',
  },
  {
    slip: 'a bracket that is never closed',
    from: 'shortNames: [起業研修]',
    to: 'shortNames: [起業研修',
    expected: '7:1 前の行までの括弧が閉じていません。閉じの「]」を補ってください。',
  },
  {
    slip: 'a brace that is never closed',
    from: 'printed: R1-R3 }',
    to: 'printed: R1-R3',
    expected: '14:1 前の行までの括弧が閉じていません。閉じの「}」を補ってください。',
  },
  {
    slip: 'a tab as indentation',
    from: '    kind: 事業費',
    to: '\tkind: 事業費',
    expected: '17:1 行頭にタブがあります。字下げは半角空白で書いてください。',
  },
  {
    slip: 'a full-width colon',
    from: 'place: 83頁',
    to: 'place：83頁',
    expected: '7:1 コロンが全角の「：」です。半角の「:」と半角空白で「項目: 値」と書いてください。',
  },
  {
    slip: 'a colon without a space',
    from: 'place: 83頁',
    to: 'place:83頁',
    expected: '7:1 コロンの後ろに半角空白がありません。「項目: 値」のように空けてください。',
  },
  {
    slip: 'a full-width space as indentation',
    from: 'place: 83頁',
    to: '　place: 83頁',
    expected: '7:1 `　place` という項目はここにはありません。前後の全角の空白を消してください。',
  },
  {
    slip: 'a bare hyphen as a value',
    from: 'printed: "201"',
    to: 'printed: -',
    expected:
      '19:14 ここにこの記号は書けません。値が「-」や括弧などの記号なら、引用符 " " で囲んでください（例: printed: "-"）。',
  },
  {
    slip: 'a value with a colon in it',
    from: 'overview: 起業を志す人を対象に研修を行う。',
    to: 'overview: 対象: 起業を志す人',
    expected:
      '21:11 一行に「項目: 値」が二つあるか、字下げがずれています。値に「: 」（コロンと空白）を含むなら、値全体を引用符 " " で囲んでください。',
  },
  {
    slip: 'a value that begins with a reference to nothing',
    from: 'overview: 起業',
    to: 'overview: *起業',
    expected: '21:11 「*」で始まる参照の先がありません。文字の「*」なら、値全体を引用符 " " で囲んでください。',
  },
  {
    slip: 'a key given twice',
    from: 'place: 83頁',
    to: 'place: 83頁\nplace: 84頁',
    expected: '8:1 `place` が二つあります（最初は 7行目）。どちらか一方だけを残してください。',
  },
  {
    slip: 'two documents in one file',
    from: 'place: 83頁',
    to: 'place: 83頁\n---\nid: x',
    expected: '8:1 一つのファイルに二つ以上の文書があります。「---」で区切らず、ファイルを分けてください。',
  },
] as const;

describe('a slip in the YAML', () => {
  it.each(SLIPS)('is explained where it stands: $slip', async ({ from, to, expected }) => {
    expect(await listFaults(change(FILE, from, to))).toEqual([`knowledge/${FILE}:${expected}`]);
  });

  it('is found at the same place with Windows line ends and a byte order mark', async () => {
    const tabbed = change(FILE, '    kind: 事業費', '\tkind: 事業費');
    const saved = { ...tabbed, [FILE]: `\uFEFF${String(tabbed[FILE]).replaceAll('\n', '\r\n')}` };
    expect(await listFaults(saved)).toEqual([
      `knowledge/${FILE}:17:1 行頭にタブがあります。字下げは半角空白で書いてください。`,
    ]);
  });

  it('does not hide a fault above it in the same file', async () => {
    const misspelt = change(FILE, 'shortNames:', 'shortName:');
    const both = change(FILE, 'printed: "201"', 'printed: "201', misspelt);
    expect((await listFaults(both)).map((line) => line.split(' ')[0])).toEqual([
      `knowledge/${FILE}:6:1`,
      `knowledge/${FILE}:19:18`,
    ]);
  });

  it('is reported once for each tab', async () => {
    const one = change(FILE, '    kind: 事業費', '\tkind: 事業費');
    const two = change(FILE, '    unit: 名', '\tunit: 名', one);
    expect((await listFaults(two)).map((line) => line.split(' ')[0])).toEqual([
      `knowledge/${FILE}:17:1`,
      `knowledge/${FILE}:24:1`,
    ]);
  });
});

describe('a file without content', () => {
  const expected = `knowledge/${FILE}:1:1 ファイルに中身がありません。項目を書くか、ファイルを消してください。`;

  it('is reported when it is empty', async () => {
    expect(await listFaults({ ...WORLD, [FILE]: '' })).toEqual([expected]);
  });

  it('is reported when it holds comments only', async () => {
    expect(await listFaults({ ...WORLD, [FILE]: '# あとで書く\n' })).toEqual([expected]);
  });
});

describe('a file of the wrong shape', () => {
  it('is told to be a map where it is plain text', async () => {
    expect(await listFaults({ ...WORLD, [FILE]: '起業家育成研修事業\n' })).toEqual([
      `knowledge/${FILE}:1:1 ファイル全体を「項目: 値」の形で書いてください。コロンの後ろには半角空白が要ります。`,
    ]);
  });

  it('is told to be a list where it is a map', async () => {
    expect(await listFaults({ ...WORLD, 'vocabulary.yaml': '予算: [予算, 事業費]\n' })).toEqual([
      'knowledge/vocabulary.yaml:1:1 ファイル全体を「- 」で始まる並びにしてください。',
    ]);
  });
});
