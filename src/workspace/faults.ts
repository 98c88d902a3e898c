// Troubles of a real workspace, made to happen on demand: each is used up once.

/** What the next call of a Web API method meets, or of `response_url`. */
export type ApiFault =
  /** Answers with this HTTP status, having done nothing. */
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  /** `{ok: false, error}` */
  | { readonly kind: 'error'; readonly error: string }
  /** Does what was asked and then cuts the connection without an answer. */
  | { readonly kind: 'cut-after' };

export type Faults = {
  /** `method` is one of the Web API, or `response_url`. */
  readonly failNext: (method: string, fault: ApiFault) => void;
  /** The next event is delivered a second time, with the same event id. */
  readonly repeatNextEvent: () => void;
  /** The next delivery is lost on its way, so that the first one to arrive is a retry. */
  readonly loseNextDelivery: () => void;
};

/** The workspace's side: each call takes the next fault away. */
export type FaultQueue = Faults & {
  readonly takeApi: (method: string) => ApiFault | null;
  readonly takeRepeat: () => boolean;
  readonly takeLoss: () => boolean;
};

export function queueFaults(): FaultQueue {
  const api: { readonly method: string; readonly fault: ApiFault }[] = [];
  let repeats = 0;
  let losses = 0;
  return {
    failNext: (method, fault) => {
      api.push({ method, fault });
    },
    repeatNextEvent: () => {
      repeats += 1;
    },
    loseNextDelivery: () => {
      losses += 1;
    },
    takeApi: (method) => {
      const index = api.findIndex((queued) => queued.method === method);
      return index < 0 ? null : (api.splice(index, 1)[0]?.fault ?? null);
    },
    takeRepeat: () => {
      repeats -= 1;
      if (repeats >= 0) return true;
      repeats = 0;
      return false;
    },
    takeLoss: () => {
      losses -= 1;
      if (losses >= 0) return true;
      losses = 0;
      return false;
    },
  };
}
