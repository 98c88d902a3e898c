import { describe, expect, it } from 'vitest';
import { readRows } from '../../../../src/knowledge/keeping/table/rows.js';

describe('readRows', () => {
  it('tells on which line each row begins, past line breaks in cells and blank lines', () => {
    const { rows } = readRows('a,b\n"一\n二",x\n\n,\ny,z\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('reads quoted cells with commas, quotes and line breaks', () => {
    expect(readRows('"1,266","「""青""」\n森"\n').rows[0]?.cells).toEqual(['1,266', '「"青"」\n森']);
  });

  it('reads tabs where the headings are parted by them', () => {
    expect(readRows('事業名\tR2事業費\n甲,乙\t1,266\n')).toMatchObject({
      separator: 'TSV',
      rows: [{ cells: ['事業名', 'R2事業費'] }, { cells: ['甲,乙', '1,266'] }],
    });
  });

  it('keeps a quote in the middle of a cell', () => {
    expect(readRows('事業名,x\n5"画面,y\n').rows[1]?.cells).toEqual(['5"画面', 'y']);
  });

  it('says from where a quote that is not closed hides the rest', () => {
    const { rows, brokenFrom } = readRows('a,b\nc,d\ne,"f\ng,h\n');
    expect({ rows: rows.length, brokenFrom }).toEqual({ rows: 2, brokenFrom: 3 });
  });

  it('takes rows that are shorter or longer than the headings', () => {
    expect(readRows('a,b\nc\nd,e,f\n').rows.map(({ cells }) => cells.length)).toEqual([2, 1, 3]);
  });

  it('gives no rows for nothing', () => {
    expect(readRows('')).toEqual({ rows: [], separator: 'CSV', brokenFrom: null });
  });
});
