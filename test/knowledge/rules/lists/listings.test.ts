import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

describe('a listing', () => {
  it('stands in an area of its document', async () => {
    expect(await listFaults(change('report/report-1-01.yaml', 'area: 1', 'area: 9'))).toContain(
      'knowledge/report/report-1-01.yaml:9:13 基本方針9は document.yaml にありません。あるのは 1、2 です。',
    );
  });

  it('needs an area where the document has areas', async () => {
    expect(await listFaults(change('report/report-1-01.yaml', 'area: 1, ', ''))).toContain(
      'knowledge/report/report-1-01.yaml:9:5 `area`（基本方針の番号）がありません。この資料の一覧は基本方針ごとです。',
    );
  });

  it('has no area where the document has none', async () => {
    expect(await listFaults(change('vision/vision-04.yaml', '{ no: 4', '{ area: 1, no: 4'))).toEqual([
      'knowledge/vision/vision-04.yaml:5:13 基本方針1は document.yaml にありません。この資料に基本方針はありません。',
    ]);
  });

  it('has a number of its own in its area', async () => {
    expect(await listFaults(change('report/report-1-02.yaml', 'area: 1, no: 2', 'area: 1, no: 1'))).toEqual([
      'knowledge/report/report-1-02.yaml:5:20 基本方針1の番号 1 は起業家育成研修事業（report-1-01）にも付いています（knowledge/report/report-1-01.yaml:9:20）。資料の番号を確かめてください。',
    ]);
  });

  it('has a number of its own in a document without areas', async () => {
    expect(await listFaults(change('vision/vision-04.yaml', 'no: 4', 'no: 2'))).toEqual([
      'knowledge/vision/vision-04.yaml:5:11 番号 2 は起業支援拠点運営事業（vision-02）にも付いています（knowledge/vision/vision-02.yaml:6:11）。資料の番号を確かめてください。',
    ]);
  });

  it('may repeat a number under another heading of a document without areas', async () => {
    expect(await listFaults(change('vision/vision-04.yaml', 'no: 4', 'no: 2, measure: 経済の活性化'))).toEqual([]);
  });

  it('shares its number with no other programme of a joint table', async () => {
    expect(await listFaults(change('report/report-2-03.yaml', 'no: 3', 'no: 1'))).toEqual([
      'knowledge/report/report-2-03.yaml:5:20 基本方針1の番号 1 は起業家育成研修事業（report-1-01）にも付いています（knowledge/report/report-1-01.yaml:9:20）。資料の番号を確かめてください。',
    ]);
  });

  it('may share its number with another programme in areas that have tables of their own', async () => {
    const apart = change(
      'report/document.yaml',
      'jointSubtotals:\n  - areas: [1, 2]',
      'jointSubtotals:\n  - areas: [1]',
    );
    const smaller = change('report/document.yaml', 'amount: 1701, place: 99頁', 'amount: 1201, place: 99頁', apart);
    expect(await listFaults(change('report/report-2-03.yaml', 'no: 3', 'no: 1', smaller))).toEqual([]);
  });

  it('is the origin of its programme exactly once', async () => {
    expect(await listFaults(change('report/report-1-02.yaml', ', relisted: true', ''))).toContain(
      'knowledge/report/report-1-02.yaml:5:3 再掲でない掲載（`relisted: true` の付かないもの）は一つの事業に一つだけです。資料の「再掲」を確かめてください。',
    );
  });
});

describe('the counts of a document', () => {
  it('are met by its programmes', async () => {
    expect(await listFaults(change('report/document.yaml', 'programmes: 3', 'programmes: 4'))).toEqual([
      'knowledge/report/document.yaml:8:23 事業は 4件のはずですが、ファイルには 3件あり、1件足りません。',
    ]);
  });

  it('are met by its listings', async () => {
    expect(await listFaults(change('report/document.yaml', 'listings: 4', 'listings: 3'))).toEqual([
      'knowledge/report/document.yaml:8:36 掲載は 3件のはずですが、ファイルには 4件あり、1件多くなっています。',
    ]);
  });

  it('are met by the listings of each area', async () => {
    const changed = change('report/document.yaml', 'place: 81頁\n    listings: 2', 'place: 81頁\n    listings: 3');
    expect(await listFaults(changed)).toEqual([
      'knowledge/report/document.yaml:20:15 基本方針2の掲載は 3件のはずですが、ファイルには 2件あり、1件足りません。',
    ]);
  });

  it('are not taken while a listing cannot be read', async () => {
    const broken = change('report/report-1-02.yaml', 'area: 1, no: 2', 'area: 1, mo: 2');
    expect(await listFaults(broken)).toHaveLength(1);
  });
});

describe('the areas of a document', () => {
  it('have a number of their own', async () => {
    expect(await listFaults(change('report/document.yaml', '- no: 2', '- no: 1'))).toContain(
      'knowledge/report/document.yaml:16:9 基本方針1が二つあります。',
    );
  });

  it('are all there that a joint subtotal names', async () => {
    expect(await listFaults(change('report/document.yaml', 'areas: [1, 2]', 'areas: [1, 2, 3]'))).toEqual([
      'knowledge/report/document.yaml:24:19 基本方針3は `areas` にありません。',
    ]);
  });
});
