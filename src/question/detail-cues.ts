// The words by which staff ask for a detail that only the texts say: a word as such (講師, 補助率), or a kind of fact (a reason,
// a day, a place, the most that is paid).
import type { Detail } from './query.js';

/** What a sentence must hold that answers the question for a detail. */
export type DetailCue = { readonly shape: Detail['shape']; readonly isWord: boolean };

const HOW_MUCH = 'お?いくら|幾ら|なんぼ|何(?:千|万|億)?円|どの(?:くらい|ぐらい)|どれ(?:くらい|ぐらい)';
/** いくらまで出る, 最大いくら, 何円まで助成される */
const MOST = new RegExp(
  `(?:${HOW_MUCH})まで|(?:最大|最高|マックス|上限)(?:額)?(?:って|で|は|の)?、?(?:${HOW_MUCH})|(?:最大|最高)(?:でも)?で?[^、。?]{0,8}(?:${HOW_MUCH})(?=もら|出|支給|受け|助成|補助)|最大(?:の)?(?:補助|助成|支給)額`,
  'gu',
);
/** 1件いくら, 1社あたり何円, ひとりにつき最大いくら */
const PER_ONE = new RegExp(
  `(?:(?:1|一|ひと)(?:件|社|者|人|名|事業者|団体|世帯|法人|企業|施設|店舗?|台|つ|り)(?:あたり|当たり|当り|につき|に)?|(?:件|社|者|人|名|事業者|団体|世帯|法人|企業|施設|店舗?|台)(?:あたり|当たり|当り|につき))(?:の)?(?:(?:最大|最高|上限)で?)?(?:補助|助成|支給|交付)?(?:の?金?額)?[はがっで]?、?(?:${HOW_MUCH})(?:まで)?`,
  'gu',
);

/** Words are looked for themselves; the others only say what kind of answer is wanted. */
export const DETAILS: readonly (readonly [DetailCue, RegExp])[] = [
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
    /(?:どこ|何処)で(?!す)|どこに(?=でき|置|お[いか]|設|開|あ[るりっ]|作|つく)|どこの(?:市|町|まち|村|会場|場所|施設|地域|大学|学校)|(?:会場|場所|都市|開催地|行き先)(?:は|って)/gu,
  ],
  [
    { shape: 'person', isWord: false },
    /誰が|誰に|誰を|だれが|誰(?=です|だ|[?、。]|$)|(?<=^|[.?!,:] *)who(?! (?:runs?|handles?|manages?|is responsible))/gu,
  ],
  [{ shape: 'any', isWord: false }, /どうやって|どのように|どういう方法|どうやる/gu],
  [
    { shape: 'reason', isWord: false },
    /なぜ|何故|どうして|(?<!は)(?:なん|何)で(?=[^すしもは測計、。?]|、)|(?<=の(?:は|って|が)?、?\s?)(?:なん|何)で(?=(?:です|でしょう?|だ(?:っけ|ろう?)?|すか)?か?(?:[?。!(\s]|$))|(?<=^|[。、]\s?)(?:なん|何)で(?:です|だろう?)?か?(?=[?。!\s]*$)|(?:なん|何)で(?=[^、。?]{0,12}(?:ない|なかった|やめ|中止|減|延期|見送|取りやめ|落ち|下が|ゼロ))|(?<=[たるい])(?:訳|わけ|ワケ)(?=は|を|って|[?。]|$)|(?:のは|のって|のが)(?:なん|何)で(?=[?。]|$|なの|です|でしょ|だろ)|どういうわけ|理由|原因|中止(?=です?か|なの|になったの|したの|[?])|why|reason/gu,
  ],
  [
    { shape: 'state', isWord: false },
    /(?:まだ|今も|いまも|今でも|現在も)[^、。?]{0,14}(?:て(?:い)?(?:る|ます)|てん|ある|あり|でき|続|使え|もらえ)[^、。?]{0,5}(?=[?。]|$)/gu,
  ],
  [{ shape: 'percent', isWord: false }, /何(?:%|パーセント|割|分の)/gu],
  // Beside a rate, the most that is paid is known by its words.
  [{ shape: 'cap', isWord: false }, MOST],
  [{ shape: 'cap', isWord: false }, PER_ONE],
  [{ shape: 'date', isWord: false }, /(?:達成|目標|完了|完成|到達)(?:予定)?(?:年度|時期|年(?!度))/gu],
  [
    { shape: 'date', isWord: false },
    /何月|何日|何年何月|いつ(?!から|まで|始|終|開始|創設|立ち上|スタート|も|の間)|(?:r|令和|平成)?何年の?何月|日程|日付|日にち|日時|開催日|スケジュール|時期|when/gu,
  ],
];
