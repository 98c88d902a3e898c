// The small knowledge base of the knowledge tests with what digests speak of: a KPI with years, dates and a calendar.
import type { KnowledgeBase } from '../../src/domain/knowledge-base.js';
import { change, loadWorld, type World } from '../knowledge/world.js';

const KPI = `indicators:
  - name: 相談件数
    unit: 件
    values:
      - { year: 2020, role: baseline, value: 100, printed: 100件 }
      - { year: 2030, role: target, value: 200, printed: 200件 }
schedule:
  - { when: 10月16日, date: "2026-10-16", what: 説明会 }
  - { when: 11月末, date: "2026-11", what: 報告会, place: 別紙 }
  - { when: 令和8年度, date: "2026", what: 見直し }
relations:
  - { kind: merged-from`;

export const DIGEST_WORLD: World = {
  ...change('vision/vision-04.yaml', 'relations:\n  - { kind: merged-from', KPI),
  'calendar.yaml': `- { what: 出納閉鎖, start: "05-31", note: 整理の期限です。, basis: 地方自治法第235条の5 }
- { what: 12月定例会, start: "12", basis: 例年の目安 }
- { what: 予算要求, start: "10-01", end: "11-10", basis: 例年の目安 }
`,
};

export async function knowledgeOf(world: World = DIGEST_WORLD): Promise<KnowledgeBase> {
  const loaded = await loadWorld(world);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.knowledge;
}

/** The world with one text replaced in one file. */
export function edit(file: string, from: string, to: string, world: World = DIGEST_WORLD): World {
  const text = world[file];
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  return { ...world, [file]: text.replace(from, () => to) };
}
