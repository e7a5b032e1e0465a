import { countedHours, replyDueAt } from '../../../domain/reply-time.ts';
import { returnedServiceFinding, serviceFinding } from '../../../domain/trust/outcomes.ts';
import { numberOf } from '../../../markets/field-readers.ts';
import type { Context } from '../../../platform/context.ts';
import { requiredText, textOf } from '../../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../../platform/writes/write.ts';
import { correctEvidence } from '../../../trust/evidence/record-evidence.ts';
import { hold } from '../hold.ts';
import { acceptServiceRule, finishRequestRule, returnServiceRule, takeUpRequestRule } from '../internal-service.policy.ts';
import { showEvidence } from '../shown-evidence.ts';
import { workingTimeOf } from '../working-time.ts';
import { type RequestAnswer, requestConstraints as constraints, requestKind, takeStep } from './request-step.ts';
import type { ServiceRequestRecord } from './service-request.entity.ts';
import type { AcceptServiceInput, ChangeServiceRequestInput, DropServiceRequestInput, NoteServiceRequestInput } from './service-request.input.ts';

/** Takes a request up for the providing department. */
export function takeUpServiceRequest(ctx: Context, input: ChangeServiceRequestInput): Promise<WriteAnswer<RequestAnswer>> {
  return write(ctx, { rule: takeUpRequestRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const request = await hold(tx, requestKind, takeUpRequestRule, input);
    return takeStep(tx, request, { to: 'TAKEN_UP', changes: { takenUpBy: ctx.principal.id, takenUpAt: ctx.now } });
  });
}

/** Says that it is done. How long it took against the time agreed is evidence of the providing department. */
export function finishServiceRequest(ctx: Context, input: NoteServiceRequestInput): Promise<WriteAnswer<RequestAnswer>> {
  return write(ctx, { rule: finishRequestRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const note = textOf(input.note, ['input', 'note'], { max: 10_000 });
    const request = await hold(tx, requestKind, finishRequestRule, input);
    const hours = await hoursUntilNow(tx, request);
    const isInTime = request.dueAt == null ? null : ctx.now <= request.dueAt;
    const answer = await takeStep(tx, request, { to: 'DONE', changes: { doneBy: ctx.principal.id, doneAt: ctx.now, hoursTaken: hours, isInTime }, note, hours });
    const agreed = request.agreedHours ?? null;
    await showEvidence(tx, { ...shownIn(request, ctx), outcome: (map) => serviceFinding(hours, agreed, map) }, request.returns > 0);
    return answer;
  });
}

/** Accepts for the requesting department what was done. */
export function acceptService(ctx: Context, input: AcceptServiceInput): Promise<WriteAnswer<RequestAnswer>> {
  return write(ctx, { rule: acceptServiceRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const satisfaction = numberOf(input.satisfaction, ['input', 'satisfaction'], { min: 1, max: 5 })!;
    const comment = textOf(input.comment, ['input', 'comment'], { max: 4_000 });
    const request = await hold(tx, requestKind, acceptServiceRule, input);
    return takeStep(tx, request, { to: 'ACCEPTED', changes: { acceptedBy: ctx.principal.id, acceptedAt: ctx.now, satisfaction, comment }, note: comment });
  });
}

/**
 * Returns as incomplete what was said to be done: that counts, and its being done in time counts no more until it is done again. The time
 * agreed goes on where it stood when it was done.
 */
export function returnService(ctx: Context, input: DropServiceRequestInput): Promise<WriteAnswer<RequestAnswer>> {
  return write(ctx, { rule: returnServiceRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const note = requiredText(input.reason, ['input', 'reason'], 2_000);
    const request = await hold(tx, requestKind, returnServiceRule, input);
    const dueAt = await dueOnceMore(tx, request);
    const returns = request.returns + 1;
    const answer = await takeStep(tx, request, { to: 'RETURNED', changes: { returnedBy: ctx.principal.id, returnedAt: ctx.now, returns, dueAt, isInTime: null, overdueNotedAt: null }, note });
    const shown = shownIn(request, ctx);
    await correctEvidence(tx, shown.source, null);
    await showEvidence(tx, { ...shown, source: { ...shown.source, key: `return-${returns}` }, outcome: returnedServiceFinding }, false);
    return answer;
  });
}

/** Hours that have counted: of each time that it lay with the provider. */
async function hoursUntilNow({ em, ctx }: Write, request: ServiceRequestRecord): Promise<number> {
  const work = request.isByWorkingDays ? await workingTimeOf(em, ctx, request.providerId) : null;
  return (request.hoursTaken ?? 0) + countedHours(request.returnedAt ?? request.requestedAt, ctx.now, work);
}

/** By when it is to be done now: what is left of the time agreed, from now on; where nothing is left, as before. */
async function dueOnceMore({ em, ctx }: Write, { agreedHours, hoursTaken, dueAt, isByWorkingDays, providerId }: ServiceRequestRecord): Promise<Date | null> {
  if (dueAt == null || agreedHours == null) return null;
  const left = agreedHours - (hoursTaken ?? 0);
  if (left <= 0) return dueAt;
  const due = replyDueAt(ctx.now, left, isByWorkingDays ? await workingTimeOf(em, ctx, providerId) : null);
  return due > dueAt ? due : dueAt;
}

function shownIn({ id, relationshipId, providerId }: ServiceRequestRecord, { now }: Context) {
  return { relationshipId, departmentId: providerId, source: { type: 'ServiceRequest', id }, occurredAt: now };
}
