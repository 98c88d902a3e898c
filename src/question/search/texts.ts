// All texts of the knowledge base in which words stand that staff may misspell.
import type { KnowledgeBase } from '../../domain/knowledge-base.js';

export function listTexts({ programmes, references, strategies }: KnowledgeBase): readonly string[] {
  return [
    ...programmes.flatMap(({ name, aliases, shortNames, indicators, overview, results, effect, passages }) => [
      name,
      ...aliases,
      ...shortNames,
      ...indicators.map((indicator) => indicator.name),
      overview ?? '',
      results ?? '',
      effect ?? '',
      ...passages.map(({ text }) => text),
    ]),
    ...references.flatMap(({ topic, aliases, statement }) => [topic, ...aliases, statement]),
    ...strategies.flatMap(({ pillars }) =>
      pillars.flatMap(({ name, measures }) => [
        name,
        ...measures.flatMap((measure) => [measure.name, ...measure.indicators.map((indicator) => indicator.name)]),
      ]),
    ),
  ];
}
