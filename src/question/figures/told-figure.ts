// Finds the programme that a message asks for by the figure of one of its indicators: 相談件数が2,145件の事業はどれ. A figure that
// stands there in no programme finds none, and one that many have says too little.
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { Programme } from '../../domain/programme.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Heard } from '../hear.js';
import type { Filter, Match, Subjects } from '../query.js';
import type { Reader } from '../reader.js';
import { keyOfFigure, lookUp } from '../search/lookups.js';
import { namesProgramme } from '../subjects/articles.js';
import { MOST_CANDIDATES } from '../subjects/decide.js';
import { nameMatch } from '../subjects/matches.js';
import type { Term } from '../terms/terms.js';

const FIGURE =
  /(?<![0-9.,第r])([0-9][0-9,]*(?:\.[0-9]+)?)(千人|人泊|事業者|団体|施設|品目|か所|[人名件社者回校店組台個本%])/gu;
/** 巡回施設数478, 件数が85: what is counted stands before it. */
const COUNTED =
  /(千人|人|件|者|社|施設|回|校|団体|部)数(?:が|は|の|、|:)?([0-9][0-9,]*)(?![0-9年月頁千万億%人件社者回校施団])/gu;
/** Which programme it is. */
const WHICH =
  /(?:どの|何の|なんの|何という|何ていう|なんていう|どういう)(?:事業|取組|補助|プロジェクト)|(?:事業|取組|やつ|もの|の)(?:は|って)、?(?:どれ|どの|何(?=です|だ|[?。]|$))|(?:事業|取組|補助)(?:は|って)?[?。]?$|(?<=[0-9](?:千人|人泊|事業者|団体|施設|品目|か所|[人名件社者回校店組台個本%])[^。、?]{0,12}[たるうの])事業(?=の|は|って|、)|どれ(?=です|でし|だ|[?。]|$|に載)|(?:事業|補助|取組)の?名(?:前|称)?(?=は|を|って|が|[?。]|$)/u;

/** One or a few programmes with the figure; null where none is asked for by one. */
export function findByFigure(
  heard: Heard,
  filter: Filter,
  years: readonly FiscalYear[],
  reader: Reader,
): Subjects | null {
  const folded = fold(heard.text);
  const figures = [
    ...[...folded.matchAll(FIGURE)].map(([, number = '', unit = '']) => ({ number, unit })),
    ...[...folded.matchAll(COUNTED)].map(([, unit = '', number = '']) => ({
      number,
      unit: unit === '者' ? '人' : unit,
    })),
  ];
  const [figure] = figures;
  if (figure === undefined || figures.length > 1 || namesProgramme(heard) || !WHICH.test(folded)) return null;
  const { number, unit } = figure;
  const value = Number(number.replaceAll(',', ''));
  const isMeant = ({ document, organisation }: Programme) =>
    (filter.documents.length === 0 || filter.documents.includes(document)) &&
    (filter.organisations.length === 0 || filter.organisations.includes(organisation));
  const holding = lookUp(keyOfFigure(value, unit), reader)
    .filter(isMeant)
    .flatMap((programme) => matchOf(programme, value, unit, years));
  const said = keepSaid(holding, heard, unit);
  const meant = said.length > 0 || heard.terms.some((term) => isOfFigure(term, unit)) ? said : holding;
  if (meant.length === 0 || meant.length > MOST_CANDIDATES) return null;
  return meant.length === 1 ? { kind: 'found', matches: meant } : { kind: 'ambiguous', matches: meant, measures: [] };
}

/** The programme with the indicators that have the figure, in one of the years asked for. */
function matchOf(programme: Programme, value: number, unit: string, years: readonly FiscalYear[]): readonly Match[] {
  const key = keyOfFigure(value, unit);
  const indicators = programme.indicators.filter((indicator) =>
    indicator.values.some(
      (one) =>
        keyOfFigure(one.value, indicator.unit) === key &&
        (years.length === 0 || one.year === undefined || years.includes(one.year)),
    ),
  );
  return indicators.length === 0 ? [] : [{ ...nameMatch(programme), indicators }];
}

/** Those of which the message says what the figure is of: by a whole word of the indicator or the programme, or by its parts. */
function keepSaid(holding: readonly Match[], { terms, mentions }: Heard, unit: string): readonly Match[] {
  const nouns = terms.filter((term) => isOfFigure(term, unit));
  const isNamed = ({ indicators }: Match) =>
    mentions.some(({ entities }) =>
      entities.some((entity) => entity.kind === 'indicator' && indicators.includes(entity.indicator)),
    );
  const holds = (match: Match, words: readonly string[]) =>
    words.some((word) => word.length >= 2 && listKeys(match).some((key) => key.includes(word)));
  const whole = holding.filter((match) => isNamed(match) || nouns.some((term) => holds(match, term.alternatives)));
  if (whole.length > 0) return whole;
  return holding.filter((match) =>
    nouns.some(({ parts }) =>
      holds(
        match,
        parts.map(({ key }) => key),
      ),
    ),
  );
}

function listKeys({ programme, indicators }: Match): readonly string[] {
  return [programme.name, ...indicators.map(({ name }) => name)].map(makeMatchKey);
}

/** Whether a noun says what the figure is of, and not only what it counts: 施設数 of 施設数478. */
function isOfFigure({ nominal, text }: Term, unit: string): boolean {
  return nominal && text !== `${unit}数`;
}
