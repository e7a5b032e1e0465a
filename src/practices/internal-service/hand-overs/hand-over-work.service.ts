import { handOverFinding } from '../../../domain/trust/outcomes.ts';
import { countedHours } from '../../../domain/reply-time.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors/refusal.ts';
import { idOf, newId } from '../../../platform/ids.ts';
import { requiredText, textOf } from '../../../platform/text.ts';
import { findVisible, requireVisible } from '../../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../../platform/writes/write.ts';
import { hold } from '../hold.ts';
import { holdPair } from '../hold-pair.ts';
import { serviceMessages } from '../internal-service.messages.ts';
import { handOverAgainRule, handOverRule, returnWorkRule, takeUpWorkRule, withdrawWorkRule } from '../internal-service.policy.ts';
import { ServiceRequestEntity, type ServiceRequestRecord } from '../requests/service-request.entity.ts';
import { showEvidence } from '../shown-evidence.ts';
import { workingTimeOf } from '../working-time.ts';
import { addStep, type HandOverAnswer, handOverConstraints as constraints, handOverKind, takeStep } from './hand-over-step.ts';
import { WorkHandOverEntity, type WorkHandOverRecord } from './work-hand-over.entity.ts';
import type { ChangeWorkHandOverInput, DropWorkHandOverInput, HandOverWorkAgainInput, HandOverWorkInput } from './work-hand-over.input.ts';

/** Hands work over to another department. */
export function handOverWork(ctx: Context, input: HandOverWorkInput): Promise<WriteAnswer<HandOverAnswer>> {
  return write(ctx, { rule: handOverRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const [title, what] = [requiredText(input.title, ['input', 'title'], 200), requiredText(input.what, ['input', 'what'], 10_000)];
    await requireVisible(tx, { entity: ServiceRequestEntity, type: 'ServiceRequest', id: input.serviceRequestId, field: 'serviceRequestId' });
    const { relationship, first, second } = await holdPair(tx, handOverRule, input);
    const requestId = await requestFor(tx, relationship.id, input.serviceRequestId);
    const work = await workingTimeOf(tx.em, ctx, second);
    const handOver = tx.em.create(WorkHandOverEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship.id, fromId: first, toId: second, requestId, title, what, state: 'HANDED_OVER', step: 1, round: 1,
      isByWorkingDays: work !== null, firstHandedOverAt: ctx.now, handedOverBy: ctx.principal.id, handedOverAt: ctx.now,
    } as WorkHandOverRecord);
    // Its first step stands on it.
    await tx.em.flush();
    addStep(tx, handOver, { note: null, hours: null });
    return { workHandOverId: handOver.id };
  });
}

async function requestFor({ em, ctx }: Write, relationshipId: string, globalId: string | null | undefined): Promise<string | null> {
  if (globalId == null) return null;
  const field = ['input', 'serviceRequestId'];
  const request = await findVisible<ServiceRequestRecord>(em, ServiceRequestEntity, ctx, idOf('ServiceRequest', globalId), field);
  if (request.relationshipId !== relationshipId) throw new Refusal({ code: 'INVALID', message: serviceMessages.notTheirRequest, field });
  return request.id;
}

/** Takes up for the receiving department what was handed over; that it was whole is evidence of the one that handed it over. */
export function takeUpWork(ctx: Context, input: ChangeWorkHandOverInput): Promise<WriteAnswer<HandOverAnswer>> {
  return write(ctx, { rule: takeUpWorkRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const handOver = await hold(tx, handOverKind, takeUpWorkRule, input);
    const work = handOver.isByWorkingDays ? await workingTimeOf(tx.em, ctx, handOver.toId) : null;
    const hours = countedHours(handOver.handedOverAt, ctx.now, work);
    const answer = await takeStep(tx, handOver, { to: 'TAKEN_UP', changes: { takenUpBy: ctx.principal.id, takenUpAt: ctx.now, hoursToTakeUp: hours }, hours });
    await showRound(tx, handOver, true);
    return answer;
  });
}

/** Returns work as incomplete, before or after it was taken up. */
export function returnWork(ctx: Context, input: DropWorkHandOverInput): Promise<WriteAnswer<HandOverAnswer>> {
  return write(ctx, { rule: returnWorkRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const note = requiredText(input.reason, ['input', 'reason'], 2_000);
    const handOver = await hold(tx, handOverKind, returnWorkRule, input);
    const answer = await takeStep(tx, handOver, { to: 'RETURNED', changes: { returnedBy: ctx.principal.id, returnedAt: ctx.now }, note });
    await showRound(tx, handOver, false);
    return answer;
  });
}

/** Hands over once more what had come back. */
export function handOverWorkAgain(ctx: Context, input: HandOverWorkAgainInput): Promise<WriteAnswer<HandOverAnswer>> {
  return write(ctx, { rule: handOverAgainRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const note = textOf(input.note, ['input', 'note'], { max: 10_000 });
    const handOver = await hold(tx, handOverKind, handOverAgainRule, input);
    const anew = { handedOverBy: ctx.principal.id, handedOverAt: ctx.now, takenUpBy: null, takenUpAt: null, hoursToTakeUp: null, round: handOver.round + 1 };
    return takeStep(tx, handOver, { to: 'HANDED_OVER', changes: anew, note });
  });
}

/** Takes back work that nobody has taken up; that says nothing about anybody. */
export function withdrawWorkHandOver(ctx: Context, input: DropWorkHandOverInput): Promise<WriteAnswer<HandOverAnswer>> {
  return write(ctx, { rule: withdrawWorkRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const handOver = await hold(tx, handOverKind, withdrawWorkRule, input);
    return takeStep(tx, handOver, { to: 'WITHDRAWN', changes: { withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason }, note: withdrawalReason });
  });
}

/** Each round says one thing of the department that handed over: that it was whole, or not. */
async function showRound(tx: Write, { id, relationshipId, fromId, round, takenUpAt }: WorkHandOverRecord, isWhole: boolean): Promise<void> {
  const source = { type: 'WorkHandOver', id, key: String(round) };
  await showEvidence(tx, { relationshipId, departmentId: fromId, source, occurredAt: tx.ctx.now, outcome: (map) => handOverFinding(isWhole, map) }, !isWhole && takenUpAt != null);
}
