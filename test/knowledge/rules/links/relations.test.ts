import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

const FILE = 'vision/vision-02.yaml';

describe('a relation', () => {
  it('leads to a programme that exists', async () => {
    expect(await listFaults(change(FILE, 'to: vision-04', 'to: vision-40'))).toEqual([
      `knowledge/${FILE}:17:30 関係の相手「vision-40」という id の事業がありません。「vision-04」ではありませんか。`,
    ]);
  });

  it('does not lead back to its own programme', async () => {
    expect(await listFaults(change(FILE, 'to: vision-04', 'to: vision-02'))).toEqual([
      `knowledge/${FILE}:17:30 関係の相手がこの事業自身です。相手の事業の id を書いてください。`,
    ]);
  });

  it('is never said to have been meant for its own programme', async () => {
    expect((await listFaults(change(FILE, 'to: vision-04', 'to: vision-03')))[0]).toContain(
      '「vision-04」ではありませんか。',
    );
  });

  it('may lead to a programme of another document', async () => {
    const related = change(
      FILE,
      'relations:',
      'relations:\n  - { kind: related, to: report-1-01, evidence: 関連する }',
    );
    const answer =
      'overview: 起業を志す人を対象に研修を行う。\nrelations: [{ kind: related, to: vision-02, evidence: 関連する }]';
    const both = change('report/report-1-01.yaml', 'overview: 起業を志す人を対象に研修を行う。', answer, related);
    expect(await listFaults(both)).toEqual([]);
  });

  it('stands at both ends', async () => {
    expect(await listFaults(change('vision/vision-04.yaml', 'kind: merged-from', 'kind: related'))).toEqual([
      `knowledge/${FILE}:17:5 相手の企業支援拠点運営事業（vision-04）の側にこの関係がありません。vision-04.yaml の \`relations\` にも kind: merged-from（相手を統合した）、to: vision-02 と書いてください。`,
      'knowledge/vision/vision-04.yaml:9:5 相手の起業支援拠点運営事業（vision-02）の側にこの関係がありません。vision-02.yaml の `relations` にも kind: related（関連）、to: vision-04 と書いてください。',
    ]);
  });

  it('may lead to a programme whose file is faulty', async () => {
    expect(await listFaults(change('vision/vision-04.yaml', 'id: vision-04', 'id: "vision-04'))).toHaveLength(1);
  });

  it('stands there once', async () => {
    const again = '{ kind: merged-from, to: vision-02, evidence: 2事業を統合した }';
    expect(await listFaults(change('vision/vision-04.yaml', again, `${again}\n  - ${again}`))).toEqual([
      'knowledge/vision/vision-04.yaml:10:5 「vision-02」との関係（相手を統合した）が二つあります（最初は 9行目）。資料を見て一つにしてください。',
    ]);
  });
});
