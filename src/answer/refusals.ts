// The honest no, and what is offered in its place: programmes and measures to choose from.
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Match } from '../question/query.js';
import { identifyMeasure, type MeasurePlace, numberMeasure } from '../question/search/search-index.js';
import type { Term } from '../question/terms/terms.js';
import type { Answer, Candidate } from './answer.js';
import { describeHint } from './describe.js';
import { documentTitle } from './sources.js';

/** What terms are called in the question, each once. */
export function namesOf(terms: readonly Term[]): readonly string[] {
  return [...new Set(terms.map(({ text }) => text))];
}

/** None of the words is held. */
export function unheld(words: readonly string[], nearest: readonly Match[], knowledge: KnowledgeBase): Answer {
  const named = words.map((word) => `「${word}」`).join('・');
  return unknown(`${named}については、いまお答えできる資料に記載が見つかりませんでした。`, nearest, knowledge);
}

/** An honest no, with what comes nearest. */
export function unknown(lead: string, nearest: readonly Match[], knowledge: KnowledgeBase): Answer {
  return {
    kind: 'unknown',
    lead: nearest.length === 0 ? lead : `${lead}名前や内容が近い事業は次のとおりです。`,
    details: [],
    sources: [],
    candidates: offer(nearest, knowledge),
  };
}

/** Measures to choose from. */
export function offerMeasures(measures: readonly MeasurePlace[]): readonly Candidate[] {
  return measures.map((place) => ({
    id: identifyMeasure(place),
    name: place.measure.name,
    hint: `${place.strategy.name} 施策${numberMeasure(place)}のKPI`,
  }));
}

/** Programmes to choose from. */
export function offer(matches: readonly Match[], knowledge: KnowledgeBase): readonly Candidate[] {
  return matches.map(({ programme }) => ({
    id: programme.id,
    name: programme.name,
    hint: describeHint(programme, documentTitle(programme.document, knowledge)),
  }));
}

/** 「参加者が一番多いのは」: amounts of money rank nothing by that. */
export function unmeasured(noun: string, knowledge: KnowledgeBase): Answer {
  const lead = `「${noun}」の多い・少ないでは、事業を並べたり比べたりできません。事業名と知りたい指標をお書きください。`;
  return unknown(lead, [], knowledge);
}
