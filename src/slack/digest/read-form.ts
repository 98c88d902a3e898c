// What a person put into the form → a wish, or which fields cannot be so. Nothing of it is trusted.
import { z } from 'zod';
import type { Wish } from '../../digest/delivery/office.js';
import { partKindSchema, quietSchema } from '../../digest/settings.js';
import { FIELDS } from './form.js';

export type ReadForm =
  | { readonly ok: true; readonly wish: Wish }
  /** By block_id, in Japanese. */
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const fieldSchema = z.object({
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_time: z.string().nullish(),
});

type Values = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

export function readForm(values: Values): ReadForm {
  const read = (id: string) => fieldSchema.safeParse(values[id]?.[id] ?? {}).data ?? {};
  const many = (id: string) => (read(id).selected_options ?? []).map(({ value }) => value);
  const weekday = z.coerce.number().int().min(1).max(5).safeParse(read(FIELDS.weekday).selected_option?.value);
  const minute = readTime(read(FIELDS.time).selected_time ?? '');
  const parts = z.array(partKindSchema).min(1).safeParse(many(FIELDS.parts));
  const quiet = quietSchema.safeParse(read(FIELDS.quiet).selected_option?.value);
  if (!weekday.success) return refuse(FIELDS.weekday, '曜日を選んでください。');
  if (minute === null) return refuse(FIELDS.time, '時刻を 9:00 のように選んでください。');
  if (!parts.success) return refuse(FIELDS.parts, '載せる内容を一つ以上選んでください。');
  if (!quiet.success) return refuse(FIELDS.quiet, 'どちらかを選んでください。');
  const selection = [FIELDS.sections, FIELDS.areas, FIELDS.pillars, FIELDS.programmes].flatMap(many);
  const schedule = { weekday: weekday.data, minute };
  return { ok: true, wish: { schedule, selection, parts: parts.data, quiet: quiet.data } };
}

/** 「09:05」 → 545; null for what is no time of day. */
function readTime(text: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

function refuse(field: string, message: string): ReadForm {
  return { ok: false, errors: { [field]: message } };
}
