// KnowledgeBase → programmes that their document marks as 新規 of its year, and whose period it lets begin before that year.
import type { Document } from '../../domain/document.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Programme } from '../../domain/programme.js';
import type { Candidate } from './candidate.js';

const SUBJECT = '新規';

export function findNewProgrammesOfEarlierYears({ programmes, documents }: KnowledgeBase): readonly Candidate[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return programmes.flatMap((programme) => {
    const document = byId.get(programme.document);
    const isRecorded = programme.discrepancies.some(({ about }) => about.includes(SUBJECT));
    return document && !isRecorded && beginsBefore(programme, document) ? [describe(programme, document)] : [];
  });
}

function beginsBefore({ flags, period }: Programme, { budget }: Document): boolean {
  return flags.includes('new') && budget !== undefined && (period?.from ?? budget.year) < budget.year;
}

function describe({ name, place, period }: Programme, { shortTitle }: Document): Candidate {
  const where = `${shortTitle} ${period?.place ?? place}`;
  return {
    name: `${name}の新規の別`,
    statements: [
      { printed: '新規の印', where },
      { printed: `事業期間 ${period?.printed ?? ''}`, where },
    ],
  };
}
