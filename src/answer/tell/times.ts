// Tells when something is or was done, and whether it still is, by what the texts say of it and by the period of the programme.
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Asked, Part } from '../part.js';
import { listPassages } from '../passages.js';
import { SHAPES } from '../shapes.js';
import { tellPeriod } from './standing.js';
import { quoteDates, quotePassages, quoteSchedule, quoteThose, quoteTimes, tellOverview } from './texts.js';

/** いつやった, いつできた: of what was done once the period of the programme says little. */
const DONE = /い?つ(?:やった|やって|開[いか催]|実施|でき|始ま|開設|作|行[っわ])/u;
/** How texts speak of what was done once. */
const HELD = /開催|開設|設置|設立|発足|創設|結成|策定|構築|実施|開始|公開|参加/u;

/** The sentences with a day or a month that hold the question's words, or tell of what it names; else the period. */
export function tellWhen(asked: Asked): Part | readonly Part[] {
  const dated = quoteDates(asked) ?? quoteSchedule(asked) ?? quoteDatesOfNamed(asked);
  if (dated !== null) return dated;
  const held =
    DONE.test(fold(asked.query.text)) || /何[月日]/u.test(fold(asked.query.text))
      ? quoteThose(asked, (text) => SHAPES.date.test(text) && HELD.test(text))
      : null;
  return held === null ? tellPeriod(asked) : [held, tellPeriod(asked)];
}

/** The sentences with a day or a month that hold what the programme was found by, where that is not its own name. */
function quoteDatesOfNamed(asked: Asked): Part | null {
  const own = makeMatchKey(asked.programme.name);
  const words = asked.match.evidence.map(({ words: said }) => makeMatchKey(said)).filter((word) => !own.includes(word));
  return quoteThose(
    asked,
    (text) => SHAPES.date.test(text) && words.some((word) => word !== '' && makeMatchKey(text).includes(word)),
  );
}

/** How texts say since when or until when, and how long. */
const TIME = /[0-9元]年|20[0-9]{2}|[0-9]月/u;
const LENGTH = /[0-9](?:年|か月|ヶ月|日)間/u;

/** The period of the programme; before it, what the texts say of a part of it that is asked about: 無利子は何年間. */
export function tellDuration(asked: Asked): readonly Part[] {
  if (/何(?:月|日)から/u.test(fold(asked.query.text))) return [tellWhen(asked)].flat();
  const asksLength = /何(?:年|か月|ヶ月|日)間/u.test(fold(asked.query.text));
  const quoted = quoteTimes(asked, asksLength ? LENGTH : TIME);
  return quoted === null ? [tellPeriod(asked)] : [quoted, tellPeriod(asked)];
}

/** What says that it ended, rests or goes on, with the period; else what is done now. */
export function tellState(asked: Asked): Part | null {
  const isSaid = listPassages(asked.programme).some(({ text }) => SHAPES.state.test(fold(text)));
  if (!isSaid) return asked.programme.period === undefined ? tellOverview(asked) : tellPeriod(asked);
  return quotePassages(asked) ?? quoteThose(asked, (text) => SHAPES.state.test(text));
}
