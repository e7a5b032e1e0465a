import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { endRequirementRule } from './certificates.policy.ts';
import { lockRequirement } from './lock-requirement.ts';
import type { EndRequirementInput } from './requirement.input.ts';

/** Ends a requirement. It stays as history. */
export function endRequirement(ctx: Context, input: EndRequirementInput): Promise<WriteAnswer<{ requirementId: string; relationshipId: string }>> {
  return write(ctx, { rule: endRequirementRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const requirement = await lockRequirement(tx, endRequirementRule, input);
    tx.em.assign(requirement, { endedOn: ctx.now.toISOString().slice(0, 10), endReason: requiredText(input.reason, ['input', 'reason'], 2_000) });
    return { requirementId: requirement.id, relationshipId: requirement.relationshipId };
  });
}
