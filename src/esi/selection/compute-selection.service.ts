import { missingOf } from '../../domain/choice/choice-inputs.ts';
import { type Choice, choose } from '../../domain/choice/choose.ts';
import { readNetwork } from '../../markets/network/read-network.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { mayTry } from '../../platform/rules.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { collectInputs } from './collect-inputs.ts';
import type { KeptInputs } from './kept-inputs.ts';
import { lockSelection, type SelectionAnswer, selectionConstraints as constraints } from './lock-selection.ts';
import { SelectionResultEntity, type SelectionCriterionRecord } from './selection.entity.ts';
import type { ComputePartnerSelectionInput } from './selection.input.ts';
import { selectionMessages } from './selection.messages.ts';
import { computeSelectionRule } from './selection.policy.ts';

/** Works a selection out, and keeps what came out with all that it was worked out from. What is missing is told at once, all of it. */
export async function computePartnerSelection(ctx: Context, input: ComputePartnerSelectionInput): Promise<WriteAnswer<SelectionAnswer & { resultId: string }>> {
  // Outside the transaction: it is shared with whoever else looks at the network. Whom the act is refused reads none.
  const network = mayTry(ctx.principal, computeSelectionRule) ? await readNetwork(ctx) : null;
  return write(ctx, { rule: computeSelectionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const selection = await lockSelection(tx, computeSelectionRule, input);
    const { inputs, criteria } = await collectInputs(tx, selection, network!);
    refuseMissing(inputs, criteria, selection.title);
    const { workspaceId, id: selectionId, inputsVersion } = selection;
    const resultId = newId();
    tx.em.create(SelectionResultEntity, {
      workspaceId, id: resultId, selectionId, number: 1 + await tx.em.count(SelectionResultEntity, { workspaceId, selectionId }), inputsVersion, computedBy: ctx.principal.id, computedAt: ctx.now,
      inputs, choice: workedOut(inputs),
    } as never);
    return { selectionId, resultId };
  });
}

function refuseMissing(inputs: KeptInputs, criteria: readonly SelectionCriterionRecord[], title: string): void {
  const field = ['input', 'partnerSelectionId'];
  if (inputs.candidateIds.length === 0 || criteria.length === 0) throw new Refusal({ code: 'REQUIRED', message: selectionMessages.criteriaCount, values: { limit: 40 }, field });
  const missing = missingOf(inputs);
  if (missing.length === 0) return;
  throw new Refusal(...missing.map(({ what, id }) => ({
    code: 'REQUIRED' as const, message: what === 'WEIGHTS' ? selectionMessages.weightsMissing : selectionMessages.valuesMissing,
    values: { name: criteria.find((criterion) => criterion.id === id)?.label ?? title }, field,
  })));
}

function workedOut(inputs: KeptInputs): Choice {
  try {
    return choose(inputs);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal({ code: 'INVALID', message: selectionMessages.tooFarApart, field: ['input', 'partnerSelectionId'] });
  }
}
