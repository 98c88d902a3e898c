// Writes out how a question was understood: the query it became, and the evidence for what it may be about. For developers
// and keepers who ask why an answer came out as it did.
import type { Match, Query } from '../question/query.js';

/** Query → lines in Japanese; the best candidates last, each with its evidence. */
export function renderExplanation(query: Query): string {
  const { subjects } = query;
  const matches = 'matches' in subjects ? subjects.matches : subjects.kind === 'missing' ? subjects.nearest : [];
  return [
    `質問: ${query.text}`,
    `操作: ${query.operation.kind}（対象: ${query.target}）`,
    `観点: ${query.aspects.join('、') || 'なし'}${query.isGuess ? '（推測）' : ''}`,
    `年度: ${query.years.join('、') || 'なし'}`,
    `条件: ${JSON.stringify(conditionsOf(query))}`,
    `語: ${query.terms.map(({ text, alternatives }) => (alternatives.length > 1 ? `${text}（言い換え${alternatives.length - 1}語）` : text)).join('、') || 'なし'}`,
    `答えに要るもの: ${query.demands.map(({ kind, words }) => `${kind}「${words}」`).join('、') || 'なし'}`,
    `主題: ${subjects.kind}`,
    ...matches.map(explainMatch),
    ...('references' in subjects ? subjects.references.map(({ topic }) => `- 記述 ${topic}`) : []),
    ...('measures' in subjects ? subjects.measures.map(({ measure }) => `- 施策 ${measure.name}`) : []),
  ].join('\n');
}

function conditionsOf({ filter }: Query) {
  const set = Object.entries(filter).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
  );
  return Object.fromEntries(set);
}

function explainMatch({ programme, score, evidence, indicators, unexplained }: Match): string {
  const pieces = evidence.map(
    ({ kind, words, met, strength }) => `${kind}「${words}」→「${met}」${strength.toFixed(2)}`,
  );
  return [
    `- ${score.toFixed(2)} ${programme.name}（${programme.id}）: ${pieces.join('、')}`,
    ...(indicators.length === 0 ? [] : [`    指標: ${indicators.map(({ name }) => name).join('、')}`]),
    ...(unexplained.length === 0 ? [] : [`    説明できない語: ${unexplained.map(({ text }) => text).join('、')}`]),
  ].join('\n');
}
