import { daysUntil } from '../../domain/certificates.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { column, sql } from '../../platform/sql.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { certificateMessages } from './certificates.messages.ts';
import { overrideLapseRule } from './certificates.policy.ts';
import { lockRequirement } from './lock-requirement.ts';
import { requirementStatus } from './requirement-status.ts';
import { LapseOverrideEntity, type RequirementRecord } from './requirement.entity.ts';
import type { OverrideLapseInput } from './requirement.input.ts';

/** Days that an override lasts at most. */
const longest = 366;

/** Lets an unmet requirement pass until a day, with a reason. It ends by itself; a newer one takes its place. */
export function overrideLapse(ctx: Context, input: OverrideLapseInput): Promise<WriteAnswer<{ requirementId: string; relationshipId: string }>> {
  return write(ctx, { rule: overrideLapseRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const requirement = await lockRequirement(tx, overrideLapseRule, input);
    await refuseMet(tx, requirement);
    const { workspaceId, id: requirementId, relationshipId } = requirement;
    const days = daysUntil(input.until, ctx.now.toISOString().slice(0, 10));
    if (days < 0 || days > longest) throw new Refusal({ code: 'OUT_OF_RANGE', message: certificateMessages.overrideOutside, values: { limit: longest }, field: ['input', 'until'] });
    tx.em.create(LapseOverrideEntity, {
      workspaceId, id: newId(), relationshipId, requirementId, until: input.until, reason: requiredText(input.reason, ['input', 'reason'], 2_000),
      madeAt: ctx.now, madeBy: ctx.principal.id,
    });
    return { requirementId, relationshipId };
  });
}

/** What is met needs no override; a lapse to come is not let pass before anybody has seen it. */
async function refuseMet({ em }: Write, { workspaceId, id }: RequirementRecord): Promise<void> {
  const statement = sql`select ${requirementStatus((name) => column('q', name))} as status from relationship_requirement q where q.workspace_id = ${workspaceId}::uuid and q.id = ${id}::uuid`;
  const [row] = await em.execute<{ status: string }[]>(statement.sql, statement.values);
  if (row?.status === 'MET') throw new Refusal({ code: 'STATE_CONFLICT', message: certificateMessages.nothingToOverride, currentState: 'MET', allowedActions: ['END_REQUIREMENT'] });
}
