import { numberOf } from '../../../markets/field-readers.ts';
import type { Context } from '../../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../../platform/errors/refusal.ts';
import { idOf, newId } from '../../../platform/ids.ts';
import { requiredText, textOf } from '../../../platform/text.ts';
import { lockVisible } from '../../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../../platform/writes/write.ts';
import { actingFor } from '../acting-people.ts';
import { changedConstraints } from '../hold.ts';
import { holdPair, type Pair } from '../hold-pair.ts';
import { serviceMessages } from '../internal-service.messages.ts';
import { proposeAgreementRule } from '../internal-service.policy.ts';
import { ServiceAgreementEntity, type ServiceAgreementRecord } from './service-agreement.entity.ts';
import type { ProposeServiceAgreementInput } from './service-agreement.input.ts';

export type AgreementAnswer = { readonly serviceAgreementId: string };

export const agreementConstraints: Record<string, UserErrorFacts> = {
  ...changedConstraints('service_agreement'),
  service_agreement_superseded_once: { code: 'DUPLICATE', message: serviceMessages.supersededAlready, field: ['input', 'supersedesServiceAgreementId'] },
};

/** Puts forward what one department does for another, and has agreed for the department whose head the asker is. */
export function proposeServiceAgreement(ctx: Context, input: ProposeServiceAgreementInput): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule: proposeAgreementRule, input, idempotencyKey: input.idempotencyKey, constraints: agreementConstraints }, async (tx) => {
    const terms = termsOf(ctx, input);
    const pair = await holdPair(tx, proposeAgreementRule, input);
    const supersedesId = await superseded(tx, pair, input.supersedesServiceAgreementId);
    const agreement = tx.em.create(ServiceAgreementEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: pair.relationship.id, providerId: pair.first, receiverId: pair.second, ...terms, state: 'PROPOSED',
      ...await proposal(tx, pair), supersedesId,
    } as ServiceAgreementRecord);
    return { serviceAgreementId: agreement.id };
  });
}

function termsOf({ now }: Context, input: ProposeServiceAgreementInput) {
  const { inForceFrom } = input;
  if (inForceFrom < now.toISOString().slice(0, 10)) throw new Refusal({ code: 'OUT_OF_RANGE', message: serviceMessages.alreadyOver, field: ['input', 'inForceFrom'] });
  return {
    service: requiredText(input.service, ['input', 'service'], 200), details: textOf(input.details, ['input', 'details'], { max: 4_000 }),
    workingHours: numberOf(input.workingHours, ['input', 'workingHours'], { min: 1, max: 2_000 })!, inForceFrom,
  };
}

/** For which department it is put forward: the one whose head the asker is; for somebody who heads both, the one that provides. */
async function proposal({ em, ctx }: Write, { relationship, first, second }: Pair) {
  const { id } = ctx.principal;
  const [providing] = await actingFor(em, relationship.workspaceId, [first]);
  const isProviders = providing!.some(({ userId, isHead }) => userId === id && isHead);
  const agreed = isProviders ? { providerAgreedBy: id, providerAgreedAt: ctx.now } : { receiverAgreedBy: id, receiverAgreedAt: ctx.now };
  return { proposedByDepartmentId: isProviders ? first : second, proposedBy: id, proposedAt: ctx.now, ...agreed };
}

/** The agreement whose place a new one is to take, held; it is to hold still when that one is agreed. */
async function superseded({ em, ctx }: Write, { relationship, first }: Pair, globalId: string | null | undefined): Promise<string | null> {
  if (globalId == null) return null;
  const field = ['input', 'supersedesServiceAgreementId'];
  const agreement = await lockVisible<ServiceAgreementRecord>(em, ServiceAgreementEntity, ctx, idOf('ServiceAgreement', globalId), field);
  if (agreement.relationshipId !== relationship.id) throw notFound(...field);
  if (agreement.state !== 'AGREED' || agreement.providerId !== first) throw new Refusal({ code: 'INVALID', message: serviceMessages.notToSupersede, field });
  return agreement.id;
}
