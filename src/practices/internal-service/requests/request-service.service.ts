import { replyDueAt } from '../../../domain/reply-time.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors/refusal.ts';
import { idOf, newId } from '../../../platform/ids.ts';
import { requiredText } from '../../../platform/text.ts';
import { findVisible, requireVisible } from '../../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../../platform/writes/write.ts';
import { holdsOn, ServiceAgreementEntity, type ServiceAgreementRecord } from '../agreements/service-agreement.entity.ts';
import { hold } from '../hold.ts';
import { holdPair, type Pair } from '../hold-pair.ts';
import { serviceMessages } from '../internal-service.messages.ts';
import { requestServiceRule, withdrawRequestRule } from '../internal-service.policy.ts';
import { workingTimeOf } from '../working-time.ts';
import { addStep, type RequestAnswer, requestConstraints as constraints, requestKind, takeStep } from './request-step.ts';
import { ServiceRequestEntity, type ServiceRequestRecord } from './service-request.entity.ts';
import type { DropServiceRequestInput, RequestServiceInput } from './service-request.input.ts';

/** Asks another department for a service; under an agreement it is to be done within the time that this says. */
export function requestService(ctx: Context, input: RequestServiceInput): Promise<WriteAnswer<RequestAnswer>> {
  return write(ctx, { rule: requestServiceRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const [title, what] = [requiredText(input.title, ['input', 'title'], 200), requiredText(input.what, ['input', 'what'], 10_000)];
    await requireVisible(tx, { entity: ServiceAgreementEntity, type: 'ServiceAgreement', id: input.serviceAgreementId, field: 'serviceAgreementId' });
    const pair = await holdPair(tx, requestServiceRule, input);
    const agreement = await agreementFor(tx, pair, input.serviceAgreementId);
    const work = await workingTimeOf(tx.em, ctx, pair.first);
    const request = tx.em.create(ServiceRequestEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: pair.relationship.id, providerId: pair.first, requesterId: pair.second, title, what, state: 'REQUESTED', step: 1, returns: 0,
      agreementId: agreement?.id ?? null, agreedHours: agreement?.workingHours ?? null, isByWorkingDays: work !== null, dueAt: agreement === null ? null : replyDueAt(ctx.now, agreement.workingHours, work),
      requestedBy: ctx.principal.id, requestedAt: ctx.now,
    } as ServiceRequestRecord);
    // Its first step stands on it.
    await tx.em.flush();
    addStep(tx, request, { note: null, hours: null });
    return { serviceRequestId: request.id };
  });
}

async function agreementFor({ em, ctx }: Write, { relationship, first }: Pair, globalId: string | null | undefined): Promise<ServiceAgreementRecord | null> {
  if (globalId == null) return null;
  const field = ['input', 'serviceAgreementId'];
  const agreement = await findVisible<ServiceAgreementRecord>(em, ServiceAgreementEntity, ctx, idOf('ServiceAgreement', globalId), field);
  const isTheirs = agreement.relationshipId === relationship.id && agreement.providerId === first;
  if (isTheirs && holdsOn(agreement, ctx.now.toISOString().slice(0, 10))) return agreement;
  throw new Refusal({ code: 'INVALID', message: serviceMessages.notInForce, field });
}

/** Takes a request back that is not done; that says nothing about anybody. */
export function withdrawServiceRequest(ctx: Context, input: DropServiceRequestInput): Promise<WriteAnswer<RequestAnswer>> {
  return write(ctx, { rule: withdrawRequestRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const request = await hold(tx, requestKind, withdrawRequestRule, input);
    return takeStep(tx, request, { to: 'WITHDRAWN', changes: { withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason }, note: withdrawalReason });
  });
}
