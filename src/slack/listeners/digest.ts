// Everything a person does about digests: /madoguchi digest and the form it opens, and the buttons under a digest.
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { DigestOffice } from '../../digest/delivery/office.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import {
  DIGEST_ACTIONS,
  DIGEST_FORM,
  FIELDS,
  findProgrammeOptions,
  renderDigestForm,
  renderNotice,
  renderReader,
} from '../digest/form.js';
import { readForm } from '../digest/read-form.js';
import { describeNext } from '../digest/words.js';
import { describeError, type Log } from '../log.js';
import { DIGEST_DETAILS_ACTION, DIGEST_SETTINGS_ACTION, renderAll, renderReading } from '../render/digest.js';
import type { Subcommand } from './madoguchi-command.js';

export type DigestTools = { readonly office: DigestOffice; readonly knowledge: () => KnowledgeBase; readonly log: Log };

const TITLE = '週報の設定';
const STORE_DOWN = '設定を読み書きできません。しばらくしてから、もう一度お試しください。';

/** Opens the form for the channel it is typed in. */
export function digestSubcommand({ office, knowledge, log }: DigestTools): Subcommand {
  return async ({ command, ack, client }) => {
    await ack();
    const form = () =>
      office.look(command.channel_id).then((now) => renderDigestForm(now, command.channel_id, knowledge()));
    await openView(client, command.trigger_id, form, log);
  };
}

export function listenToDigests(app: App, tools: DigestTools): void {
  const { office, knowledge, log } = tools;
  app.options(FIELDS.programmes, async ({ payload, ack }) => {
    await ack({ options: [...findProgrammeOptions(payload.value, knowledge())] });
  });
  app.view(DIGEST_FORM, async ({ ack, view, body }) => {
    const read = readForm(view.state.values as never);
    if (!read.ok) return ack({ response_action: 'errors', errors: { ...read.errors } });
    try {
      const { next } = await office.save(view.private_metadata, body.user.id, read.wish);
      const saved = [
        '保存しました。',
        describeNext(next),
        '窓口がこのチャンネルにいないときは「/invite @窓口」で招いてください。',
      ];
      await ack({ response_action: 'update', view: renderNotice(TITLE, saved) });
    } catch (error) {
      log.error({ error: describeError(error) }, '週報の設定を保存できませんでした。');
      await ack({ response_action: 'update', view: renderNotice(TITLE, [STORE_DOWN]) });
    }
  });
  app.action<BlockAction<ButtonAction>>(DIGEST_SETTINGS_ACTION, async ({ ack, body, client }) => {
    await ack();
    const channel = body.channel?.id ?? '';
    await openView(
      client,
      body.trigger_id,
      () => office.look(channel).then((now) => renderDigestForm(now, channel, knowledge())),
      log,
    );
  });
  app.action<BlockAction<ButtonAction>>(DIGEST_DETAILS_ACTION, async ({ ack, action, body, client }) => {
    await ack();
    const show = async () => {
      const digest = await office.recall(body.channel?.id ?? '', action.value ?? '');
      return digest === null
        ? renderNotice('週報', ['この週報の詳しい内容は、保存期間を過ぎたため表示できません。'])
        : renderReader('週報', renderAll(digest));
    };
    await openView(client, body.trigger_id, show, log);
  });
  listenToFormButtons(app, tools);
}

/** The buttons in the form act at once, and the form then shows how the channel stands. */
function listenToFormButtons(app: App, { office, knowledge, log }: DigestTools): void {
  const act = (id: string, work: (channel: string, user: string, request: string) => Promise<ModalView>) =>
    app.action<BlockAction<ButtonAction>>(id, async ({ ack, body, client, action }) => {
      await ack();
      const { id: viewId = '', private_metadata: channel = '' } = body.view ?? {};
      const view = await work(channel, body.user.id, action.action_ts).catch((error: unknown) => {
        log.error({ error: describeError(error) }, '週報の操作に失敗しました。');
        return renderNotice(TITLE, [STORE_DOWN]);
      });
      await client.views.update({ view_id: viewId, view });
    });
  act(DIGEST_ACTIONS.pause, async (channel, user) =>
    renderDigestForm(await office.pause(channel, user), channel, knowledge()),
  );
  act(DIGEST_ACTIONS.resume, async (channel, user) =>
    renderDigestForm(await office.resume(channel, user), channel, knowledge()),
  );
  act(DIGEST_ACTIONS.end, async (channel) => {
    await office.end(channel);
    return renderNotice(TITLE, [
      'このチャンネルの週報をやめました。もう一度始めるには、/madoguchi digest と入力してください。',
    ]);
  });
  act(DIGEST_ACTIONS.send, async (channel, _, request) => {
    await office.sendNow(channel, request);
    return renderDigestForm(await office.look(channel), channel, knowledge());
  });
  act(DIGEST_ACTIONS.preview, async (channel) => {
    const { subscription } = await office.look(channel);
    if (subscription === null) return renderNotice('週報', ['このチャンネルの週報は設定されていません。']);
    return renderReader('いま届くとしたら', renderReading(await office.preview(channel, subscription.settings)));
  });
}

/** A trigger is good for three seconds: what cannot be read by then is said, not waited for. */
async function openView(client: WebClient, trigger: string, make: () => Promise<ModalView>, log: Log): Promise<void> {
  const view = await make().catch((error: unknown) => {
    log.error({ error: describeError(error) }, '週報の設定を読めませんでした。');
    return renderNotice(TITLE, [STORE_DOWN]);
  });
  await client.views.open({ trigger_id: trigger, view });
}
