// A programme (事業): the unit that has a name, an owner and usually a budget. The schema is the shape of one YAML file.
import { z } from 'zod';
import { budgetSchema, budgetTotalSchema } from './budget.js';
import type { DeepReadonly } from './deep-readonly.js';
import { figureSchema } from './figure.js';
import { fiscalYearSchema } from './fiscal-year.js';
import { flagSchema } from './flag.js';
import { indicatorSchema } from './indicator.js';
import { placeSchema } from './place.js';
import { reprintSchema } from './reprint.js';

export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What the document says happens to the programme: 新規, 変更, 統合されて終了. */
export const statusSchema = z.enum(['new', 'changed', 'merged']);

/** One appearance of the programme in its document's numbered lists. */
export const listingSchema = z.strictObject({
  /** Number of the policy area (基本方針), where the document has them. */
  area: z.int().positive().optional(),
  no: z.int().positive(),
  /** 施策の柱: the heading within the area under which this appearance stands. */
  measure: z.string().min(1).optional(),
  place: placeSchema,
  /** 再掲: a repeated appearance, never counted twice. */
  relisted: z.boolean().default(false),
  /** The name printed at this appearance, where it differs. */
  printed: z.string().min(1).optional(),
});

export const periodSchema = z.strictObject({
  from: fiscalYearSchema.nullable(),
  /** Null for a programme without a printed end (「S45-」). */
  to: fiscalYearSchema.nullable(),
  printed: z.string().min(1),
  place: placeSchema.optional(),
});

/** A section that answers for the programme, by its name in sections.yaml, with the groups named for this programme. */
export const responsibilitySchema = z.strictObject({
  section: z.string().min(1),
  groups: z.array(z.string().min(1)).default([]),
});

/** A part played in the programme, such as that of 連携町村. */
export const roleSchema = z.strictObject({
  by: z.string().min(1),
  text: z.string().min(1),
  place: placeSchema.optional(),
});

/** What is to happen or happened when, as the document prints it. */
export const scheduleEntrySchema = z.strictObject({
  when: z.string().min(1),
  /** The first day, month or year it means: 「2021-10」; left out where the document leaves it open. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional(),
  what: z.string().min(1),
  place: placeSchema.optional(),
});

/** A passage under a heading of its own: 現状, 課題, 運営方式, 対象, 会場, 費用の項目. */
export const passageSchema = z.strictObject({
  heading: z.string().min(1),
  text: z.string().min(1),
  place: placeSchema.optional(),
});

/** A condition of a subsidy: 助成率, 限度額, 企業負担. */
export const conditionSchema = z.strictObject({
  name: z.string().min(1),
  printed: z.string().min(1),
  place: placeSchema.optional(),
});

/** A typed link to another programme, with the words of the document that say so. It stands at both ends. */
export const relationSchema = z.strictObject({
  /** merged 統合, counterpart 県と財団の対応する事業, entrusted 補助・委託, same-indicator 同じ指標, related 関連. */
  kind: z.enum([
    'merged-into',
    'merged-from',
    'counterpart',
    'entrusted-to',
    'entrusted-from',
    'same-indicator',
    'related',
  ]),
  to: idSchema,
  evidence: z.string().min(1),
  place: placeSchema.optional(),
});

/** Two places of the documents that print different things about the same fact. */
export const discrepancySchema = z.strictObject({
  about: z.string().min(1),
  statements: z.array(z.strictObject({ printed: z.string().min(1), place: placeSchema })).min(2),
});

export const programmeSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  /** Variants printed in the documents, and extraction slips as they stand. */
  aliases: z.array(z.string().min(1)).default([]),
  /** 略称: what staff call it. */
  shortNames: z.array(z.string().min(1)).default([]),
  /** Where its main description stands; figures without a place of their own stand there too. */
  place: placeSchema,
  status: statusSchema.optional(),
  listings: z.array(listingSchema).min(1),
  sections: z.array(responsibilitySchema).default([]),
  municipalities: z.array(z.string().min(1)).default([]),
  period: periodSchema.optional(),
  flags: z.array(flagSchema).default([]),
  budgets: z.array(budgetSchema).default([]),
  budgetTotal: budgetTotalSchema.optional(),
  overview: z.string().min(1).optional(),
  results: z.string().min(1).optional(),
  effect: z.string().min(1).optional(),
  passages: z.array(passageSchema).default([]),
  conditions: z.array(conditionSchema).default([]),
  schedule: z.array(scheduleEntrySchema).default([]),
  /** Figures printed in its texts that are no indicators. */
  figures: z.array(figureSchema).default([]),
  roles: z.array(roleSchema).default([]),
  indicators: z.array(indicatorSchema).default([]),
  relations: z.array(relationSchema).default([]),
  reprints: z.array(reprintSchema).default([]),
  discrepancies: z.array(discrepancySchema).default([]),
});

export type Flag = DeepReadonly<z.infer<typeof flagSchema>>;
export type Status = DeepReadonly<z.infer<typeof statusSchema>>;
export type Listing = DeepReadonly<z.infer<typeof listingSchema>>;
export type Period = DeepReadonly<z.infer<typeof periodSchema>>;
export type Responsibility = DeepReadonly<z.infer<typeof responsibilitySchema>>;
export type Role = DeepReadonly<z.infer<typeof roleSchema>>;
export type Relation = DeepReadonly<z.infer<typeof relationSchema>>;
export type ScheduleEntry = DeepReadonly<z.infer<typeof scheduleEntrySchema>>;
export type Passage = DeepReadonly<z.infer<typeof passageSchema>>;
export type Condition = DeepReadonly<z.infer<typeof conditionSchema>>;
export type Discrepancy = DeepReadonly<z.infer<typeof discrepancySchema>>;

/** One programme file. */
export type ProgrammeFile = DeepReadonly<z.infer<typeof programmeSchema>>;

/** A programme with the document (id) whose folder holds it and the organisation (実施主体) that document speaks for. */
export type Programme = ProgrammeFile & { readonly document: string; readonly organisation: string };
