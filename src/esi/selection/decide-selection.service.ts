import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockSelection, type SelectionAnswer, selectionConstraints as constraints } from './lock-selection.ts';
import { type PartnerSelectionRecord, SelectionResultEntity, type SelectionResultRecord } from './selection.entity.ts';
import type { AbandonPartnerSelectionInput, DecidePartnerSelectionInput } from './selection.input.ts';
import { abandonSelectionRule, decideSelectionRule } from './selection.policy.ts';

/** Chooses a candidate, by the newest result, with a reason. It need not be the first; whether it is, is kept. */
export function decidePartnerSelection(ctx: Context, input: DecidePartnerSelectionInput): Promise<WriteAnswer<SelectionAnswer>> {
  return write(ctx, { rule: decideSelectionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const selection = await lockSelection(tx, decideSelectionRule, input);
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const result = await newestResult(tx, selection, input.selectionResultId);
    const chosenId = idOf('SelectionCandidate', input.selectionCandidateId);
    const standing = result.choice.rankings[0]!.standings.find(({ candidateId }) => candidateId === chosenId);
    if (standing === undefined) throw notFound('input', 'selectionCandidateId');
    Object.assign(selection, { state: 'DECIDED', resultId: result.id, chosenId, followsRanking: standing.place === 1, reason, endedBy: ctx.principal.id, endedAt: ctx.now });
    return { selectionId: selection.id };
  });
}

/** Gives a selection up, with a reason. */
export function abandonPartnerSelection(ctx: Context, input: AbandonPartnerSelectionInput): Promise<WriteAnswer<SelectionAnswer>> {
  return write(ctx, { rule: abandonSelectionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const selection = await lockSelection(tx, abandonSelectionRule, input);
    Object.assign(selection, { state: 'ABANDONED', reason: requiredText(input.reason, ['input', 'reason'], 2_000), endedBy: ctx.principal.id, endedAt: ctx.now });
    return { selectionId: selection.id };
  });
}

async function newestResult({ em }: Write, { workspaceId, id: selectionId, inputsVersion }: PartnerSelectionRecord, globalId: string): Promise<SelectionResultRecord> {
  const [newest] = await em.find(SelectionResultEntity, { workspaceId, selectionId }, { orderBy: { number: 'desc' }, limit: 1 });
  const id = idOf('SelectionResult', globalId);
  if (newest?.id === id && newest !== undefined && newest.inputsVersion === inputsVersion) return newest;
  const isThere = id !== null && (await em.count(SelectionResultEntity, { workspaceId, selectionId, id })) > 0;
  if (!isThere) throw notFound('input', 'selectionResultId');
  throw new Refusal({ ...constraints.partner_selection_result, field: ['input', 'selectionResultId'] });
}
