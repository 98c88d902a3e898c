// The environment as a config, or as every reason against it.
import { describe, expect, it } from 'vitest';
import { formatConfigProblem, readConfig } from '../src/config.js';

type Environment = Parameters<typeof readConfig>[0];

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1' };

function slackOf(environment: Environment) {
  const read = readConfig(environment);
  return read.ok ? read.config.slack : null;
}

function problemsOf(environment: Environment): readonly string[] {
  const read = readConfig(environment);
  return read.ok ? [] : read.problems.map(({ variable }) => variable);
}

describe('where the bot talks', () => {
  it('is the local workspace when nothing asks for Slack', () => {
    expect(slackOf({ PATH: '/bin' })).toEqual({ kind: 'local' });
  });

  it('is the local workspace when all of Slack’s variables are empty', () => {
    expect(slackOf({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '  ', SLACK_SIGNING_SECRET: '' })).toEqual({
      kind: 'local',
    });
  });

  it('is Socket Mode with an app-level token', () => {
    expect(slackOf({ ...BOT, SLACK_APP_TOKEN: 'xapp-1' })).toEqual({
      kind: 'socket',
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      apiUrl: null,
    });
  });

  it('is HTTP with a signing secret', () => {
    expect(slackOf({ ...BOT, SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'http://127.0.0.1:9/api/' })).toEqual({
      kind: 'http',
      botToken: 'xoxb-1',
      signingSecret: 's',
      apiUrl: 'http://127.0.0.1:9/api/',
    });
  });

  it('is Socket Mode with both', () => {
    expect(slackOf({ ...BOT, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' })).toMatchObject({ kind: 'socket' });
  });
});

describe('variables that cannot work together', () => {
  it('are a bot token alone', () => {
    expect(problemsOf(BOT)).toEqual(['SLACK_APP_TOKEN / SLACK_SIGNING_SECRET']);
  });

  it.each([{ SLACK_APP_TOKEN: 'xapp-1' }, { SLACK_SIGNING_SECRET: 's' }, { SLACK_API_URL: 'http://127.0.0.1:9/' }])(
    'are %o without a bot token',
    (environment) => {
      expect(problemsOf(environment)).toEqual(['SLACK_BOT_TOKEN']);
    },
  );

  it('say which variable is set and which is missing', () => {
    const read = readConfig({ SLACK_SIGNING_SECRET: 's' });
    const [problem] = read.ok ? [] : read.problems;
    expect(problem && formatConfigProblem(problem)).toBe(
      'SLACK_BOT_TOKEN: SLACK_SIGNING_SECRET が指定されていますが、SLACK_BOT_TOKEN がありません。Slack に接続するには SLACK_BOT_TOKEN も指定してください。手元で試すだけなら SLACK_ で始まる変数をすべて外してください。',
    );
  });
});

describe('a bad value', () => {
  it.each([
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: 'xoxp-1', SLACK_SIGNING_SECRET: 's' }],
    ['SLACK_APP_TOKEN', { ...BOT, SLACK_APP_TOKEN: 'xoxb-1' }],
    ['SLACK_API_URL', { ...BOT, SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'slack.com' }],
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '3000.5' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db' }],
    ['ADMIN_CHANNEL', { ADMIN_CHANNEL: '#管理' }],
    ['RETENTION_DAYS', { RETENTION_DAYS: '0' }],
    ['RETENTION_DAYS', { RETENTION_DAYS: '九十日' }],
  ])('of %s is named', (variable, environment) => {
    expect(problemsOf(environment)).toEqual([variable]);
  });

  it('does not hide another', () => {
    expect(problemsOf({ PORT: 'x', RETENTION_DAYS: 'y', SLACK_APP_TOKEN: 'z' })).toEqual([
      'SLACK_APP_TOKEN',
      'PORT',
      'RETENTION_DAYS',
      'SLACK_BOT_TOKEN',
    ]);
  });

  it('never shows a token in its message', () => {
    const read = readConfig({ SLACK_BOT_TOKEN: 'secret-value' });
    expect(JSON.stringify(read)).not.toContain('secret-value');
  });
});

describe('what is not set', () => {
  it('has its default', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      config: {
        port: 3000,
        knowledgeDirectory: 'knowledge',
        dataDirectory: 'data',
        databaseUrl: null,
        adminChannel: null,
        retentionDays: 90,
        proxy: { http: null, https: null, bypass: '' },
      },
    });
  });
});

describe('what is set', () => {
  it('is taken without the spaces around it', () => {
    expect(readConfig({ PORT: ' 8080\n', ADMIN_CHANNEL: 'C0ADMIN' })).toMatchObject({
      ok: true,
      config: { port: 8080, adminChannel: 'C0ADMIN' },
    });
  });

  it('may be any port from 0 to 65535', () => {
    expect(['0', '65535'].map((PORT) => readConfig({ PORT }).ok)).toEqual([true, true]);
  });
});

describe('the office proxy', () => {
  const socket = { ...BOT, SLACK_APP_TOKEN: 'xapp-1' };
  const proxyOf = (environment: Environment) => {
    const read = readConfig(environment);
    return read.ok ? read.config.proxy : null;
  };

  it('is read from upper-case and lower-case variables', () => {
    const environment = { ...socket, https_proxy: 'http://proxy:8080', HTTP_PROXY: 'http://other:80', no_proxy: 'a,b' };
    expect(proxyOf(environment)).toEqual({ https: 'http://proxy:8080', http: 'http://other:80', bypass: 'a,b' });
  });

  it('may be written without http://', () => {
    expect(proxyOf({ ...socket, HTTPS_PROXY: 'proxy:8080' })?.https).toBe('http://proxy:8080');
  });

  it('of another kind is named', () => {
    expect(problemsOf({ ...socket, HTTPS_PROXY: 'socks5://proxy:1080' })).toEqual(['HTTPS_PROXY']);
  });

  it('is nothing to the local workspace', () => {
    expect(proxyOf({ HTTPS_PROXY: 'socks5://proxy:1080' })?.https).toBeNull();
  });
});
