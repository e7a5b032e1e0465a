import type { Context } from '../../../platform/context.ts';
import { requiredText } from '../../../platform/text.ts';
import { lockVisible } from '../../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../../platform/writes/write.ts';
import { hold, type Kind } from '../hold.ts';
import { agreementActions } from '../internal-service.actions.ts';
import { agreeRule, declineAgreementRule, endAgreementRule, type ServiceRule, withdrawAgreementRule } from '../internal-service.policy.ts';
import { type AgreementAnswer, agreementConstraints as constraints } from './propose-agreement.service.ts';
import { ServiceAgreementEntity, type ServiceAgreementRecord } from './service-agreement.entity.ts';
import type { ChangeServiceAgreementInput, CloseServiceAgreementInput } from './service-agreement.input.ts';

const kind: Kind<ServiceAgreementRecord> = {
  type: 'ServiceAgreement', entity: ServiceAgreementEntity, field: 'serviceAgreementId', actions: agreementActions, ends: ({ providerId, receiverId }) => [providerId, receiverId],
  proposal: ({ proposedByDepartmentId, providerId, proposedBy }) => ({ isFirsts: proposedByDepartmentId === providerId, proposedBy }),
};

/** Agrees for the department that did not put it forward; with that it holds from its first day on, in the place of the one before. */
export function agreeToService(ctx: Context, input: ChangeServiceAgreementInput): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule: agreeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const agreement = await hold(tx, kind, agreeRule, input);
    const [by, at] = [ctx.principal.id, ctx.now];
    const isProviders = agreement.proposedByDepartmentId === agreement.providerId;
    tx.em.assign(agreement, { state: 'AGREED', agreedAt: at, ...(isProviders ? { receiverAgreedBy: by, receiverAgreedAt: at } : { providerAgreedBy: by, providerAgreedAt: at }) });
    await supersede(tx, agreement);
    return { serviceAgreementId: agreement.id };
  });
}

/** The one before holds until the new one’s first day. Had it ended meanwhile, there is nothing left to end. */
async function supersede({ em, ctx }: Write, { supersedesId, inForceFrom }: ServiceAgreementRecord): Promise<void> {
  if (supersedesId == null) return;
  // The database asks for the successor first.
  await em.flush();
  const before = await lockVisible<ServiceAgreementRecord>(em, ServiceAgreementEntity, ctx, supersedesId, []);
  if (before.state !== 'AGREED') return;
  em.assign(before, { state: 'SUPERSEDED', closedBy: ctx.principal.id, closedAt: ctx.now, inForceUntil: laterOf(inForceFrom, before.inForceFrom) });
}

/** Declines for the department that did not put it forward. */
export function declineServiceAgreement(ctx: Context, input: CloseServiceAgreementInput): Promise<WriteAnswer<AgreementAnswer>> {
  return close(ctx, declineAgreementRule, input, () => ({ state: 'DECLINED' }));
}

/** Takes a proposal back. */
export function withdrawServiceAgreement(ctx: Context, input: CloseServiceAgreementInput): Promise<WriteAnswer<AgreementAnswer>> {
  return close(ctx, withdrawAgreementRule, input, () => ({ state: 'WITHDRAWN' }));
}

/** Ends what was agreed, today: what was asked for under it keeps its time. */
export function endServiceAgreement(ctx: Context, input: CloseServiceAgreementInput): Promise<WriteAnswer<AgreementAnswer>> {
  return close(ctx, endAgreementRule, input, ({ inForceFrom }) => ({ state: 'ENDED', inForceUntil: laterOf(ctx.now.toISOString().slice(0, 10), inForceFrom) }));
}

function close(ctx: Context, rule: ServiceRule, input: CloseServiceAgreementInput, change: (agreement: ServiceAgreementRecord) => Partial<ServiceAgreementRecord>): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const closeReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const agreement = await hold(tx, kind, rule, input);
    tx.em.assign(agreement, { closedBy: ctx.principal.id, closedAt: ctx.now, closeReason, ...change(agreement) });
    return { serviceAgreementId: agreement.id };
  });
}

/** The later of two days; a clock behind another’s does not end what has not begun. */
function laterOf(day: string, other: string): string {
  return day > other ? day : other;
}
