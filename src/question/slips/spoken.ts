// Writes the words of asking as they are spelt: what is typed as it is spoken (どおなる, てゆう, おうきい), by the wrong kana of one
// sound (予算わ, 続ずく) or with a slip of the finger (いくらら, いくですか). Words for subjects are mended elsewhere.

type Spelling = readonly [RegExp, string];

const NOUN_BEFORE = '(?<=[\\p{Script=Han}\\p{Script=Katakana}ー」)])';
const ASKED_FIRST =
  '(?:どこ|どれ|どう|どの|どんな|どちら|どっち|なに|何|いくら|いくつ|いつ|だれ|誰|なぜ|なんで|おいくら)';

/** One vowel for another, and what is slurred: どおなる, どーする, どんくらい, てゆう. */
const SPOKEN: readonly Spelling[] = [
  [/ど[おぉーオ](?=な[るっりん]|する|し[たてまよ]|い[うっ]|ゆ[うー]|や[っるり]|だっ|で[すし]|違|変わ)/gu, 'どう'],
  [/ど(?=な(?:る|った|りま)(?:の|ん|か|[?。]|$)|やって|した(?:の|ん|っけ|[?。]|$)|ゆう|いう)/gu, 'どう'],
  [/([そこ])[おぉー](?=い[うっ]|ゆ[うー])/gu, '$1う'],
  [/(?<=[どそこ]う|っ?て|と)ゆ[うー](?=の|こと|もの|やつ|名前|名称|事業|取組|制度|か|ん|[?。、]|$)/gu, 'いう'],
  [/(?<=\p{L}[量料])って(?=何|なん|いくら|ど[のれう]|[?。、]|$)/gu, 'は'],
  [/っつ[うー]か?(?=の|こと|もの|やつ|事業)/gu, 'という'],
  [/ど(?:ん|ん[の])[くぐ]らい|どん[くぐ]れ[えー]/gu, 'どれくらい'],
  [/どんだけ/gu, 'どれだけ'],
  [/いか(?:ほど|程)/gu, 'いくら'],
  [/幾(?=つ|ら(?![ぁ-ん]ぶ))/gu, 'いく'],
  [/ザッ(?=と(?!ハ))/gu, 'ざっ'],
  [/(?<![0-9])1番(?=(?:の)?[^\s、。?0-9]{0,8}(?:大き|小さ|多|少な|高|安|低|でか))/gu, '一番'],
  [/お(?:[うおー]|っ)き(?=い|く|さ|な|かっ)/gu, '大き'],
  [/ち(?:ー|っ)(?:ち)?ゃ?さ?(?=い(?:の|順|です|事業|[?。]|$))/gu, '小さ'],
  [/(?<=一番|いちばん|最も|より|が|数)おうい/gu, '多い'],
  [/お(?:せ[えー]|しえっ|しれ)て/gu, '教えて'],
];

/** は for わ, を for お, づ for ず, っ for つ. */
const SAME_SOUND: readonly Spelling[] = [
  [new RegExp(`${NOUN_BEFORE}わ(?=${ASKED_FIRST}|全部|ぜんぶ|全体|合計|[?、。]|$)`, 'gu'), 'は'],
  [
    /(?<=予算額?|事業費|担当課?|所管課?|内容|概要|期間|目標値?|実績|財源|内訳|一覧|違い|役割|理由|件数|金額)お(?=教え|おしえ|お?願い|おねがい|出し|挙げ|並べ|見せ|比べ|くらべ)/gu,
    'を',
  ],
  [new RegExp(`${NOUN_BEFORE}え(?=委託|補助|統合|の補助|の委託)`, 'gu'), 'へ'],
  [/づつ/gu, 'ずつ'],
  [/べ(?=スト(?:[0-9]|の|は|テン|スリー))/gu, 'ベ'],
  [/つ[づず](?=く|き|い[てた]|け)/gu, '続'],
  [/もと[ずづ](?=く|き|い)/gu, '基づ'],
  [/(?<=位置|名|気|近|基|裏)ず(?=け|く|き|い|か)/gu, 'づ'],
  [/(?<=[なあわ])つ(?=て(?:い|る|ま)|た(?:の|か|ん|[?。]|$))/gu, 'っ'],
  [/(?<=で(?:す|した|しょう)|ま(?:す|した|せん))[化課可科蚊](?=[?。!]|$)/gu, 'か'],
  [/教[得絵江]て/gu, '教えて'],
];

/** All of an amount in figures, 国庫100% and 国が10割出す, each of many, 各方針の予算, and PJ: as they are read. */
const FIGURES = '(?<![0-9.])(?:100(?:%|パー(?:セント)?)|(?:10|十)割)';
const SOURCE = '(?:国庫|国費|一般財源|一財|県費)';
const SAID_OTHERWISE: readonly Spelling[] = [
  [/(?<=共創の?)pj(?![a-z0-9])/gu, 'プロジェクト'],
  [/ゴール(?=値|の?数|は|が|って|を教|、?(?:どっち|どちら|いくつ|何)|なの|です|だと|[?、。]|$)/gu, '目標'],
  [new RegExp(`(?<=${SOURCE})(?:率|負担|の割合)?[がはの]?${FIGURES}(?!以|では|じゃ|未|に)`, 'gu'), '全額'],
  [new RegExp(`${FIGURES}(?:が|を)?(?=${SOURCE})`, 'gu'), '全額'],
  [
    new RegExp(`国が(?:${FIGURES}|全額|全部|丸ごと|まるごと)(?:を)?(?:出し|負担し|みて|払っ|持っ)て?`, 'gu'),
    '国庫が全額入って',
  ],
  [/各((?:基本)?方針|課|部署)(?=の(?:予算|事業費|事業の?数|件数|本数|合計|総額))/gu, '$1ごと'],
];

/** How much is asked of an amount by いくら. */
const AMOUNT =
  /(?<=(?:予算額?|事業費|金額|費用|交付額|補助金|国庫|財源|見込額|上限額?|限度額)(?:は|って|が|の額は|、)?)(?:いくつ(?:[くぐ]らい)?|ど(?:れ|の|ん)[くぐ]らい|どれだけ)(?!増|減|違|差|伸|変|[^。?]{0,4}多|[^。?]{0,4}少)/gu;

/** A letter typed twice, left out, or in another order. */
const FINGERS: readonly Spelling[] = [
  [/(?<!だいた)いいくら|いくくら|いくらら+|くいら|いらく(?=[?。]|$|です)/gu, 'いくら'],
  [/いく(?=ですか|でしょう|[?]|$)/gu, 'いくら'],
  [new RegExp(`${NOUN_BEFORE}(は|って|の)?くら(?=[?。]|$|です|でしょ)`, 'gu'), '$1いくら'],
  [/どここ+(?=[?。]|$|です|が)/gu, 'どこ'],
  [/(?<!を)おおしえ|おしええ|おししえ/gu, 'おしえ'],
  [/教ええ+/gu, '教え'],
  [/で(?:う|っ|し)す(?=か)|で[すつ](?:す|う)?(?=か[?。]|か$)|でつ(?=か)/gu, 'です'],
  [/(?<=で|ま)すか{2,}/gu, 'すか'],
  [/でしょ[おぉー]?(?=か)|でうしょ(?=か)/gu, 'でしょう'],
  [/([ぁ-ゖ])\1{2,}/gu, '$1'],
  [new RegExp(`${NOUN_BEFORE}([はがをもで])\\1(?=${ASKED_FIRST}|\\p{Script=Han}|[?]|$)`, 'gu'), '$1'],
];

const SPELLINGS: readonly Spelling[] = [[AMOUNT, 'いくら'], ...SAID_OTHERWISE, ...SPOKEN, ...SAME_SOUND, ...FINGERS];

/** Folded text in which names are left out → the same with its words of asking as they are spelt. */
export function mendSpoken(unnamed: string): string {
  return SPELLINGS.reduce((text, [spoken, spelt]) => text.replace(spoken, spelt), unnamed);
}
