// Why the bot could not start, told to the operator with the mend.

export type StartProblem =
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'port-forbidden'; readonly port: number }
  /** `error` is Slack's word, such as invalid_auth. */
  | {
      readonly kind: 'token-refused';
      readonly variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';
      readonly error: string;
    };

/** One or two sentences in Japanese that name the variable to change. */
export function formatStartProblem(problem: StartProblem): string {
  switch (problem.kind) {
    case 'port-taken':
      return `PORT: ポート ${problem.port} はほかのプログラムが使っています。空いている番号を指定してください（例: PORT=${problem.port + 1} npm start）。`;
    case 'port-forbidden':
      return `PORT: ポート ${problem.port} を開く権限がありません。1024 以上の番号を指定してください（例: PORT=3000 npm start）。`;
    case 'token-refused':
      return `${problem.variable}: Slack がこのトークンを受け付けません（${problem.error}）。値が正しいか、アプリがワークスペースにインストールされているかを確かめてください。`;
    default:
      return problem satisfies never;
  }
}

/** An error of opening a port → the problem; null for any other error. */
export function readPortProblem(error: unknown, port: number): StartProblem | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return { kind: 'port-taken', port };
  if (code === 'EACCES') return { kind: 'port-forbidden', port };
  return null;
}
