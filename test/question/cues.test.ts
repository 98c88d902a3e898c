import { describe, expect, it } from 'vitest';
import type { Aspect } from '../../src/question/query.js';
import { read } from './reader.js';

/** What is asked of a programme, in the ways staff ask it; all are put behind the programme's name. */
const QUESTIONS: Readonly<Partial<Record<Aspect, readonly string[]>>> = {
  budget: [
    'にお金はどのくらい使ってる？',
    'の予算は？',
    'の予算額を教えてください',
    'の事業費',
    'はいくらですか',
    'っていくらかかってる？',
    'のコストは',
    ' 予算',
    'の金額',
    'は何千円ですか',
    'の予算規模',
    ' budget?',
    ', how much?',
  ],
  funding: [
    'の財源は？',
    'の財源内訳',
    'の国庫はいくら',
    'の国費',
    'の一般財源',
    'に県費は入ってる？',
    'の内訳は',
    'の特定財源',
  ],
  section: [
    'の担当課は？',
    'の担当はどこですか',
    'ってどこの課？',
    'は何課ですか',
    'の所管',
    'の問い合わせ先',
    'はどこが担当してるの',
    'の担当グループ',
    ' 担当',
    'の連絡先を教えて',
    ' which section?',
  ],
  period: [
    'の期間は？',
    'はいつからいつまで？',
    'っていつまでやるの',
    'の事業期間',
    'は何年間？',
    'は何年度からですか',
    'の終了年度は',
    'が始まったのはいつから',
  ],
  flags: [
    'は新規ですか？',
    'って新規？',
    'は重点事業ですか',
    'は主要成果に入っていますか',
    'は21財団への補助はある？',
    'は新規か継続か',
  ],
  overview: [
    'の概要は？',
    'ってどんな事業？',
    'は何をする事業ですか',
    'の内容を教えて',
    'の目的',
    'の趣旨は',
    'とは何ですか',
    'について教えてください',
    'って何',
    ' overview',
  ],
  results: ['の実績は？', 'の事業実績', 'の成果は', 'は何をしましたか', 'の結果どうだった', 'の実施状況'],
  indicator: [
    'のKPIは？',
    'の指標',
    'の成果指標を教えて',
    'の目標値',
    'の達成率',
    'の件数の推移',
    'は前年より増えた？',
    'は何名ですか',
    'の活動指標',
  ],
  effect: ['の効果は？', 'の連携効果', 'のメリット'],
  role: ['の役割分担は？', 'での青森市の役割'],
  relation: ['は再掲されていますか', 'は統合されたの？', 'はどの方針に載ってる？', 'はどの基本方針？'],
  place: ['は何頁？', 'の出典は', 'はどの資料に載っていますか', 'は何ページに載ってる'],
  municipalities: ['の関係市町村は', 'の連携市町村', 'はどの市町村が入ってる？'],
  discrepancy: ['の表記が違うところは', 'の数字が食い違っているのは', 'に矛盾はある？'],
  schedule: ['のスケジュール', 'の日程は'],
  detail: ['の補助率は？', 'の限度額', 'の対象者', 'の講師は誰', 'の要件'],
};

const ROWS = Object.entries(QUESTIONS).flatMap(([aspect, endings]) =>
  endings.map((ending) => [ending, aspect] as const),
);

describe('a question about a programme', () => {
  it.each(ROWS)('「…%s」 asks for its %s', (ending, aspect) => {
    expect(read(`ジョブカフェ${ending}`).aspects).toEqual([aspect]);
  });

  it.fails.each([['はどうなった？（統合されたと聞きました）', 'relation']])(
    '「…%s」 asks for its %s, whatever else its words may mean',
    (ending, aspect) => {
      expect(read(`ジョブカフェ${ending}`).aspects).toEqual([aspect]);
    },
  );

  it.each([
    ['の予算と担当課は？', ['budget', 'section']],
    ['の担当課と予算は？', ['section', 'budget']],
    ['の予算と期間と概要', ['budget', 'period', 'overview']],
    ['の実績と国庫はいくら', ['funding', 'results']],
  ])('「…%s」 asks for several things at once', (ending, expected) => {
    expect(read(`ジョブカフェ${ending}`).aspects.toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['nothing', ''],
    ['a greeting', 'お疲れさまです。'],
  ])('asks for nothing in particular with %s around the name', (_, text) => {
    expect(read(`${text}ジョブカフェ`).aspects).toEqual([]);
  });

  it('only guesses at the budget from いくら', () => {
    expect(read('ジョブカフェはいくら').isGuess).toBe(true);
  });

  it('does not guess where the budget is asked for', () => {
    expect(read('ジョブカフェの予算はいくら').isGuess).toBe(false);
  });

  it('lets いくら give way to what else is asked', () => {
    expect(read('ジョブカフェの国庫はいくら').aspects).toEqual(['funding']);
  });

  it('asks for the indicator it names', () => {
    expect(read('ジョブカフェの就職者数').aspects).toEqual(['indicator']);
  });

  it('takes no cue from the name itself', () => {
    expect(read('起業・創業等支援拠点運営事業の担当課').aspects).toEqual(['section']);
  });

  it.each([
    ['の国庫は', ['national']],
    ['の国費', ['national']],
    ['の一般財源', ['general']],
    ['の県費', ['general']],
    ['のその他の財源', ['other']],
    ['の財源内訳', []],
  ])('「…%s」 names its source of funding', (ending, expected) => {
    expect(read(`ジョブカフェ${ending}`).funding).toEqual(expected);
  });

  it.each([
    ['よさん', 'budget'],
    ['たんとうか', 'section'],
    ['予産', 'budget'],
    ['担当化', 'section'],
  ])('is understood with the cue mistyped: %s', (cue, aspect) => {
    expect(read(`ジョブカフェの${cue}は？`).aspects).toEqual([aspect]);
  });
});

describe('what the answer must hold', () => {
  it.each([
    ['の講師は誰', 'person'],
    ['は誰が運営している', 'agent'],
    ['で誰を雇った', 'person'],
    ['はどこで開かれた', 'place'],
    ['はどこの市でやった', 'place'],
    ['はどこの会場でやった', 'place'],
    ['の相談会の会場は', 'place'],
    ['の相談会はなぜ減ったの', 'lapse'],
    ['の相談会は中止になったの', 'lapse'],
    ['が減った原因', 'lapse'],
    ['の相談会をやらなかったのは何で', 'lapse'],
    ['の相談会がなかった訳は', 'lapse'],
    ['を続ける理由', 'reason'],
    ['は1社いくらまで出る', 'cap'],
    ['は最大いくら', 'cap'],
    ['は一人何円', 'cap'],
    ['の完成時期は', 'date'],
    ['の達成年度は', 'date'],
    ['は何月にやる', 'date'],
    ['は何割の負担', 'percent'],
    ['の相談員の名前は', 'name'],
    ['の参加会社名を教えて', 'company'],
    ['はどこの町で', 'place'],
    ['は誰を呼ぶ', 'person'],
    ['はどうやって申し込む', 'any'],
  ])('「…%s」 asks for a %s', (ending, shape) => {
    expect(read(`ジョブカフェ${ending}`).detail.shape).toBe(shape);
  });

  it.each([
    ['は何か所でやった', 'か所'],
    ['は何箇所でやった', 'ヶ所'],
    ['の相談会は何会場', '会場'],
    ['の相談は何品目', '品目'],
    ['のコースは何種類', '種類'],
    ['は何社', '企業'],
  ])('「…%s」 asks for something counted in %s', (ending, unit) => {
    expect(read(`ジョブカフェ${ending}`).detail.counters.flat()).toContain(unit);
  });
});

describe('a question about a programme in other words', () => {
  it.each([
    ['role', '起業・創業等支援拠点運営事業で連携町村は何をする'],
    ['role', '起業・創業等支援拠点運営事業で青森市側は、何を担う'],
    ['relation', '起業・創業等支援拠点運営事業は何とくっついたの'],
    ['relation', '地域企業ビジネス支援拠点運営事業の前身は'],
    ['relation', '地域企業ビジネス支援拠点運営事業は何と何を合わさったの'],
    ['discrepancy', '農商工連携成長産業化支援事業の期間の表記ゆれ'],
    ['discrepancy', '農商工連携成長産業化支援事業で違う数字が出ているところ'],
    ['discrepancy', '農商工連携成長産業化支援事業の期間はどっちが正しいの'],
    ['discrepancy', '農商工連携成長産業化支援事業の期間は一致していますか'],
    ['overview', '起業家育成研修事業とはそもそも何'],
    ['overview', '起業家育成研修事業 outline'],
    ['flags', '起業家育成研修事業は主要な成果ですか、丸がついていますか'],
  ])('asks for its %s: 「%s」', (aspect, question) => {
    expect(read(question).aspects).toContain(aspect);
  });

  it('takes 主要な成果 for no results', () => {
    expect(read('起業家育成研修事業は主要な成果').aspects).not.toContain('results');
  });
});
