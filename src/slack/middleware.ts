// What happens around every listener: work is counted so that a stop can wait for it, and what no listener knows is
// acknowledged, since Slack would otherwise show an error after three seconds.
import type { AllMiddlewareArgs, AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import { KPI_COMMAND, UNKNOWN_COMMAND } from './help.js';
import type { InFlight } from './in-flight.js';
import { ASK_CANDIDATE_ACTION, KPI_CANDIDATE_ACTION, SHARE_ACTION } from './render/buttons.js';

type Arguments = AnyMiddlewareArgs & AllMiddlewareArgs;

const ACTIONS = [SHARE_ACTION, ASK_CANDIDATE_ACTION, KPI_CANDIDATE_ACTION];

export function countWork(inFlight: InFlight): Middleware<AnyMiddlewareArgs> {
  return ({ next }) => inFlight.run(next);
}

/** Goes on to the listeners only with what one of them takes. */
export async function acknowledgeUnknown(received: Arguments): Promise<void> {
  if ('command' in received && received.command.command !== KPI_COMMAND) {
    return received.ack({ response_type: 'ephemeral', text: UNKNOWN_COMMAND });
  }
  if ('action' in received && !isKnownAction(received.action)) return received.ack();
  if ('view' in received || 'shortcut' in received) return received.ack();
  if ('options' in received) return received.ack({ options: [] });
  await received.next();
}

function isKnownAction(action: object): boolean {
  const id = 'action_id' in action ? String(action.action_id) : '';
  return ACTIONS.some((known) => (typeof known === 'string' ? known === id : known.test(id)));
}
