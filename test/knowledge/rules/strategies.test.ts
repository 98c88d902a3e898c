import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../world.js';

const FILE = 'strategy/strategy.yaml';

describe('a strategy', () => {
  it('bears the name of its folder', async () => {
    expect(await listFaults(change(FILE, 'id: strategy\n', 'id: strategie\n'))).toEqual([
      `knowledge/${FILE}:1:5 \`id\` の「strategie」がフォルダ名の「strategy」と違います。同じにしてください。`,
    ]);
  });

  it('ends after it begins', async () => {
    expect(await listFaults(change(FILE, 'to: 2033', 'to: 2023'))).toEqual([
      `knowledge/${FILE}:4:5 終わりの年度 2023 が始まりの年度 2024 より前です。資料を見て直してください。`,
    ]);
  });

  it('numbers each pillar once', async () => {
    expect(
      await listFaults(change(FILE, 'place: 戦略の柱', '  - { no: 1, name: もう一つ, measures: [] }\nplace: 戦略の柱')),
    ).toEqual([`knowledge/${FILE}:25:11 柱1が二つあります（最初は 6行目）。資料を見て一つにしてください。`]);
  });

  it('numbers each measure of a pillar once', async () => {
    expect(await listFaults(change(FILE, '- no: 2', '- no: 1'))).toEqual([
      `knowledge/${FILE}:19:13 施策1-1が二つあります（最初は 9行目）。資料を見て一つにしてください。`,
    ]);
  });
});

describe('a project', () => {
  it('is a programme that exists', async () => {
    const faults = await listFaults(change(FILE, '{ id: strategy-1-2-1 }', '{ id: strategy-1-2-2 }'));
    expect(faults[1]).toBe(
      `knowledge/${FILE}:22:19 プロジェクト「strategy-1-2-2」という id の事業がありません。「strategy-1-2-1」ではありませんか。`,
    );
  });

  it('belongs to one measure', async () => {
    expect(await listFaults(change(FILE, ', relisted: true', ''))).toEqual([
      `knowledge/${FILE}:11:20 再掲でないプロジェクト（\`relisted: true\` の付かないもの）は、一つの事業に一つだけです。資料の「再掲」を確かめてください。`,
    ]);
  });

  it('stands under a measure if it lies in the folder of a strategy', async () => {
    expect(await listFaults(change(FILE, '          - { id: strategy-1-2-1 }\n', ''))).toEqual([
      'knowledge/strategy/strategy-1-2-1.yaml:1:5 strategy.yaml のどの施策の `projects` にもありません。施策に加えてください。',
    ]);
  });
});
