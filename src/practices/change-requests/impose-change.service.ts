import { imposedChangeFinding } from '../../domain/trust/outcomes.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { invariant } from '../../platform/errors/request-error.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { DisputeEntity, type DisputeRecord } from '../../trust/disputes/dispute.entity.ts';
import { shownBy } from '../../trust/evidence/evidence.terms.ts';
import { recordEvidence } from '../../trust/evidence/record-evidence.ts';
import { sideOf } from '../../trust/sides.ts';
import { ChangeRequestRoundEntity, type ChangeRequestRecord, type ChangeRequestRoundRecord } from './change-request.entity.ts';
import type { DisputeChangeInput, EndChangeInput, StateOnChangeInput } from './change-request.input.ts';
import { changeMessages } from './change-requests.messages.ts';
import { disputeChangeRule, imposeChangeRule, stateOnChangeRule } from './change-requests.policy.ts';
import { type ChangeAnswer, changeConstraints as constraints, holdRequest } from './hold-request.ts';
import { supersedeSettled } from './supersede-request.ts';

/** Changes without the other's consent what one's own side has last asked for. It is evidence of how that side behaves, in the same transaction. */
export function imposeChange(ctx: Context, input: EndChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: imposeChangeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const impositionReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const request = await holdRequest(tx, imposeChangeRule, input);
    const { id, relationshipId, proposedBySide } = request;
    tx.em.assign(request, { state: 'IMPOSED', imposedBy: ctx.principal.id, imposedAt: ctx.now, impositionReason, settledRound: await lastAskedFor(tx, request) });
    await recordEvidence(tx, { relationshipId, direction: shownBy(proposedBySide), source: { type: 'ChangeRequest', id }, occurredAt: ctx.now, outcome: imposedChangeFinding });
    await supersedeSettled(tx, request);
    return { changeRequestId: id };
  });
}

async function lastAskedFor({ em }: Write, { workspaceId, id: requestId, proposedBySide: bySide }: ChangeRequestRecord): Promise<number> {
  const [round] = await em.find<ChangeRequestRoundRecord>(ChangeRequestRoundEntity, { workspaceId, requestId, bySide }, { orderBy: { number: 'desc' }, limit: 1 });
  invariant(round !== undefined, `Request ${requestId} has no round of the side that asked.`);
  return round.number;
}

/** Says for the side on which a change was imposed what it thinks of that. */
export function stateOnImposedChange(ctx: Context, input: StateOnChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: stateOnChangeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const statement = requiredText(input.statement, ['input', 'statement'], 10_000);
    const request = await holdRequest(tx, stateOnChangeRule, input);
    tx.em.assign(request, { statement, statedBy: ctx.principal.id, statedAt: ctx.now });
    return { changeRequestId: request.id };
  });
}

/** Names the dispute that the side on which a change was imposed has raised about it. */
export function disputeImposedChange(ctx: Context, input: DisputeChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: disputeChangeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const path = ['input', 'disputeId'];
    const dispute = await findVisible<DisputeRecord>(tx.em, DisputeEntity, ctx, idOf('Dispute', input.disputeId), path);
    await findOwnRelationship(tx.em, ctx, dispute.relationshipId, path);
    const request = await holdRequest(tx, disputeChangeRule, input);
    if (dispute.relationshipId !== request.relationshipId || dispute.raisedBySide !== sideOf(ctx.principal)) throw new Refusal({ code: 'INVALID', message: changeMessages.notOwnDispute, field: path });
    tx.em.assign(request, { disputeId: dispute.id });
    return { changeRequestId: request.id };
  });
}
