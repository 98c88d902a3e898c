// How a way of asking in English is said in Japanese, and the words that several of them share.

/** What is asked in English, and what it is in Japanese. */
export type Saying = readonly [RegExp, string];

/** What staff call a programme; no priority project requests. */
export const PROGRAMMES = '(?:projects?|programmes?|programs?|schemes?|initiatives?)(?! (?:requests?|brief))';
