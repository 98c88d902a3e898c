// Recognises what holds a Japanese sentence together: particles, question words, forms of common verbs, courtesies. These are
// always written in hiragana and never hide a word.

const PARTICLES =
  '(?:のうち|のなか|のため|のほう|なら|から|まで|より|には|では|とは|での|との|への|にも|でも|とか|など|って|くらい|ぐらい|ほど|だけ|のみ|ごと|しか|けど|ので|のに|にて|[はがをにのとでもやかへよねなさ])';
const QUESTIONS =
  '(?:かどうか|どこ|どれ|どの|どんな|どういう|どう|どうして|どうやって|どうなっ[てた]|いつ|だれ|なに|なん|なぜ|おいくら|いくら|いくつ|なんで|どっち|どちら|なんぼ|どのくらい|どれくらい|どれだけ|なんだっけ)';
const POINTERS =
  '(?:この|その|あの|これ|それ|あれ|ここ|そこ|こっち|そっち|あっち|こと|もの|とき|ところ|ため|ほう|うち|なか|ほか|やつ|また|もう|まだ|じゃあ?|あと|ちなみに|たしか|みたい|よう|という|っていう|といった|ついて|について|にかんする|における|として|による|によって|それぞれ|ひとつ|ふたつ|だいたい|ざっくり|ちょっと|けっきょく|しょうじき|ぶっちゃけ|あたらしい|よい|いいん(?=[だで])|いい|よろしい|つき|あり|ほんとう|たぶん|すみません|すいません|おつかれさまです|こんにちは)';
const ENDINGS =
  '(?:です|でした|ます|ました|ません|でしょう|でしょー|でしたっけ|ですけど|ですが|だった|だっけ|っけ|だ|なの|なかった|なく|なければ|なんです|のです|んです|かな|かしら|よね|ですよね)(?:か)?';
const REQUESTS =
  '(?:おしえて|ください|くださいませ|おねがい|おねがいします|おねがいいたします|しりたい|みせて|だして|ほしい|いただけ|いただき|くれ|くれる|わかる|わかり|わから|きき|ききたい)';
const STEMS =
  '(?:し|でき|され|させ|なり|なっ|なる|あり|あっ|ある|い|いる|おり|おこな[いっうわ]|やっ|やり|やる|つか[いっうわ]|もら[いっうえ]|うけ|のっ|のせ|はい[りっる]|いれ|きま[りっる]|かか[りっる]|かい|くん|いっ|きい|み|ひら[いかく]|だし|つい|つけ|でき|する|だせ|でる|でて|でた|あげ|おわ[りっる]|あた[りる]|はじ[まめ]|くる|きた|まと[まめ])';
const INFLECTIONS =
  '(?:て|で|た|だ|たい|ない|なかった|ます|ました|ません|まし|る|れる|ている|ています|ていた|ていました|てる|てます|てた|ておら|ており|てい|てくれる|てくれた|てもらう|てもらえる|てもらった|たり|ば|せん|しょう|ましょう)?';

const PATTERNS = [PARTICLES, QUESTIONS, POINTERS, ENDINGS, REQUESTS, REQUESTS + INFLECTIONS, STEMS + INFLECTIONS].map(
  (source) => new RegExp(source, 'uy'),
);

/** Whether a text in hiragana is made of particles, question words, endings of verbs and courtesies from end to end. */
export function isAllGrammar(text: string): boolean {
  const reached = new Set([0]);
  for (const at of reached) for (const end of reachOfGrammar(text, at)) reached.add(end);
  return reached.has(text.length);
}

/** Folded text and a place in it → how far the words of grammar reach that begin there, each reach once; empty for none. */
export function reachOfGrammar(folded: string, at: number): readonly number[] {
  const ends = PATTERNS.flatMap((pattern) => {
    pattern.lastIndex = at;
    const length = pattern.exec(folded)?.[0].length ?? 0;
    return length === 0 ? [] : [at + length];
  });
  return [...new Set(ends)];
}
