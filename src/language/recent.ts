// Keeps what a function gave for the last texts it was asked for, since the steps of one question ask for the same again.

/** The same function, which remembers as many texts as `limit` says. It must give the same for the same text. */
export function keepRecent<Value>(work: (text: string) => Value, limit: number): (text: string) => Value {
  const recent = new Map<string, { readonly value: Value }>();
  return (text) => {
    const kept = recent.get(text);
    if (kept !== undefined) return kept.value;
    const value = work(text);
    recent.set(text, { value });
    const [oldest] = recent.keys();
    if (recent.size > limit && oldest !== undefined) recent.delete(oldest);
    return value;
  };
}
