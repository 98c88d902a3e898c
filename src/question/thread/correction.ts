// Takes out of a message in a thread what it says only to put it right: 「予算じゃなくて担当課」 asks for the section.

const NEGATED =
  /([^、。,.!?！？\s]*?)(?:じゃなくって|じゃなくて|ではなくて|ではなく|でなくて|でなく|じゃなく)[、\s]*/gu;
const OPENING =
  /^(?:(?:違|ちが)(?:う|います)(?:違う|ちがう)?|いや(?:いや)?|ううん|そうじゃない|ごめん(?:なさい)?|すみません)(?:よ|って|です)?(?:[、。,.!！\s]+|$)/u;

/** The message without its corrections; what else it says stays as it is written. */
export function dropCorrections(message: string): string {
  const opened = message.trim().replace(OPENING, '').replace(OPENING, '');
  const put = opened.replace(NEGATED, (_, dropped: string, at: number, whole: string) => {
    const rest = whole.slice(at);
    const owner = /^(.+の)(?!ほう|方|やつ)[^の]+$/u.exec(dropped)?.[1];
    const hasOwner = /(?:なくって|なくて|なく)[、\s]*[^、。\s]+の(?!ほう|方|やつ)/u.test(rest);
    return owner === undefined || hasOwner ? '' : owner;
  });
  return put.trim() === '' ? message : put;
}
