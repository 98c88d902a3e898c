// Kanji that are taken for one another by their look: they differ by one part, and a hand that writes, a scanner or a list of
// conversions gives one for the other. Those that share a reading are met by that instead.
import { makeAlike } from './alike.js';

const GROUPS = `
  担坦但胆 委季秀 協脇 栄営宮官 門問間聞閉開関 未末 土士 待持特侍時 復複腹履 績積債 輸輪愉 宅宇字 講構購溝 連運達遠 径経軽怪
  施旅族 員貝買 資貸賃貨 指脂 標漂 期朝斯 観歓勧権 助肋 科料 縁緑録 網綱 象像 予矛 算箕 費貴 業葉 額頬顔 課諜 病痛疫 医匠区
  療寮僚 縮宿 客容 港湾 職識織 就孰 策築 振娠 源原厚 財材村 率卒 設没 件伴作 数教 値植直 割刷 働動 雇扉 険検倹 受愛 注住往主
  務矜 拠処 県具 町丁打 布市 船般航 補捕輔 援緩暖 利和 農濃 食良 登豆 融隔 祭察際 技枝伎 術述 訓訂 練錬 若苦 者著 創倉 体休
  人入八 大太犬 夫天 干千 田由申甲 日目白自 巨臣 未来 名各 石右 氏民 老考孝 券巻 延廷 微徴 遣遺 崇祟 遂逐 萩荻 幣弊 博薄 徐除
  堂常賞 幹斡 乾幹 刊刑 切功 巧功 句旬 宣宜 提堤 掲褐渇 摘滴適 撤徹 殻穀 決快 沢択 沿沼 爪瓜 班斑 瑞端 申伸 票栗 禁襟
  第弟 管官 紹招 組祖租 給拾 継断 総縦 義議儀 育盲 能態熊 脈派 舎含 荷苛 薬楽 虚虐 衛街 裁栽載 複復 訪防妨 証訴 評訴 誘透
  調謝 起赴 輩輸 農震 退追 送迷 遅遇 郡群部 配酌 金全 鉱鋼鋭 鉄銑 銀根 録禄 閣関 院完 陸陵 隊隆 雪雷 電雷 青責 静清 領頭 順頃
  類頻 養食 騒駐 験駿 鮮解 黒墨 輿興 輪論 新断 所析 場揚湯 掘堀 島鳥 実美 事亊 門鬥 祉社 神袖 福副 側測則 候侯 介界 企金 公分
  収取 広店 圧庄 府付 成戒 戦職 戻房 効郊 政改 救求 散敬 整繁 方万 普晋 有冇 服報 板坂 条粂 査杏 検険 様揺 機幾 歩走 比此
  氷永 法去 海毎 消削 温湿 満溝 準准 災炎 無舞 特持 環還 現規 理埋 生主 産座 用月 町畑 画面 留溜 番審 発癸 益盆 盟盛 相想 省看
  真直 知和 研砂 確権 示未 礼札 秋私 税説 稼嫁 究空 窓密 競兢 第茅 等筆 算草 節筋 簡間 米来 約的 純絶 級紙 終紋 結詰`;

/** Whether two different kanji are taken for one another by their look. */
export const looksAlike = makeAlike(GROUPS);
