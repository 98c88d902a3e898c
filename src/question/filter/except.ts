// The words by which something is left out, right behind what is: 以外で, を除いた, の分は抜きで, を含めずに.

const VERBS = [
  '除(?:く|い(?:ちゃ|たら|て|た)?|き|外し?(?:て|た)?|けば)',
  'のぞ(?:く|い(?:たら|て|た)|き|けば)',
  // 「新規だけ抜いて」 at the end picks out.
  '(?!(?<=だけを?)抜いて(?:$|[。?!]|くだ|下さ|ほし|欲し|もら))抜(?:い(?:たら|て|た)|き(?!出|だ)|けば|く)',
  'ぬ(?:い(?:たら|て)|き(?!だ))',
  '外(?:し(?:たら|て|た)|す)',
  '別に(?:して|する|すれば)',
  '含め(?:ず|ない(?:で)?)',
  '入れ(?:ず|ない(?:で)?)',
  '数えず',
  '数えない(?:で)?',
].join('|');

/** Where it begins to be said, whatever stands before it. */
export const LEAVING = new RegExp(`(?:だけ)?[をは]?、?(?:${VERBS})|以外`, 'u');

/** Right behind what is left out. */
export const EXCEPT = new RegExp(
  `^[」』)]?(?:(?:の|に関する|関係の?|関連の?)?(?:事業|課|補助|分|もの|やつ)?(?:だけ)?(?:を|は)?、?(?:${VERBS})|(?:の課|の事業)?以外)(?:の(?!課|部署|グループ|方針))?(?:と|で|に|は|だと|なら)?`,
  'u',
);

/** 「特別対策」ではないほう: of two that are called alike, the one that is not meant. */
export const NOT_THIS =
  /^[」』)]?(?:の(?:ほう|方|やつ)?)?(?:では|じゃ|で)な(?:い|く)(?:て、?|、)?(?:ほう|方(?!針|法)|通常|普通|ふつう|もと|元の|本体)/u;
