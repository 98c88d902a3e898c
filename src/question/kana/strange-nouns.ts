// Finds nouns in hiragana of which nothing is known, where only a noun can stand: むつ市の, ひとりおやの補助. They are written in
// katakana, so that they are read as nouns and refused by name rather than dropped as words of grammar.
import { keyFoldedText, makeMatchKey, toKatakana } from '../../language/match-key.js';
import type { Token, Tokenise } from '../../language/tokenise.js';
import { isHeld } from '../search/holders.js';
import type { SearchIndex } from '../search/search-index.js';
import { coverKana, type Piece } from './cover.js';
import { isAllGrammar } from './grammar.js';
import type { KanaLexicon } from './lexicon.js';

type Known = {
  readonly kana: KanaLexicon;
  readonly index: SearchIndex;
  readonly tokenise: Tokenise;
};

/** A run that nothing stands before but the beginning of a clause. */
const BEGINNING = '(?<![\\p{L}\\p{N}ー」』)])';
const MUNICIPALITY = new RegExp(`${BEGINNING}[ぁ-ゖ]{2,6}(?=[市町村])`, 'gu');
const BEFORE_NOUN = new RegExp(`${BEGINNING}[ぁ-ゖ]{3,8}(?=の[\\p{Script=Han}\\p{Script=Katakana}])`, 'gu');
/** What is said before a noun in hiragana and is none: いつも, たくさん, うち. */
const LEADING = new Set(['副詞', '連体詞', '接続詞', '感動詞', '形容詞', 'フィラー']);
const LEADING_NOUNS = new Set(['代名詞', '副詞可能', '非自立', '数', '形容動詞語幹']);
/** Where one of these stands inside, the run is several words. */
const JOINING = new Set(['助詞', '助動詞', '形容詞', '動詞']);

/** Folded text → the same with such nouns in katakana. Its length stays. */
export function writeStrangeNouns(folded: string, known: Known): string {
  return folded
    .replace(MUNICIPALITY, (run, at: number) =>
      isPlace(run, folded.charAt(at + run.length), known) ? toKatakana(run) : run,
    )
    .replace(BEFORE_NOUN, (run) => (isStrangeNoun(run, known) ? toKatakana(run) : run));
}

/** A place of the dictionary, or what is no word at all: むつ市, つがる市; no うちの市. */
function isPlace(run: string, suffix: string, { kana, index, tokenise }: Known): boolean {
  const tokens = tokenise(run + suffix);
  if (tokens[0]?.surface === run && tokens[0].posDetail === '固有名詞') return true;
  if (isAllGrammar(run) || tokens.some(({ pos }) => pos === '助詞' || pos === '助動詞')) return false;
  return coverRun(run, { kana, index }).every(({ kind }) => kind === 'unknown');
}

/** Neither known, nor words of grammar, nor with a verb in it. */
function isStrangeNoun(run: string, { kana, index, tokenise }: Known): boolean {
  if (isAllGrammar(run) || isHeld(makeMatchKey(run), index)) return false;
  if (coverRun(run, { kana, index }).every(({ kind }) => kind === 'word')) return false;
  return isOfNouns(tokenise(run));
}

function coverRun(run: string, { kana, index }: Pick<Known, 'kana' | 'index'>): readonly Piece[] {
  return coverKana(keyFoldedText(run), kana, (pair) => index.postings.pairs.has(pair));
}

function isOfNouns(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (!first || tokens.length > 1) return !tokens.some(({ pos }) => JOINING.has(pos));
  return !LEADING.has(first.pos) && !LEADING_NOUNS.has(first.posDetail);
}
