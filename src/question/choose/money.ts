// Tells whether a message asks for an amount that was given, which an indicator may count, beside a number or alone.

import { tellsMoney } from '../figures/indicators.js';
import type { Heard } from '../hear.js';
import type { Subjects } from '../query.js';
import type { ChosenAspects } from './choose.js';

/** What money is counted in. */
export const MONEY: readonly string[] = ['千円', '円', '百万円', '億円'];
/** 投資総額, 交付した額, いくら出した: what was given, and not what the whole costs. */
const GIVEN =
  /(?:交付|支給|補助|助成|融資|貸付|投資|給付|決定)[^、。?]{0,6}(?:総?額|いくら|何円)|(?:お?いくら|幾ら|なんぼ|何円)(?:を|ぐらい|くらい)?(?:出し|交付|支給|補助し|助成し|配っ|貸し|融資|投資|払)/u;
const HOW_MUCH = /お?いくら|幾ら|なんぼ|何(?:千|万|億)?円|総額|合計額|金額/u;

/** Whether an amount is asked for that an indicator may count: beside a number, or of what was given. */
export function asksMoney({ cues: { counters, details, largest }, untyped }: Heard): boolean {
  if (largest.length > 0 || details.some(({ value }) => value.shape === 'cap')) return false;
  return counters.length > 0 ? HOW_MUCH.test(untyped) : GIVEN.test(untyped);
}

/** 「何社に総額いくら」: where no indicator counts the money, what the whole costs is told beside the number. */
export function addBudget(chosen: ChosenAspects, heard: Heard, subjects: Subjects): ChosenAspects {
  const matches = subjects.kind === 'found' ? subjects.matches : [];
  const isCounted = matches.some(({ programme, indicators }) =>
    (indicators.length > 0 ? indicators : programme.indicators).some(tellsMoney),
  );
  const isAsked = heard.cues.counters.length > 0 && asksMoney(heard) && chosen.aspects.includes('indicator');
  return !isAsked || isCounted || matches.length === 0 || chosen.aspects.includes('budget')
    ? chosen
    : { ...chosen, aspects: [...chosen.aspects, 'budget'] };
}
