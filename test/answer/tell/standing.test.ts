import { describe, expect, it } from 'vitest';
import { aProgramme } from '../../question/world.js';
import { openWith, small } from '../desk.js';

function lead(question: string) {
  return small.say(question).split('\n')[0];
}

describe('the section of a programme', () => {
  it('is told with its group', () => {
    expect(lead('起業家育成研修事業の担当課は')).toContain('地域産業課 創業支援グループ');
  });

  it('is unknown where the document names none, with who carries the programme', () => {
    expect(small.hear('未来チャレンジ助成事業の担当課は')).toEqual({
      kind: 'unknown',
      text: expect.stringContaining('産業支援財団'),
    });
  });

  it('is told with all sections that share the programme', () => {
    const sections = [{ section: '地域産業課' }, { section: '交通政策課' }];
    expect(openWith(aProgramme({ id: 'p', name: '灯台点検事業', sections })).say('灯台点検事業の担当課')).toContain(
      '地域産業課、交通政策課',
    );
  });

  it.each(['起業家育成研修事業の電話番号は', '起業家育成研修事業の担当者の名前は'])(
    'is no telephone number and no person: 「%s」',
    (question) => {
      expect(small.hear(question).kind).toBe('unknown');
    },
  );
});

describe('the period of a programme', () => {
  it.each([
    ['from and to', '起業家育成研修事業', '令和元年度から令和3年度まで（R1-R3）'],
    ['one year', '生活交通バスICカード導入推進事業費補助', '令和2年度の単年度（R2）'],
    ['over eras', '地域間幹線バス系統確保維持費補助', '昭和47年度から令和2年度まで（S47-R2）'],
  ])('is told with what is printed: %s', (_, name, expected) => {
    expect(lead(`${name}の期間は`)).toContain(expected);
  });

  it('has no end where none is printed', () => {
    const period = { from: 1970, to: null, printed: 'S45-' };
    const { say } = openWith(aProgramme({ id: 'p', name: '灯台点検事業', period }));
    expect(say('灯台点検事業はいつまで')).toMatch(/昭和45年度から.*終了年度の記載なし/u);
  });

  it('is unknown where none is printed', () => {
    expect(small.hear('未来チャレンジ助成事業の期間は').kind).toBe('unknown');
  });

  it('is told with both where the documents differ', () => {
    expect(small.say('農商工連携成長産業化支援事業の期間は')).toContain('施策一覧では「H29-R3」、86頁では「H28-R3」');
  });
});

describe('the marks of a programme', () => {
  it.each([
    ['県内中小企業テレワーク導入促進事業は新規ですか', /新規の事業です|新規 ○/u],
    ['県内中小企業テレワーク導入促進事業は重点ですか', /重点の事業です|重点 ○/u],
    ['起業家育成研修事業は主要成果に入っていますか', /主要成果の事業です|主要成果 ○/u],
    ['地域ファンド組成事業は21財団への補助はありますか', /21財団への補助・委託 ○/u],
  ])('are told where they stand: 「%s」', (question, expected) => {
    expect(lead(question)).toMatch(expected);
  });

  it.each([
    ['起業家育成研修事業は新規ですか', /新規ではありません|新規 なし/u],
    ['起業家育成研修事業は重点ですか', /重点ではありません|重点 なし/u],
    ['県内中小企業テレワーク導入促進事業は主要成果ですか', /主要成果ではありません|主要成果 なし/u],
    ['起業家育成研修事業は21財団への補助はありますか', /21財団への補助・委託 なし|ありません/u],
  ])('are denied where they do not stand: 「%s」', (question, expected) => {
    expect(lead(question)).toMatch(expected);
  });

  it('are told as the whole row', () => {
    expect(small.say('県内中小企業テレワーク導入促進事業は新規ですか')).toContain(
      '新規 ○、重点 ○、主要成果 なし、21財団への補助・委託 なし',
    );
  });

  it('are its status where the document gives one', () => {
    expect(lead('地域企業ビジネス支援拠点運営事業は新規ですか')).toContain('「新規」とされています');
  });
});

describe('where a programme stands', () => {
  it('is told with its document and page', () => {
    expect(lead('起業家育成研修事業は何頁ですか')).toMatch(/年次報告.*83頁/u);
  });

  it.each(['基本方針②', 'No.8', '57頁', '基本方針④', 'No.7', '86頁・再掲'])(
    'is told with each of its listings, and which of them is 再掲: %s',
    (expected) => {
      expect(small.say('農商工連携成長産業化支援事業は再掲されていますか')).toContain(expected);
    },
  );

  it('is told with none that is 再掲 where there is none', () => {
    expect(small.say('起業家育成研修事業は再掲されていますか')).toContain('再掲はありません');
  });
});

describe('what became of a programme', () => {
  it('is what it was merged into', () => {
    expect(lead('起業・創業等支援拠点運営事業は統合されたのですか')).toContain(
      '「地域企業ビジネス支援拠点運営事業」に統合',
    );
  });

  it('is what was merged into it', () => {
    expect(lead('地域企業ビジネス支援拠点運営事業は何を統合した事業ですか')).toContain(
      '「起業・創業等支援拠点運営事業」を統合',
    );
  });

  it('is told in the words of the document', () => {
    expect(small.say('起業・創業等支援拠点運営事業は統合されたのですか')).toContain(
      '2事業を統合した事業を実施予定のため変更する。',
    );
  });
});

describe('a contradiction of the documents', () => {
  it.each(['施策一覧', 'H29-R3', '86頁', 'H28-R3'])('is told with both values and both places: %s', (expected) => {
    expect(small.say('農商工連携成長産業化支援事業の表記が食い違うところは')).toContain(expected);
  });

  it('is unknown where none is recorded', () => {
    expect(small.hear('起業家育成研修事業の表記が食い違うところは').kind).toBe('unknown');
  });
});

describe('what the documents say in words', () => {
  it.each([
    ['the overview', '起業家育成研修事業の概要', 'ビジネスプランの作成方法を学ぶ研修会を開催する。'],
    ['the results', '起業家育成研修事業の実績', '県内4会場で研修を開催した。'],
    ['the effect', '起業・創業等支援拠点運営事業の連携効果', '創業の促進に伴う雇用の創出'],
    [
      'each role',
      '起業・創業等支援拠点運営事業の役割分担',
      '青森市が「事業の企画、事務手続き」、連携町村が「広報活動、費用負担」',
    ],
    ['the municipalities', '起業・創業等支援拠点運営事業の関係市町村', '青森市、平内町'],
    ['a date of the schedule', '地域企業ビジネス支援拠点運営事業の窓口の開設はいつ', '10月'],
    ['a condition', '未来チャレンジ助成事業の限度額は', '3,000千円'],
    ['a rate', '未来チャレンジ助成事業の助成率は', '2/3~1/2'],
    ['a detail of a text', '起業家育成研修事業の講師は誰', 'インキュベーション・マネジャー'],
  ])('is quoted: %s', (_, question, expected) => {
    expect(small.hear(question)).toEqual({ kind: 'answer', text: expect.stringContaining(expected) });
  });

  it.each([
    ['no results', '未来チャレンジ助成事業の実績'],
    ['no effect', '起業家育成研修事業の連携効果'],
    ['no roles', '起業家育成研修事業の役割分担'],
    ['no municipalities', '起業家育成研修事業の関係市町村'],
    ['no such thing', '起業家育成研修事業のロケットの色は'],
    ['no such condition', '起業家育成研修事業の補助率は'],
  ])('is unknown where there is %s', (_, question) => {
    expect(small.hear(question).kind).toBe('unknown');
  });

  it.each(['201千円', '地域産業課', 'R1-R3', 'ビジネスプラン', '研修参加者数'])(
    'is told in brief where only the name is given: %s',
    (expected) => {
      expect(small.say('起業家育成研修事業')).toContain(expected);
    },
  );

  it('leaves a long text out after the end of a sentence, and says so', () => {
    const overview = 'とても長い概要の文である。'.repeat(400);
    const { say } = openWith(aProgramme({ id: 'p', name: '灯台点検事業', overview }));
    expect(say('灯台点検事業の概要')).toMatch(/である。（以下略/u);
  });
});
