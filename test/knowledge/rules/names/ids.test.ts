import { describe, expect, it } from 'vitest';
import { change, listFaults, WORLD, type World } from '../../world.js';

const COPY = WORLD['vision/vision-04.yaml'];

describe('ids', () => {
  it('repeat the name of the file', async () => {
    expect(await listFaults(change('vision/vision-04.yaml', 'id: vision-04', 'id: vision-40'))).toContain(
      'knowledge/vision/vision-04.yaml:1:5 `id` の「vision-40」がファイル名の「vision-04」と違います。同じにしてください。',
    );
  });

  it('of documents repeat the name of the folder', async () => {
    expect(await listFaults(change('vision/document.yaml', 'id: vision', 'id: visoin'))).toEqual([
      'knowledge/vision/document.yaml:1:5 `id` の「visoin」がフォルダ名の「vision」と違います。同じにしてください。',
    ]);
  });

  it('stand for one programme only, and both places are named', async () => {
    expect(await listFaults(change('report/report-1-02.yaml', 'id: report-1-02', 'id: report-1-01'))).toContain(
      'knowledge/report/report-1-02.yaml:1:5 `id` の「report-1-01」は knowledge/report/report-1-01.yaml:2:5 でも使われています。一つの id は一か所だけに付けてください。',
    );
  });

  it('are unique across documents too', async () => {
    const moved = { ...WORLD, 'report/vision-04.yaml': COPY };
    expect((await listFaults(moved)).filter((line) => line.includes('でも使われています'))).toEqual([
      'knowledge/vision/vision-04.yaml:1:5 `id` の「vision-04」は knowledge/report/vision-04.yaml:1:5 でも使われています。一つの id は一か所だけに付けてください。',
    ]);
  });
});

describe('ids of references', () => {
  it('are unique among references and programmes', async () => {
    const world = change('strategy/references.yaml', 'id: strategy-ref-population', 'id: strategy-1-1-1');
    expect(await listFaults(world)).toContain(
      'knowledge/strategy/references.yaml:1:7 `id` の「strategy-1-1-1」は knowledge/strategy/strategy-1-1-1.yaml:1:5 でも使われています。一つの id は一か所だけに付けてください。',
    );
  });

  it('begin with the word of their document and ref', async () => {
    const world = change('strategy/references.yaml', 'id: strategy-ref-population', 'id: population');
    expect(await listFaults(world)).toEqual([
      'knowledge/strategy/references.yaml:1:7 資料の記述の `id` は「strategy-ref-」で始めてください（いまは「population」）。例: id: strategy-ref-population',
    ]);
  });

  it('agree with one another where the document has no programmes', async () => {
    const alone = Object.fromEntries(Object.entries(WORLD).filter(([name]) => !/^strategy\/strategy/.test(name)));
    const document = WORLD['strategy/document.yaml'].replace(
      'programmes: 2, listings: 3',
      'programmes: 0, listings: 0',
    );
    const world = { ...alone, 'strategy/document.yaml': document };
    expect(await listFaults(world)).toEqual([]);
  });
});

describe('topics of references', () => {
  it('stand once in a document', async () => {
    expect(await listFaults(change('strategy/references.yaml', 'topic: 戦略の柱', 'topic: 人口'))).toEqual([
      'knowledge/strategy/references.yaml:8:10 同じ題の記述が knowledge/strategy/references.yaml:2:10 にもあります。題を分けるか、一つにまとめてください。',
    ]);
  });
});

describe('names', () => {
  it('stand for one programme of a document, however they are written', async () => {
    const written = change('report/report-1-02.yaml', 'name: 就職支援事業', 'name: 創業資金 貸付金');
    expect(await listFaults(written)).toContain(
      'knowledge/report/report-2-03.yaml:2:7 同じ資料に同じ名前の事業があります（knowledge/report/report-1-02.yaml:2:7）。一つの事業は一つのファイルにまとめてください。',
    );
  });

  it('may be the same in two documents', async () => {
    expect(await listFaults(change('vision/vision-04.yaml', '企業支援拠点運営事業', '就職支援事業'))).toEqual([]);
  });
});

describe('aliases and short names', () => {
  it('are not the name of another programme', async () => {
    expect(await listFaults(change('report/report-1-01.yaml', '[起業研修]', '[就職 支援事業]'))).toEqual([
      'knowledge/report/report-1-01.yaml:6:14 「就職 支援事業」は別の事業の名前（knowledge/report/report-1-02.yaml:2:7）でもあります。どちらの事業か分からないので、消してください。',
    ]);
  });

  it('are not the alias of another programme, whatever their width', async () => {
    const world = change('report/report-1-02.yaml', 'place: 22頁', 'aliases: [ＡＩ研修]\nplace: 22頁');
    expect(await listFaults(change('report/report-1-01.yaml', '[起業研修]', '[AI研修]', world))).toEqual([
      'knowledge/report/report-1-02.yaml:3:11 「ＡＩ研修」は起業家育成研修事業（report-1-01）の略称（knowledge/report/report-1-01.yaml:6:14）でもあります。どちらの事業か分からないので、片方から消すか、どちらも指す呼び名なら document.yaml の `sharedNames` に加えてください。',
    ]);
  });

  it('may repeat the programme’s own name', async () => {
    expect(await listFaults(change('report/report-1-01.yaml', '[起業研修]', '[起業家育成研修事業]'))).toEqual([]);
  });

  describe('that two programmes share', () => {
    const DOCUMENT = 'report/document.yaml';
    const share = (names: string, world?: World) =>
      change(DOCUMENT, 'counts:', `sharedNames: [${names}]\ncounts:`, world);
    const both = change('report/report-1-02.yaml', 'place: 22頁', 'shortNames: [起業研修]\nplace: 22頁');

    it('are marked so in their document', async () => {
      expect(await listFaults(share('起業研修', both))).toEqual([]);
    });

    it('cannot be the name of either', async () => {
      const named = change('report/report-1-01.yaml', '[起業研修]', '[就職支援事業]');
      expect(await listFaults(share('就職支援事業', named))).toEqual([
        'knowledge/report/report-1-01.yaml:6:14 「就職支援事業」は別の事業の名前（knowledge/report/report-1-02.yaml:2:7）でもあります。どちらの事業か分からないので、消してください。',
      ]);
    });

    it('are marked for two programmes at least', async () => {
      expect(await listFaults(share('起業研修'))).toEqual([
        `knowledge/${DOCUMENT}:8:15 「起業研修」を別名や略称に持つ事業が二つ以上ありません。事業に加えるか、ここから消してください。`,
      ]);
    });
  });
});
