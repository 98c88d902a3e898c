import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../src/digest/delivery/office.js';
import type { Settings } from '../../../src/digest/settings.js';
import { FIELDS, findProgrammeOptions, renderDigestForm } from '../../../src/slack/digest/form.js';
import { readForm } from '../../../src/slack/digest/read-form.js';
import { describeOverview } from '../../../src/slack/digest/words.js';
import { knowledgeOf } from '../../digest/world.js';

const knowledge = await knowledgeOf();
const SETTINGS: Settings = {
  choices: [{ from: 0, schedule: { weekday: 3, minute: 545 } }],
  selection: ['section:地域産業課', 'programme:report-1-02'],
  parts: ['changes', 'kpi'],
  quiet: 'silence',
};
const NONE: Overview = { subscription: null, isPaused: false, next: [], last: null };
const SET: Overview = {
  subscription: {
    ...{ channel: 'C1', subscribedBy: 'U1', changedBy: 'U2', settings: SETTINGS },
    changedAt: Date.parse('2026-11-20T15:04+09:00'),
  },
  isPaused: false,
  next: [
    { day: '2026-11-24', minute: 540, nominal: ['2026-11-23'] },
    { day: '2026-11-30', minute: 540, nominal: ['2026-11-30'] },
  ],
  last: null,
};

const elementOf = (overview: Overview, id: string) => {
  const block = renderDigestForm(overview, 'C1', knowledge).blocks.find(({ block_id: own }) => own === id);
  return block !== undefined && 'element' in block ? block.element : undefined;
};
const chosen = (value: string) => ({ selected_option: { value } });
const several = (...values: readonly string[]) => ({ selected_options: values.map((value) => ({ value })) });
const filled = (changes: Readonly<Record<string, object>> = {}) => {
  const fields = {
    [FIELDS.weekday]: chosen('3'),
    [FIELDS.time]: { selected_time: '09:05' },
    [FIELDS.parts]: several('changes', 'kpi'),
    [FIELDS.sections]: several('section:地域産業課'),
    [FIELDS.programmes]: several('programme:report-1-02'),
    [FIELDS.quiet]: chosen('silence'),
    ...changes,
  };
  return Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, { [id]: field }]));
};

describe('the form', () => {
  it('shows what is set', () => {
    expect(elementOf(SET, FIELDS.weekday)).toMatchObject({ initial_option: { value: '3' } });
    expect(elementOf(SET, FIELDS.time)).toMatchObject({ initial_time: '09:05', timezone: 'Asia/Tokyo' });
    expect(elementOf(SET, FIELDS.parts)).toMatchObject({ initial_options: [{ value: 'changes' }, { value: 'kpi' }] });
    expect(elementOf(SET, FIELDS.sections)).toMatchObject({ initial_options: [{ value: 'section:地域産業課' }] });
    expect(elementOf(SET, FIELDS.programmes)).toMatchObject({ initial_options: [{ value: 'programme:report-1-02' }] });
    expect(elementOf(SET, FIELDS.quiet)).toMatchObject({ initial_option: { value: 'silence' } });
  });

  it('begins on Monday at nine, with nothing left out', () => {
    expect(elementOf(NONE, FIELDS.weekday)).toMatchObject({ initial_option: { value: '1' } });
    expect(elementOf(NONE, FIELDS.time)).toMatchObject({ initial_time: '09:00' });
    expect(elementOf(NONE, FIELDS.sections)).not.toHaveProperty('initial_options');
  });

  it('offers what can be done only where digests are set', () => {
    const idsOf = (overview: Overview) =>
      renderDigestForm(overview, 'C1', knowledge).blocks.flatMap((block) =>
        'elements' in block && block.type === 'actions'
          ? block.elements.map((element) => ('action_id' in element ? element.action_id : ''))
          : [],
      );
    expect(idsOf(NONE)).toEqual([]);
    expect(idsOf(SET)).toEqual(['digest-send-now', 'digest-preview', 'digest-pause', 'digest-end']);
    expect(idsOf({ ...SET, isPaused: true })).toContain('digest-resume');
  });

  it('finds programmes as their name is typed', () => {
    expect(findProgrammeOptions(' 就職', knowledge).map(({ value }) => value)).toEqual(['programme:report-1-02']);
  });
});

describe('what the form says', () => {
  it('names the next dates, why one is moved, and who changed it last', () => {
    expect(describeOverview(SET, 'C1')).toEqual([
      '<#C1> の週報: お届けしています。',
      '次回は 11月24日（火）9:00（11月23日（月）は勤労感謝の日）、その後は 11月30日（月）9:00 です。',
      '最後の変更: 11月20日（金）15:04、<@U2> さん',
    ]);
  });

  it('tells of the last one if it did not arrive', () => {
    const last = {
      ...{ channel: 'C1', slot: '2026-11-16', holder: 'h', at: 0, snapshot: null, digest: null, messageTs: null },
      ...{ stage: 'failed' as const, reason: 'not-in-channel:not_in_channel', isTold: true },
    };
    expect(describeOverview({ ...SET, last }, 'C1')[2]).toBe(
      '前回（11月16日（月））は届いていません。窓口がチャンネルに参加していません。チャンネルで「/invite @窓口」と入力して招いていただくと、次回からお届けします。',
    );
  });
});

describe('readForm', () => {
  it('reads what was chosen', () => {
    expect(readForm(filled())).toEqual({
      ok: true,
      wish: {
        schedule: { weekday: 3, minute: 545 },
        selection: ['section:地域産業課', 'programme:report-1-02'],
        parts: ['changes', 'kpi'],
        quiet: 'silence',
      },
    });
  });

  it.each([
    [FIELDS.weekday, chosen('6'), '曜日を選んでください。'],
    [FIELDS.weekday, {}, '曜日を選んでください。'],
    [FIELDS.time, { selected_time: '24:00' }, '時刻を 9:00 のように選んでください。'],
    [FIELDS.time, { selected_time: null }, '時刻を 9:00 のように選んでください。'],
    [FIELDS.parts, several(), '載せる内容を一つ以上選んでください。'],
    [FIELDS.parts, several('weather'), '載せる内容を一つ以上選んでください。'],
    [FIELDS.quiet, chosen('shout'), 'どちらかを選んでください。'],
  ])('says what is wrong with %s: %j', (field, value, message) => {
    expect(readForm(filled({ [field]: value }))).toEqual({ ok: false, errors: { [field]: message } });
  });

  it('takes a form of which nothing is known', () => {
    expect(readForm({}).ok).toBe(false);
  });
});
