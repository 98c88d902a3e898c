import { describe, expect, it } from 'vitest';
import { change, listFaults } from '../../world.js';

const FILE = 'report/report-1-02.yaml';
const LISTING = 'place: 82頁, relisted: true';

describe('the name printed at a listing', () => {
  it('is that of the programme or one of its aliases', async () => {
    expect(await listFaults(change(FILE, LISTING, `${LISTING}, printed: 就労支援事業`))).toEqual([
      `knowledge/${FILE}:6:60 この掲載の名前「就労支援事業」が事業の名前「就職支援事業」と違います。資料がそう印刷しているなら \`aliases\`（別名）にも加え、そうでなければ直してください。`,
    ]);
  });

  it('may carry a remark', async () => {
    expect(await listFaults(change(FILE, LISTING, `${LISTING}, printed: 就職支援事業(①の再掲)`))).toEqual([]);
  });

  it('may be an alias', async () => {
    const named = change(FILE, LISTING, `${LISTING}, printed: 就労支援事業`);
    expect(await listFaults(change(FILE, 'place: 22頁', 'aliases: [就労支援事業]\nplace: 22頁', named))).toEqual([]);
  });

  it('may be part of a recorded discrepancy', async () => {
    const named = change(FILE, LISTING, `${LISTING}, printed: 就労支援事業`);
    const recorded =
      'discrepancies: [{ about: 事業名, statements: [{ printed: 就職支援事業, place: 22頁 }, { printed: 就労支援事業, place: 82頁 }] }]\nplace: 22頁';
    expect(await listFaults(change(FILE, 'place: 22頁', recorded, named))).toEqual([]);
  });
});

describe('a programme', () => {
  it('stands once in an area', async () => {
    const faults = await listFaults(change(FILE, 'area: 2, no: 2', 'area: 1, no: 7'));
    expect(faults).toContain(
      `knowledge/${FILE}:6:5 基本方針1での掲載が二つあります（最初は 5行目）。資料を見て一つにしてください。`,
    );
  });

  it('stands once under a heading', async () => {
    const faults = await listFaults(
      change(
        'vision/vision-04.yaml',
        '- { no: 4, place: 1 新規 }',
        '- { no: 4, measure: 柱, place: 1頁 }\n  - { no: 5, measure: 柱, place: 2頁 }',
      ),
    );
    expect(faults).toContain(
      'knowledge/vision/vision-04.yaml:6:5 「柱」での掲載が二つあります（最初は 5行目）。資料を見て一つにしてください。',
    );
  });
});
