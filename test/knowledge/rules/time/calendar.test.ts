import { describe, expect, it } from 'vitest';
import { listFaults, loadWorld, WORLD } from '../../world.js';

const withCalendar = (...lines: readonly string[]) => ({ ...WORLD, 'calendar.yaml': `${lines.join('\n')}\n` });

describe('calendar.yaml', () => {
  it('may be missing', async () => {
    const loaded = await loadWorld(WORLD);
    expect(loaded.ok && loaded.knowledge.calendar).toEqual([]);
  });

  it('is read with days of the year, months and dates', async () => {
    const loaded = await loadWorld(
      withCalendar(
        '- { what: 出納閉鎖, start: "05-31", basis: 地方自治法第235条の5 }',
        '- { what: 12月定例会, start: "12", basis: 例年の目安 }',
        '- { what: 予算要求, start: "2026-10-01", end: "2026-11-10", note: 期限です。, basis: 例年の目安 }',
      ),
    );
    expect(loaded.ok && loaded.knowledge.calendar.map(({ start }) => start)).toEqual(['05-31', '12', '2026-10-01']);
  });

  it.each(['"02-30"', '"13"', '"2026-02-29"', '"00-10"'])('names no day that is not: %s', async (day) => {
    expect(await listFaults(withCalendar(`- { what: 期限, start: ${day}, basis: 例年の目安 }`))).toEqual([
      `knowledge/calendar.yaml:1:22 「${day.replaceAll('"', '')}」という日はありません。暦を見て直してください。`,
    ]);
  });

  it('may name 29 February', async () => {
    expect(await listFaults(withCalendar('- { what: 期限, start: "02-29", basis: 例年の目安 }'))).toEqual([]);
  });

  it('has no span that ends before it begins', async () => {
    expect(
      await listFaults(withCalendar('- { what: 期間, start: "2026-11-10", end: "2026-10-01", basis: 例年の目安 }')),
    ).toEqual(['knowledge/calendar.yaml:1:41 終わりの 2026-10-01 が始まりの 2026-11-10 より前です。']);
  });

  it('may run over the turn of the year', async () => {
    expect(
      await listFaults(withCalendar('- { what: 年末年始, start: "12-29", end: "01-03", basis: 例年の目安 }')),
    ).toEqual([]);
  });

  it('writes both ends of a span in one form', async () => {
    expect(await listFaults(withCalendar('- { what: 期間, start: "10", end: "11-10", basis: 例年の目安 }'))).toEqual([
      'knowledge/calendar.yaml:1:33 `end` は `start`（10）と同じ形で書いてください。',
    ]);
  });

  it('says what form a day has', async () => {
    const [fault] = await listFaults(withCalendar('- { what: 期限, start: 5月31日, basis: 例年の目安 }'));
    expect(fault).toMatch(/^knowledge\/calendar\.yaml:1:22 .*「月-日」「月」「年-月-日」のどれか/u);
  });
});
