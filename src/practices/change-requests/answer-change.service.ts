import type { Context } from '../../platform/context.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { AgreeToChangeInput, EndChangeInput } from './change-request.input.ts';
import { agreeToChangeRule, declineChangeRule, withdrawChangeRule } from './change-requests.policy.ts';
import { type ChangeAnswer, changeConstraints as constraints, holdRequest } from './hold-request.ts';
import { supersedeSettled } from './supersede-request.ts';

/** Agrees to the last terms. What they change is then changed where it stands, by its own acts. */
export function agreeToChange(ctx: Context, input: AgreeToChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: agreeToChangeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const answerNote = textOf(input.note, ['input', 'note'], { max: 4_000 });
    const request = await holdRequest(tx, agreeToChangeRule, input);
    tx.em.assign(request, { state: 'AGREED', answeredBy: ctx.principal.id, answeredAt: ctx.now, answerNote, settledRound: request.round });
    await supersedeSettled(tx, request);
    return { changeRequestId: request.id };
  });
}

/** Declines the last terms: what was agreed stays. */
export function declineChange(ctx: Context, input: EndChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: declineChangeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const answerNote = requiredText(input.reason, ['input', 'reason'], 2_000);
    const request = await holdRequest(tx, declineChangeRule, input);
    tx.em.assign(request, { state: 'DECLINED', answeredBy: ctx.principal.id, answeredAt: ctx.now, answerNote });
    return { changeRequestId: request.id };
  });
}

/** Takes back what one's own side has asked for. */
export function withdrawChange(ctx: Context, input: EndChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: withdrawChangeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const request = await holdRequest(tx, withdrawChangeRule, input);
    tx.em.assign(request, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason });
    return { changeRequestId: request.id };
  });
}
