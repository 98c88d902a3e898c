// What the bot says about itself, in one place.
import { type Message, renderPlain } from './render/blocks.js';

export const KPI_COMMAND = '/kpi';
export const MADOGUCHI_COMMAND = '/madoguchi';

/** For a mention or direct message without a question. */
export const HELP: Message = renderPlain(
  [
    '事業の予算・担当課・指標・実績などにお答えします。このように、ふだんの言葉でお尋ねください。',
    '・起業家育成研修事業の予算は？',
    '・創業者数の実績を教えてください',
    `指標だけを調べるときは、${KPI_COMMAND} 創業者数 のように入力してください。結果はご本人にだけ表示されます。`,
  ].join('\n'),
);

/** For the command without a word. */
export const KPI_USAGE: Message = renderPlain(
  `調べたい指標の名前を続けて入力してください。例: ${KPI_COMMAND} 創業者数`,
);

/** For the command without a word that it knows. */
export const MADOGUCHI_USAGE: Message = renderPlain(
  `このチャンネルに毎週の週報を届けるには、${MADOGUCHI_COMMAND} digest と入力してください。曜日や時刻、載せる内容を選べます。あなたのお尋ねの記録を消すには、${MADOGUCHI_COMMAND} forget と入力してください。`,
);

/** For a question that could not be worked on. */
export const APOLOGY: Message = renderPlain(
  '申し訳ありません。お答えを用意する途中で問題が起きました。しばらくしてから、もう一度お尋ねください。',
);

export const SHARED = '共有しました';
export const SHARE_FAILED = '共有できませんでした。お手数ですが、もう一度コマンドからお試しください。';
export const UNKNOWN_COMMAND = `このコマンドには対応していません。${KPI_COMMAND} か ${MADOGUCHI_COMMAND} をお使いいただくか、メンションでお尋ねください。`;
