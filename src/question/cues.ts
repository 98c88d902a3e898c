// The words by which staff say what they want to know (the aspect) and what is to be done with it (the operation), as
// tables of patterns on folded text. Words for subjects stand in knowledge/vocabulary.yaml, not here.
import type { Flag } from '../domain/programme.js';
import { blank, type Found, findAll } from '../language/span.js';
import { findManyCues, type ManyCues } from './many-cues.js';
import type { Aspect, Detail, FundingSource } from './query.js';

/** A weak cue gives way to any other aspect: いくら asks for a budget only if nothing else is asked. */
export type AspectCue = {
  readonly aspect: Aspect;
  readonly weak: boolean;
  /** 実績 and 成果 are also said of an indicator, and give way to one that is named. */
  readonly yieldsToIndicator: boolean;
};

/** What a sentence must hold that answers the question for a detail. */
export type DetailCue = { readonly shape: Detail['shape']; readonly isWord: boolean };

type Row<Value> = readonly [Value, RegExp];

const ASPECTS: readonly Row<AspectCue>[] = [
  [
    strong('budget'),
    /お金(?:は|が|を)?(?:どの|どれ)(?:くらい|ぐらい|だけ)|予算額?|事業費(?:見込額)?|見込額|コスト|予算規模|事業規模|budget|cost/gu,
  ],
  [
    weak('budget'),
    /お?いくら(?:くらい|ぐらい)?|幾ら|なんぼ|何(?:千|万|億)?円|金額|費用|お金(?!が(?:回|まわ|流れ)|を(?:貸|配|出す|かけ))|(?:どっち|どちら)(?:の(?:方|ほう))?が(?:高|安|大き|でか)い?|how much|金(?=は|って|の額)/gu,
  ],
  [
    strong('funding'),
    /財源内訳|財源|内訳(?!の事業|に(?:ある|入))|国庫(?:支出金|補助金?|負担金?)?|国費|一般財源|県費|その他財源|その他の財源|特定財源|国の(?:お金|金|補助金?|支出)|国から(?:の額|入|出|来|もら|下り)|funding|funded/gu,
  ],
  [
    strong('section'),
    /(?:担当|所管|主管|所掌)(?:課|か(?=は|って|を|[?、。]|$)(?:等)?|部署|部局|室|グループ|班|係)(?!長)|どこの(?:課|部署|グループ|班|部)|(?:何|なに|なん|どの)(?:課|部署|グループ|班|部局)|どこが(?:やって|担当|所管|やる|持って)|(?:問い?合わ?せ|連絡)(?:先|窓口)|(?:担当|所管)(?:する|している|してる)(?:課|部署|グループ)|(?:課|部署|グループ)(?:名)?(?:と|や)(?:課|グループ)|グループ名?(?=は|も|まで|って|[?、。]|$)|どこの(?:県民局|センター|局)|担当(?=は|って|どこ|を教|も|と|[?、。]|$|部|です?か|わか|分か|知)|所管(?=は|って|どこ|する|の|[?、。]|$)|section|department|in charge|division|who (?:runs?|handles?|manages?|is responsible)|responsible for/gu,
  ],
  [
    strong('period'),
    /(?:事業|実施)?期間|いつから(?:いつまで)?|いつまで|(?:何|なん)(?:年|ねん)(?:度|ど)?(?:から|まで)|(?:開始|終了|終期|始期|最終)(?:年度?|時期)?(?=は|って|[?、。]|$|はいつ|いつ)|終わ(?:る|り)(?:の?は|って)?いつ|何年間|何年(?:度)?の(?:計画|プラン|plan|戦略)|何年(?:続|やって)|まで続|いつ(?:始|終|開始|創設|立ち上|スタート)|ずっと続/gu,
  ],
  [
    strong('flags'),
    /新規(?:事業)?[」』]?(?=(?:という)?扱い|の欄|(?:に|と|として)(?:位置|指定|扱|分類|当た|該当)|です?か|[?、。で]|$|なの|かどうか|か(?:継続|$)|だっ|扱い|ですよね|って|は)|重点(?:事業)?[」』]?(?=(?:に|と|として)(?:位置|指定|扱|分類)|です?か|[?、。で]|$|なの|かどうか|だっ|扱い|って|は)|主要成果[」』]?(?=(?:に|と|として)(?:位置|指定|扱|分類)|です?か|[?、。で]|$|に|なの|だっ|って|は)|継続(?=か|事業か|です)|21財団(?:への|の)?(?:補助|委託)|財団[へに]も?(?:補助|委託|任せ)|21財団(?:へ|に)(?:は|も)?(?:全部|全額|一部|お?金)|(?:始まった|始めた|始まる)(?:もの|やつ|の|事業)(?=です?か|なの|[?、])|前からの?続き|21財団(?:は|も|が|に|と)?(?:絡|関わ|関係)|新しい(?:やつ|もの|事業)(?=です?か|で合|なの|だっけ|[?])|への?補助・?委託|補助・委託|財団に(?:補助・?)?委託(?:され|し)?て?い?(?:る|ます)?(?:の|か|んだっけ)?(?=[?]|$)|(?:予算の)?(?:全部|全額|一部)(?:が|を|だけ)(?!教|挙|知|出|見)|new (?:project|programme)|フラグ|(?:丸|○|印|マーク)(?:が|は|も)?(?:つ|付)いて/gu,
  ],
  [
    strong('overview'),
    /概要|事業内容|内容|中身|どんな(?:事業|こと|もの|の|やつ|取組|取り組み|制度|支援|内容|感じ)?|どのような(?:事業|事務|取組|取り組み|制度|支援|内容|もの|こと)|どういう(?:事業|こと|もの|の|貸付|制度|取組|支援)?|(?:何|なに|なん)(?:を|か)?(?:する|やる|してる|してくれる|やってる|している|やっている|目指す|目的)(?:事業|の|やつ|ところ)?|何の(?:ため|事業|話|目的)|目的|ねらい|狙い|趣旨|(?:について|の?こと)(?:教|知|説明|$)|説明(?:して|を(?:して|お願い)|お願い)|何に(?:お金|使|対し)[^\s、。?]{0,6}|使い(?:道|みち)|(?:何|なに)を(?:補助|支援|助成|応援)|overview|outline|summary|describe|explain|about|what is|what kind|what (?:does|do)|do under|purpose/gu,
  ],
  // 「役割って何」 asks for the role alone.
  [
    weak('overview'),
    /(?:(?<!こ)と|って)は(?:そもそも|一体|結局)?(?:何|なに|なん)|(?:って|(?<!こ)とは)(?:そもそも|一体|結局)?(?:何|なに|なん)(?:だ|です|な|[?、。]|$)/gu,
  ],
  [{ ...strong('results'), yieldsToIndicator: true }, /事業実績|実[績積蹟]|(?<!主要な?)成果(?!指)|結果/gu],
  [
    strong('results'),
    /取組状況|実施状況|実施内容|どうだった|どうした(?=の|っけ|[?、。]|$)|どうしました|どうなった|どうなりました|何をした|(?:何|なに)を?(?:やった|しました|やりました|実施)|(?<![a-z])results?(?![a-z])/gu,
  ],
  [
    strong('indicator'),
    /kpi|重要業績評価指標|(?:何|なに|なん)で(?:測|計|はか)[^\s、。?]{0,6}|(?:成果|活動)?指[標票表](?!示)|目[標票]値?|現状値|基準値|実績値|達成率|進捗率?|件数|人数|者数|社数|回数|校数|部数|target|participants?|(?:何|なん|どれくらいの)(?:名|人|件|社|者|回|校|施設|団体|事業者|事業所|会場|[かヶカケ箇]所|本|個|冊|部|品目|品|店舗|店|組|枚|台|棟|戸|種類|コース|チーム|アイテム|[かヶカケ箇]国|地域|地区|大学|企業|倍)(?!ある|ありま)|いくつ|どのくらい|どれくらい|どれだけ|現状(?=と|から|は|って)|(?:前年度?|前の年|昨年度?|去年|元年度)(?:比|から|より|と比べ|に比べ)|増え(?:た|て|る|ました)|減(?:った|って|る|りました)|増減|伸び(?:た|て|率)?|推移|率は/gu,
  ],
  [strong('effect'), /(?:連携)?効果|メリット/gu],
  [
    strong('role'),
    /役割(?:分担)?|(?<=町村|中心市|青森市)(?:側)?(?:は|が|って)、?(?:何|なに)を(?:する|やる|し|担)|受け持[つちっ][^\s、。?]{0,3}|やるべきこと|(?:それぞれ)?(?:何|なに)をすることに|分担|(?:が|の)やること|(?:が|の)するこ?と(?:って|は)/gu,
  ],
  [weak('relation'), /統合(?:した|する|された|される|後の|前の)(?!もの|の|やつ|事業|ん|か|後|[、。?]|$)/gu],
  [
    strong('relation'),
    /再掲|統合(?!(?:した|する|された|される|後の|前の)(?!もの|の|やつ|事業|ん|か|後|[、。?]|$))|引き継|一緒に(?:な|され|する)|(?:一|ひと|1)つに(?:な|まと|さ)|合流|合体|くっつ[いくけ]て?た?|合わさ[っり]て?た?|前身|なくな(?:る|った|って)|どうなる|この先|今後|対応する(?:事業|の)|(?:何|なん|どの)(?:という|ていう|って)?事業に(?:当た|該当|相当)|(?:何|なん)(?:て|という|ていう)(?:いう)?(?:件名|名称|表記)|(?:何|なん)(?:て|という|ていう)(?:いう)?事業名?(?=[?、。]|$|だ|に|です)|事業名(?:は|って)(?:何|なに|なん)|(?:財団|県|市|センター)(?:側)?(?:で|だと|の名前|では)(?:は)?(?:何|なん)|側(?:では?|だと|の)|(?:どの|何の|なんの|なんていう|何という|どこの)(?:柱|施策|共創施策)|(?:どの|どこの|ほかの|他の)(?:基本)?方針|別の(?:基本)?方針|(?:どっち|どちら|両方)に?も?(?:載|掲)|後継(?!者)(?:の?(?:事業|制度))?|後釜|後身|代わりに?(?:なる|新し|でき|始ま|作)[^\s、。?]{0,6}|統合先(?:の事業)?|統合元|(?:元|前|もと|以前)の(?:制度|助成)|計上(?:先|[さし][^\s、。?]{0,5})?|もう(?:1|一)(?:回|度|か所|箇所)[^、。?]{0,6}(?:出|載|登場)[^\s、。?]{0,4}|(?:2|二)(?:回|か所|箇所)(?:出|載)|(?:だと|では|で|側は)(?:何|なん)(?:て|という|ていう)(?:いう)?(?:名前|名称|呼)[^\s、。?]{0,3}|(?:だと|では)(?:どの|どれ)(?:事業)?(?=[?。]|$|に|の|が)|正式(?:な|の)?(?:事業)?名称?|(?<=(?:^|\s)は)(?:何|なん)(?:て|という|ていう)(?:いう)?(?:名前|名称)|何(?:回|か所|箇所)(?:載|出て|掲載)[^\s、。?]{0,4}|にも(?:出て|載)[^\s、。?]{0,4}|別物|(?:何|なに|なん)と(?:何|なに|なん)(?!が?違)/gu,
  ],
  [
    strong('place'),
    /(?:何|なん|どの)(?:頁|ページ)|(?:頁|ページ)(?:数|は|番号)|出典|どの(?:資料|文書)|どこに(?:載|書|記載)|(?:何|なん)に(?:載|書)/gu,
  ],
  [
    strong('contact'),
    /(?:電話|内線|携帯|けいたい|でんわ)の?、?(?:番号|ばんごう)|内線|メールアドレス|メアド|担当者(?:の)?(?:名前|氏名|は誰)|氏名|(?:人|ひと|方)の、?(?:名前|なまえ)|名簿|(?:名前|氏名)と(?:連絡|電話)/gu,
  ],
  [
    strong('opinion'),
    /どう思|(?:良い|よい|いい|ムダ|無駄|必要|得|有利)(?:だ|か)?と思(?:う|い|われ)|個人的な意見|ご?意見を(?:聞|お聞|教|伺)|(?:お(?:すすめ|勧め|薦め)|オススメ)(?:は|を|です|の事業)|what do you think|opinion/gu,
  ],
  [strong('municipalities'), /(?:関係|連携|構成|対象)市町村|どの(?:市町村|自治体)|どこの(?:市町村|自治体)/gu],
  [
    strong('discrepancy'),
    /(?:表記|記載|数字|数値|金額|値)(?:が|の|は)?(?:違|異|食い?違|ずれ|不一致|相違|矛盾)|食い?違|不一致|矛盾|異なって|一致(?:して|する|し?ない)|資料によって|(?:どの|2つの|二つの|どっちの|どちらの)表記|表記(?:揺れ|ゆれ)|別の(?:名前|名称|呼び方|書き方|表記)(?:で|が|も)?[^\s、。?]{0,8}|違うこと(?:が|を)?(?:書|載|言)|違う(?:数字|数値|値|金額)|(?:どっち|どちら)が(?:正し|本当|合って)|違って(?:見え|い|る)|合わない/gu,
  ],
  [
    strong('schedule'),
    /いつ(?!から|まで|始|終|開始|創設|立ち上|スタート|も|の間)|何月|何日|(?:r|令和|平成)?何年の?何月|日程|日付|日にち|日時|開催日|スケジュール|時期|when/gu,
  ],
];

/** Words are looked for themselves; the others only say what kind of answer is wanted. */
const DETAILS: readonly Row<DetailCue>[] = [
  [
    { shape: 'any', isWord: true },
    /補助率|助成率|(?<=^|[、,\s]|補助の|助成の)率(?=と|は|も|、|・|[?]|$)|負担(?:率|割合|額)|負担(?=は|って|[?、。]|$)|上限額?|補助上限額?|限度額|要件|条件|補助対象(?:経費)?|対象者|対象経費|講師|会場(?!使用|費|代|借)|運営方式|利率|募集期間|(?<=どこの|何という)(?:協議会|団体|組織|会社|企業|業者|機関)/gu,
  ],
  [
    { shape: 'company', isWord: false },
    /(?:会社|企業|業者|事業者|委託先)の(?:名前|名称)|(?:会社|企業|業者|事業者)(?:名|の名前)?(?:の)?(?:一覧|リスト|名簿)|(?<!研修)(?:会社|企業|業者)名(?!簿)|社名/gu,
  ],
  [
    { shape: 'name', isWord: false },
    /(?:誰|だれ|どこ)と(?=組|連携|協力|一緒|やる|する|いっしょ)|どこ(?:が|から|に)(?=委託|補助|お?願|頼)|名前(?:は|なんだ|何|を(?:教|おし))|何という|なんて(?:いう|名)/gu,
  ],
  [
    { shape: 'place', isWord: false },
    /(?:どこ|何処)で(?!す)|どこの(?:市|町|まち|村|会場|場所|施設|地域|大学|学校)|(?:会場|場所|都市|開催地|行き先)(?:は|って)/gu,
  ],
  [
    { shape: 'person', isWord: false },
    /誰が|誰に|誰を|だれが|誰(?=です|だ|[?、。]|$)|(?<=^|[.?!,:] *)who(?! (?:runs?|handles?|manages?|is responsible))/gu,
  ],
  [{ shape: 'any', isWord: false }, /どうやって|どのように|どういう方法|どうやる/gu],
  [
    { shape: 'reason', isWord: false },
    /なぜ|何故|どうして|(?<!は)(?:なん|何)で(?=[^すしもは測計、。?]|、)|どういうわけ|理由|原因|中止(?=です?か|なの|になったの|したの|[?])|why|reason/gu,
  ],
  [{ shape: 'percent', isWord: false }, /何(?:%|パーセント|割|分の)/gu],
  [{ shape: 'date', isWord: false }, /(?:達成|目標|完了|完成|到達)(?:予定)?(?:年度|時期|年(?!度))/gu],
  [
    { shape: 'date', isWord: false },
    /何月|何日|何年何月|いつ(?!から|まで|始|終|開始|創設|立ち上|スタート|も|の間)|(?:r|令和|平成)?何年の?何月|日程|日付|日にち|日時|開催日|スケジュール|時期|when/gu,
  ],
];

const FUNDING: readonly Row<FundingSource>[] = [
  [
    'national',
    /national (?:funding|funds?|treasury|government|subsid)|国庫|国費|国(?:から)?の(?:お金|金|補助金?|支出|負担)|国から(?:の額|入|出|来|もら|下り)/gu,
  ],
  ['other', /その他(?:の)?財源|特定財源|財源のその他|内訳のその他/gu],
  ['general', /一般財源|県費|一財/gu],
];

const FLAGS: readonly Row<Flag>[] = [
  [
    'new',
    /new (?:project|programme)|新しい(?:やつ|もの|事業)(?=です?か|で合|なの|だっけ|[?])|(?:新しく|新たに)(?:加わ|追加|始ま|始め|でき|入|立ち上)[^\s、。?]{0,3}|新設(?:の|(?:され(?:た|る)))(?:事業|取組)|新規(?!登録|出店|参入|創業|就農|利用|採用|開拓|顧客|事業創出)/gu,
  ],
  ['priority', /重点(?!要望|事業要望|事業説明|説明|分野|項目)/gu],
  ['major-result', /主要(?:な)?成果/gu],
  ['centre-part', /△|(?:予算の)?一部(?:だけ|のみ)?を?(?:21)?(?:財団に)?(?:補助|委託|任せ)/gu],
  [
    'centre-full',
    /(?<=(?:委託|21財団)[^。△]{0,8})「?○」?|21財団(?:の欄)?(?:が|に|は)?(?:○|◯|丸|まる)|財団に(?:全部|全額|まるごと|丸ごと|すべて|全て)を?(?:補助|委託|任せ)(?:て|する|し)?/gu,
  ],
];

/** 何名, 何件 …: the unit the answer is to be in; 人 and 名 are one. */
const COUNTER =
  /(?:何|なん)[十百千万億]?(名|人|件|社|者|回|校|施設|団体|事業者|事業所|市町村|地域|地区|会場|[かヶカケ箇]所|[かヶカケ箇]国|本|個|冊|部|品目|品|店舗|店|組|枚|台|棟|戸|泊|種類|コース|チーム|アイテム|大学|企業|法人|商品|倍|%|パーセント)/gu;
const UNITS_OF_COUNTER: Readonly<Record<string, readonly string[]>> = {
  名: ['名', '人'],
  人: ['名', '人'],
  者: ['者', '社', '事業者'],
  社: ['社', '企業', '事業者'],
  '%': ['%', '％'],
  パーセント: ['%', '％'],
  か所: ['か所', 'ヶ所', 'カ所', '箇所', 'ケ所'],
  ヶ所: ['か所', 'ヶ所', 'カ所', '箇所', 'ケ所'],
  カ所: ['か所', 'ヶ所', 'カ所', '箇所', 'ケ所'],
  箇所: ['か所', 'ヶ所', 'カ所', '箇所', 'ケ所'],
};

const COUNT =
  /何(?:件|本|個|[こコ]|事業|つ)(?:の事業)?(?:ある|あり|だ|です|でし|なの|に|の|載|も|[?、。]|$)|いくつ(?:ある|あり|の事業|[?、。]|$)|実数|(?:事業|本)数(?=は|を|って|[?、。]|$)|(?:(?<![一-龠ァ-ヶー])|(?<=事業|補助|取組))件数(?=は|を|って|[?、。]|$)|(?:何|なん)(?:事業|本)|how many/gu;
const SUM =
  /合計額?|合算(?:する|した|して)?|総額|総計|総(?=事業費|予算|費用|コスト)|全部で(?:いくら|何(?![件個本つ事])|$)|(?:全部|ぜんぶ|全て|すべて|まとめて)?(?:足す|足し|足し上げ|たす(?=と|[?、。]|$)|たして)[^\s、。?]{0,4}|トータル|ぜんぶで|計(?=いくら|は|で|[?、。]|$)|total(?! number)|(?<![a-z])sum(?![a-z])/gu;
/** 合わせて also only joins: it sums where money is spoken of. */
const JOINT = /(?:全部|ぜんぶ|全て|すべて)?(?:合|あ)わせ(?:て|た|ると?)[^\s、。?]{0,4}|まとめて/gu;
const MONEY = /いくら|幾ら|なんぼ|予算|[金総]額|円|費|お金|cost|budget/u;
const LARGEST =
  /一番(?:お金|予算|費用|金額|事業費)?(?:が|の|を)?(?:大き|高|多|でか|デカ|かか|つけ|使)[いくかっ]?(?:ってる|ている|てる|る)?|最大|最も(?:大き|高|多)[いくかっ]?|最高額?|トップ(?=[0-9\s]|は|の|って|[?、。]|$)|(?:金額|予算|額|事業費)?(?:が|の)?(?:大き|でか|デカ|多|高)い(?:順|もの|事業|やつ|ほう|方(?!針)|の(?=は|って|[?、。]|$))|上位|でかいの|ベスト|(?<![a-z-])(?:largest|biggest|top)(?![a-z])/gu;
const SMALLEST =
  /一番(?:お金|予算|費用|金額|事業費)?(?:が|の|を)?(?:小さ|ちっちゃ|ちいさ|安|少な|低|かからな)[いくかっ]?|最小|最も(?:小さ|安|少な|低)[いくかっ]?|最少|最低額?|(?:金額|予算|費用|額|事業費)?(?:が|の)?(?:小さ|少な|安)い(?:順|もの|事業|やつ|ほう|方(?!針)|の(?=は|って|[?、。]|$))|下位|ワースト|(?<![a-z])smallest/gu;
const LIST =
  /一覧|リスト(?:アップ)?(?=で|を|に|し|[?、。]|$)|(?:全部|すべて|全て|ぜんぶ)(?:教|挙|知|出|見|[?、。]|$)|挙げ|列挙|並べて|並べる|(?:どんな|どういう|何の|なんの|どの|他の|ほかの)事業(?:が|を|は)?(?:ある|あり|やって|担当|して|持って|入|含|載|で)|事業(?:は|って)(?:何が|なにが|どれ|どんなの|何がある)|事業名(?:を|は|$)|(?:どれ|何)が(?:ある|あり|入|含|該当)|どれとどれ|どれ(?=ですか|でしょうか|[?]|$)|にはどんな|洗い出|ピックアップ|何がある|何やって|何を?担当|(?<![a-z])list(?![a-z])/gu;
const COMPARE =
  /どっち(?!に|で|も)|どちら(?=が|の(?:方|ほう|予算|事業|金額|額|お金)|か)|比べ|比較|違い|違う|差(?:額|分|し引き|引き)?(?=は|を|って|が|も|だ|で|いくら|何|[?、。]|$)|compare|versus|vs|(?:larger|bigger|smaller) *(?=[?,]|or|between|than)|which is/gu;
const EACH =
  /それぞれ|両方|各々|どっち|どちら(?=が|の(?:方|ほう|予算|事業|金額|額|お金)|か|も)|比べ|比較|違い|違う|(?<![a-z])(?:vs|both|and)(?![a-z])/gu;
const TOPIC =
  /(?:関係|関連|系|がらみ|絡み|向け|に関する|に関連する|についての|をテーマにした)(?:する|のある|している)?の?(?:事業|取組|取り組み|プロジェクト|施策|もの|やつ)/gu;
const PILLARS = /(?:戦略の)?柱(?=の(?:中|うち)|は|を|ごと|別|それぞれ|が|って|の数|いくつ|何|[?、。]|$)/gu;
const MEASURES =
  /(?:共創)?施策(?=は(?!何課)|を(?!統合)|が|って|と|や|・|、|の数|数|いくつ|何|一覧|[?、。]|$)(?!一覧の)/gu;
const RELISTED =
  /再掲(?!(?:分)?[)」]?(?:は|を|も)?(?:除|含|抜|別|1回|一回|一度|1度|1つ|数え|込|こみ|入れ|では|じゃ|でな|以外))/gu;

export type Cues = {
  readonly aspects: readonly Found<AspectCue>[];
  readonly details: readonly Found<DetailCue>[];
  readonly funding: readonly Found<FundingSource>[];
  readonly flags: readonly Found<Flag>[];
  readonly count: readonly Found<true>[];
  readonly sum: readonly Found<true>[];
  readonly largest: readonly Found<true>[];
  readonly smallest: readonly Found<true>[];
  readonly list: readonly Found<true>[];
  readonly compare: readonly Found<true>[];
  readonly each: readonly Found<true>[];
  readonly topic: readonly Found<true>[];
  readonly relisted: readonly Found<true>[];
  readonly pillars: readonly Found<true>[];
  readonly measures: readonly Found<true>[];
  readonly counters: readonly Found<readonly string[]>[];
} & ManyCues;

/** Folded text without the names in it → the cues it holds. */
export function findCues(text: string): Cues {
  const many = findManyCues(text);
  return {
    ...many,
    aspects: findRows(text, ASPECTS),
    details: findRows(text, DETAILS),
    funding: findRows(text, FUNDING),
    flags: findRows(blank(text, many.notFlags), FLAGS),
    count: find(text, COUNT),
    sum: [...find(text, SUM), ...(MONEY.test(text) ? find(text, JOINT) : [])],
    largest: find(text, LARGEST),
    smallest: find(text, SMALLEST),
    list: find(text, LIST),
    compare: find(text, COMPARE),
    each: find(text, EACH),
    topic: find(text, TOPIC),
    relisted: find(text, RELISTED),
    pillars: find(text, PILLARS),
    measures: find(text, MEASURES),
    counters: findAll(text, COUNTER, (match) => UNITS_OF_COUNTER[match[1] ?? ''] ?? [match[1] ?? '']),
  };
}

function strong(aspect: Aspect): AspectCue {
  return { aspect, weak: false, yieldsToIndicator: false };
}

function weak(aspect: Aspect): AspectCue {
  return { aspect, weak: true, yieldsToIndicator: false };
}

function find(text: string, pattern: RegExp): readonly Found<true>[] {
  return findAll(text, pattern, () => true as const);
}

function findRows<Value>(text: string, rows: readonly Row<Value>[]): readonly Found<Value>[] {
  return rows.flatMap(([value, pattern]) => findAll(text, pattern, () => value));
}
