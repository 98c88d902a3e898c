// /kpi and the buttons, over both wires.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../../src/workspace/payloads.js';
import type { Message } from '../../src/workspace/state.js';
import { echoDesk, makeChoice } from './answers.js';
import { type Bench, CHANNEL, DIRECT, MODES, openBench, PERSON } from './bench.js';

const OTHER = 'U0HIROSAKI';
const CANDIDATES = [
  { id: 'a', name: '人財確保支援事業', hint: '青森県' },
  { id: 'b', name: '起業家育成研修事業', hint: '青森市' },
];
const choosingDesk = { ask: () => makeChoice(CANDIDATES), askIndicator: () => makeChoice(CANDIDATES) };

describe.each(MODES)('over %s', (mode) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench(mode);
  });
  afterEach(() => bench.close());

  const run = async (text: string, name = '/kpi'): Promise<Message> => {
    const [[reply]] = await Promise.all([bench.next(), bench.workspace.command(CHANNEL, PERSON, name, text)]);
    if (reply === undefined) throw new Error('No reply.');
    return reply;
  };
  const click = (message: Message, actionId: string) => bench.workspace.click(message, actionId, PERSON);

  describe('/kpi', () => {
    it('answers the person alone', async () => {
      expect(await run('創業者数')).toMatchObject({ channel: CHANNEL, visibleTo: PERSON });
    });

    it('asks the desk for an indicator', async () => {
      expect((await run('創業者数')).text).toContain('指標「創業者数」');
    });

    it('answers in the ack itself', async () => {
      const acknowledgement = await bench.workspace.command(CHANNEL, PERSON, '/kpi', '創業者数');
      expect(acknowledgement).toMatchObject({ ok: true, body: { response_type: 'ephemeral' } });
    });

    it('shows how to use it when nothing follows', async () => {
      expect((await run(' ')).text).toContain('例: /kpi 創業者数');
    });

    it('does not offer to share its usage', async () => {
      expect(buttonsOf(await run(''))).toEqual([]);
    });

    it('apologises when the desk fails', async () => {
      await bench.close();
      const fail = () => {
        throw new Error('broken');
      };
      bench = await openBench(mode, { ask: fail, askIndicator: fail });
      expect((await run('創業者数')).text).toContain('申し訳ありません');
    });

    it('has no share button for a question that a button cannot carry', async () => {
      expect(buttonsOf(await run('あ'.repeat(2_001)))).toEqual([]);
    });

    it('has one for a question that just fits', async () => {
      expect(buttonsOf(await run('あ'.repeat(2_000)))).toHaveLength(1);
    });
  });

  it('acknowledges a command it does not know, and says so', async () => {
    expect((await run('x', '/yosan')).text).toContain('対応していません');
  });

  it('acknowledges a click on a button it does not know', async () => {
    const shown = await run('創業者数');
    const foreign = { ...shown, blocks: [{ elements: [{ type: 'button', action_id: 'foreign' }] }] };
    expect(await click(foreign, 'foreign')).toMatchObject({ ok: true });
  });

  describe('the share button', () => {
    it('shows the answer to everybody in the channel', async () => {
      const shown = await run('創業者数');
      const [[shared]] = await Promise.all([bench.next(), click(shown, 'share-in-channel')]);
      expect(shared).toMatchObject({ channel: CHANNEL, visibleTo: null });
    });

    it('says what was looked up and the answer anew', async () => {
      const shown = await run('創業者数');
      const [[shared]] = await Promise.all([bench.next(), click(shown, 'share-in-channel')]);
      expect(shared?.text).toMatch(/^「創業者数」の検索結果\n指標「創業者数」\n/u);
    });

    it('puts 共有しました in the place of the private answer', async () => {
      const shown = await run('創業者数');
      const [replies] = await Promise.all([bench.next(2), click(shown, 'share-in-channel')]);
      expect(replies[1]).toMatchObject({ ts: shown.ts, visibleTo: PERSON, text: '共有しました', blocks: [] });
    });

    it('shares once though it is clicked twice', async () => {
      const shown = await run('創業者数');
      await Promise.all([click(shown, 'share-in-channel'), click(shown, 'share-in-channel')]);
      const shared = (await bench.settled()).filter(({ visibleTo }) => visibleTo === null);
      expect(shared).toHaveLength(1);
    });

    it('shares every result, each once', async () => {
      for (const word of ['創業者数', '相談件数']) {
        const shown = await run(word);
        await Promise.all([bench.next(2), click(shown, 'share-in-channel')]);
      }
      const shared = (await bench.settled()).filter(({ visibleTo }) => visibleTo === null);
      expect(shared).toHaveLength(2);
    });

    it('says so when the answer cannot be shared', async () => {
      const shown = await run('創業者数');
      const replies = bench.next();
      bench.workspace.faults.failNext('response_url', { kind: 'status', status: 500 });
      await click(shown, 'share-in-channel');
      expect((await replies)[0]).toMatchObject({ ts: shown.ts, text: expect.stringContaining('共有できませんでした') });
    });

    it('shares the text alone when Slack refuses the blocks', async () => {
      const shown = await run('創業者数');
      const replies = bench.next();
      bench.workspace.faults.failNext('response_url', { kind: 'status', status: 400 });
      await click(shown, 'share-in-channel');
      expect((await replies)[0]).toMatchObject({ blocks: [], text: expect.stringContaining('指標「創業者数」') });
    });

    it('carries a question with & and < unharmed', async () => {
      const shown = await run('R&D <3件>');
      const [[shared]] = await Promise.all([bench.next(), click(shown, 'share-in-channel')]);
      expect(shared?.text).toContain('指標「R&amp;D &lt;3件&gt;」');
    });
  });

  describe('a candidate’s button', () => {
    it('asks the same of the candidate in the thread of the choice', async () => {
      await bench.close();
      bench = await openBench(mode, { ...choosingDesk, ask: askByName });
      const [[choice]] = await Promise.all([bench.next(), bench.workspace.say(CHANNEL, OTHER, '@窓口 どれ？')]);
      if (choice === undefined) throw new Error('No choice.');
      const [[reply]] = await Promise.all([bench.next(), click(choice, 'ask-candidate:1')]);
      expect(reply).toMatchObject({
        threadTs: choice.threadTs,
        text: expect.stringContaining('問い「起業家育成研修事業 どれ？」'),
      });
    });

    it('asks beside the choice in a direct message', async () => {
      await bench.close();
      bench = await openBench(mode, { ...choosingDesk, ask: askByName });
      const [[choice]] = await Promise.all([bench.next(), bench.workspace.say(DIRECT, PERSON, 'どれ？')]);
      if (choice === undefined) throw new Error('No choice.');
      const [[reply]] = await Promise.all([bench.next(), click(choice, 'ask-candidate:0')]);
      expect(reply).toMatchObject({
        channel: DIRECT,
        threadTs: null,
        text: expect.stringContaining('問い「人財確保支援事業 どれ？」'),
      });
    });

    it('answers the person alone where the choice was private', async () => {
      await bench.close();
      bench = await openBench(mode, choosingDesk);
      const choice = await run('相談件数');
      const [[reply]] = await Promise.all([bench.next(), click(choice, 'kpi-candidate:0')]);
      expect(reply?.visibleTo).toBe(PERSON);
    });

    it('offers to share what was answered to the person alone', async () => {
      await bench.close();
      const askIndicator = (text: string) =>
        text === '相談件数' ? makeChoice(CANDIDATES) : echoDesk.askIndicator(text);
      bench = await openBench(mode, { ...choosingDesk, askIndicator });
      const choice = await run('相談件数');
      const [[reply]] = await Promise.all([bench.next(), click(choice, 'kpi-candidate:0')]);
      expect(reply && buttonsOf(reply)).toMatchObject([{ value: '人財確保支援事業 相談件数' }]);
    });
  });
});

/** Offers the choice once; afterwards names are answered. */
function askByName(question: string) {
  return question.startsWith('どれ') ? makeChoice(CANDIDATES) : echoDesk.ask(question, null);
}
