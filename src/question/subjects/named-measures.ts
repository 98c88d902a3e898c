// Finds the measures (施策) of a strategy a question speaks of: by name, by a KPI it names, or by words that only one
// measure's name or KPI holds.
import { makeMatchKey } from '../../language/match-key.js';
import type { Mention } from '../names/lexicon.js';
import type { MeasurePlace, SearchIndex } from '../search/search-index.js';
import type { Term } from '../terms/terms.js';

export type MeasureWords = {
  readonly mentions: readonly Mention[];
  readonly terms: readonly Term[];
  /** Terms of the parts of the question between と and 、, where indicators are asked for. */
  readonly targets: readonly (readonly Term[])[];
  /** The documents the question names. */
  readonly documents: readonly string[];
  /** Whether KPIs or targets are asked for. */
  readonly wantsTarget: boolean;
  /** Whether projects or measures are asked for as such. */
  readonly wantsProjects: boolean;
  /** Whether both are spoken of, which only a strategy has. */
  readonly impliesStrategy: boolean;
};

/** Two KPIs are asked for one after the other. */
const SEVERAL = 2;

/** Empty where no measure is meant. */
export function findMeasures(words: MeasureWords, index: SearchIndex): readonly MeasurePlace[] {
  const named = words.mentions.flatMap(({ entities }) =>
    entities.flatMap((entity) => (entity.kind === 'strategyMeasure' ? [entity.place] : [])),
  );
  // 2-1「DX・デジタル化の推進」 names one measure twice.
  if (named.length > 0) return [...new Set(named)];
  const own = listOwn(words, index);
  if (own.length === 0) return [];
  const aimed = words.wantsTarget ? findByTargets(words, own) : [];
  if (aimed.length >= SEVERAL) return aimed;
  return words.wantsProjects ? findByName(words.terms, own) : [];
}

/** The measures of the strategies whose document is named, or of all where only a strategy can be meant. */
function listOwn(
  { documents, impliesStrategy, mentions }: MeasureWords,
  { measures }: SearchIndex,
): readonly MeasurePlace[] {
  const namesKpi = mentions.some(({ entities }) => entities.length > 0 && entities.every(({ kind }) => kind === 'kpi'));
  return documents.length === 0 && (impliesStrategy || namesKpi)
    ? measures
    : measures.filter(({ strategy }) => documents.includes(strategy.document));
}

/** One measure for each KPI that is named or described in a part of its own. */
function findByTargets({ mentions, targets }: MeasureWords, own: readonly MeasurePlace[]): readonly MeasurePlace[] {
  const named = mentions.flatMap(({ entities, key }) => {
    const measures = entities.flatMap((entity) => (entity.kind === 'kpi' ? [entity.place.measure] : []));
    // A reference may be called as a KPI is.
    const isReference = entities.some(({ kind }) => kind === 'reference');
    const isCalled = ({ measure }: MeasurePlace) =>
      isReference && measure.indicators.some((one) => namesOf(one).some((name) => name.startsWith(key)));
    return own.filter((place) => measures.includes(place.measure) || isCalled(place)).slice(0, 1);
  });
  const described = targets.flatMap((terms) => {
    const [place, ...others] = own.filter(({ measure }) =>
      measure.indicators.some((one) => holdsAll(namesOf(one), terms)),
    );
    return place !== undefined && others.length === 0 ? [place] : [];
  });
  return [...new Set([...named, ...described])];
}

/** Those of some measures of which a KPI holds all the nouns; empty where no target is asked for. */
export function findBearing(
  { terms, wantsTarget }: Pick<MeasureWords, 'terms' | 'wantsTarget'>,
  some: readonly MeasurePlace[],
): readonly MeasurePlace[] {
  return wantsTarget
    ? some.filter(({ measure }) => measure.indicators.some((one) => holdsAll(namesOf(one), terms)))
    : [];
}

/** The measure whose name holds all the nouns of the question, if there is but one. */
function findByName(terms: readonly Term[], own: readonly MeasurePlace[]): readonly MeasurePlace[] {
  const found = own.filter(({ measure }) => holdsAll(namesOf(measure), terms));
  return found.length === 1 ? found : [];
}

function namesOf({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): readonly string[] {
  return [name, ...aliases].map(makeMatchKey);
}

/** Whether the names hold every noun, whole or in its parts; false where there is no noun. */
function holdsAll(keys: readonly string[], terms: readonly Term[]): boolean {
  const nouns = terms.filter(({ nominal, text }) => nominal || /^[a-z]+$/u.test(text));
  const holds = (word: string) => keys.some((key) => key.includes(word));
  return (
    nouns.length > 0 &&
    nouns.every(({ alternatives, parts }) => {
      const telling = parts.filter(({ key }) => key.length >= 2);
      return alternatives.some(holds) || (telling.length > 0 && telling.every(({ key }) => holds(key)));
    })
  );
}
