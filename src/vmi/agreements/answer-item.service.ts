import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { ActRule } from '../../platform/rules.ts';
import { textOf } from '../../platform/text.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { roleOf } from '../agreement-role.ts';
import { type VmiAgreementItemRecord, type VmiAgreementRecord } from './agreement.entity.ts';
import type { AnswerVmiItemTermsInput, EndVmiAgreementItemInput, NumberVmiAgreementItemInput } from './agreement.input.ts';
import { agreementMessages } from './agreement.messages.ts';
import { acceptItemRule, type AgreementItemSubject, declineItemRule, endItemRule, numberItemRule, withdrawItemRule } from './agreements.policy.ts';
import { type AgreementItemAnswer, agreementConstraints as constraints, earliestDay, lockAgreementItem } from './lock-agreement.ts';

const answered = { pending: null, pendingBySide: null, pendingBy: null, pendingAt: null } as const;

/** Accepts what the other side put forward for an item; from now on it holds. */
export function acceptVmiItemTerms(ctx: Context, input: AnswerVmiItemTermsInput): Promise<WriteAnswer<AgreementItemAnswer>> {
  return answer(ctx, acceptItemRule, input, ({ pending }) => ({ ...pending, isAgreed: true, endedOn: null }));
}

/** Declines what the other side put forward for an item; it stays as it was. */
export function declineVmiItemTerms(ctx: Context, input: AnswerVmiItemTermsInput): Promise<WriteAnswer<AgreementItemAnswer>> {
  return answer(ctx, declineItemRule, input, () => ({}));
}

/** Takes back what the asker's own side put forward for an item. */
export function withdrawVmiItemTerms(ctx: Context, input: AnswerVmiItemTermsInput): Promise<WriteAnswer<AgreementItemAnswer>> {
  return answer(ctx, withdrawItemRule, input, () => ({}));
}

/** Says what the asker's own side calls an item: reports and orders may name it so. */
export function numberVmiAgreementItem(ctx: Context, input: NumberVmiAgreementItemInput): Promise<WriteAnswer<AgreementItemAnswer>> {
  return write(ctx, { rule: numberItemRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { agreement, item } = await lockAgreementItem(tx, input);
    authorize(ctx, numberItemRule, undefined);
    const number = textOf(input.number, ['input', 'number'], { max: 60 });
    applyChanges(tx, 'VmiAgreementItem', item, roleOf(ctx.principal, agreement) === 'VENDOR' ? { vendorItemNumber: number } : { buyerItemNumber: number });
    return { agreementId: agreement.id, agreementItemId: item.id };
  });
}

/** Ends an item under an agreement, once nothing of it is kept any more. */
export function endVmiAgreementItem(ctx: Context, input: EndVmiAgreementItemInput): Promise<WriteAnswer<AgreementItemAnswer>> {
  return write(ctx, { rule: endItemRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { agreement, item } = await lockAgreementItem(tx, input);
    authorize(ctx, endItemRule, undefined);
    if (input.endedOn < earliestDay(ctx.now)) throw new Refusal({ code: 'OUT_OF_RANGE', message: agreementMessages.dayPast, field: ['input', 'endedOn'] });
    await refusePositions(tx, agreement, item);
    applyChanges(tx, 'VmiAgreementItem', item, { ...answered, endedOn: input.endedOn });
    return { agreementId: agreement.id, agreementItemId: item.id };
  });
}

function answer(ctx: Context, rule: ActRule<AgreementItemSubject>, input: AnswerVmiItemTermsInput, changes: (item: VmiAgreementItemRecord) => Partial<VmiAgreementItemRecord>): Promise<WriteAnswer<AgreementItemAnswer>> {
  return write(ctx, { rule, input: { [rule.name]: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { agreement, item } = await lockAgreementItem(tx, input);
    if (item.pending == null) throw new Refusal({ code: 'STATE_CONFLICT', message: agreementMessages.nothingPending, currentState: item.isAgreed ? 'AGREED' : 'NOT_AGREED', allowedActions: [] });
    authorize(ctx, rule, item);
    tx.em.assign(item, { ...changes(item), ...answered });
    return { agreementId: agreement.id, agreementItemId: item.id };
  });
}

/** Positions are the next floor up, so they are counted where they stand. */
async function refusePositions({ em }: Write, { workspaceId }: VmiAgreementRecord, { id }: VmiAgreementItemRecord): Promise<void> {
  const kept = await em.execute<object[]>('select 1 from stock_position where workspace_id = ? and agreement_item_id = ? and ended_on is null limit 1', [workspaceId, id]);
  if (kept.length > 0) throw new Refusal({ code: 'STATE_CONFLICT', message: agreementMessages.positionsLeft, currentState: 'KEPT', allowedActions: [] });
}
