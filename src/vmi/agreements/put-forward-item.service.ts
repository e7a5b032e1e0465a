import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { type ItemTerms, type PendingItemTerms, VmiAgreementItemEntity, type VmiAgreementItemRecord, type VmiAgreementRecord, VmiAgreementVersionEntity } from './agreement.entity.ts';
import type { AddVmiAgreementItemInput, ChangeVmiAgreementItemInput } from './agreement.input.ts';
import { agreementMessages } from './agreement.messages.ts';
import { addItemRule, changeItemRule, firm, statusesFor } from './agreements.policy.ts';
import { changedItemTerms, itemTermsOf, newItemTerms } from './item-terms.ts';
import { type AgreementItemAnswer, agreementConstraints as constraints, lockAgreementItem, refuseStatus } from './lock-agreement.ts';
import { holdAgreement } from './own-agreement.ts';
import { findOwnItem } from './own-item.ts';

/** Lists an item under an agreement: an unsigned one at once, a signed one when the other side accepts. One that has ended can be listed anew. */
export function addVmiAgreementItem(ctx: Context, input: AddVmiAgreementItemInput): Promise<WriteAnswer<AgreementItemAnswer>> {
  return write(ctx, { rule: addItemRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const agreement = await holdAgreement(tx, idOf('VmiAgreement', input.vmiAgreementId));
    refuseStatus(tx, agreement, statusesFor.live);
    authorize(ctx, addItemRule, undefined);
    const item = await findOwnItem(tx, idOf('Item', input.itemId), ['input', 'itemId']);
    if (item.discontinuedOn != null && item.discontinuedOn <= ctx.now.toISOString().slice(0, 10)) throw new Refusal({ code: 'INVALID', message: agreementMessages.itemDiscontinued, field: ['input', 'itemId'] });
    const terms = newItemTerms(input.terms);
    const isSigned = await requireChangeable(tx, agreement);
    const standing = await findListed(tx, agreement, item.id);
    return { agreementId: agreement.id, agreementItemId: standing === null ? list(tx, agreement, { itemId: item.id, terms, isSigned }) : relist(tx, standing, { terms, isSigned }) };
  });
}

/** Puts another price or packing forward; of an unsigned agreement, changes it. */
export function changeVmiAgreementItem(ctx: Context, input: ChangeVmiAgreementItemInput): Promise<WriteAnswer<AgreementItemAnswer>> {
  return write(ctx, { rule: changeItemRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { agreement, item } = await lockAgreementItem(tx, input);
    authorize(ctx, changeItemRule, undefined);
    const isSigned = await requireChangeable(tx, agreement);
    if (item.endedOn != null || !item.isAgreed) throw new Refusal({ code: 'STATE_CONFLICT', message: agreementMessages.itemOver, currentState: 'ENDED', allowedActions: [] });
    const changes = changedItemTerms(input.terms, itemTermsOf(item as ItemTerms));
    if (isSigned) refusePending(item);
    applyChanges(tx, 'VmiAgreementItem', item, isSigned && Object.keys(changes).length > 0 ? pendingOf(ctx, changes) : changes);
    return { agreementId: agreement.id, agreementItemId: item.id };
  });
}

/** Whether both have signed, so that a change takes both. Unsigned it is the firm's to change, unless the partner is looking at it. */
async function requireChangeable({ em, ctx }: Write, { workspaceId, id, status }: VmiAgreementRecord): Promise<boolean> {
  if (status === 'ACTIVE' || status === 'SUSPENDED') return true;
  const message = firm(ctx.principal, undefined);
  if (message !== null) throw new Refusal({ code: 'NOT_ALLOWED', message });
  const waiting = await em.count(VmiAgreementVersionEntity, { workspaceId, agreementId: id, status: 'PROPOSED' });
  if (waiting > 0) throw new Refusal({ code: 'STATE_CONFLICT', message: agreementMessages.beingSigned, currentState: status, allowedActions: ['WITHDRAW_VMI_AGREEMENT_VERSION'] });
  return false;
}

async function findListed({ em }: Write, { workspaceId, id: agreementId }: VmiAgreementRecord, itemId: string): Promise<VmiAgreementItemRecord | null> {
  const standing = await em.findOne<VmiAgreementItemRecord>(VmiAgreementItemEntity, { workspaceId, agreementId, itemId });
  if (standing === null) return null;
  if (standing.isAgreed && standing.endedOn == null) throw new Refusal({ code: 'DUPLICATE', message: agreementMessages.itemThere, field: ['input', 'itemId'] });
  refusePending(standing);
  return standing;
}

function refusePending({ pending }: VmiAgreementItemRecord): void {
  if (pending != null) throw new Refusal({ code: 'DUPLICATE', message: agreementMessages.pendingAlready });
}

interface Listing {
  readonly terms: ItemTerms;
  readonly isSigned: boolean;
}

function list({ em, ctx }: Write, { workspaceId, relationshipId, id: agreementId }: VmiAgreementRecord, { itemId, terms, isSigned }: Listing & { readonly itemId: string }): string {
  const id = newId();
  const waiting = isSigned ? { isAgreed: false, ...pendingOf(ctx, terms) } : { isAgreed: true };
  em.create(VmiAgreementItemEntity, { workspaceId, id, relationshipId, agreementId, itemId, ...terms, ...waiting } as VmiAgreementItemRecord);
  return id;
}

function relist({ em, ctx }: Write, standing: VmiAgreementItemRecord, { terms, isSigned }: Listing): string {
  em.assign(standing, isSigned ? pendingOf(ctx, terms) : { ...terms, isAgreed: true, endedOn: null });
  return standing.id;
}

function pendingOf({ principal, now }: Context, pending: PendingItemTerms): Pick<VmiAgreementItemRecord, 'pending' | 'pendingBySide' | 'pendingBy' | 'pendingAt'> {
  return { pending, pendingBySide: sideOf(principal), pendingBy: principal.id, pendingAt: now };
}
