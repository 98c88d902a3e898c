// Tells of digests that could not be delivered, once to whoever subscribed: not again while the same goes on week after week.
import type { DeliveryRecord } from '../memory.js';
import { formatDay } from '../schedule/day.js';
import { isByHand } from './round.js';
import type { DeliveryTools, Refusal } from './tools.js';

const DELIVERIES = 10;

/** One sentence on what stood in the way, and the mend; null for a delivery that went well. */
export function describeTrouble({ stage, reason }: Pick<DeliveryRecord, 'stage' | 'reason'>): string | null {
  if (stage === 'unclear') {
    return '投稿できたかどうかを確かめられなかったため、二重に届かないよう、送り直していません。チャンネルをご確認ください。';
  }
  if (stage === 'lapsed') return reason === 'too-late' ? 'お届けできないまま日がたったため、見送りました。' : null;
  if (stage !== 'failed') return null;
  const [refusal = 'other', error = ''] = (reason ?? '').split(':');
  return MENDS[isRefusal(refusal) ? refusal : 'other'].replace('%s', error);
}

const MENDS: Readonly<Record<Refusal, string>> = {
  'not-in-channel':
    '窓口がチャンネルに参加していません。チャンネルで「/invite @窓口」と入力して招いていただくと、次回からお届けします。',
  archived: 'チャンネルがアーカイブされています。',
  'no-such-channel': 'チャンネルが見つかりません。削除されたか、窓口から見えない非公開のチャンネルになっています。',
  revoked: 'Slack との接続の許可が取り消されています。窓口の管理者にお知らせください。',
  other: 'Slack が投稿を受け付けませんでした（%s）。窓口の管理者にお知らせください。',
};

function isRefusal(word: string): word is Refusal {
  return Object.hasOwn(MENDS, word);
}

/** `channel` as a link of Slack's. */
export function writeTrouble(delivery: DeliveryRecord, channel: string): string {
  const which = isByHand(delivery) ? '「いま送る」で頼まれた週報' : `${formatDay(delivery.slot)}の週報`;
  return `${channel} に${which}をお届けできませんでした。${describeTrouble(delivery) ?? ''}設定を見直すには、そのチャンネルで /madoguchi digest と入力してください。`;
}

/** False where somebody is still to be told. */
export async function tellTroubles({ memory, outlet }: DeliveryTools): Promise<boolean> {
  let isAllTold = true;
  for (const delivery of await memory.listUntold()) {
    const { channel, slot } = delivery;
    // Written down first: told twice is worse than not at all, since the form shows it too.
    if (!(await memory.setTold({ channel, slot, isTold: true }))) continue;
    const subscription = await memory.findSubscription(channel);
    if (subscription?.subscribedBy == null || (await isKnown(delivery, memory))) continue;
    const isSent = await outlet.tell(subscription.subscribedBy, writeTrouble(delivery, `<#${channel}>`));
    if (isSent) continue;
    await memory.setTold({ channel, slot, isTold: false });
    isAllTold = false;
  }
  return isAllTold;
}

/** Whether the delivery before it failed for the same reason and was told of. */
async function isKnown({ channel, slot, at, stage, reason }: DeliveryRecord, memory: DeliveryTools['memory']) {
  const deliveries = await memory.listDeliveries(channel, DELIVERIES);
  const before = deliveries.find((other) => other.slot !== slot && other.at <= at && other.stage !== 'lapsed');
  return before?.isTold === true && before.stage === stage && before.reason === reason;
}
