// Says in Japanese which programmes an English sentence means: those with a mark, those that begin or end with a year, those
// that are entrusted.
import { PROGRAMMES, type Saying } from './saying.js';

const LEAVING_OUT =
  '(?:excluding|except(?: for)?|other than|apart from|besides|not (?:counting|including)|leaving out|without|but not)';

const MARKED = '\\b(?:marked|listed|designated|flagged|classified|counted) as (?:a |an )?';
/** "a priority (重点) project" */
const MARK_NOUN = `(?: ?\\((?:重点|新規)\\))?(?: ${PROGRAMMES})?`;

/** The marks of a list: of many programmes a condition, of one a question. */
export const FLAGS: readonly Saying[] = [
  // Of one that is named it is asked; of many it says which.
  [
    new RegExp(`(?<=^(?:is|was|are|were)\\b.*)${MARKED}new (?:or|and|/) (?:a )?priority\\b${MARK_NOUN}`, 'giu'),
    ' 新規ですか、重点ですか ',
  ],
  [
    new RegExp(`(?<=^(?:is|was|are|were)\\b.*)${MARKED}(?:priority|prioriti[sz]ed)\\b${MARK_NOUN}`, 'giu'),
    ' 重点ですか ',
  ],
  [new RegExp(`(?<=^(?:is|was|are|were)\\b.*)${MARKED}new\\b${MARK_NOUN}`, 'giu'), ' 新規ですか '],
  [/\bnew\b(?= ?[?.]| ?$| (?:in|for|from)\s+(?:令和|r?\d))/giu, ' 新規ですか '],
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

/** 「excluding the new ones」 → 新規以外 */
const MARKS_LEFT_OUT: readonly Saying[] = (
  [
    ['(?:newly (?:started|launched|created|established)|brand-new|new)', '新規'],
    ['(?:priority|prioriti[sz]ed)', '重点'],
  ] as const
).flatMap(([english, japanese]): readonly Saying[] => [
  [
    new RegExp(
      `,?\\s*\\b${LEAVING_OUT}\\s+(?:(?:the|any|all|those|ones|that|which|are|marked|flagged|designated|as|a) )*${english}\\b(?: ones?\\b| ${PROGRAMMES})?`,
      'giu',
    ),
    ` ${japanese}以外の `,
  ],
  [
    new RegExp(
      `\\b(?:(?:(?:that|which) )?(?:are|were) not|aren['’]t|weren['’]t|not)\\s+(?:(?:marked|listed|flagged|designated|classified|as|a) )*${english}\\b(?: ones?\\b| ${PROGRAMMES})?|\\bnon-?${english}\\b`,
      'giu',
    ),
    ` ${japanese}以外の `,
  ],
]);

const STATE_FUNDING =
  '(?:national|state|central government) (?:funding|funds?|treasury|subsid(?:y|ies)|money)(?! (?:of|share|amount)\\b)';
const RECEIVING = '(?:with|have|has|having|gets?|got|receiv(?:e|es|ed|ing)|us(?:e|es|ed|ing))';

/** Whether the state pays, said of programmes that are listed. */
const FUNDED: readonly Saying[] = [
  [
    new RegExp(
      `\\b(?:${RECEIVING} no|without(?: any)?|(?:do|does|did)(?: not|n['’]t) ${RECEIVING}(?: any)?) ${STATE_FUNDING}`,
      'giu',
    ),
    ' 国庫がない ',
  ],
  [new RegExp(`\\b${RECEIVING} (?:some |any )?${STATE_FUNDING}`, 'giu'), ' 国庫がある '],
];

const YEAR_SAID = '((?:令和|平成)?\\d{1,4}年度?)';

const ENTRUSTING = '(?:subsid(?:y|ies)|grants?|commission(?:s|ed work)?|outsourcing|entrustment|consignment)';

/** What holds of the programmes that are meant. */
export const CONDITIONS: readonly Saying[] = [
  [
    new RegExp(
      `\\b(?:involve|include|have|get|receive)s? (?:an? |any )?${ENTRUSTING}(?: ?(?:or|and|/) ?(?:an? |any )?${ENTRUSTING})* (?:to|for|from|via|with) (?:the )?(?:21 ?|21あおもり)?(?:industrial support )?(?:foundation|cent(?:re|er)|財団の?)`,
      'giu',
    ),
    ' 財団への補助・委託ですか ',
  ],
  ...MARKS_LEFT_OUT,
  ...FUNDED,
  [
    /[,]?\s*\b(?:excluding|except(?: for)?|other than|apart from|not (?:counting|including)|leaving out)\s+(?!(?:the |any |those )*(?:duplicat|re-?list|repeat|double|再掲|[0-9]))(?:(?:the|those|any|all|ones|programmes?|programs?|projects?) )*([^?.,]+?)(?=\s*[?.,]|\s*$)/giu,
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
