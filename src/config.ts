// Turns process.env into one Config, or into every reason why it cannot work. Nothing else reads the environment.
import { z } from 'zod';

/** Where the bot is to talk. `local` is the built-in workspace; it is chosen only when no variable asks for Slack. */
export type SlackConfig =
  | { readonly kind: 'local' }
  | {
      readonly kind: 'socket';
      readonly botToken: string;
      readonly appToken: string;
      readonly apiUrl: string | null;
    }
  | {
      readonly kind: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly apiUrl: string | null;
    };

/** The proxy of the office network, as curl and most tools read it; null where there is none. */
export type ProxyConfig = { readonly http: string | null; readonly https: string | null; readonly bypass: string };

export type Config = {
  readonly slack: SlackConfig;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly knowledgeDirectory: string;
  readonly dataDirectory: string;
  readonly databaseUrl: string | null;
  readonly adminChannel: string | null;
  readonly retentionDays: number;
  readonly proxy: ProxyConfig;
};

/** One variable that is wrong or missing, and the mend, in Japanese for the operator. */
export type ConfigProblem = { readonly variable: string; readonly message: string };

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

type Environment = Readonly<Record<string, string | undefined>>;

const wholeNumber = (message: string, min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/u, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);

const environmentSchema = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'xoxb- で始まるボットトークン（Bot User OAuth Token）を指定してください。')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'xapp- で始まるアプリレベルトークン（App-Level Token）を指定してください。')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/u, error: 'http:// または https:// で始まる URL を指定してください。' })
    .optional(),
  PORT: wholeNumber('0 から 65535 までの整数を指定してください（例: PORT=3000）。', 0, 65_535).default(3000),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//u, 'postgres:// で始まる接続先を指定するか、変数を外してください。')
    .optional(),
  ADMIN_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]+$/u, 'チャンネルの名前ではなく、C または G で始まるチャンネル ID を指定してください。')
    .optional(),
  RETENTION_DAYS: wholeNumber(
    '1 から 36500 までの日数を整数で指定してください（例: RETENTION_DAYS=90）。',
    1,
    36_500,
  ).default(90),
  HTTP_PROXY: z.string().optional(),
  HTTPS_PROXY: z.string().optional(),
  NO_PROXY: z.string().optional(),
});

/**
 * Reads the variables of docs once. An empty or blank value counts as unset.
 * All problems are reported together; a set of variables that cannot work never falls back to the local workspace.
 */
export function readConfig(environment: Environment): ConfigResult {
  const given = keepGiven(environment);
  const parsed = environmentSchema.safeParse(given);
  const problems = [
    ...(parsed.success ? [] : describeIssues(parsed.error)),
    ...findContradictions(given),
    ...findProxyProblems(given),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const values = parsed.data;
  const slack = chooseSlack(values);
  return {
    ok: true,
    config: {
      slack,
      port: values.PORT,
      knowledgeDirectory: values.KNOWLEDGE_DIR,
      dataDirectory: values.DATA_DIR,
      databaseUrl: values.DATABASE_URL ?? null,
      adminChannel: values.ADMIN_CHANNEL ?? null,
      retentionDays: values.RETENTION_DAYS,
      proxy: slack.kind === 'local' ? NO_PROXY : chooseProxy(values),
    },
  };
}

/** 「SLACK_BOT_TOKEN: …」, one line a problem. */
export function formatConfigProblem(problem: ConfigProblem): string {
  return `${problem.variable}: ${problem.message}`;
}

const NO_PROXY: ProxyConfig = { http: null, https: null, bypass: '' };
const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];

function keepGiven(environment: Environment): Environment {
  const proxies = PROXY_VARIABLES.map((name) => [name, environment[name] ?? environment[name.toLowerCase()]] as const);
  const entries = [...Object.entries(environment), ...proxies];
  return Object.fromEntries(entries.flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));
}

function describeIssues(error: z.ZodError): readonly ConfigProblem[] {
  return error.issues.map((issue) => ({ variable: String(issue.path[0]), message: issue.message }));
}

function findContradictions(given: Environment): readonly ConfigProblem[] {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL } = given;
  if (SLACK_BOT_TOKEN !== undefined) {
    if (SLACK_APP_TOKEN !== undefined || SLACK_SIGNING_SECRET !== undefined) return [];
    return [
      {
        variable: 'SLACK_APP_TOKEN / SLACK_SIGNING_SECRET',
        message:
          'SLACK_BOT_TOKEN だけでは Slack に接続できません。Socket Mode なら SLACK_APP_TOKEN を、HTTP で受けるなら SLACK_SIGNING_SECRET を指定してください。',
      },
    ];
  }
  const others = { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL };
  const set = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (set.length === 0) return [];
  return [
    {
      variable: 'SLACK_BOT_TOKEN',
      message: `${set.join(' と ')} が指定されていますが、SLACK_BOT_TOKEN がありません。Slack に接続するには SLACK_BOT_TOKEN も指定してください。手元で試すだけなら SLACK_ で始まる変数をすべて外してください。`,
    },
  ];
}

/** A proxy that is set for other programs must not keep the local workspace from starting. */
function findProxyProblems(given: Environment): readonly ConfigProblem[] {
  if (given['SLACK_BOT_TOKEN'] === undefined) return [];
  return ['HTTP_PROXY', 'HTTPS_PROXY'].flatMap((variable) => {
    const value = given[variable];
    if (value === undefined || /^https?:$/u.test(readUrl(completeAddress(value))?.protocol ?? '')) return [];
    return [{ variable, message: 'プロキシを http://ホスト:ポート の形で指定するか、変数を外してください。' }];
  });
}

/** 「proxy:8080」 is common and means HTTP. */
function completeAddress(value: string): string {
  return value.includes('://') ? value : `http://${value}`;
}

function readUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}

function chooseProxy({ HTTP_PROXY, HTTPS_PROXY, NO_PROXY: bypass }: z.infer<typeof environmentSchema>): ProxyConfig {
  return {
    http: HTTP_PROXY === undefined ? null : completeAddress(HTTP_PROXY),
    https: HTTPS_PROXY === undefined ? null : completeAddress(HTTPS_PROXY),
    bypass: bypass ?? '',
  };
}

/** An app-level token has no other use than Socket Mode, so it wins over a signing secret that is set as well. */
function chooseSlack(values: z.infer<typeof environmentSchema>): SlackConfig {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = values;
  const apiUrl = values.SLACK_API_URL ?? null;
  if (botToken !== undefined && appToken !== undefined) return { kind: 'socket', botToken, appToken, apiUrl };
  if (botToken !== undefined && signingSecret !== undefined) return { kind: 'http', botToken, signingSecret, apiUrl };
  return { kind: 'local' };
}
