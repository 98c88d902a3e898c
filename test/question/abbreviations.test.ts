import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear } from '../../src/question/hear.js';
import type { Entity } from '../../src/question/names/names.js';
import { makeReader } from '../../src/question/reader.js';
import { understand } from '../../src/question/understand.js';
import { shipped } from '../answer/shipped.js';
import { knowledge } from '../knowledge/shipped.js';
import { tokenise } from '../language/tokeniser.js';

const reader = makeReader(knowledge, tokenise);
const { programmes, sections } = knowledge;

function nameThing(entity: Entity): string {
  if (entity.kind === 'programme') return entity.programme.name;
  if (entity.kind === 'reference') return entity.reference.topic;
  return 'name' in entity ? entity.name : entity.kind;
}

/** What a question abbreviates, each thing once. */
function listAbbreviated(question: string): readonly string[] {
  const abbreviated = hear(question, reader).mentions.filter(({ manner }) => manner === 'abbreviated');
  return [...new Set(abbreviated.flatMap(({ entities }) => entities.map(nameThing)))];
}

/** The programmes that are answered for or offered, by id. */
function listReached(question: string): readonly string[] {
  const { subjects } = understand(question, reader);
  return subjects.kind === 'found' || subjects.kind === 'ambiguous'
    ? subjects.matches.map(({ programme }) => programme.id)
    : [];
}

function cutWords(name: string): readonly string[] {
  return tokenise(name)
    .map(({ surface }) => surface)
    .filter((surface) => /\p{L}/u.test(surface));
}

/** The first characters of each word but the last, at least one of kanji and two of kana: エネ開振課. */
function abbreviate(name: string, lengths: readonly number[] = []): string {
  const words = cutWords(name);
  const heads = words
    .slice(0, -1)
    .map((word, place) => word.slice(0, Math.max(lengths[place] ?? 1, /^\p{Script=Han}/u.test(word) ? 1 : 2)));
  return [...heads, words.at(-1)].join('');
}

/** Sections of which more than one character is left beside 課. */
const SECTIONS = sections.map(({ name }) => name).filter((name) => abbreviate(name).length > 2);

/** Words in kana, each with the word that follows it in the name of a programme. */
const CLIPPED = programmes.flatMap(({ id, name }) => {
  const words = cutWords(name).filter((word) => !/^[ぁ-ん]/u.test(word));
  return words.flatMap((word, place) => {
    const next = words[place + 1];
    // A long mark is not told from none, and プロ is a word of its own.
    const isTelling = /^[ァ-ヺ]{2}[ァ-ヺー]{2}/u.test(word) && !/^(?:プロ|セミ|クリ)/u.test(word);
    return next !== undefined && isTelling ? [{ id, text: word.slice(0, 2) + next.slice(0, 2) }] : [];
  });
});

describe('an abbreviated name', () => {
  it.each([
    ['ビジサポステーションの予算', ['ビジネスサポートステーション運営事業']],
    ['ビジサポステーション', ['ビジネスサポートステーション運営事業']],
    ['中小ビジサポの見込額', ['中小事業者ビジネスサポート事業']],
    ['（創業の拠点と中小ビジサポ）、たすと？', ['中小事業者ビジネスサポート事業']],
    ['イノベ事業化の担当課', ['あおもりイノベーション事業化促進事業']],
    ['知財総活の予算', ['知的財産総合活用促進事業']],
    ['県のエネ振課の事業', ['エネルギー開発振興課']],
    ['令和2年度エネ振課所管事業', ['エネルギー開発振興課']],
    ['労能課の事業', ['労政・能力開発課']],
    ['地産課の事業', ['地域産業課']],
    ['商金グループの事業', ['商工金融グループ']],
    ['産総センターの事業', ['21あおもり産業総合支援センター']],
    ['観国局には何課がある？', ['連絡会議の構成員（観光国際戦略局）']],
    ['商政課と新産課の事業', ['商工政策課', '新産業創造課']],
  ])('is understood: %s', (question, names) => {
    expect(listAbbreviated(question)).toEqual(names);
  });

  it('is answered as a short name', () => {
    expect(shipped.say('中小ビジサポの予算は？')).toMatch(
      /^中小事業者ビジネスサポート事業の.*略称で事業を特定しました/su,
    );
  });

  it('means all that it may abbreviate, the likeliest first', () => {
    const answer = shipped.ask('ビジサポの予算は？');
    expect(answer.kind === 'choose' ? answer.candidates.map(({ name }) => name) : []).toEqual([
      'ビジネスサポートステーション運営事業',
      'ビジネスサポートステーション運営事業',
      'ビジネスサポートセンター運営事業',
      '海外産業経済交流推進事業',
      '中小事業者ビジネスサポート事業',
    ]);
  });

  it('of a section is understood from one character of each word', () => {
    const lost = SECTIONS.filter((name) => {
      const found = understand(`${abbreviate(name)}の事業一覧`, reader).filter.sections;
      return found.length !== 1 || found[0] !== name;
    });
    expect(lost.map((name) => abbreviate(name))).toEqual([]);
  });

  it('of a section is understood however many characters of each word are left', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...SECTIONS), lengths, (name, left) =>
        understand(`${abbreviate(name, left)}の事業一覧`, reader).filter.sections.includes(name),
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('of a programme is found or offered from two kana and the next word', () => {
    expect(CLIPPED.length).toBeGreaterThan(40);
    expect(CLIPPED.filter(({ id, text }) => !listReached(`${text}の概要は`).includes(id))).toEqual([]);
  });
});

describe('no abbreviation', () => {
  it.each(
    [
      '補助金 商工会 県民局 担当課 所管課 市町村 大企業 中小企業 融資制度 販路開拓 コロナ融資 再エネ補助 省エネ診断',
      '何課 どの課 商課 農課 同課 本課 各課 両課 課長 担当課長 他部局 部局 関係課 事務局 企業局 労働局 経産局 教育庁 出納局 観光局',
      '水産振興課 地域振興課 観光振興課 商工課 商工観光課 産業政策課 企画課 農政課 林政課 国際課 財政課 健康福祉課 がん対策課',
      'ものづくり補助金 事業再構築補助金 スマート農業 ビジネスモデル スタートアップ企業 デジタル化 プロモ動画 インボイス デジ庁 エネ庁',
    ].flatMap((line) => line.split(' ')),
  )('is seen in %s', (words) => {
    expect(listAbbreviated(`${words}の事業は？`)).toEqual([]);
  });

  it('is seen in whole words that another section is named by', () => {
    const words = [...new Set(SECTIONS.flatMap((name) => cutWords(name).slice(0, -1)))].filter((word) =>
      /^\p{Script=Han}{2,}$/u.test(word),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
        (own) => listAbbreviated(`${own.join('')}課の事業`).length === 0,
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('overrules a name that is spelt right', () => {
    expect(hear('エネルギー開発振興課の事業とプロ人材の予算', reader).mentions.map(({ manner }) => manner)).toEqual([
      'written',
      'written',
    ]);
  });

  it('hides that a section is not held', () => {
    expect(shipped.say('水産振興課の事業は？')).toContain('「水産振興課」については');
  });
});
