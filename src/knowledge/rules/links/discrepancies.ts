// Rules on recorded discrepancies (食い違い): what is recorded as printed differently does differ, and each statement once.
import type { Discrepancy } from '../../../domain/programme.js';
import { type Entry, problemAt } from '../../parse/parsed.js';
import type { Problem } from '../../problem.js';
import { findRepeatedItems } from '../figures/repeats.js';
import { forEachEntryWithDiscrepancies, type Rule } from '../rule.js';

export const reportDiscrepanciesThatAgree: Rule = forEachEntryWithDiscrepancies((entry, discrepancies) =>
  discrepancies.flatMap(({ about, statements }, index) => {
    const wordings = new Set(statements.map(({ printed }) => squeeze(printed)));
    if (wordings.size > 1) return [];
    const message = `「${about}」の食い違いとして書かれた記載が、どれも「${statements[0]?.printed ?? ''}」で同じです。違う記載を書くか、食い違いでなければ消してください。`;
    return [problemAt(entry, ['discrepancies', index, 'statements'], message)];
  }),
);

export const reportRepeatedStatements: Rule = forEachEntryWithDiscrepancies((entry, discrepancies) =>
  discrepancies.flatMap((discrepancy, index) => findRepeatedStatements(entry, discrepancy, index)),
);

function findRepeatedStatements(entry: Entry<object>, { statements }: Discrepancy, index: number): readonly Problem[] {
  return findRepeatedItems(
    entry,
    statements.map(({ printed, place }, inner) => ({
      key: `${squeeze(printed)}\n${squeeze(place)}`,
      path: ['discrepancies', index, 'statements', inner],
      what: `${place}の「${printed}」`,
    })),
  );
}

export const reportRepeatedDiscrepancies: Rule = forEachEntryWithDiscrepancies((entry, discrepancies) =>
  findRepeatedItems(
    entry,
    discrepancies.map(({ about }, index) => ({
      key: squeeze(about),
      path: ['discrepancies', index, 'about'],
      what: `「${about}」の食い違い`,
    })),
  ),
);

/** 人財 and 人材 fold into one word, yet print differently: only width and spaces mean nothing. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
