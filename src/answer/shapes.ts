// What a sentence must hold to answer a question for an amount, a rate, a day, a person, a reason …
import type { Detail } from '../question/query.js';

/** What a passage must hold that answers いくら. */
export const AMOUNT = /[0-9][0-9,.]*\s?(?:千円|百万円|億円|万円|円)|調整中/u;

/** What a passage must hold that answers a question for a rate, a day, a person … */
export const SHAPES: Readonly<Record<Detail['shape'], RegExp>> = {
  any: /./u,
  percent: /[0-9]\s?[%割]|[0-9]\/[0-9]|分の[0-9一二三]/u,
  date: /[0-9]+月|[0-9]+日/u,
  person: /氏|講師|教授|先生|専門家|[者員家]|マネージ?ャー|コーディネーター|アドバイザー/u,
  place: /(?<!見本|都)市|[町村]|会場|施設|センター|館|ホール|大学|高校|オンライン/u,
  company: /株式会社|\(株\)|有限会社|合同会社|協同組合/u,
  name: /./u,
  reason: /ため|影響|より|つかず|できず|理由|中止|見送|見合わせ|鑑み|踏まえ|背景|課題/u,
};
/** Where no day or month is printed, a year answers いつ. */
export const YEAR = /[0-9元]年|20[0-9]{2}/u;
/** Why something was done or was not done; what something is done for says less. */
export const GIVEN_REASON = /影響|により|鑑み|理由|つかず|つきませ|できず|見送|見合わせ|中止/u;
