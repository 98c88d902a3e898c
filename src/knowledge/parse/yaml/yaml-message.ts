// A YAML syntax error → Japanese for people who have never heard of YAML. It must not know what the file is about.
import type { ErrorCode } from 'yaml';

export const UNREADABLE = 'YAML として読めません。参照（& と *）の書き方を確かめてください。';
export const NESTED_TOO_DEEP = '括弧や字下げの入れ子が深すぎて読めません。閉じの括弧と字下げを確かめてください。';
export const TOO_MANY_REFERENCES =
  '参照（*）が多すぎます。文字の「*」なら、値全体を引用符 " " で囲んでください。参照なら、値をそのまま書いてください。';

const EXPLANATIONS: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_ALIAS: '「*」で始まる参照の先がありません。文字の「*」なら、値全体を引用符 " " で囲んでください。',
  BAD_DQ_ESCAPE: '引用符 " " の中の「\\」を読めません。「\\」を消すか、引用符を \' \' に替えてください。',
  BAD_INDENT: '字下げがそろっていません。同じ並びの項目は、行頭の半角空白を同じ数にしてください。',
  BAD_SCALAR_START: '値をこの記号で始めることはできません。値全体を引用符 " " で囲んでください。',
  BLOCK_AS_IMPLICIT_KEY:
    '一行に「項目: 値」が二つあるか、字下げがずれています。値に「: 」（コロンと空白）を含むなら、値全体を引用符 " " で囲んでください。',
  BLOCK_IN_FLOW: '{ } や [ ] の中で、改行して「- 」や「項目:」を並べることはできません。',
  KEY_OVER_1024_CHARS: '項目の名前が長すぎます。「項目: 値」のコロンの位置を確かめてください。',
  MISSING_CHAR: '「: 」、閉じの引用符、閉じの括弧のどれかが足りません。この行とその前の行を確かめてください。',
  MULTILINE_IMPLICIT_KEY:
    '「項目: 値」として読めません。コロンの後ろの半角空白と、行頭の半角空白の数を確かめてください。',
  MULTIPLE_DOCS: '一つのファイルに二つ以上の文書があります。「---」で区切らず、ファイルを分けてください。',
  RESOURCE_EXHAUSTION: NESTED_TOO_DEEP,
  TAB_AS_INDENT: '行頭にタブがあります。字下げは半角空白で書いてください。',
  UNEXPECTED_TOKEN:
    'ここにこの記号は書けません。値が「-」や括弧などの記号なら、引用符 " " で囲んでください（例: printed: "-"）。',
};

const FULL_WIDTH_INDENT = /^[ \t]*\u3000/;
const FULL_WIDTH_COLON = /^[\s-]*[A-Za-z]+：/;
const COLON_WITHOUT_SPACE = /^[\s-]*[A-Za-z]+:(?=[^\s])/;
const TAB_INDENT = /^ *\t/;

/** The parser counts an open bracket among faults of indentation, and says so in its words only. */
const OPEN_BRACKET = /end with a ([\]}])/;

/**
 * What is wrong and how to mend it; what the line itself gives away is said before what the parser made of it. `original`
 * is what the parser says.
 */
export function explainSyntaxError(code: ErrorCode, line: string, original = ''): string {
  return (
    explainLine(line) ??
    explainOpenBracket(original) ??
    EXPLANATIONS[code] ??
    'YAML として読めません。字下げ、コロン、引用符、括弧を確かめてください。'
  );
}

function explainOpenBracket(original: string): string | null {
  const [, bracket] = OPEN_BRACKET.exec(original) ?? [];
  return bracket === undefined ? null : `前の行までの括弧が閉じていません。閉じの「${bracket}」を補ってください。`;
}

function explainLine(line: string): string | null {
  if (TAB_INDENT.test(line)) return EXPLANATIONS.TAB_AS_INDENT ?? null;
  if (FULL_WIDTH_INDENT.test(line)) return '行頭に全角の空白があります。字下げは半角空白で書いてください。';
  if (FULL_WIDTH_COLON.test(line))
    return 'コロンが全角の「：」です。半角の「:」と半角空白で「項目: 値」と書いてください。';
  if (COLON_WITHOUT_SPACE.test(line)) return 'コロンの後ろに半角空白がありません。「項目: 値」のように空けてください。';
  return null;
}
