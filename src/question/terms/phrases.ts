// Finds the vocabulary's words where a question bends or stretches them: 「店を新しく出したい」 says 店を出す, "buses" says bus.
// A phrase is met by its words in their dictionary form and in their order; nouns that stand as they are need none of this.
import type { Concept } from '../../domain/vocabulary.js';
import { fold } from '../../language/fold.js';
import { makeMatchKey } from '../../language/match-key.js';
import type { Span } from '../../language/span.js';
import type { Token, Tokenise } from '../../language/tokenise.js';
import { blankGrammar } from '../english/sentence.js';

/** The words of a phrase in dictionary form, the first of them the key of the map. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;
type Phrase = {
  readonly text: string;
  readonly words: readonly PhraseWord[];
  readonly concepts: readonly Concept[];
};
type PhraseWord = { readonly form: string; readonly role: Role | null; readonly isVerbal: boolean };

/** What a noun is to its verb: 会社を作る is no 会社に作らせる. */
type Role = 'does or is done to' | 'towards' | 'from' | 'at' | 'with';
const ROLES: Readonly<Record<string, Role>> = {
  が: 'does or is done to',
  を: 'does or is done to',
  に: 'towards',
  へ: 'towards',
  から: 'from',
  で: 'at',
  と: 'with',
};

/** A phrase in a text: the stretch from its first word to its last, and the words that say it. */
export type FoundPhrase = Span & {
  readonly text: string;
  /** As the vocabulary spells it. */
  readonly spelling: string;
  readonly concepts: readonly Concept[];
  readonly pieces: readonly Span[];
};

/** A word with the dictionary forms it may be of. */
type Word = Span & {
  readonly forms: readonly string[];
  readonly role: Role | null;
  readonly isVerbal: boolean;
  readonly isBreak: boolean;
  /** Says nothing by itself: もらう of 教えてもらう, 所 of 見る所. */
  readonly isLight: boolean;
};

/** So many other words may stand between two words of a phrase with a verb; in English they make another one. */
const MOST_BETWEEN = 1;
/** Verbs that say nothing by themselves. */
const LIGHT_VERBS = new Set('する なる ある いる できる くる 来る いく 行く もらう くれる みる くださる'.split(' '));
const CARRYING = new Set(['自立', '一般', 'サ変接続', '固有名詞', '形容動詞語幹', 'ナイ形容詞語幹', '副詞可能']);

/** The words of the vocabulary that may be bent or stretched, longest first. */
export function listPhrases(concepts: readonly Concept[], tokenise: Tokenise): Phrases {
  const phrases = new Map<string, Phrase[]>();
  const add = (text: string, folded: string, concept: Concept) => {
    const words = listPhraseWords(folded, tokenise);
    const first = words[0]?.form;
    if (first === undefined) return;
    const others = phrases.get(first) ?? [];
    const same = others.find((phrase) => phrase.text === text);
    const phrase = { text, words, concepts: [...(same?.concepts ?? []), concept] };
    phrases.set(first, [...others.filter((other) => other !== same), phrase]);
  };
  for (const concept of concepts) {
    for (const text of concept.words) if (mayBend(fold(text), tokenise)) add(text, fold(text), concept);
    // English has plurals, and forms of its verbs.
    for (const text of concept.english) if (keepsMeaning(text)) add(text, blankGrammar(text), concept);
  }
  for (const found of phrases.values()) found.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** The words that must be said; beside one verb alone also what makes it mean something else: 見る所 is no 見る, nor 出さない 出す. */
function listPhraseWords(folded: string, tokenise: Tokenise): readonly PhraseWord[] {
  const words = listWords(folded, tokenise);
  const heavy = words.filter(({ isLight }) => !isLight);
  const said = heavy.length === 1 && heavy[0] === words[0] ? words : heavy;
  return said.flatMap(({ forms, role, isVerbal }) => forms.slice(0, 1).map((form) => ({ form, role, isVerbal })));
}

/** Of 「other industries」 only a word that means something else would be left without its grammar. */
function keepsMeaning(english: string): boolean {
  return !english.includes(' ') || blankGrammar(english).trim().includes(' ');
}

/** Folded text → the phrases in it from left to right, none overlapping another; empty when there is none. */
export function findPhrases(text: string, phrases: Phrases, tokenise: Tokenise): readonly FoundPhrase[] {
  const words = listWords(text, tokenise);
  const found: FoundPhrase[] = [];
  const taken = new Set<Word>();
  for (const [place, word] of words.entries()) {
    if (taken.has(word)) continue;
    for (const phrase of word.forms.flatMap((form) => phrases.get(form) ?? [])) {
      const pieces = follow(phrase.words, words.slice(place), taken);
      if (pieces === null) continue;
      for (const piece of pieces) taken.add(piece);
      const end = pieces.at(-1)?.end ?? word.end;
      found.push({
        start: word.start,
        end,
        text: text.slice(word.start, end),
        spelling: phrase.text,
        concepts: phrase.concepts,
        pieces,
      });
      break;
    }
  }
  return found;
}

/** The words of a text that say a phrase, beginning with the first; null where they do not. */
function follow(
  phrase: readonly PhraseWord[],
  words: readonly Word[],
  taken: ReadonlySet<Word>,
): readonly Word[] | null {
  const pieces: Word[] = [];
  let between = 0;
  for (const word of words) {
    if (pieces.length === phrase.length) break;
    if (taken.has(word) || (word.isBreak && pieces.length > 0)) return null;
    const wanted = phrase[pieces.length];
    if (wanted !== undefined && word.forms.includes(wanted.form)) {
      if (!mayPlay(word, wanted)) return null;
      pieces.push(word);
      between = 0;
    } else if (!word.isLight) {
      between += 1;
      if (between > mostBetween(phrase)) return null;
    }
  }
  return pieces.length === phrase.length ? pieces : null;
}

/** A particle may be left out or be は or も, but none says another thing. */
function mayPlay({ role }: Word, wanted: PhraseWord): boolean {
  return role === null || wanted.role === null || role === wanted.role;
}

/** 青森の人たち is no 青森へ遊びに来る人: what nouns say they say side by side. */
function mostBetween(phrase: readonly PhraseWord[]): number {
  return phrase.some(({ isVerbal }) => isVerbal) ? MOST_BETWEEN : 0;
}

/** Verbs bend, particles change, short words are met as words alone; the rest is met as it stands. */
function mayBend(folded: string, tokenise: Tokenise): boolean {
  if (makeMatchKey(folded).length < 2) return true;
  const tokens = tokenise(folded);
  const carrying = tokens.filter(isCarrying);
  if (carrying.length > 1) return carrying.some(isInflected) || tokens.some(({ pos }) => pos === '助詞');
  return carrying.some(isInflected) && !tokens.some(({ surface, pos }) => pos === '助詞' && !/^[てで]$/u.test(surface));
}

function isInflected({ pos }: Token): boolean {
  return pos === '動詞' || pos === '形容詞';
}

/** The words of a text that carry meaning, with their places; a break is the first word after a comma or a full stop. */
function listWords(text: string, tokenise: Tokenise): readonly Word[] {
  const words: Word[] = [];
  let from = 0;
  let isBreak = false;
  const tokens = tokenise(text);
  for (const [place, token] of tokens.entries()) {
    const start = text.indexOf(token.surface, from);
    if (start < 0) continue;
    from = start + token.surface.length;
    if (/^[、。,.!?]/u.test(token.surface)) isBreak = true;
    else if (makeMatchKey(token.surface) !== '' && (isCarrying(token) || isLeaning(token))) {
      const isLight = !isCarrying(token);
      const role = roleOf(token, tokens[place + 1]);
      words.push({
        start,
        end: from,
        forms: formsOf(token),
        role,
        isVerbal: isInflected(token) || token.posDetail === 'サ変接続',
        isBreak,
        isLight,
      });
      isBreak = isBreak && isLight;
    }
  }
  return words;
}

/** What leans on the word before it and may turn what it means: 来てもらう, やりやすい, 見る所, 出さない. */
function isLeaning({ base, pos, posDetail }: Token): boolean {
  if (pos === '助動詞') return base === 'ない' || base === 'ぬ';
  return ['動詞', '形容詞', '名詞'].includes(pos) && (LIGHT_VERBS.has(base) || ['非自立', '接尾'].includes(posDetail));
}

/** By the particle behind a noun; null where it has none that says. */
function roleOf({ pos }: Token, next: Token | undefined): Role | null {
  return pos === '名詞' && next?.pos === '助詞' ? (ROLES[next.surface] ?? null) : null;
}

function isCarrying({ surface, base, pos, posDetail }: Token): boolean {
  if (pos === '動詞' && LIGHT_VERBS.has(base)) return false;
  if (/^[a-z0-9]+$/u.test(surface)) return true;
  return (pos === '名詞' || pos === '動詞' || pos === '形容詞' || pos === '副詞') && CARRYING.has(posDetail);
}

/** The dictionary form, and for 出せる also 出す; English without its plural, and for visited and visiting also visit. */
function formsOf({ surface, base, pos }: Token): readonly string[] {
  if (/^[a-z]+$/u.test(surface)) {
    const singular = surface.replace(/ies$/u, 'y').replace(/(?<=[^su])s$/u, '');
    const stem = singular.replace(/(?<=[a-z]{3})(?:ed|ing)$/u, '').replace(/([bdgmnprt])\1$/u, '$1');
    return [...new Set([singular, stem].map((form) => form.replace(/e$/u, '')))];
  }
  if (pos === '名詞') return [makeMatchKey(surface)];
  const able = /^(.+)([えけげせてねべめれ])る$/u.exec(base);
  const plain = able ? [`${able[1]}${'うくぐすつぬぶむる'['えけげせてねべめれ'.indexOf(able[2] ?? '')]}`] : [];
  return [base, ...plain].map(makeMatchKey);
}
