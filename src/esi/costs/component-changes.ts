import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { changesIn, type Readers } from '../../platform/writes/changes.ts';
import { amountOf } from './amounts.ts';
import type { UpdateCostComponentInput } from './component.input.ts';
import type { CostComponentRecord } from './cost.entity.ts';
import { costMessages } from './costs.messages.ts';

/** What each field of an input writes. */
type Figures = Pick<UpdateCostComponentInput, 'name' | 'targetCost' | 'isTargetShown' | 'shouldCost' | 'shouldCostAssumptions' | 'actualCost' | 'actualBasis'>;

const amount = (value: string | null | undefined, path: readonly string[]) => (value == null ? null : amountOf(value, path));

const readers: Readers<Figures, CostComponentRecord> = {
  name: (name, path) => ({ name: requiredText(name, path, 200) }),
  targetCost: (value, path) => ({ targetCost: amount(value, path) }),
  isTargetShown: (is) => ({ isTargetShown: is === true }),
  shouldCost: (value, path) => ({ shouldCost: amount(value, path) }),
  shouldCostAssumptions: (text, path) => ({ shouldCostAssumptions: textOf(text, path, { max: 4_000 }) }),
  actualCost: (value, path) => ({ actualCost: amount(value, path) }),
  actualBasis: (text, path) => ({ actualBasis: textOf(text, path, { max: 1_000 }) }),
};

/** What an input asks to change of a component. A figure and what it rests on come and go together. */
export function componentChanges(input: Figures, before: Partial<CostComponentRecord>): Partial<CostComponentRecord> {
  const changes = changesIn<Figures, CostComponentRecord>(input, readers);
  const after = { ...before, ...changes };
  if ((after.shouldCost == null) !== (after.shouldCostAssumptions == null)) throw missing('shouldCostAssumptions');
  if ((after.actualCost == null) !== (after.actualBasis == null)) throw missing('actualBasis');
  return changes;
}

function missing(name: string): Refusal {
  return new Refusal({ code: 'REQUIRED', message: costMessages.withReason, field: ['input', name] });
}
