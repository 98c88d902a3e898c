// The forms (modals) an app opens: each with an id, checked for what Slack refuses, until it is submitted or closed.
import { asList, asObject, asText, type Json } from './json.js';
import { SLACK_LIMITS as LIMITS } from './limits.js';
import { type PostFault, refuse } from './posting.js';
import type { State } from './state.js';

export type View = { readonly id: string; readonly user: string; readonly content: Json };

export type Views = {
  /** A trigger opens one form for the person who caused it; null for one that was used or never given. */
  readonly addTrigger: (trigger: string, user: string) => void;
  readonly open: (trigger: string, content: Json) => ViewResult;
  readonly update: (id: string, content: Json) => ViewResult;
  readonly close: (id: string) => void;
  /** Those that are open, the latest last. */
  readonly list: () => readonly View[];
};

export type ViewResult = { readonly ok: true; readonly view: View } | PostFault;

export function createViews(state: State): Views {
  const triggers = new Map<string, string>();
  const views = new Map<string, View>();
  const put = (view: View): ViewResult => {
    const fault = checkView(view.content);
    if (fault !== null) return refuse('invalid_arguments', [fault]);
    views.set(view.id, view);
    return { ok: true, view };
  };
  return {
    addTrigger: (trigger, user) => void triggers.set(trigger, user),
    open: (trigger, content) => {
      const user = triggers.get(trigger);
      if (user === undefined) return refuse('expired_trigger_id');
      triggers.delete(trigger);
      return put({ id: state.nextId('V'), user, content });
    },
    update: (id, content) => {
      const old = views.get(id);
      return old === undefined ? refuse('not_found') : put({ ...old, content });
    },
    close: (id) => void views.delete(id),
    list: () => [...views.values()],
  };
}

/** Null for a form that Slack would take. */
function checkView(view: Json): string | null {
  const blocks = asList(view['blocks']).map(asObject);
  const ids = blocks.flatMap((block) => asText(block['block_id']) ?? []);
  const labels = ['title', 'submit', 'close'].map((key) => asText(asObject(view[key])['text']) ?? '');
  if (view['type'] !== 'modal') return 'unsupported type';
  if (labels[0] === '') return 'missing title';
  if (labels.some((label) => label.length > LIMITS.viewLabel)) return 'title, submit or close is too long';
  if (blocks.length === 0 || blocks.length > LIMITS.viewBlocks) return 'wrong number of blocks';
  if (new Set(ids).size < ids.length) return 'block_id already exists';
  if ((asText(view['private_metadata']) ?? '').length > LIMITS.privateMetadata) return 'private_metadata is too long';
  const inputs = blocks.filter((block) => block['type'] === 'input');
  if (inputs.length > 0 && labels[1] === '') return 'a form with inputs needs submit';
  const options = inputs.flatMap((input) => listOptions(asObject(input['element'])));
  if (options.some((text) => text.length === 0 || text.length > LIMITS.optionText)) return 'wrong length of an option';
  const crowded = inputs.some((input) => asList(asObject(input['element'])['options']).length > LIMITS.options);
  return crowded ? 'too many options' : null;
}

function listOptions({ options }: Json): readonly string[] {
  return asList(options).map((option) => asText(asObject(asObject(option)['text'])['text']) ?? '');
}
