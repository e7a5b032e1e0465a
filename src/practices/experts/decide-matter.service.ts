import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { MatterAnswer, OpinionAnswer } from './ask-expert.service.ts';
import { ExpertOpinionEntity, type ExpertOpinionRecord } from './expert.entity.ts';
import type { DecideExpertMatterInput, DropExpertMatterInput, ExplainOverrideInput, OverriddenOpinionInput } from './expert.input.ts';
import { expertMessages } from './experts.messages.ts';
import { decideMatterRule, dropMatterRule, explainOverrideRule } from './experts.policy.ts';
import { holdMatter, holdOpinion, notNow } from './hold-matter.ts';

/** Decides a matter: opinions that are named are overridden, the others that were given are followed. */
export function decideExpertMatter(ctx: Context, input: DecideExpertMatterInput): Promise<WriteAnswer<MatterAnswer>> {
  return write(ctx, { rule: decideMatterRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const matter = await holdMatter(tx, input, decideMatterRule);
    const opinions = await tx.em.find<ExpertOpinionRecord>(ExpertOpinionEntity, { workspaceId: matter.workspaceId, matterId: matter.id, state: 'GIVEN' }, { orderBy: { id: 'asc' } });
    const reasons = reasonsOf(input.overridden, opinions);
    tx.em.assign(matter, { state: 'DECIDED', decidedBy: ctx.principal.id, decidedAt: ctx.now, decision: requiredText(input.decision, ['input', 'decision'], 4_000) });
    await tx.em.flush();
    for (const opinion of opinions) {
      const reason = reasons.get(opinion.id);
      const why = reason == null ? {} : { overrideReason: reason, explainedBy: ctx.principal.id, explainedAt: ctx.now };
      tx.em.assign(opinion, reason === undefined ? { state: 'FOLLOWED' } : { state: 'OVERRIDDEN', ...why });
    }
    return { expertMatterId: matter.id };
  });
}

/** Gives a matter up undecided. */
export function dropExpertMatter(ctx: Context, input: DropExpertMatterInput): Promise<WriteAnswer<MatterAnswer>> {
  return write(ctx, { rule: dropMatterRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const matter = await holdMatter(tx, input, dropMatterRule);
    tx.em.assign(matter, { state: 'DROPPED', droppedBy: ctx.principal.id, droppedAt: ctx.now, dropReason: requiredText(input.reason, ['input', 'reason'], 2_000) });
    return { expertMatterId: matter.id };
  });
}

/** Says afterwards, once, why an opinion was overridden. */
export function explainOverride(ctx: Context, input: ExplainOverrideInput): Promise<WriteAnswer<OpinionAnswer>> {
  return write(ctx, { rule: explainOverrideRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { opinion, matter } = await holdOpinion(tx, input, explainOverrideRule);
    if (opinion.state !== 'OVERRIDDEN') throw notNow(opinion.state);
    if (opinion.explainedAt != null) throw notNow(opinion.state, expertMessages.explainedAlready);
    tx.em.assign(opinion, { overrideReason: requiredText(input.reason, ['input', 'reason'], 2_000), explainedBy: ctx.principal.id, explainedAt: ctx.now });
    return { expertMatterId: matter.id, expertOpinionId: opinion.id };
  });
}

/** The reason for each opinion that is overridden, by its id; null where none is given. */
function reasonsOf(overridden: readonly OverriddenOpinionInput[], given: readonly ExpertOpinionRecord[]): ReadonlyMap<string, string | null> {
  const reasons = new Map<string, string | null>();
  for (const [index, { expertOpinionId, reason }] of overridden.entries()) {
    const field = ['input', 'overridden', String(index)];
    const id = idOf('ExpertOpinion', expertOpinionId);
    if (id === null || reasons.has(id) || !given.some((one) => one.id === id)) throw new Refusal({ code: 'INVALID', message: expertMessages.notGiven, field: [...field, 'expertOpinionId'] });
    reasons.set(id, textOf(reason, [...field, 'reason'], { max: 2_000 }));
  }
  return reasons;
}
