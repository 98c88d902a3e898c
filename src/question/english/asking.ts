// Says in Japanese what an English sentence asks for, so that the tables of cue words are written once: "How many firms" is
// 何社. What the question is about stays as it is, for the vocabulary to read.
import { sayAmountsInJapanese } from './amounts.js';
import { CONDITIONS, FLAGS } from './conditions.js';
import { PROGRAMMES, type Saying } from './saying.js';

const FEW: readonly (readonly [string, string])[] = [
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['ten', '10'],
];
const ORDINALS: readonly (readonly [string, string])[] = [
  ['second|2nd', '2'],
  ['third|3rd', '3'],
  ['fourth|4th', '4'],
  ['fifth|5th', '5'],
];
const LARGEST = 'largest|biggest|highest|most expensive|greatest|most costly|costliest';
const SMALLEST = 'smallest|lowest|cheapest|least expensive';
const UP_TO_TWO_WORDS = "((?:[a-z][a-z'’-]* ){0,2})";
const COUNTED: readonly (readonly [string, string])[] = [
  ['何社', 'companies|firms|businesses|enterprises|corporations|employers|operators|exhibitors'],
  [
    '何人',
    'people|persons|individuals|participants|attendees|students|pupils|users|workers|employees|trainees|instructors|applicants|job ?seekers|graduates|founders|entrepreneurs|teachers|parents|women|residents|members',
  ],
  ['何回', 'times|sessions|rounds|meetings|seminars|workshops'],
  ['何件', 'cases|applications|consultations|grants|subsidies|visits|inquiries|payments|contracts|matches|placements'],
  ['何校', 'schools|high schools'],
  ['何泊', 'nights'],
];

/** Dates and numbered places in a document, wherever they are named in English. */
const NUMBERED: readonly Saying[] = [
  [/\b(?:people|residents|citizens) of the prefecture\b/giu, ' 県民 '],
  [/\breiwa (\d{1,2})\b/giu, ' 令和$1年度 '],
  [/\bheisei (\d{1,2})\b/giu, ' 平成$1年 '],
  [/\b(?:fiscal(?: year)?|fy) ?(\d{4})\b/giu, ' $1年度 '],
  [/\barticles? (\d{1,2})\b/giu, ' 条例第$1条 '],
  [/\b(?:which|what) article\b/giu, ' 何条 '],
  // What is said of one in brackets behind its number is its name.
  [/\bpillars? (\d{1,2})\b(?: ?\([a-z ,'’&/-]+\))?/giu, ' 柱$1 '],
  [/\b(?:co-creation )?measures? (\d-\d)\b(?: ?\([a-z ,'’&/-]+\))?/giu, ' 施策$1 '],
];

/** What would be taken for a question of another kind, if it were read word by word. */
const FIRST: readonly Saying[] = [
  [/\bwhere (?:exactly )?in the (?:annual )?(?:report|documents?|plan|vision|strategy|materials?)\b/giu, ' 何ページ '],
  [/\b(?:phone|telephone|fax|extension) numbers?\b|\be-?mails?(?: address(?:es)?)?\b/giu, ' 電話番号 '],
  // Behind the beginning of a question they join: the cost they pay when experts come, the town where it was held.
  [
    /(?<!^|[.?!,:;] *|\b(?:and|or|but|know|tell|me|us|so|then|also|exactly|about|of|by|from|since|until|till|in|is|was|please)\s+|[^\x00-\x7f]\s*)\b(?:when|where)\b/giu,
    '',
  ],
  [/\bthe (?:(?:industrial |industry )?support )?cent(?:re|er)(?:['’]s)?(?=[ ,.?!])(?! of\b)/giu, ' 財団の '],
];

/** How many of what: the word that is counted stays, as it may also say what the question is about. */
const COUNTS: readonly Saying[] = [
  [/\bhow many (?:concrete|specific) (?:projects|initiatives|measures)\b/giu, ' 具体的取組の総数 '],
  [
    new RegExp(`\\bhow many ${UP_TO_TWO_WORDS}(?:co-creation projects?|共創プロジェクト)`, 'giu'),
    ' 共創プロジェクト 何本 $1',
  ],
  [
    new RegExp(`\\b(?:how many|(?:the )?(?:total )?number of) ${UP_TO_TWO_WORDS}${PROGRAMMES}\\b`, 'giu'),
    ' $1 何事業 ',
  ],
  [
    new RegExp(
      `\\bhow many of (?:the |these |those |its |their )?(?:\\d+ )?((?:[a-z][a-z'’-]* ){0,3})${PROGRAMMES}\\b`,
      'giu',
    ),
    ' $1 何事業 ',
  ],
  [/\b(?:for )?how many years\b/giu, ' 何年間 '],
  [/\bhow many articles\b/giu, ' 何条ある '],
  [/\bhow many (?:strategic )?pillars\b|\bnumber of pillars\b/giu, ' 柱はいくつある '],
  [/\b(?:all |the |its )*(?:(?:five|5) )?(?:strategic )?pillars(?! \d)\b/giu, ' 柱は '],
  [/\bhow many (?:co-creation )?measures\b|\bnumber of (?:co-creation )?measures\b/giu, ' 施策はいくつある '],
  ...COUNTED.map(
    ([counter, nouns]): Saying => [
      new RegExp(`\\b(?:how many|(?:total )?number of) ${UP_TO_TWO_WORDS}(${nouns})\\b`, 'giu'),
      ` ${counter} $1$2 `,
    ],
  ),
  [/\bhow often\b/giu, ' 何回 '],
  [
    /\bhow much (?:subsidy|subsidies|grant|grants|in (?:subsidies|grants))(?: money)?\b(?= (?:was|were|is|are|has|have|did|does)\b)/giu,
    ' 補助金交付額 ',
  ],
  [new RegExp(`\\b(?:which|what) ${UP_TO_TWO_WORDS}co-creation projects?\\b`, 'giu'), ' $1 共創プロジェクトは どれ '],
  [/\bco-creation projects?\b/giu, ' 共創プロジェクト '],
  [new RegExp(`\\b(?:which|what) ${UP_TO_TWO_WORDS}${PROGRAMMES}\\b`, 'giu'), ' $1 どの事業 '],
  [/\bhow many\b|\b(?:total )?number of\b/giu, ' どれくらい '],
];

/** What is asked of a programme. */
const ASPECTS: readonly Saying[] = [
  [
    /\b(?:which|what) (?:section|department|division)s?(?: and (?:which )?(?:group|team))?\b|\b(?:section|department|division|office) (?:is )?(?:in charge|responsible)(?: (?:of|for))?\b|\bresponsible (?:section|department|division)\b|\bwho (?:runs?|handles?|manages?|oversees|administers|is (?:responsible|in charge)(?: (?:of|for))?)\b|\bin charge(?: of)?\b/giu,
    ' 担当課 ',
  ],
  [/\b(?:which|what) (?:group|team)\b/giu, ' 担当グループ '],
  [/\b(?:subsidy|grant|assistance|support|aid) rates?\b|\brate of (?:the )?(?:subsidy|grant)\b/giu, ' 補助率 '],
  [
    /\b(?:upper limit|maximum(?: (?:amount|grant|subsidy|support))?|ceiling|cap|limit)\b|\bup to how much\b/giu,
    ' 上限 ',
  ],
  [/\b(?:interest rate)\b/giu, ' 利率 '],
  [/\b(?:eligibility|eligible|requirements?|qualif(?:y|ies))\b/giu, ' 対象 '],
  [/\bbear(?=[?.,]|$| (?:in|of|under|for|the)\b)|\bborne by\b|\bshare of the costs?\b/giu, ' 負担 '],
  [/\b(?:national|state|central government) (?:funding|funds?|treasury|subsid(?:y|ies)|money)\b/giu, ' 国庫 '],
  [/(?<=\b(?:by|from)) the (?:state|national government|central government|nation)\b/giu, ' 国庫 '],
  [/\bgeneral (?:funds?|revenue|account|resources)\b/giu, ' 一般財源 '],
  [/\bother (?:funds?|sources?|revenue)\b/giu, ' その他財源 '],
  [/\bfunding sources?\b|\bsources? of (?:the )?(?:funding|funds?)\b|\bbreakdown\b|\bfinanced\b/giu, ' 財源内訳 '],
  [
    /\b(?:until|till) (?:when|(?:which|what) (?:fiscal )?year)\b|\bwhen (?:does|did|will|do)\b(?=.*\bend(?:s|ed)?\b)/giu,
    ' いつまで ',
  ],
  [
    /\b(?:since|from) when\b|\bwhen (?:did|does|will|was)\b(?=.*\b(?:start|begin|launch)(?:s|ed)?\b)|\bsince (?:which|what) (?:fiscal )?year\b/giu,
    ' いつから ',
  ],
  ...FLAGS,
  [
    /\bhow much(?: money)?\b(?=[^?]*\b(?:spen[dt]|spending|budget(?:ed)?|allocated?|set aside|earmarked|cost)\b)(?![^?]*\b(?:bear|borne?|share)\b)/giu,
    ' 予算 ',
  ],
  [/\b(?:spending|expenditures?|allocation|appropriation)\b/giu, ' 予算 '],
  [
    /\bstill (?:running|continuing|going|ongoing|in progress)\b|\b(?:run|continue|last|go on)s?\b(?= (?:after|beyond|past|until|till|to)\b)/giu,
    ' いつまで ',
  ],
  [
    /\b(?:what |which )?(?:rate|share|part|portion|proportion|percentage) of the (?:costs?|fees?|expenses?)\b(?=.*\b(?:pay|bear|borne|cover|shoulder)s?\b)/giu,
    ' 負担割合 ',
  ],
  [/\bportion\b/giu, ''],
  [/\b(?:what|which) period\b|\bhow long\b|\b(?:project|programme|implementation) period\b/giu, ' 期間 '],
  [/\b(?:on )?(?:what|which) (?:date|day|month)\b|\bwhen\b|\bdate of\b/giu, ' いつ '],
  [/\bschedule\b/giu, ' スケジュール '],
  [
    /\b(?:approved|decided|granted)\b(?=.*\bamount\b)|\bamount\b(?=.*\b(?:approved|decided|granted)\b)/giu,
    ' 交付決定額 ',
  ],
  [/\bwhat(?:'s| is| are| was| were) the (?:total )?amount\b(?: of)?/giu, ' 金額はいくら '],
  [/\bwhy\b|\breasons?\b/giu, ' なぜ '],
  [/\bwhere\b/giu, ' どこで '],
  [/\bwhat (?:percentage|percent|proportion|share)\b/giu, ' 何パーセント '],
  [/\b(?:target|goal)s?(?: values?| numbers?| figures?)?\b/giu, ' 目標 '],
  [/\b(?:current|baseline|present) (?:value|figure|number)s?\b|\bbaseline\b/giu, ' 現状値 '],
  [/\bachievements?\b|\boutcomes?\b|\baccomplish(?:ed|ments?)?\b/giu, ' 実績 '],
  [/\bhow (?:did|has|have|does)\b(?=.*\bchanged?\b)/giu, ' 推移 '],
  [/\bcompared (?:with|to) (?:the )?(?:previous|last) year\b|\byear[- ]on[- ]year\b/giu, ' 前年度比 '],
  [/\broles?\b|\bresponsibilities\b/giu, ' 役割 '],
  [/\b(?:expected |intended )?(?:effects?|benefits?)\b/giu, ' 効果 '],
  [/\bmerge[ds]?\b|\bmerg(?:er|ing)\b|\bintegrated into\b|\bconsolidated\b|\bunified\b/giu, ' 統合 '],
  [/\bwhat (?:will become of|became of|happens to|happened to|will happen to)\b/giu, ' どうなる '],
  [/\b(?:explain|describe|outline|overview|summar(?:y|ise|ize))(?:s|d|ed|ing)?\b/giu, ' 概要 '],
  [/\b(?:purpose|objective)s?\b/giu, ' 目的 '],
  [/\b(?:which|what) page\b|\bpage numbers?\b/giu, ' 何ページ '],
  [/\b(?:which|what) municipalities\b/giu, ' どの市町村 '],
  // Of several that take part, one does what the others do not.
  [/\bwhich municipality\b/giu, ' 役割 '],
];

/** What is to be done with many. */
const OPERATIONS: readonly Saying[] = [
  [
    /\b(?:excluding|without|not counting|leaving out) (?:the )?(?:duplicates?|repeats?|repeated|relisted|reposted|re-?listings?|repetitions?)\b/giu,
    ' 再掲を除いて ',
  ],
  [
    /\b(?:including|counting|with) (?:the )?(?:duplicates?|repeats?|repeated|relisted|reposted|re-?listings?|repetitions?)\b/giu,
    ' 再掲を含めて ',
  ],
  [/\b(?:relisted|re-listed|reposted|re-posted|listed again|listed twice|reprinted)\b/giu, ' 再掲 '],
  [
    /\b(?:what(?:'s| is| are| was| were) )?the (?:budget |cost )?differences?\b|\bhow (?:do|does|did)\b(?=[^?]*\bdiffer\b)/giu,
    ' 差は ',
  ],
  [
    /\bhow much (?:more|less|larger|bigger|smaller|greater|higher|lower|(?:more|less) expensive|cheaper)\b/giu,
    ' 差は ',
  ],
  [
    /\bwhich (?:one |of them |of the two )?(?:is|was|has|had|got|gets|receives?d?) (?:the |a )?(?:more|greater|higher|larger|bigger)\b/giu,
    ' どちらが大きい ',
  ],
  [/\b(?:which|what) (?:strategic )?pillar\b/giu, ' どの柱 '],
  [/\b(?:which|what) (?:co-creation )?measure\b/giu, ' どの施策 '],
  [/\bin total\b|\baltogether\b|\bcombined total\b/giu, ' 合計 '],
  ...FEW.map(
    ([word, digit]): Saying => [
      new RegExp(
        `\\b(?:the )?(?:${word}|${digit}) (?:${PROGRAMMES} )?(?:with the )?(?:biggest|largest|highest|most expensive)\\b|\\btop (?:${word}|${digit})\\b`,
        'giu',
      ),
      ` 上位${digit} `,
    ],
  ),
  ...ORDINALS.flatMap(([word, digit]): readonly Saying[] => [
    [new RegExp(`\\b(?:the )?(?:${word})[- ](?:${LARGEST})\\b`, 'giu'), ` ${digit}番目に大きい `],
    [new RegExp(`\\b(?:the )?(?:${word})[- ](?:${SMALLEST})\\b`, 'giu'), ` ${digit}番目に小さい `],
    [
      new RegExp(
        `\\b(?:comes?|came|ranks?|ranked|placed) (?:${word})(?: place)?(?= (?:in|by|for|on|among|under)\\b)`,
        'giu',
      ),
      ` ${digit}番目に大きい `,
    ],
  ]),
  [/\b(?:highest|most expensive)\b/giu, ' largest '],
  [/\b(?:lowest|cheapest)\b/giu, ' smallest '],
];

/** "What is the budget" asks for no overview beside it. */
const WHAT_IS: Saying = [
  /\bwhat(?:'s| is| are| was| were)(?= [^?,]{0,40}?(?:budget|cost|kpi|funding|目標|現状値|補助率|上限|期間|担当課|役割|効果|実績|財源|国庫|金額|交付決定額|総数))/giu,
  '',
];

const SAYINGS = [...FIRST, ...NUMBERED, ...CONDITIONS, ...OPERATIONS, ...COUNTS, ...ASPECTS, WHAT_IS];

/** Text in any language → the same with years, articles, pillars and measures that are named in English in Japanese. */
export function sayPlacesInJapanese(text: string): string {
  return NUMBERED.reduce((said, [english, japanese]) => said.replace(english, japanese), text);
}

/** An English sentence → the same with what it asks for, its years and its numbers in Japanese. */
export function sayAskingInJapanese(text: string): string {
  return SAYINGS.reduce((said, [english, japanese]) => said.replace(english, japanese), sayAmountsInJapanese(text));
}
