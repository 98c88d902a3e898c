// The form by which a channel's digests are set: from how it stands to Slack's modal. Pure.
import type { KnownBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Overview } from '../../digest/delivery/office.js';
import { formatWeekday } from '../../digest/schedule/day.js';
import { type Choosable, listChoosable } from '../../digest/selection.js';
import { DEFAULT_PARTS, DEFAULT_SCHEDULE, PART_KINDS, type Settings } from '../../digest/settings.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { escapeText } from '../render/escape.js';
import { cutText } from '../render/fit.js';
import { LIMITS } from '../render/limits.js';
import { describeOverview, PART_LABELS, QUIET_LABELS } from './words.js';

export const DIGEST_FORM = 'digest-form';
/** Fields: block_id and action_id are the same. */
export const FIELDS = {
  weekday: 'digest-weekday',
  time: 'digest-time',
  parts: 'digest-parts',
  sections: 'digest-sections',
  areas: 'digest-areas',
  pillars: 'digest-pillars',
  programmes: 'digest-programmes',
  quiet: 'digest-quiet',
} as const;
export const DIGEST_ACTIONS = {
  send: 'digest-send-now',
  preview: 'digest-preview',
  pause: 'digest-pause',
  resume: 'digest-resume',
  end: 'digest-end',
} as const;

const WEEKDAYS = [1, 2, 3, 4, 5];
const DEFAULTS: Omit<Settings, 'choices'> = { selection: [], parts: DEFAULT_PARTS, quiet: 'line' };

export function renderDigestForm(overview: Overview, channel: string, knowledge: KnowledgeBase): ModalView {
  const { subscription } = overview;
  const { selection, parts, quiet } = subscription?.settings ?? DEFAULTS;
  const schedule =
    subscription?.settings.choices.findLast((choice) => choice.schedule !== null)?.schedule ?? DEFAULT_SCHEDULE;
  const weekdays = WEEKDAYS.map((weekday) => option(String(weekday), `${formatWeekday(weekday)}曜日`));
  const partOptions = PART_KINDS.map((kind) => option(kind, PART_LABELS[kind]));
  const quietOptions = (['line', 'silence'] as const).map((kind) => option(kind, QUIET_LABELS[kind]));
  const choosable = listChoosable(knowledge);
  const initialTime = `${pad(Math.floor(schedule.minute / 60))}:${pad(schedule.minute % 60)}`;
  return {
    ...{ type: 'modal', callback_id: DIGEST_FORM, private_metadata: channel },
    ...{ title: plain('週報の設定'), submit: plain('保存する'), close: plain('閉じる') },
    blocks: [
      lines(describeOverview(overview, channel)),
      ...(subscription === null ? [] : [buttons(overview.isPaused)]),
      { type: 'divider' },
      input(FIELDS.weekday, '曜日', '祝日と年末年始（12月29日〜1月3日）に当たるときは、次の開庁日にお届けします。', {
        type: 'static_select',
        options: weekdays,
        ...pick(weekdays, [String(schedule.weekday)], (initial_option) => ({ initial_option })),
      }),
      input(FIELDS.time, '時刻（日本時間）', null, {
        type: 'timepicker',
        initial_time: initialTime,
        timezone: 'Asia/Tokyo',
      }),
      input(FIELDS.parts, '載せる内容', '伝えることのない項目は、その週は載りません。', {
        type: 'checkboxes',
        options: partOptions,
        ...pickMany(partOptions, parts),
      }),
      choice(FIELDS.sections, '担当課', choosable.sections, selection),
      choice(FIELDS.areas, '基本方針など', choosable.areas, selection),
      choice(FIELDS.pillars, '戦略の柱', choosable.pillars, selection),
      watched(choosable.programmes, selection),
      input(FIELDS.quiet, '伝えることが何もない週は', null, {
        type: 'radio_buttons',
        options: quietOptions,
        ...pick(quietOptions, [quiet], (initial_option) => ({ initial_option })),
      }),
    ].flat(),
  };
}

/** The programmes whose name holds the typed text, as options, at most as many as Slack takes. */
export function findProgrammeOptions(typed: string, knowledge: KnowledgeBase): readonly PlainTextOption[] {
  return listChoosable(knowledge)
    .programmes.filter(({ name }) => name.includes(typed.trim()))
    .slice(0, LIMITS.options)
    .map(toOption);
}

/** A form without fields that only says something. */
export function renderNotice(title: string, texts: readonly string[]): ModalView {
  return { type: 'modal', title: plain(title), close: plain('閉じる'), blocks: [lines(texts)] };
}

export function renderReader(title: string, blocks: readonly KnownBlock[]): ModalView {
  return { type: 'modal', title: plain(title), close: plain('閉じる'), blocks: [...blocks] };
}

type Element = Extract<KnownBlock, { type: 'input' }>['element'];

function input(id: string, label: string, hint: string | null, element: Element, isOptional = false): KnownBlock {
  return {
    ...{ type: 'input', block_id: id, label: plain(label), optional: isOptional },
    ...(hint === null ? {} : { hint: plain(hint) }),
    element: { ...element, action_id: id },
  };
}

/** None where there is nothing to choose from. */
function choice(
  id: string,
  label: string,
  choosable: readonly Choosable[],
  selection: readonly string[],
): KnownBlock[] {
  const options = choosable.slice(0, LIMITS.options).map(toOption);
  if (options.length === 0) return [];
  const element = { type: 'multi_static_select' as const, options, ...pickMany(options, selection) };
  return [input(id, `${label}で選ぶ`, null, element, true)];
}

/** There are too many programmes for a list: they are looked for as the name is typed. */
function watched(programmes: readonly Choosable[], selection: readonly string[]): KnownBlock {
  const chosen = programmes.filter(({ tag }) => selection.includes(tag)).map(toOption);
  const hint = 'どれも選ばなければ、すべての事業を対象にします。';
  const initial = chosen.length === 0 ? {} : { initial_options: chosen };
  return input(
    FIELDS.programmes,
    '事業を選んで見守る',
    hint,
    { type: 'multi_external_select', min_query_length: 1, ...initial },
    true,
  );
}

function buttons(isPaused: boolean): KnownBlock {
  const { send, preview, pause, resume, end } = DIGEST_ACTIONS;
  const confirm = {
    title: plain('週報をやめる'),
    text: plain('このチャンネルの週報をやめます。いつでも設定し直せます。'),
    confirm: plain('やめる'),
    deny: plain('続ける'),
  };
  return {
    type: 'actions',
    elements: [
      { type: 'button', action_id: send, text: plain('いま送る') },
      { type: 'button', action_id: preview, text: plain('自分だけで見る') },
      isPaused
        ? { type: 'button', action_id: resume, text: plain('再開する') }
        : { type: 'button', action_id: pause, text: plain('休止する') },
      { type: 'button', action_id: end, text: plain('やめる'), style: 'danger', confirm },
    ],
  };
}

function lines(texts: readonly string[]): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: texts.join('\n'), verbatim: false } };
}

function toOption({ tag, name }: Choosable): PlainTextOption {
  return option(tag, name);
}

function option(value: string, label: string): PlainTextOption {
  const text = escapeText(label);
  return { value, text: plain(text.length <= LIMITS.optionText ? text : `${cutText(text, LIMITS.optionText - 1)}…`) };
}

function pick<Initial extends object>(
  options: readonly PlainTextOption[],
  values: readonly string[],
  wrap: (option: PlainTextOption) => Initial,
): Initial | object {
  const chosen = options.find(({ value }) => values.includes(value ?? ''));
  return chosen === undefined ? {} : wrap(chosen);
}

/** Slack refuses an empty list. */
function pickMany(
  options: readonly PlainTextOption[],
  values: readonly string[],
): { readonly initial_options?: PlainTextOption[] } {
  const chosen = options.filter(({ value }) => values.includes(value ?? ''));
  return chosen.length === 0 ? {} : { initial_options: chosen };
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
