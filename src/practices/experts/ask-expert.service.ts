import { personNamed } from '../../partners/person-named.ts';
import { findDepartment, findStaff } from '../../markets/internal/posts/find-department.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, requireVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { ExpertMatterEntity, type ExpertMatterRecord, ExpertOpinionEntity, type ExpertOpinionRecord } from './expert.entity.ts';
import type { AskExpertInput, GiveExpertOpinionInput, RaiseExpertMatterInput } from './expert.input.ts';
import { expertMessages } from './experts.messages.ts';
import { askExpertRule, giveOpinionRule, raiseMatterRule } from './experts.policy.ts';
import { holdMatter, holdOpinion, notNow } from './hold-matter.ts';

/** What acts on matters and on opinions answer. Types, as the payloads' index asks. */
export type MatterAnswer = { readonly expertMatterId: string };
export type OpinionAnswer = MatterAnswer & { readonly expertOpinionId: string };

const constraints = { expert_opinion_once: { code: 'DUPLICATE', message: expertMessages.askedAlready, field: ['input', 'expertId'] } } as const satisfies Record<string, UserErrorFacts>;

/** Says what a department has to decide in a field of expertise. */
export function raiseExpertMatter(ctx: Context, input: RaiseExpertMatterInput): Promise<WriteAnswer<MatterAnswer>> {
  return write(ctx, { rule: raiseMatterRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { workspaceId, relationshipId, works } = await findDepartment(tx, input.relationshipId);
    authorize(ctx, raiseMatterRule, { works });
    const matter = tx.em.create(ExpertMatterEntity, {
      workspaceId, id: newId(), relationshipId, field: requiredText(input.field, ['input', 'field'], 100), question: requiredText(input.question, ['input', 'question'], 4_000), state: 'OPEN',
      raisedBy: ctx.principal.id, raisedAt: ctx.now,
    } as unknown as ExpertMatterRecord);
    return { expertMatterId: matter.id };
  });
}

/** Asks an expert about it. */
export function askExpert(ctx: Context, input: AskExpertInput): Promise<WriteAnswer<OpinionAnswer>> {
  return write(ctx, { rule: askExpertRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    await requireVisible(tx, personNamed(input.expertId, 'expertId'));
    const { id: matterId, workspaceId, relationshipId } = await holdMatter(tx, input, askExpertRule);
    const expertId = await findStaff(tx, input.expertId, ['input', 'expertId']);
    if (expertId === ctx.principal.id) throw new Refusal({ code: 'INVALID', message: expertMessages.notOneself, field: ['input', 'expertId'] });
    const opinion = tx.em.create(ExpertOpinionEntity, {
      workspaceId, id: newId(), relationshipId, matterId, expertId, state: 'ASKED', askedBy: ctx.principal.id, askedAt: ctx.now,
    } as unknown as ExpertOpinionRecord);
    return { expertMatterId: matterId, expertOpinionId: opinion.id };
  });
}

/** Gives one's opinion, until it is decided. */
export function giveExpertOpinion(ctx: Context, input: GiveExpertOpinionInput): Promise<WriteAnswer<OpinionAnswer>> {
  return write(ctx, { rule: giveOpinionRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { opinion, matter } = await holdOpinion(tx, input, giveOpinionRule);
    if (opinion.state !== 'ASKED' || matter.state !== 'OPEN') throw notNow(opinion.state);
    tx.em.assign(opinion, { state: 'GIVEN', givenBy: ctx.principal.id, givenAt: ctx.now, opinion: requiredText(input.opinion, ['input', 'opinion'], 4_000) });
    return { expertMatterId: matter.id, expertOpinionId: opinion.id };
  });
}
