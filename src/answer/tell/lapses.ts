// Tells why something was not done, or less of it, where the texts give a reason.
import { type Asked, missing, type Part } from '../part.js';
import { SHAPES } from '../shapes.js';
import { sourceOf } from '../sources.js';
import { quotePassages, quoteShaped } from './texts.js';

/** The sentences that give a reason, those first that hold the question's words; else that none is printed. */
export function tellLapse(asked: Asked): Part {
  return quotePassages(asked) ?? quoteShaped(asked, SHAPES.lapse) ?? tellNoReason(asked);
}

function tellNoReason({ programme, knowledge }: Asked): Part {
  return missing(`${programme.name}について、その理由は、資料に載っていません。`, [], [sourceOf(programme, knowledge)]);
}
