// A desk to ask the knowledge base we ship at.
import { knowledge } from '../knowledge/shipped.js';
import { openAsking } from './desk.js';

export const shipped = openAsking(knowledge);

/** A programme's name is enough to know it by when no other programme bears it. */
export function bearsAlone(name: string): boolean {
  return knowledge.programmes.filter((programme) => programme.name === name).length === 1;
}
