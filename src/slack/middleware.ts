// What happens around every listener: work is counted so that a stop can wait for it, and what no listener knows is
// acknowledged, since Slack would otherwise show an error after three seconds.
import type { AllMiddlewareArgs, AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import { DIGEST_ACTIONS, DIGEST_FORM, FIELDS } from './digest/form.js';
import { KPI_COMMAND, MADOGUCHI_COMMAND, UNKNOWN_COMMAND } from './help.js';
import type { InFlight } from './in-flight.js';
import { ASK_CANDIDATE_ACTION, KPI_CANDIDATE_ACTION, SHARE_ACTION } from './render/buttons.js';
import { DIGEST_DETAILS_ACTION, DIGEST_SETTINGS_ACTION } from './render/digest.js';

type Arguments = AnyMiddlewareArgs & AllMiddlewareArgs;

const COMMANDS = [KPI_COMMAND, MADOGUCHI_COMMAND];
const ACTIONS = [
  SHARE_ACTION,
  ASK_CANDIDATE_ACTION,
  KPI_CANDIDATE_ACTION,
  DIGEST_DETAILS_ACTION,
  DIGEST_SETTINGS_ACTION,
  ...Object.values(DIGEST_ACTIONS),
];

export function countWork(inFlight: InFlight): Middleware<AnyMiddlewareArgs> {
  return ({ next }) => inFlight.run(next);
}

/** Goes on to the listeners only with what one of them takes. */
export async function acknowledgeUnknown(received: Arguments): Promise<void> {
  if ('command' in received && !COMMANDS.includes(received.command.command)) {
    return received.ack({ response_type: 'ephemeral', text: UNKNOWN_COMMAND });
  }
  if ('action' in received && !isKnownAction(received.action)) return received.ack();
  if ('view' in received && received.view.callback_id !== DIGEST_FORM) return received.ack();
  if ('shortcut' in received) return received.ack();
  if ('options' in received && received.options.action_id !== FIELDS.programmes) return received.ack({ options: [] });
  await received.next();
}

function isKnownAction(action: object): boolean {
  const id = 'action_id' in action ? String(action.action_id) : '';
  return ACTIONS.some((known) => (typeof known === 'string' ? known === id : known.test(id)));
}
