import { describe, expect, it } from 'vitest';
import type { Programme } from '../../src/domain/programme.js';
import { makeMatchKey } from '../../src/language/match-key.js';
import { knowledge } from '../knowledge/shipped.js';
import { tokenise } from '../language/tokeniser.js';
import { aProgramme } from '../question/world.js';
import { openAsking } from './desk.js';
import { shipped } from './shipped.js';

const { programmes } = knowledge;

/** What a question comes to: its kind, and the programmes it answers for or offers, by id. */
function reach(question: string) {
  const answer = shipped.ask(question);
  return {
    kind: answer.kind,
    ids: (answer.kind === 'answer' ? answer.programmes : answer.candidates).map(({ id }) => id),
  };
}

function listTexts({ name, aliases, shortNames }: Programme): readonly string[] {
  return [name, ...aliases, ...shortNames];
}

/** Whether another programme has a name in which the text stands, so that it may mean either. */
function isShared(text: string, own: Programme): boolean {
  return programmes.some(
    (other) => other !== own && listTexts(other).some((name) => makeMatchKey(name).includes(makeMatchKey(text))),
  );
}

/** Whether the programme is what is answered for; or one of a choice, where the text may also mean another. */
function isFound(programme: Programme, text: string): boolean {
  const { kind, ids } = reach(`${text}の概要は`);
  return kind === 'answer'
    ? ids[0] === programme.id
    : kind === 'choose' && ids.includes(programme.id) && isShared(text, programme);
}

function listLost(write: (programme: Programme) => readonly string[]) {
  return programmes.flatMap((programme) =>
    write(programme).flatMap((text) => (isFound(programme, text) ? [] : [`${text} (${programme.id})`])),
  );
}

/** The reading of a text in hiragana; what has none stands as it is. */
function toHiragana(text: string): string {
  return tokenise(text)
    .map(({ surface, reading }) => reading ?? surface)
    .join('')
    .replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60));
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
}

function toHalfWidth(text: string): string {
  const kana =
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンァィゥェォッャュョー';
  const half = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｧｨｩｪｫｯｬｭｮｰ';
  return [...text.normalize('NFD')]
    .map((character) => half[kana.indexOf(character)] ?? { '\u3099': 'ﾞ', '\u309A': 'ﾟ' }[character] ?? character)
    .join('');
}

describe('every programme we ship', () => {
  it.each([
    ['its name', ({ name }: Programme) => [name]],
    ['each of its printed variants', ({ aliases }: Programme) => aliases],
    ['each of its short names', ({ shortNames }: Programme) => shortNames],
    ['its name in full width', ({ name }: Programme) => [toFullWidth(name)]],
    ['its name in half width', ({ name }: Programme) => (/[ァ-ヶ]/u.test(name) ? [toHalfWidth(name)] : [])],
  ])('is found first by %s', (_, write) => {
    expect(listLost(write)).toEqual([]);
  });

  it('is found, or offered with others that sound alike, by its reading in hiragana', () => {
    const lost = programmes.filter(({ id, name }) => !reach(`${toHiragana(name)}の概要は`).ids.includes(id));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('is found by its reading alone unless another sounds alike', () => {
    const open = programmes.filter(({ name }) => reach(`${toHiragana(name)}の概要は`).kind !== 'answer');
    expect(new Set(open.map(({ name }) => name))).toEqual(
      new Set([
        // Only what stands in brackets tells these from another.
        'あおもり移住支援事業',
        '青森県産業立地促進費補助',
        // One name, two organisations.
        'ビジネスサポートステーション運営事業',
      ]),
    );
  });
});

/** Numbers from 0 to 1 that are the same in every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const SLIPS: Readonly<Record<string, (a: string, b: string) => readonly string[]>> = {
  dropped: (_, b) => [b],
  doubled: (a, b) => [a, a, b],
  'swapped with the next': (a, b) => [b, a],
};

/** A hundred names of eight characters or more with a slip at any place, each with what it comes to. */
function slip(kind: string, seed: number) {
  const random = makeRandom(seed);
  const long = programmes.filter(({ name }) => [...name].length >= 8);
  return Array.from({ length: 100 }, () => {
    const programme = long[Math.floor(random() * long.length)];
    const characters = [...(programme?.name ?? '')];
    const at = Math.floor(random() * (characters.length - 1));
    characters.splice(at, 2, ...(SLIPS[kind]?.(characters[at] ?? '', characters[at + 1] ?? '') ?? []));
    const text = characters.join('');
    const { kind: answered, ids } = reach(`${text}の概要は`);
    return { text, id: programme?.id ?? '', answered, ids };
  });
}

const SLIPPED = Object.keys(SLIPS).map((kind, place) => [kind, slip(kind, 42 + place)] as const);

describe('a name with one character slipped', () => {
  it.each(SLIPPED)('is still found, or offered, in nineteen cases of twenty: %s', (_, cases) => {
    const found = cases.filter(({ id, ids }) => ids.includes(id));
    expect(found.length).toBeGreaterThanOrEqual(95);
  });

  it('is never answered with another programme alone', () => {
    const wrong = SLIPPED.flatMap(([, cases]) => cases).filter(
      ({ id, ids, answered }) => answered === 'answer' && !ids.includes(id),
    );
    expect(wrong.map(({ text, ids }) => `${text} → ${ids.join()}`)).toEqual([]);
  });
});

describe('an unrelated programme', () => {
  it('does not change the answer to any exact name', () => {
    const lighthouse = aProgramme({
      id: 'lighthouse',
      document: 'vision-2021',
      name: '灯台レンズ磨き奨励金',
      overview: '灯台のレンズを磨いた者に奨励金を贈る。',
    });
    const more = openAsking({ ...knowledge, programmes: [...programmes, lighthouse] });
    const changed = programmes.filter(({ name }) => more.say(`${name}の概要`) !== shipped.say(`${name}の概要`));
    expect(changed.map(({ name }) => name)).toEqual([]);
  });
});
