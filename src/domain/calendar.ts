// The fiscal calendar (年度の暦): what comes round every year for all offices, such as 予算要求, 議会 and 出納閉鎖.
import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';

/** 「05-31」 every year, 「12」 for some time in December of every year, 「2026-12-03」 once. */
const calendarDaySchema = z.string().regex(/^(\d{4}-\d{2}-\d{2}|\d{2}-\d{2}|\d{2})$/);

export const calendarEntrySchema = z.strictObject({
  what: z.string().min(1),
  start: calendarDaySchema,
  /** In the form of `start`; left out for one day, or for one month of which no day is known. */
  end: calendarDaySchema.optional(),
  note: z.string().min(1).optional(),
  /** 根拠: an article of law, or 例年の目安. */
  basis: z.string().min(1),
});

export const calendarSchema = z.array(calendarEntrySchema);

export type CalendarEntry = DeepReadonly<z.infer<typeof calendarEntrySchema>>;
