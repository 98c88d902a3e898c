// What a sentence must hold to answer a question for an amount, a rate, a day, a person, a reason …
import type { Detail } from '../question/query.js';

/** What a passage must hold that answers いくら. */
export const AMOUNT = /[0-9][0-9,.]*\s?(?:千円|百万円|億円|万円|円)|調整中/u;

/** What a passage must hold that answers a question for a rate, a day, a person … */
export const SHAPES: Readonly<Record<Detail['shape'], RegExp>> = {
  any: /./u,
  cap: /(?:上限|限度|最大|最高|以内|あたり|当たり|につき|助成額|補助額).*[0-9]\s?(?:千円|百万円|億円|万円|円)|円(?:を上限|を限度|以内|まで)/u,
  percent: /[0-9]\s?[%割]|[0-9]\/[0-9]|分の[0-9一二三]/u,
  date: /[0-9]+月|[0-9]+日/u,
  person: /氏|講師|教授|先生|専門家|[者員家]|マネージ?ャー|コーディネーター|アドバイザー/u,
  agent: /(?:[士者員家長師]|コーディネーター|アドバイザー|マネージ?ャー|団体|機関|県|国|市|会|財団|センター)等?が/u,
  title: /[「『]|氏/u,
  giver: /(?<![0-9月年度])から(?!の?促進)/u,
  bearer: /氏(?!名)/u,
  // A mayor stands for no place, nor do all municipalities together.
  place:
    /(?<=[^\s、。:・])(?<!見本|都)市(?![長民内場町:])|町(?![長民内村])|(?<!町)村(?![長民内])|会場|施設|センター|center|館|ホール|会議所|事務所|研究所|大学(?!生)|高校(?![生0-9])|オンライン|(?<![ァ-ヶー])(?!セミナー|イベント|テレビ)[ァ-ヶー]{2,4}で/u,
  state:
    /以降|終了|廃止|休止|停止|をもって|(?:して|募集して)い?(?:ない|ません)|おらず|終期|見合わせ|のみ|引き続き|継続/u,
  company: /株式会社|\(株\)|有限会社|合同会社|協同組合/u,
  name: /./u,
  reason: /影響|より|鑑み|理由|つかず|つきませ|できず|見送|見合わせ|中止|ため|踏まえ|背景|課題/u,
  order: /の順(?:に|で|序|番)?|順番|順次|→|持ち回り/u,
  // What something is done for never says why it was not done.
  lapse: /影響|(?<!こと)により|鑑み|理由|つかず|つきませ|できず|見送|見合わせ|中止/u,
};
/** Where no day or month is printed, a year answers いつ. */
export const YEAR = /[0-9元]年|20[0-9]{2}/u;
