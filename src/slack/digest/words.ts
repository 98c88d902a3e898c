// What the digest's form says of a channel: in Japanese, from how the channel stands.
import type { Overview } from '../../digest/delivery/office.js';
import { isByHand } from '../../digest/delivery/round.js';
import { describeTrouble } from '../../digest/delivery/troubles.js';
import { dayAt, formatDay, formatMinute, minuteAt } from '../../digest/schedule/day.js';
import { findMove, type Occurrence } from '../../digest/schedule/schedule.js';
import type { PartKind, Quiet } from '../../digest/settings.js';

export const PART_LABELS: Readonly<Record<PartKind, string>> = {
  changes: '前回から変わったこと',
  ahead: '4週間の予定（資料にある日程）',
  calendar: '年度の暦（予算要求、議会、出納閉鎖など）',
  kpi: '今週のKPI',
  unanswered: 'まだお答えできていない質問',
  upkeep: '資料を直す方へ（食い違い、古くなった数値）',
};

export const QUIET_LABELS: Readonly<Record<Quiet, string>> = {
  line: '「お知らせすることがありません」と1行だけ届ける',
  silence: '何も届けない',
};

/** Lines of mrkdwn, without text of a person: how it stands, what comes next, what went wrong, who changed it last. */
export function describeOverview(overview: Overview, channel: string): readonly string[] {
  const { subscription, last, next } = overview;
  const trouble = last === null ? null : describeTrouble(last);
  return [
    `<#${channel}> の週報: ${describeStanding(overview)}`,
    ...(next.length === 0 ? [] : [describeNext(next)]),
    ...(last === null || trouble === null
      ? []
      : [`前回（${isByHand(last) ? '手動' : formatDay(last.slot)}）は届いていません。${trouble}`]),
    ...(subscription === null ? [] : [describeChange(subscription.changedBy, subscription.changedAt)]),
  ];
}

/** 「次回は 11月24日（火）9:00（11月23日（月）は勤労感謝の日）、その後は 11月30日（月）9:00、12月7日（月）9:00 です。」 */
export function describeNext(next: readonly Occurrence[]): string {
  const [first, ...others] = next.map(describeOccurrence);
  return `次回は ${first}${others.length === 0 ? '' : `、その後は ${others.join('、')}`} です。`;
}

function describeOccurrence(occurrence: Occurrence): string {
  const move = findMove(occurrence);
  const reason = move === null ? '' : `（${formatDay(move.from)}は${move.reason}）`;
  return `${formatDay(occurrence.day)}${formatMinute(occurrence.minute)}${reason}`;
}

function describeStanding({ subscription, isPaused }: Overview): string {
  if (subscription === null) return 'まだ設定されていません。下の内容でよければ「保存する」を押してください。';
  return isPaused ? '休止しています。' : 'お届けしています。';
}

function describeChange(changedBy: string | null, changedAt: number): string {
  const when = `${formatDay(dayAt(changedAt))}${formatMinute(minuteAt(changedAt))}`;
  return `最後の変更: ${when}${changedBy === null ? '' : `、<@${changedBy}> さん`}`;
}
