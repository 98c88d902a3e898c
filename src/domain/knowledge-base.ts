// The knowledge base: all that the YAML files say, read once, checked and frozen.
import type { CalendarEntry } from './calendar.js';
import type { Document } from './document.js';
import type { Organisation } from './organisation.js';
import type { Programme } from './programme.js';
import type { Reference } from './reference.js';
import type { Section } from './section.js';
import type { Strategy } from './strategy.js';
import type { Concept } from './vocabulary.js';

export type KnowledgeBase = {
  /** Sorted by id. */
  readonly documents: readonly Document[];
  readonly sections: readonly Section[];
  /** In the order of their documents and of the numbers in them. */
  readonly programmes: readonly Programme[];
  readonly organisations: readonly Organisation[];
  readonly strategies: readonly Strategy[];
  readonly references: readonly Reference[];
  readonly vocabulary: readonly Concept[];
  readonly calendar: readonly CalendarEntry[];
};
