// What is answered, where, and how often: the same over HTTP and over Socket Mode.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, CHANNEL, DIRECT, MODES, openBench, PERSON } from './bench.js';

describe.each(MODES)('over %s', (mode) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench(mode);
  });
  afterEach(() => bench.close());

  const mention = (text: string, thread?: string) => bench.workspace.say(CHANNEL, PERSON, `@窓口 ${text}`, thread);
  const rawMention = (changes: object, eventId?: string) =>
    bench.workspace.deliver(
      { type: 'app_mention', user: PERSON, text: '<@U0BOT> 予算は？', ts: '1.000001', channel: CHANNEL, ...changes },
      eventId,
    );

  it('answers a mention in a thread under it', async () => {
    const [[reply], asked] = await Promise.all([bench.next(), mention('予算は？')]);
    expect(reply).toMatchObject({ channel: CHANNEL, threadTs: asked.ts });
  });

  it('answers a mention inside a thread in that thread', async () => {
    const [[reply]] = await Promise.all([bench.next(), mention('予算は？', '1700000000.000100')]);
    expect(reply?.threadTs).toBe('1700000000.000100');
  });

  it('takes its own mention out of the question, wherever it stands', async () => {
    const [[reply]] = await Promise.all([bench.next(), rawMention({ text: '予算は <@U0BOT> いくら？<@U0BOT|窓口>' })]);
    expect(reply?.text).toContain('問い「予算は   いくら？」');
  });

  it('gives the question to the desk as it was typed, without Slack’s entities', async () => {
    const questions: string[] = [];
    const ask = (question: string) => {
      questions.push(question);
      throw new Error('no answer needed');
    };
    await bench.close();
    bench = await openBench(mode, { ask, askIndicator: ask });
    await Promise.all([bench.next(), mention('A&B <事業> は？')]);
    expect(questions).toEqual(['A&B <事業> は？']);
  });

  it('answers a direct message beside it', async () => {
    const [[reply]] = await Promise.all([bench.next(), bench.workspace.say(DIRECT, PERSON, '予算は？')]);
    expect(reply).toMatchObject({ channel: DIRECT, threadTs: null });
  });

  it('answers a direct message inside a thread in that thread', async () => {
    const thread = '1700000000.000100';
    const [[reply]] = await Promise.all([bench.next(), bench.workspace.say(DIRECT, PERSON, '予算は？', thread)]);
    expect(reply?.threadTs).toBe(thread);
  });

  it('answers a mention in a direct message once, though Slack may send two events for it', async () => {
    const event = { user: PERSON, text: '<@U0BOT> 予算は？', ts: '1.000002', channel: DIRECT };
    await bench.workspace.deliver({ type: 'message', channel_type: 'im', ...event });
    await bench.workspace.deliver({ type: 'app_mention', ...event });
    expect(await bench.settled()).toHaveLength(1);
  });

  it('answers a mention although the same post came as a message event first', async () => {
    const event = { user: PERSON, text: '<@U0BOT> 予算は？', ts: '1.000003', channel: CHANNEL };
    await bench.workspace.deliver({ type: 'message', channel_type: 'channel', ...event });
    await bench.workspace.deliver({ type: 'app_mention', ...event });
    expect(await bench.settled()).toMatchObject([{ threadTs: '1.000003' }]);
  });

  it('does not answer what is said in a channel without a mention', async () => {
    const event = { user: PERSON, text: '予算は？', ts: '1.000004', channel: CHANNEL };
    await bench.workspace.deliver({ type: 'message', channel_type: 'channel', ...event });
    expect(await bench.settled()).toEqual([]);
  });

  it('answers an event id once, whatever post it names', async () => {
    await rawMention({ ts: '1.000005' }, 'Ev-same');
    await rawMention({ ts: '1.000006' }, 'Ev-same');
    expect(await bench.settled()).toHaveLength(1);
  });

  it('answers an event that is delivered twice once', async () => {
    bench.workspace.faults.repeatNextEvent();
    await mention('予算は？');
    expect(await bench.settled()).toHaveLength(1);
  });

  it('answers a retry of an event that never arrived', async () => {
    bench.workspace.faults.loseNextDelivery();
    const [[reply]] = await Promise.all([bench.next(), mention('予算は？')]);
    expect(reply?.text).toContain('予算は？');
  });

  it('answers two posts with the same words twice', async () => {
    await mention('予算は？');
    await mention('予算は？');
    expect(await bench.settled()).toHaveLength(2);
  });

  it('does not answer an edit of a post that it answered', async () => {
    const asked = await mention('予算は？');
    await bench.workspace.edit(asked, '@窓口 担当課は？');
    expect(await bench.settled()).toHaveLength(1);
  });

  it('does not answer an edited direct message', async () => {
    const asked = await bench.workspace.say(DIRECT, PERSON, '予算は？');
    await bench.workspace.edit(asked, '担当課は？');
    expect(await bench.settled()).toHaveLength(1);
  });

  it.each([
    ['another bot', { bot_id: 'B0OTHER' }],
    ['a bot in the old way', { subtype: 'bot_message', bot_id: 'B0OTHER', user: undefined }],
    ['itself', { user: 'U0BOT' }],
    ['Slackbot', { user: 'USLACKBOT' }],
    ['a notice of Slack', { subtype: 'channel_join' }],
    ['a deleted post', { subtype: 'message_deleted' }],
  ])('does not answer %s', async (_, changes) => {
    await rawMention(changes);
    await bench.workspace.deliver({
      type: 'message',
      channel_type: 'im',
      channel: DIRECT,
      ts: '2.1',
      text: 'x',
      ...changes,
    });
    expect(await bench.settled()).toEqual([]);
  });

  it('answers a question that comes with a file', async () => {
    const [[reply]] = await Promise.all([bench.next(), rawMention({ subtype: 'file_share', files: [{ id: 'F1' }] })]);
    expect(reply?.text).toContain('予算は？');
  });

  it('answers a mention without a question with two examples', async () => {
    const [[reply]] = await Promise.all([bench.next(), mention('')]);
    expect(reply?.text).toContain('起業家育成研修事業の予算は？\n・創業者数の実績を教えてください');
  });

  it('apologises when the desk fails', async () => {
    await bench.close();
    const ask = () => {
      throw new Error('broken: 秘密の質問');
    };
    bench = await openBench(mode, { ask, askIndicator: ask });
    const [[reply]] = await Promise.all([bench.next(), mention('秘密の質問')]);
    expect(reply?.text).toContain('申し訳ありません');
    expect(JSON.stringify(bench.log)).not.toContain('秘密');
  });

  it('takes a question of 10,000 characters', async () => {
    const [[reply]] = await Promise.all([bench.next(), mention('あ'.repeat(10_000))]);
    expect(reply?.text).toMatch(/^問い「あ+…（ほか[\d,]+文字）\n/u);
  });

  it('takes lone surrogates', async () => {
    const [[reply]] = await Promise.all([bench.next(), rawMention({ text: '<@U0BOT> 予算\ud83d は\udc00？' })]);
    expect(reply?.text).toContain('問い「予算\ufffd は\ufffd？」');
  });

  it.each(['<!channel>', '<!here>', '<!subteam^S0123>', '<@U0HIROSAKI>', '<!channel|予算>', '@channel', '@here'])(
    'does not let %s out of an answer as a mention',
    async (typed) => {
      const questions = [`@窓口 ${typed} 予算は？`, '@窓口 普通の問い'];
      const replies = bench.next(2);
      for (const question of questions) await bench.workspace.say(CHANNEL, PERSON, question);
      expect(JSON.stringify(await replies)).not.toMatch(/<[!@#]/u);
    },
  );

  it('does not let an unescaped mention in a raw event out either', async () => {
    const [replies] = await Promise.all([bench.next(), rawMention({ text: '<@U0BOT> <!channel> <@U0HIROSAKI> 予算' })]);
    expect(JSON.stringify(replies)).not.toMatch(/<[!@#]/u);
  });
});
