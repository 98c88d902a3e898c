// What two places print that cannot both be right of one thing, as far as a rule can tell.
import type { PrintedFigure } from './printed-figures.js';

export type Candidate = { readonly name: string; readonly statements: readonly [Statement, Statement] };

export type Statement = Pick<PrintedFigure, 'printed' | 'where'>;
