// Words that describe anything: what is said with them is said by the words beside them. They weigh little, and none of them
// is a noun that is not held.

/** How much of its weight such a word keeps. */
export const GENERAL_SHARE = 0.3;

export const GENERAL_WORDS: ReadonlySet<string> = new Set(
  [
    // How much, how often, in what order.
    '一部 一部分 半分 大半 大部分 多く 少し 多数 少数 大勢 たくさん いっぱい いろいろ 色々 さまざま 様々 それぞれ 別々 毎年 毎回 毎月 毎日 年中 一年中 年間 通年 今年 去年 来年 昨年 以前 以降 直後 直前 最初 最後 途中 初め 始め 一番 一度 二度 何度 一回 一から 丸ごと 一式 程度 規模 範囲 種類 早め 早く 近く 遠く 辺り あたり 周り まわり 間近',
    // Who and what, without saying who or what.
    '人達 人たち 連中 仲間 みんな 皆 皆さん 皆さま 自分 自分たち 自身 本人 当人 他人 相手 相手方 互い お互い 大人 世代 世の中 世間 社会 町 街 村 土地 場所 場 現場 現地 地元 地域 地方 社内 自社 他社 当社 品 物 品物 物事 道具 中身 内容 対象 部分 形 姿 顔 声 手 足 腕 目 力 気 心 役 役目 立場 係 班 側 方面 向き 名義 種 型 式 版 枠 口',
    // What is done, thought and meant, without saying what.
    '約束 準備 用意 支度 段取り 手間 工夫 努力 苦労 心配 不安 安心 迷い 希望 意欲 やる気 目的 狙い ねらい 理由 事情 状況 状態 様子 結果 成果 効果 影響 関係 関連 方向 手段 手立て 手順 手続き きっかけ 機会 場面 考え 気持ち 本格 本気 気軽 手軽 身近 大事 大切 重要 必要 便利 不便 上手 得意 苦手 有利 不利 有名 新た 特別 普通 同じ 別 共同 一緒 合同 呼びかけ 働きかけ 声かけ 声掛け 見込み 予定 目当て 向け 行き 帰り 通り 専用 独自 毎度 ぐるみ 挑戦 実現 実施 開催 参加 協力 活動 動き 流れ 傾向 違い 現在 将来 未来 昔 今後 これから 本物 本番 下地 土台 元 素 的 化',
  ].flatMap((line) => line.split(' ')),
);
