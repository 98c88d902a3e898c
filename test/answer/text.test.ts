import { describe, expect, it } from 'vitest';
import type { Answer, Table } from '../../src/answer/answer.js';
import { renderText } from '../../src/answer/text.js';

const TABLE: Table = {
  headings: [
    { text: '項目', align: 'left' },
    { text: '令和元年度', align: 'right' },
    { text: '令和2年度', align: 'right' },
  ],
  rows: [
    ['参加者数', '27名', '33名'],
    ['開催回数', '「—」', '4回'],
  ],
};

function anAnswer(parts: Partial<Extract<Answer, { kind: 'answer' }>> = {}): Answer {
  return {
    kind: 'answer',
    lead: '事業費は 201千円です。',
    details: [],
    table: null,
    facts: [],
    programmes: [],
    sources: [],
    matched: null,
    ...parts,
  };
}

function listLines(parts: Parameters<typeof anAnswer>[0]) {
  return renderText(anAnswer(parts)).split('\n');
}

describe('the text of an answer', () => {
  it('begins with the lead', () => {
    expect(listLines({ details: ['担当課: 地域産業課'] })[0]).toBe('事業費は 201千円です。');
  });

  it('ends with the source', () => {
    const lines = listLines({ sources: [{ document: '年次報告', place: '83頁' }], matched: '略称で特定しました' });
    expect(lines.at(-1)).toBe('出典: 年次報告 83頁');
  });

  it('gives each document one line of sources, each place once', () => {
    const sources = [
      { document: '年次報告', place: '83頁' },
      { document: '圏域ビジョン', place: '事業番号2' },
      { document: '年次報告', place: '84頁' },
      { document: '年次報告', place: '83頁' },
    ];
    expect(listLines({ sources }).slice(1)).toEqual(['出典: 年次報告 83頁、84頁', '出典: 圏域ビジョン 事業番号2']);
  });

  it('says how the question was matched', () => {
    expect(listLines({ matched: '略称で特定しました' })).toContain('（略称で特定しました）');
  });

  it('says nothing of the match when the name itself was met', () => {
    expect(listLines({})).toEqual(['事業費は 201千円です。']);
  });

  it('names the heading of each figure where there are several to a row', () => {
    expect(listLines({ table: TABLE })[1]).toBe('・参加者数: 令和元年度 27名、令和2年度 33名');
  });

  it('leaves the heading out where there is one figure to a row', () => {
    const table: Table = {
      headings: [
        { text: '事業名', align: 'left' },
        { text: '事業費', align: 'right' },
      ],
      rows: [['起業家育成研修事業', '201千円']],
    };
    expect(listLines({ table })[1]).toBe('・起業家育成研修事業: 201千円');
  });

  it('says how many rows were left out of a long table', () => {
    const rows = Array.from({ length: 300 }, (_, place) => [`とても長い名前の事業その${place}`, `${place}千円`, '']);
    const text = renderText(anAnswer({ table: { ...TABLE, rows } }));
    const shown = text.split('\n').filter((line) => line.startsWith('・')).length;
    expect(text).toContain(`ほか${300 - shown}件`);
  });

  it('counts the rows with the others that were never written', () => {
    expect(renderText(anAnswer({ table: { ...TABLE, more: 7 } }))).toContain('ほか7件');
  });

  it('leaves no row out of a short table', () => {
    expect(renderText(anAnswer({ table: TABLE }))).not.toContain('ほか');
  });

  it('numbers the candidates of a choice and tells them apart', () => {
    const answer: Answer = {
      kind: 'choose',
      lead: 'どの事業でしょうか。',
      details: [],
      sources: [],
      candidates: [
        { id: 'a', name: '取引推進事業', hint: '青森県' },
        { id: 'b', name: '取引推進事業', hint: '財団' },
      ],
    };
    expect(renderText(answer)).toBe('どの事業でしょうか。\n1. 取引推進事業（青森県）\n2. 取引推進事業（財団）');
  });

  it('offers the nearest names with an honest no', () => {
    const answer: Answer = {
      kind: 'unknown',
      lead: '記載が見つかりませんでした。',
      details: [],
      sources: [],
      candidates: [{ id: 'a', name: '起業家育成研修事業', hint: '青森県' }],
    };
    expect(renderText(answer)).toBe('記載が見つかりませんでした。\n1. 起業家育成研修事業（青森県）');
  });
});
