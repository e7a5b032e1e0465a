import { requireAlive } from '../../markets/change-relationship.ts';
import { pastDay } from '../../markets/past-day.ts';
import { consentOf } from '../../markets/sharing/consent.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { ContractEntity, type ContractRecord } from './contract.entity.ts';
import type { DraftContractInput } from './contract.input.ts';
import { contractMessages } from './contracts.messages.ts';
import { draftContractRule } from './contracts.policy.ts';
import type { ContractAnswer } from './lock-contract.ts';

/** What races between two renewals of one contract come to. */
const constraints: Record<string, UserErrorFacts> = {
  relationship_contract_one_renewal: { code: 'DUPLICATE', message: contractMessages.oneRenewal, field: ['input', 'renewsContractId'] },
};

/** Puts a contract to the other side; whoever drafts it has agreed. */
export function draftContract(ctx: Context, input: DraftContractInput): Promise<WriteAnswer<ContractAnswer>> {
  return write(ctx, { rule: draftContractRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const relationship = await findOwnRelationship(tx.em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    const renewsId = await findRenewed(tx, relationship.id, input);
    requireAlive(relationship);
    authorize(ctx, draftContractRule, undefined);
    const { workspaceId, id: proposedBy, isStaff: isProposedByFocal } = ctx.principal;
    const contract = tx.em.create(ContractEntity, {
      workspaceId, id: newId(), relationshipId: relationship.id, kind: input.kind, ...wordsOf(input), signedOn: pastDay(ctx, input.signedOn, ['input', 'signedOn']), ...termOf(ctx, input),
      renewsId, state: 'DRAFT', proposedBy, isProposedByFocal, ...consentOf(ctx),
    } as ContractRecord);
    return { contractId: contract.id };
  });
}

function wordsOf(input: DraftContractInput): Pick<ContractRecord, 'title' | 'number' | 'terms'> {
  return {
    title: requiredText(input.title, ['input', 'title'], 200), number: textOf(input.number, ['input', 'number'], { max: 100 }), terms: requiredText(input.terms, ['input', 'terms'], 10_000),
  };
}

function termOf({ now }: Context, { validFrom, validUntil = null, noticeDays, renewalMonths = null }: DraftContractInput): Partial<ContractRecord> {
  if (validUntil !== null && validUntil < validFrom) throw new Refusal({ code: 'INVALID', message: contractMessages.termReversed, field: ['input', 'validUntil'] });
  if (validUntil !== null && validUntil < now.toISOString().slice(0, 10)) throw new Refusal({ code: 'OUT_OF_RANGE', message: contractMessages.endsInPast, field: ['input', 'validUntil'] });
  if (noticeDays < 0 || noticeDays > 3_650) throw new Refusal({ code: 'OUT_OF_RANGE', message: contractMessages.noticeOutOfRange, field: ['input', 'noticeDays'] });
  if (renewalMonths !== null && (validUntil === null || renewalMonths < 1 || renewalMonths > 120)) throw new Refusal({ code: 'OUT_OF_RANGE', message: contractMessages.renewalMonths, field: ['input', 'renewalMonths'] });
  return { validFrom, validUntil, noticeDays, renewalMonths, isRenewedAutomatically: renewalMonths !== null };
}

/** The contract in force that this one goes on from, held so that it does not end meanwhile. */
async function findRenewed({ em, ctx }: Write, relationshipId: string, { renewsContractId, kind, validFrom, validUntil }: DraftContractInput): Promise<string | null> {
  if (renewsContractId == null) return null;
  const field = ['input', 'renewsContractId'];
  const renewed = await lockVisible<ContractRecord>(em, ContractEntity, ctx, idOf('RelationshipContract', renewsContractId), field);
  await findOwnRelationship(em, ctx, renewed.relationshipId, field);
  if (renewed.relationshipId !== relationshipId || renewed.kind !== kind) throw new Refusal({ code: 'INVALID', message: contractMessages.renewsAnother, field });
  if (renewed.state !== 'IN_FORCE') throw new Refusal({ code: 'STATE_CONFLICT', message: contractMessages.notInForce, currentState: renewed.state, allowedActions: [], field });
  const isLater = validFrom > renewed.validFrom && (validUntil == null || (renewed.validUntil != null && validUntil > renewed.validUntil));
  if (!isLater) throw new Refusal({ code: 'INVALID', message: contractMessages.beginsTooEarly, field: ['input', 'validFrom'] });
  return renewed.id;
}
