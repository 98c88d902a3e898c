// A channel's digests over the real wire: the command, the form, the posts, their buttons, and Slack's troubles.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIELDS } from '../../../src/slack/digest/form.js';
import type { Message } from '../../../src/workspace/state.js';
import type { View } from '../../../src/workspace/views.js';
import { createMemory, type TestMemory } from '../../digest/delivery/memory.js';
import { knowledgeOf } from '../../digest/world.js';
import { echoDesk } from '../answers.js';
import { type Bench, CHANNEL, DIRECT, MODES, openBench, openDigests, PERSON, until } from '../bench.js';

const knowledge = await knowledgeOf();
const at = (text: string) => Date.parse(`${text}+09:00`);
const CHOSEN = {
  [FIELDS.weekday]: { selected_option: { value: '1' } },
  [FIELDS.time]: { selected_time: '09:00' },
  [FIELDS.parts]: { selected_options: [{ value: 'kpi' }, { value: 'ahead' }, { value: 'changes' }] },
  [FIELDS.quiet]: { selected_option: { value: 'line' } },
};
const VALUES = Object.fromEntries(Object.entries(CHOSEN).map(([id, field]) => [id, { [id]: field }]));

describe.each(MODES)('over %s', (mode) => {
  let bench: Bench;
  let memory: TestMemory;
  let clock: number;
  beforeEach(async () => {
    clock = at('2026-11-04T12:00');
    memory = createMemory();
    const digests = openDigests({ memory, knowledge, now: () => clock });
    bench = await openBench(mode, echoDesk, { digests });
  });
  afterEach(() => bench.close());

  const lastView = async (isIt: (view: View) => boolean = () => true): Promise<View> => {
    const find = () => bench.workspace.views().findLast(isIt);
    await until(() => find() !== undefined, 'a form is open');
    return find() as View;
  };
  const textOf = (view: View) => JSON.stringify(view.content);
  const openForm = async () => {
    const known = new Set(bench.workspace.views().map(({ id }) => id));
    await bench.workspace.command(CHANNEL, PERSON, '/madoguchi', 'digest');
    return lastView(({ id }) => !known.has(id));
  };
  const subscribe = async () => bench.workspace.submit(await openForm(), VALUES);
  const tickAt = async (moment: string) => {
    clock = at(moment);
    await bench.bot.tick();
  };
  const posts = () => bench.workspace.messages().filter(({ botId, channel }) => botId !== null && channel === CHANNEL);

  it('opens the form in the channel, with the channel in it', async () => {
    const form = await openForm();
    expect(form.user).toBe(PERSON);
    expect(form.content).toMatchObject({ callback_id: 'digest-form', private_metadata: CHANNEL });
    expect(textOf(form)).toContain('まだ設定されていません');
  });

  it('saves what was chosen and shows the next three dates', async () => {
    const acknowledgement = await subscribe();
    expect(JSON.stringify(acknowledgement)).toContain(
      '次回は 11月9日（月）9:00、その後は 11月16日（月）9:00、11月24日（火）9:00（11月23日（月）は勤労感謝の日） です。',
    );
    expect(await memory.findSubscription(CHANNEL)).toMatchObject({ subscribedBy: PERSON });
  });

  it('says at the field what cannot be so', async () => {
    const form = await openForm();
    const acknowledgement = await bench.workspace.submit(form, {
      ...VALUES,
      [FIELDS.parts]: { [FIELDS.parts]: { selected_options: [] } },
    });
    expect(acknowledgement).toMatchObject({
      body: { response_action: 'errors', errors: { [FIELDS.parts]: '載せる内容を一つ以上選んでください。' } },
    });
  });

  it('says which words the command has', async () => {
    const [[reply]] = await Promise.all([bench.next(), bench.workspace.command(CHANNEL, PERSON, '/madoguchi', '')]);
    expect(reply?.text).toContain('/madoguchi digest');
  });

  it('posts the digest with a mark, a chart and buttons, and opens the details', async () => {
    await subscribe();
    await tickAt('2026-11-09T09:00');
    const [post] = posts() as [Message];
    expect(post.text).toContain('週報 11月9日（月）');
    expect(post.metadata).toMatchObject({ event_type: expect.stringContaining('madoguchi') });
    expect(post.blocks.map(({ type }) => type)).toContain('data_visualization');
    await bench.workspace.click(post, 'digest-details', PERSON);
    const details = await lastView((view) => textOf(view).includes('資料の記載'));
    expect(textOf(details)).toContain('出典: 圏域ビジョン 別紙');
  });

  it('opens the settings from a digest', async () => {
    await subscribe();
    await tickAt('2026-11-09T09:00');
    await bench.workspace.click(posts()[0] as Message, 'digest-settings', PERSON);
    const form = await lastView(({ content }) => content['callback_id'] === 'digest-form');
    expect(textOf(form)).toContain(`最後の変更: 11月4日（水）12:00、<@${PERSON}> さん`);
  });

  it('posts once though the answer is lost, having looked for the mark', async () => {
    await subscribe();
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'cut-after' });
    await tickAt('2026-11-09T09:00');
    expect(posts()).toHaveLength(1);
    expect(memory.deliveries()).toMatchObject([{ stage: 'posted' }]);
  });

  it('does not post again where it may not look, and says so to whoever subscribed', async () => {
    await subscribe();
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'cut-after' });
    bench.workspace.faults.failNext('conversations.history', { kind: 'error', error: 'missing_scope' });
    await tickAt('2026-11-09T09:00');
    expect(posts()).toHaveLength(1);
    expect(memory.deliveries()).toMatchObject([{ stage: 'unclear', isTold: true }]);
    const told = bench.workspace.messages().filter(({ channel }) => channel === DIRECT);
    expect(told).toMatchObject([{ text: expect.stringContaining('送り直していません') }]);
  });

  it.each([
    { kind: 'rate-limited', retryAfterSeconds: 1 },
    { kind: 'status', status: 503 },
  ] as const)('tries again after $kind', async (fault) => {
    await subscribe();
    bench.workspace.faults.failNext('chat.postMessage', fault);
    await tickAt('2026-11-09T09:00');
    expect(posts()).toHaveLength(1);
    expect(memory.deliveries()).toMatchObject([{ stage: 'posted' }]);
  });

  it('posts the text alone where Slack does not take the blocks', async () => {
    await subscribe();
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await tickAt('2026-11-09T09:00');
    expect(posts()).toMatchObject([{ blocks: [], text: expect.stringContaining('週報') }]);
  });

  it.each([
    ['not_in_channel', '/invite @窓口'],
    ['is_archived', 'アーカイブされています'],
    ['token_revoked', '許可が取り消されています'],
  ])('shows in the form that it was refused with %s', async (error, words) => {
    await subscribe();
    bench.workspace.faults.failNext('chat.postMessage', { kind: 'error', error });
    await tickAt('2026-11-09T09:00');
    expect(posts()).toHaveLength(0);
    expect(textOf(await openForm())).toContain(words);
  });

  it('sends one at once, shows one to a person alone, pauses, goes on and ends', async () => {
    await subscribe();
    const form = async () => bench.workspace.clickInView.bind(null, await openForm());
    await (await form())('digest-send-now');
    await until(() => posts().length === 1, 'a digest is posted');
    await (await form())('digest-preview');
    await lastView((view) => textOf(view).includes('いま届くとしたら'));
    expect(posts()).toHaveLength(1);
    await (await form())('digest-pause');
    await lastView((view) => textOf(view).includes('休止しています'));
    await tickAt('2026-11-09T09:00');
    expect(posts()).toHaveLength(1);
    await (await form())('digest-resume');
    await until(async () => (await memory.findSubscription(CHANNEL))?.changedAt === clock, 'it goes on');
    await (await form())('digest-end');
    await until(async () => (await memory.findSubscription(CHANNEL)) === null, 'it has ended');
  });

  it('may be had in direct messages too', async () => {
    await bench.workspace.command(DIRECT, PERSON, '/madoguchi', 'digest');
    await bench.workspace.submit(await lastView(), VALUES);
    await tickAt('2026-11-09T09:00');
    expect(bench.workspace.messages().filter(({ channel }) => channel === DIRECT)).toHaveLength(1);
  });

  it('forgets a person who asks for it', async () => {
    const [[reply]] = await Promise.all([
      bench.next(),
      bench.workspace.command(CHANNEL, PERSON, '/madoguchi', 'forget'),
    ]);
    expect(reply).toMatchObject({ visibleTo: PERSON, text: expect.stringContaining('記録を消しました（0件）') });
  });

  it('says so when the settings cannot be kept', async () => {
    await bench.close();
    const broken = { ...memory, saveSubscription: () => Promise.reject(new Error('down')) };
    bench = await openBench(mode, echoDesk, { digests: openDigests({ memory: broken, knowledge }) });
    expect(JSON.stringify(await subscribe())).toContain('設定を読み書きできません');
  });
});
