import { pastDay } from '../../markets/past-day.ts';
import type { Context } from '../../platform/context.ts';
import type { UserErrorFacts } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { beginPersonal } from './begin-personal.ts';
import { peopleMessages } from './department-people.messages.ts';
import { cancelAppraisalRule, commentAppraisalRule, holdAppraisalRule, planAppraisalRule } from './department-people.policy.ts';
import { holdPersonal } from './hold-personal.ts';
import { AppraisalEntity, type AppraisalRecord } from './people.entity.ts';
import type { CancelAppraisalInput, CommentAppraisalInput, HoldAppraisalInput, PlanAppraisalInput } from './people.input.ts';

/** What acts on appraisals answer. A type, as the payloads' index asks. */
export type AppraisalAnswer = { readonly appraisalId: string };

const constraints = { appraisal_one_due: { code: 'DUPLICATE', message: peopleMessages.oneDue, field: ['input', 'personId'] } } as const satisfies Record<string, UserErrorFacts>;
const appraisal = { entity: AppraisalEntity, type: 'Appraisal', field: 'appraisalId' } as const;

/** Says when somebody's appraisal is due. */
export function planAppraisal(ctx: Context, input: PlanAppraisalInput): Promise<WriteAnswer<AppraisalAnswer>> {
  return write(ctx, { rule: planAppraisalRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const of = await beginPersonal(tx, planAppraisalRule, input);
    const planned = tx.em.create(AppraisalEntity, { ...of, dueOn: input.dueOn, state: 'DUE', plannedBy: ctx.principal.id, plannedAt: ctx.now } as unknown as AppraisalRecord);
    return { appraisalId: planned.id };
  });
}

/** Records an appraisal that was held. */
export function holdAppraisal(ctx: Context, input: HoldAppraisalInput): Promise<WriteAnswer<AppraisalAnswer>> {
  return write(ctx, { rule: holdAppraisalRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const found = await holdPersonal<AppraisalRecord>(tx, { ...appraisal, rule: holdAppraisalRule, states: ['DUE'] }, input);
    const { looksAtRelationships } = input;
    const heldOn = pastDay(ctx, input.heldOn, ['input', 'heldOn']);
    tx.em.assign(found, { state: 'HELD', heldBy: ctx.principal.id, heldAt: ctx.now, heldOn, looksAtRelationships, summary: requiredText(input.summary, ['input', 'summary'], 10_000) });
    return { appraisalId: found.id };
  });
}

/** Says once what one thinks of one's own appraisal. */
export function commentAppraisal(ctx: Context, input: CommentAppraisalInput): Promise<WriteAnswer<AppraisalAnswer>> {
  return write(ctx, { rule: commentAppraisalRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const found = await holdPersonal<AppraisalRecord>(tx, { ...appraisal, rule: commentAppraisalRule, states: ['HELD'] }, input);
    tx.em.assign(found, { state: 'COMMENTED', commentedBy: ctx.principal.id, commentedAt: ctx.now, comment: requiredText(input.comment, ['input', 'comment'], 10_000) });
    return { appraisalId: found.id };
  });
}

/** Calls an appraisal off. */
export function cancelAppraisal(ctx: Context, input: CancelAppraisalInput): Promise<WriteAnswer<AppraisalAnswer>> {
  return write(ctx, { rule: cancelAppraisalRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const found = await holdPersonal<AppraisalRecord>(tx, { ...appraisal, rule: cancelAppraisalRule, states: ['DUE'] }, input);
    tx.em.assign(found, { state: 'CANCELLED', cancelledBy: ctx.principal.id, cancelledAt: ctx.now, cancelReason: requiredText(input.reason, ['input', 'reason'], 2_000) });
    return { appraisalId: found.id };
  });
}
