// The English words that name no subject: grammar, what every question says, and what every programme says.

/** Words that hold a sentence together; a phrase of the vocabulary is met with or without them. What is left of "it" is IT. */
const GRAMMAR = listWords(
  'a an the this that these those some any all each every both either neither no not none only just also too very more most less least much many few several other another such same own',
  'i me my we us our you your he him his she her its they their them themselves itself who whom whose which what when where why how there here someone anyone one ones people person persons',
  'of in on at by to from for with without within about into onto over under up down out off per through across around along toward towards between among against during before after since until till as than like via regarding concerning upon',
  'and or but if so because while although though whether then else plus versus vs',
  'two three four five six seven eight nine ten eleven twelve',
  'be is are was were been being am do does did done doing have has had having will would shall should can could may might must let lets',
  "what's who's how's it's that's there's i'm i'd we're don't doesn't didn't isn't aren't wasn't weren't yes ok please thank thanks hello hi",
);

/** Verbs, adverbs and adjectives of any question, and nouns of any programme. */
const PLAIN = listWords(
  'get got getting give gave given go goes went gone take took taken make made use show shown tell told know knew known want need see saw seen find found look ask say said say speak spoke spoken mean meant call name mention write wrote written read',
  'accept list explain describe compare check confirm state note refer consider concern mind estimate regard think feel felt expect plan intend decide propose suggest announce publish report record present file issue conclude agree adopt draw drew drawn formulate establish enact',
  'handle run ran manage deal dealt carry work aim offer provide cover receive become became come came hold held include involve happen help conduct implement operate oversee organise organize perform execute undertake undertook deliver administer',
  'talk discuss mark according anything something nothing fewer far carry carries carried join belong count classify designate',
  'begin began begun start launch continue end finish stop cancel postpone remain stay keep kept leave left last change grow grew grown rise rose risen fall fell fallen drop increase decrease compare differ add remove',
  'pay paid spend spent cost award approve allocate total amount receive got earn bear bore borne charge gather meet met complete win won lose lost reach achieve exceed',
  'live sit sat stand stood belong associate base situate target focus set contain consist comprise do try tried allow enable require seek sought bring brought send sent put turn move development develop create form sign',
  'organised organized estimated related concerned various different certain specific particular following above below individual actual exact approximate overall whole entire total combined joint common usual main major minor primary key important special general basic full complete',
  'big bigger biggest large larger largest small smaller smallest long longer longest short shorter shortest high higher highest low lower lowest good better best bad worse worst new newer newest old older oldest recent latest previous former current present existing next past future first second third fourth fifth final initial early late later ago now today yet still already again always ever never often once twice recently currently actually really exactly approximately roughly briefly quickly officially newly jointly respectively together overall instead',
  'project programme program scheme initiative measure effort thing kind type sort way number amount money figure total value detail information info data item list summary outline overview name title part share percentage percent proportion ratio rate level session degree count size scale range extent result case time occasion year years fiscal fy month day date week period term annual yearly monthly daily half quarter',
  'january february march april june july august september october november december reiwa heisei showa',
  'report document page plan vision system centre center place field area region district city town village prefecture prefectural municipal local regional national government governmental public official authority administration japan japanese side team body bodies content sentence answer question',
  'letting ride rider standard rule spread hit ordinary regular affect suffer struggle wish hope easy easier hard harder difficult possible near nearby apart',
  'true work works working medium sized sector close brief give gave yen thousand million billion per dollars',
);

/** How something is done; family and supply are things. */
const ADVERB = /^(?!family|supply|assembly|anomaly|monopoly)[a-z]{4,}ly$/u;

/** Whether a word holds the sentence together. */
export function isGrammar(word: string): boolean {
  return GRAMMAR.has(plain(word));
}

/** Whether a word, in any of its forms, names no subject. */
export function saysNothing(word: string): boolean {
  const base = plain(word);
  return GRAMMAR.has(base) || ADVERB.test(base) || listForms(base).some((form) => PLAIN.has(form));
}

function listWords(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

function plain(word: string): string {
  return word.replaceAll('’', "'").toLowerCase().replace(/'s?$/u, '');
}

/** What a word may be a form of: planned → plan, agencies → agency, used → use. */
function listForms(word: string): readonly string[] {
  const stems = [
    word,
    word.replace(/s$/u, ''),
    word.replace(/es$/u, ''),
    word.replace(/ies$/u, 'y'),
    word.replace(/ied$/u, 'y'),
    ...['', 'e'].map((end) => word.replace(/(?:ed|ing)$/u, end)),
  ];
  return [...stems, ...stems.map((stem) => stem.replace(/([b-df-hj-np-tv-z])\1$/u, '$1'))];
}
