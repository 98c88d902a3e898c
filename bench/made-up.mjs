// Makes up programmes in memory: names and texts that go from word to word as the real ones do, so that they share their words
// with each other and with the questions, as programmes of many regions would.
import { makeRandom } from './random.mjs';

const SEED = 20_210_901;
const LONGEST_WALK = 60;
/** Real lists often say first where or for whom: 弘前市, 若手. */
const LEADS = [
  '青森市',
  '弘前市',
  '八戸市',
  '十和田市',
  'むつ市',
  '県内',
  '地域',
  '若手',
  '女性',
  '高校生',
  '小規模事業者',
];

/**
 * Gives `count` made-up names, each once, none of them real and none an equally right answer to one of the questions: a name
 * that has all key words of a question is passed over.
 */
export function makeNames(count, { realNames, questions, tokenise }) {
  const random = makeRandom(SEED);
  const walk = learnWalk(realNames, tokenise, random);
  const fold = (text) => text.normalize('NFKC').toLowerCase();
  const taken = new Set(realNames.map(fold));
  const names = [];
  while (names.length < count) {
    const name = (random.next() < 0.3 ? random.pick(LEADS) : '') + walk();
    const folded = fold(name);
    const isName = name.length >= 6 && name.length <= 40 && !taken.has(folded);
    if (!isName || questions.some(({ key }) => key.every((word) => folded.includes(word)))) continue;
    taken.add(folded);
    names.push(name);
  }
  return names;
}

/** A programme of which nothing is known but its name. */
export function makeBareProgramme(name, index) {
  const lists = ['aliases', 'shortNames', 'sections', 'municipalities', 'flags', 'budgets', 'passages', 'conditions'];
  const more = ['schedule', 'figures', 'roles', 'indicators', 'relations', 'discrepancies'];
  return {
    id: `made-up-${index}`,
    name,
    place: '1頁',
    document: 'made-up',
    organisation: '青森県',
    listings: [{ no: index + 1, place: '1頁', relisted: false }],
    ...Object.fromEntries([...lists, ...more].map((field) => [field, []])),
  };
}

/** The knowledge base with a programme for each of the names besides: texts, indicators, sections, budgets like the real ones. */
export function addProgrammes(knowledge, names, tokenise) {
  const random = makeRandom(SEED + 1);
  const real = knowledge.programmes;
  const listTexts = (read) => real.flatMap(read).filter((text) => text !== undefined);
  const walkOverview = learnWalk(
    listTexts(({ overview }) => [overview]),
    tokenise,
    random,
  );
  const walkResults = learnWalk(
    listTexts(({ results }) => [results]),
    tokenise,
    random,
  );
  const walkIndicator = learnWalk(
    listTexts(({ indicators }) => indicators.map(({ name }) => name)),
    tokenise,
    random,
  );
  const rename = (indicator) => ({ ...indicator, name: walkIndicator(), aliases: [] });
  const makeProgramme = (name, index) => {
    const like = random.pick(real);
    return {
      ...like,
      id: `made-up-${index}`,
      name,
      aliases: [],
      shortNames: [],
      overview: walkOverview(),
      results: walkResults(),
      passages: [],
      relations: [],
      discrepancies: [],
      budgets: like.budgets.map((budget) => ({ ...budget, amount: random.below(1_000_000) })),
      indicators: like.indicators.slice(0, 3).map(rename),
    };
  };
  return { ...knowledge, programmes: [...real, ...names.map(makeProgramme)] };
}

/** Texts → a walk from word to word over them, which ends where one of them ends. */
function learnWalk(texts, tokenise, random) {
  const START = '';
  const next = new Map([[START, []]]);
  for (const text of texts) {
    let before = START;
    for (const { surface } of tokenise(text)) {
      next.get(before).push(surface);
      if (!next.has(surface)) next.set(surface, []);
      before = surface;
    }
    next.get(before).push(START);
  }
  return () => {
    const words = [];
    for (let word = random.pick(next.get(START)); word !== START; word = random.pick(next.get(word))) {
      words.push(word);
      if (words.length > LONGEST_WALK) break;
    }
    return words.join('');
  };
}
