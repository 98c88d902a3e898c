// Says in Japanese which programmes an English sentence means: those with a mark, those that begin or end with a year, those
// that are entrusted.
import { PROGRAMMES, type Saying } from './saying.js';

/** The marks of a list: of many programmes a condition, of one a question. */
export const FLAGS: readonly Saying[] = [
  [/\bnew\b(?= ?[?.]| ?$| (?:in|for|from)\s+(?:令和|\d))/giu, ' 新規ですか '],
  [
    new RegExp(`^(?:is|was|are|were)\\b(.*)\\b(?:a )?new (?:${PROGRAMMES})?(?= ?\\?| (?:or|in|for)\\b)`, 'giu'),
    '$1 新規ですか ',
  ],
  [
    new RegExp(`^(?:is|was|are|were)\\b(.*)\\ba priority ?(?:${PROGRAMMES})?(?= ?\\?| (?:or|in|for)\\b)`, 'giu'),
    '$1 重点ですか ',
  ],
  [
    new RegExp(
      `\\b(?:newly (?:started|launched|created|established)|brand-new|new) (?=${PROGRAMMES}| *(?:どの事業|何事業))`,
      'giu',
    ),
    ' 新規の ',
  ],
  [new RegExp(`\\bpriority +(?=${PROGRAMMES}| *(?:どの事業|何事業))`, 'giu'), ' 重点の '],
  [/\b(?:marked|listed|designated|flagged|classified) as (?:a )?(?:priority|prioritised|prioritized)\b/giu, ' 重点の '],
  [/\b(?:marked|listed|designated|flagged|classified) as (?:a )?new\b/giu, ' 新規の '],
  [/\b(?:major|main|key) (?:results?|achievements?)\b/giu, ' 主要成果 '],
];

const YEAR_SAID = '((?:令和|平成)?\\d{1,4}年度?)';

/** What holds of the programmes that are meant. */
export const CONDITIONS: readonly Saying[] = [
  [
    /[,]?\s*\b(?:excluding|except(?: for)?|other than|not counting|leaving out)\s+(?!(?:the |any |those )*(?:duplicat|re-?list|repeat|double|再掲|[0-9]))(?:the )?([^?.,]+?)(?=\s*[?.,]|\s*$)/giu,
    ' $1を除く ',
  ],
  [
    new RegExp(`\\b(?:end|finish|expire|terminate)(?:s|ed|ing)? (?:in|with|at the end of) +${YEAR_SAID}`, 'giu'),
    ' $1で終わる事業 ',
  ],
  [new RegExp(`\\b(?:start|begin|launch)(?:s|ed|ing)? (?:in|from) +${YEAR_SAID}`, 'giu'), ' $1に始まった事業 '],
  [
    /\b(?:entrust|commission|outsourc|consign)(?:s|es|ed|e)?\b(?: out)? to +(?:the foundation|財団の?)/giu,
    ' 財団に委託している事業 ',
  ],
];
