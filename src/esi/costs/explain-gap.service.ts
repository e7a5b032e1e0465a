import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { ExplainTargetCostGapInput } from './component.input.ts';
import { CostGapExplanationEntity } from './cost.entity.ts';
import { costMessages } from './costs.messages.ts';
import { explainGapRule } from './costs.policy.ts';
import { holdProject } from './hold-costs.ts';

export type GapAnswer = { readonly projectId: string; readonly explanationId: string };

/** Says why the cost is not at its target, of the figures as they stand; the database notes them beside it. */
export function explainTargetCostGap(ctx: Context, input: ExplainTargetCostGapInput): Promise<WriteAnswer<GapAnswer>> {
  return write(ctx, { rule: explainGapRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { workspaceId, id: projectId } = await holdProject(tx, idOf('EsiProject', input.esiProjectId), ['input', 'esiProjectId'], ['DRAFT', 'ACTIVE', 'ON_HOLD']);
    authorize(ctx, explainGapRule, undefined);
    const explanation = requiredText(input.explanation, ['input', 'explanation'], 4_000);
    const { isWithin, targetCost, currentCost } = await figuresOf(tx, projectId);
    if (isWithin) throw new Refusal({ code: 'STATE_CONFLICT', message: costMessages.nothingToExplain, currentState: 'WITHIN_TARGET', allowedActions: [] });
    const made = tx.em.create(CostGapExplanationEntity, { workspaceId, id: newId(), projectId, explanation, targetCost, currentCost, explainedBy: ctx.principal.id, explainedAt: ctx.now });
    return { projectId, explanationId: made.id };
  });
}

interface Figures {
  readonly isWithin: boolean;
  readonly targetCost: string | null;
  readonly currentCost: string | null;
}

async function figuresOf({ em, ctx }: Write, projectId: string): Promise<Figures> {
  const [figures] = await em.execute<Figures[]>('select cost <= target is true as "isWithin", target::text as "targetCost", cost::text as "currentCost" from project_cost(?, ?)', [ctx.principal.workspaceId, projectId]);
  return figures!;
}
