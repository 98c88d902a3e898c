import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { change, WORLD, writeWorld, writeWorldAt } from './knowledge/world.js';

const CLI = path.resolve('dist/cli.js');
/** For what does not depend on what is known: small, and so read quickly. */
const SMALL = mkdtempSync(path.join(tmpdir(), 'madoguchi-cli-'));
afterAll(() => rmSync(SMALL, { recursive: true }));

type Options = { readonly knowledge?: string; readonly input?: Buffer | string };
type Result = { readonly code: number | null; readonly out: string; readonly err: string };

function start(args: readonly string[], knowledge?: string): ChildProcess {
  const env = knowledge === undefined ? process.env : { ...process.env, KNOWLEDGE_DIR: knowledge };
  return spawn(process.execPath, [CLI, ...args], { env, stdio: 'pipe' });
}

/** Runs a command to its end. */
async function run(args: readonly string[], { knowledge, input = '' }: Options = {}): Promise<Result> {
  const child = start(args, knowledge);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin?.end(input);
  const [code] = await once(child, 'close');
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

function readReplies({ out }: Result) {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

const LINES: readonly (readonly [string, string | Buffer])[] = [
  ['a question', 'ジョブカフェの担当課どこ'],
  ['an empty line', ''],
  ['the first of a thread', '{"thread": "t1", "question": "起業家育成研修事業の予算は？"}'],
  ['the first of another thread', '{"thread": "t2", "question": "ジョブカフェの予算は？"}'],
  ['the second of the first thread', '{"thread": "t1", "question": "担当課は？"}'],
  ['the second of the other thread', '{"thread": "t2", "question": "担当課は？"}'],
  ['a question outside any thread', '担当課は？'],
  ['JSON without a thread', '{"question": "仕事力養成推進事業の予算は？"}'],
  ['broken JSON', '{"thread": "t3", "question": '],
  ['JSON without a question', '{"thread": "t4"}'],
  ['JSON of other types', '{"thread": 7, "question": ["予算"]}'],
  ['nothing but an opening brace', '{'],
  ['a list', '["起業家育成研修事業の予算は？"]'],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xe3, 0x81])],
  ['emoji', '🙏👨‍👩‍👧🇯🇵'],
  ['a very long line', '予算'.repeat(50_000)],
  ['a line that ends as on Windows', '起業家育成研修事業の期間は？\r'],
  ['a last line without an end', '起業家育成研修事業の予算は？'],
];

const STREAM = Buffer.concat(
  LINES.map(([, line], place) =>
    Buffer.concat([Buffer.from(line), Buffer.from(place === LINES.length - 1 ? '' : '\n')]),
  ),
);

await writeWorldAt(SMALL, WORLD);
const [text, unknown, json, stream, exported] = await Promise.all([
  run(['ask', '起業家育成研修事業の予算は？'], { knowledge: SMALL }),
  run(['ask', '--json', '明日の', '天気は？'], { knowledge: SMALL }),
  run(['ask', '--json', '起業家育成研修事業の予算は？'], { knowledge: SMALL }),
  run(['ask', '--stdin'], { input: STREAM }),
  run(['export', '--json']),
]);

/** The reply to one of the lines. */
function replyTo(name: string) {
  return readReplies(stream)[LINES.findIndex(([line]) => line === name)];
}

describe('ask', () => {
  it('prints the answer as text', () => {
    expect(text.out).toMatch(/^起業家育成研修事業の事業費は 201千円（令和2年度）です。\n[\s\S]*出典: .*83頁\n$/u);
  });

  it('exits with 0', () => {
    expect(text.code).toBe(0);
  });

  it('exits with 0 for an honest no, too', () => {
    expect(unknown.code).toBe(0);
  });

  it('states no figure in an honest no', () => {
    expect(JSON.parse(unknown.out).text).not.toMatch(/\d/u);
  });

  it('takes several words for one question', () => {
    expect(JSON.parse(unknown.out).question).toBe('明日の 天気は？');
  });

  it('prints nothing but the answer', () => {
    expect(text.err).toBe('');
  });

  it('says what is missing where there is no question', async () => {
    expect(await run(['ask'])).toEqual({ code: 1, out: '', err: expect.stringContaining('質問がありません') });
  });

  it('prints the faults and no answer where the knowledge base is broken', async () => {
    const knowledge = await writeWorld(change('report/report-1-01.yaml', 'amount: 201', 'amout: 201'));
    expect(await run(['ask', '起業家育成研修事業の予算は？'], { knowledge })).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/report-1-01\.yaml:18:5 /u),
    });
  });
});

describe('ask --json', () => {
  const reply = JSON.parse(json.out);

  it('prints one line', () => {
    expect(json.out.indexOf('\n')).toBe(json.out.length - 1);
  });

  it('gives the keys that other programs rely on', () => {
    expect(reply).toMatchObject({
      question: '起業家育成研修事業の予算は？',
      kind: 'answer',
      text: expect.stringContaining('201千円'),
      programmes: [{ id: expect.any(String), name: '起業家育成研修事業' }],
      tookMs: expect.any(Number),
    });
  });

  it('gives each fact with all that makes it quotable', () => {
    expect(reply.facts).toContainEqual({
      subject: '起業家育成研修事業',
      field: 'budget',
      period: '2020',
      value: 201,
      unit: '千円',
      printed: '201',
      source: { document: expect.any(String), place: '83頁' },
    });
  });

  it('names no thread where there is none', () => {
    expect(reply).not.toHaveProperty('thread');
  });

  it('has the same text as the answer without it', () => {
    expect(`${reply.text}\n`).toBe(text.out);
  });
});

describe('ask --stdin', () => {
  it('answers every line with one line', () => {
    expect(readReplies(stream)).toHaveLength(LINES.length);
  });

  it('exits with 0 at the end of the input', () => {
    expect([stream.code, stream.err]).toEqual([0, '']);
  });

  it.each(LINES.filter(([, line]) => typeof line === 'string' && !line.startsWith('{') && !line.endsWith('\r')))(
    'answers in the order of the lines: %s',
    (name, line) => {
      expect(replyTo(name)).toMatchObject({ question: line });
    },
  );

  it.each(LINES.map(([name]) => [name]))('answers with a whole object: %s', (name) => {
    expect(replyTo(name)).toMatchObject({
      question: expect.any(String),
      kind: expect.stringMatching(/^(answer|choose|unknown)$/u),
      text: expect.stringMatching(/./u),
      programmes: expect.any(Array),
      facts: expect.any(Array),
      tookMs: expect.any(Number),
    });
  });

  it.each([
    ['the first of a thread', 't1', '201千円'],
    ['the second of the first thread', 't1', '地域産業課'],
    ['the second of the other thread', 't2', '労政・能力開発課'],
  ])('keeps to the thread of a line: %s', (name, thread, expected) => {
    expect(replyTo(name)).toMatchObject({ thread, text: expect.stringContaining(expected) });
  });

  it('shares nothing with lines outside any thread', () => {
    expect(replyTo('a question outside any thread')).toMatchObject({ kind: 'unknown' });
  });

  it('takes JSON without a thread for a question', () => {
    expect(replyTo('JSON without a thread')).toMatchObject({
      question: '仕事力養成推進事業の予算は？',
      kind: 'answer',
    });
  });

  it.each([
    'an empty line',
    'broken JSON',
    'JSON without a question',
    'nothing but an opening brace',
    'bytes that are no text',
    'emoji',
  ])('does not know an answer to %s', (name) => {
    expect(replyTo(name)).toMatchObject({ kind: 'unknown', facts: [] });
  });

  it.each([
    ['a line that ends as on Windows', 'R1-R3'],
    ['a last line without an end', '201千円'],
  ])('answers %s', (name, expected) => {
    expect(replyTo(name)).toMatchObject({ kind: 'answer', text: expect.stringContaining(expected) });
  });

  describe('in a conversation', () => {
    const child = start(['ask', '--stdin'], SMALL);
    const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
    const say = async (line: string) => {
      child.stdin?.write(`${line}\n`);
      return JSON.parse((await lines.next()).value ?? '');
    };

    it('answers a line before the next is sent', async () => {
      const first = await say('就職支援事業の予算は？');
      const second = await say('起業家育成研修事業の予算は？');
      expect([first, second]).toMatchObject([
        { text: expect.stringContaining('1,000千円') },
        { text: expect.stringContaining('201千円') },
      ]);
    }, 60_000);

    it('ends quietly when nobody reads on', async () => {
      let err = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        err += chunk.toString();
      });
      child.stdin?.on('error', () => {});
      child.stdout?.destroy();
      child.stdin?.end('就職支援事業の予算は？\n'.repeat(200));
      await once(child, 'close');
      expect(err).toBe('');
    }, 60_000);
  });
});

describe('check', () => {
  it('finds nothing wrong with the knowledge base we ship', async () => {
    expect(await run(['check'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('不備はありません') });
  });

  it('prints every fault as file:line:column and message in one run, and exits with 1', async () => {
    const first = change('report/report-1-01.yaml', 'amount: 201', 'amout: 201');
    const knowledge = await writeWorld(change('vision/vision-04.yaml', 'to: vision-02', 'to: vision-99', first));
    const { code, out, err } = await run(['check'], { knowledge });
    const places = `${out}${err}`.match(/^\S+\.yaml:\d+:\d+ (?=.)/gmu) ?? [];
    expect([code, places.map((place) => path.basename(place.split(':')[0] ?? ''))]).toEqual([
      1,
      expect.arrayContaining(['report-1-01.yaml', 'vision-04.yaml']),
    ]);
  });

  it('exits with 1 where there is no knowledge base', async () => {
    const knowledge = path.join(await writeWorld({}), 'nowhere');
    const { code, out, err } = await run(['check'], { knowledge });
    expect([code, `${out}${err}`]).toEqual([1, expect.stringContaining('nowhere')]);
  });
});

describe('export --json', () => {
  const knowledge = JSON.parse(exported.out);

  it('exits with 0', () => {
    expect([exported.code, exported.err]).toEqual([0, '']);
  });

  it.each([
    ['documents', ['id', 'title', 'publisher', 'date', 'programmes']],
    ['sections', ['id', 'name', 'organisation', 'groups']],
    [
      'programmes',
      [
        ...['id', 'name', 'aliases', 'document', 'place', 'listings', 'organisation', 'sections', 'groups', 'status'],
        ...['period', 'budgets', 'indicators', 'overview', 'results', 'relations', 'flags'],
      ],
    ],
    ['strategies', ['id', 'name', 'pillars']],
    ['references', ['id', 'topic', 'statement', 'values', 'document', 'place']],
  ])('gives each of its %s the keys that other programs rely on', (list, keys) => {
    expect(knowledge[list].filter((entry: object) => keys.some((key) => !(key in entry)))).toEqual([]);
  });

  it.each(['documents', 'sections', 'programmes', 'strategies', 'references'])('has %s', (list) => {
    expect(knowledge[list].length).toBeGreaterThan(0);
  });

  it('gives a programme as the contract shows it', () => {
    expect(knowledge.programmes.find(({ name }: { name: string }) => name === '起業家育成研修事業')).toMatchObject({
      place: '83頁',
      listings: [{ area: 4, no: 2, place: '83頁' }],
      organisation: '青森県',
      sections: ['地域産業課'],
      groups: ['創業支援グループ'],
      period: { from: 2019, to: 2021, printed: 'R1-R3' },
      budgets: [
        {
          year: 2020,
          kind: '事業費',
          amount: 201,
          printed: '201',
          funding: { national: null, other: null, general: 201 },
        },
      ],
      indicators: [
        {
          name: '起業家育成研修参加者数',
          unit: '名',
          values: [
            { period: '2019', role: 'actual', value: 27, printed: '27名' },
            { period: '2020', role: 'actual', value: 33, printed: '33名' },
          ],
        },
      ],
      relations: expect.any(Array),
      flags: ['major-result'],
    });
  });

  it('prints no JSON where the knowledge base is broken', async () => {
    const broken = await writeWorld(change('report/report-1-01.yaml', 'amount: 201', 'amout: 201'));
    expect(await run(['export', '--json'], { knowledge: broken })).toMatchObject({ code: 1, out: '' });
  });
});

describe('an unknown command', () => {
  it('is an error', async () => {
    expect((await run(['aks', '予算は？'])).code).not.toBe(0);
  });
});

describe('digest', () => {
  it('prints the digest of any week, and why it comes on another day', async () => {
    const { code, out } = await run(['digest', '--preview', '--now', '2026-11-23T09:00+09:00'], { knowledge: SMALL });
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual([
      '週報 11月24日（火）',
      '11月23日（月）は勤労感謝の日のため、11月24日（火）のお届けです。',
    ]);
  });

  it('prints one object with the same text', async () => {
    const { out } = await run(['digest', '--preview', '--now', '2020-10-05T09:00+09:00', '--json']);
    const { text, day, parts } = JSON.parse(out);
    expect(day).toBe('2020-10-05');
    expect(text).toContain('10月16日（金） 令和2年度重点事業説明会');
    expect(parts[0].dates[0].source.document).toBe('圏域ビジョン（変更案）');
  });

  it('compares with the knowledge of the last digest', async () => {
    const before = await writeWorld(change('report/report-1-01.yaml', '対象に研修', '対象に講座'));
    const knowledge = await writeWorld(WORLD);
    const { out } = await run(['digest', '--preview', '--now', '2026-11-30', '--before', before], { knowledge });
    expect(out).toContain('概要 起業を志す人を対象に講座を行う。 → 起業を志す人を対象に研修を行う。');
  });

  it.each([
    [['digest'], '--preview'],
    [['digest', '--preview', '--now', '来週'], '「来週」は日時として読めません'],
  ])('says what is missing: %s', async (args, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});
