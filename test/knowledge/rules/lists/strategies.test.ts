import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

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
    expect(await listFaults(change(FILE, ', relisted: true', ''))).toContain(
      `knowledge/${FILE}:11:20 再掲でないプロジェクト（\`relisted: true\` の付かないもの）は、一つの事業に一つだけです。資料の「再掲」を確かめてください。`,
    );
  });

  it('stands under a measure if it lies in the folder of a strategy', async () => {
    expect(await listFaults(change(FILE, '          - { id: strategy-1-2-1 }\n', ''))).toEqual([
      'knowledge/strategy/strategy-1-2-1.yaml:1:5 strategy.yaml のどの施策の `projects` にもありません。施策に加えてください。',
    ]);
  });

  it('is a programme of the strategy’s own document', async () => {
    const faults = await listFaults(change(FILE, '{ id: strategy-1-2-1 }', '{ id: vision-02 }'));
    expect(faults).toContain(
      `knowledge/${FILE}:22:19 プロジェクト「vision-02」は別の資料（vision）の事業です。この戦略の資料の事業だけを書いてください。`,
    );
  });

  it('is listed in its own file under the measure', async () => {
    const world = change('strategy/strategy-1-2-1.yaml', 'measure: 企業立地', 'measure: 企業誘致');
    expect(await listFaults(world)).toEqual([
      'knowledge/strategy/strategy-1-2-1.yaml:5:5 施策「企業誘致」でのこの掲載が strategy.yaml の `projects` にありません。資料を見てどちらかを直してください。',
      `knowledge/${FILE}:22:13 strategy-1-2-1.yaml の \`listings\` に、施策「企業立地」での掲載がありません。資料を見てどちらかを直してください。`,
    ]);
  });

  it('is relisted in strategy.yaml where it is in its own file', async () => {
    const world = change('strategy/strategy-1-1-1.yaml', ', relisted: true', '');
    expect(await listFaults(world)).toEqual([
      `knowledge/${FILE}:23:13 再掲かどうかが strategy-1-1-1.yaml の \`listings\` と違います。資料の「再掲」を確かめてください。`,
    ]);
  });
});

describe('an indicator of two measures', () => {
  const again = (value: number) =>
    change(
      FILE,
      '        place: 柱1 施策2',
      `        indicators:
          - name: 事業者数
            unit: 件
            values:
              - { role: baseline, value: 0, printed: 0件 }
              - { year: 2033, role: target, value: ${value}, printed: ${value}件 }
        place: 柱1 施策2`,
    );

  it('has the same values under both', async () => {
    expect(await listFaults(again(4))).toEqual([
      `knowledge/${FILE}:25:19 指標「事業者数」の値が、ほかの施策に書いた同じ指標（13行目）と違います。資料を見て同じにしてください。別の指標なら、名前を分けてください。`,
    ]);
  });

  it('may stand under both', async () => {
    expect(await listFaults(again(3))).toEqual([]);
  });
});
