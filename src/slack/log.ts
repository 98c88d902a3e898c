// The log: what our own code writes to, Bolt's view of it, and errors as fields that hold no text of any message.
import { type Logger, LogLevel } from '@slack/bolt';

/** The part of pino that is used here. Fields first, then a message. */
export type Log = {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
};

/** Errors of these kinds are about the program, not about what somebody wrote. */
const SPEAKING_ERRORS = new Set(['TypeError', 'RangeError', 'ReferenceError']);

/** Any thrown value → its name, code and frames; its message only where that cannot quote a message of Slack. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const { name, stack } = error;
  const code = 'code' in error ? error.code : undefined;
  const isSpeaking = typeof code === 'string' || SPEAKING_ERRORS.has(name);
  const originals = 'originals' in error && Array.isArray(error.originals) ? error.originals.map(describeError) : [];
  return {
    name,
    ...(code === undefined ? {} : { code }),
    ...(isSpeaking ? { message: error.message } : {}),
    frames: (stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /u.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(originals.length > 0 ? { originals } : {}),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

/** Bolt's debug lines hold whole messages and requests, so they are dropped whatever the level. */
export function adaptLog(log: Log): Logger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const errors = parts.filter((part) => part instanceof Error).map(describeError);
      const text = parts.filter((part) => typeof part === 'string').join(' ');
      log[level](errors.length > 0 ? { errors } : {}, text === '' ? 'Slack' : text);
    };
  return {
    debug: () => {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
