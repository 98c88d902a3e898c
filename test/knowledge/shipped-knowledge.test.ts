import { describe, expect, it } from 'vitest';
import { exportKnowledge } from '../../src/knowledge/export.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { formatProblem } from '../../src/knowledge/problem.js';

const loaded = await loadKnowledge('knowledge');
const programmes = loaded.ok ? loaded.knowledge.programmes : [];

function inDocument(id: string) {
  return programmes.filter(({ document }) => document === id);
}

describe('the knowledge base we ship', () => {
  it('has no problem', () => {
    expect(loaded.ok ? [] : loaded.problems.map(formatProblem)).toEqual([]);
  });

  it('holds the 118 programmes of the annual report', () => {
    expect(inDocument('annual-report-2020')).toHaveLength(118);
  });

  it('holds the 5 programmes of the vision', () => {
    expect(inDocument('vision-2021')).toHaveLength(5);
  });

  it('holds the 132 listings of the annual report', () => {
    expect(inDocument('annual-report-2020').flatMap(({ listings }) => listings)).toHaveLength(132);
  });

  it('holds the 336 indicators of the annual report', () => {
    expect(inDocument('annual-report-2020').flatMap(({ indicators }) => indicators)).toHaveLength(336);
  });

  it('holds the total of the annual report as printed', () => {
    const document = loaded.ok ? loaded.knowledge.documents.find(({ id }) => id === 'annual-report-2020') : undefined;
    expect(document?.total).toMatchObject({
      amount: 70_705_499,
      national: 4_728_913,
      other: 62_426_152,
      general: 3_550_434,
    });
  });

  it('is exported whole', () => {
    const exported = loaded.ok ? exportKnowledge(loaded.knowledge) : undefined;
    expect(exported?.programmes).toHaveLength(programmes.length);
  });
});
