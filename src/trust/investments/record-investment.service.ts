import { pastDay } from '../../markets/past-day.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { type InvestmentAnswer, lockInvestment } from './change-investment.ts';
import { InvestmentEntity, type InvestmentRecord } from './investment.entity.ts';
import type { DeclareInvestmentShareInput, RecordJointInvestmentInput } from './investment.input.ts';
import { investmentMessages } from './investments.messages.ts';
import { declareShareRule, recordInvestmentRule } from './investments.policy.ts';
import { ownShareOf } from './own-share.ts';

/** Records what the asker's side has put into a relationship, with its own share. */
export function recordJointInvestment(ctx: Context, input: RecordJointInvestmentInput): Promise<WriteAnswer<InvestmentAnswer>> {
  return write(ctx, { rule: recordInvestmentRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const relationship = await findOwnLiving(em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, recordInvestmentRule, undefined);
    const investedOn = pastDay(ctx, input.investedOn, ['input', 'investedOn'])!;
    const usefulUntil = input.usefulUntil ?? null;
    if (usefulUntil !== null && usefulUntil < investedOn) throw new Refusal({ code: 'INVALID', message: investmentMessages.usefulReversed, field: ['input', 'usefulUntil'] });
    const investment = em.create(InvestmentEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship.id, kind: input.kind, title: requiredText(input.title, ['input', 'title'], 200),
      purpose: requiredText(input.purpose, ['input', 'purpose'], 2_000), investedOn, usefulUntil, state: 'LIVING', ...ownShareOf(ctx, input),
    } as InvestmentRecord);
    return { jointInvestmentId: investment.id };
  });
}

/** Adds the asker's own share to what the other side has recorded. */
export function declareInvestmentShare(ctx: Context, input: DeclareInvestmentShareInput): Promise<WriteAnswer<InvestmentAnswer>> {
  return write(ctx, { rule: declareShareRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const investment = await lockInvestment(tx, declareShareRule, input);
    await findOwnLiving(tx.em, ctx, investment.relationshipId, ['input', 'jointInvestmentId']);
    tx.em.assign(investment, ownShareOf(ctx, input));
    return { jointInvestmentId: investment.id };
  });
}
