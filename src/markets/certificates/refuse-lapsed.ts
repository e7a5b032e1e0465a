import { type BlockableAct, blockersOf, type RequirementFacts } from '../../domain/requirements.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { certificateMessages } from './certificates.messages.ts';
import { overriddenUntil, requirementStatus, unmetSince } from './requirement-status.ts';

/**
 * Refuses an act that something the relationship must hold stands in the way of, in the transaction of the act. Every room asks it before
 * an act that a lapse can block.
 * @throws {Refusal} BLOCKED, once for each requirement that blocks, with the requirement
 */
export async function refuseLapsed(tx: Write, relationshipId: string, act: BlockableAct): Promise<void> {
  const blockers = blockersOf(await requirementsOf(tx, relationshipId), act, tx.ctx.now.toISOString().slice(0, 10));
  if (blockers.length === 0) return;
  throw new Refusal(...blockers.map(({ id, name, status, since }) => ({
    code: 'BLOCKED' as const, message: certificateMessages.blocked, values: { requirement: name, status, since: since ?? '' }, blockedBy: { type: 'RelationshipRequirement', id },
  })));
}

interface RequirementRow extends RequirementFacts {
  readonly id: string;
  /** What is required, in words. */
  readonly name: string;
  readonly since: string | null;
}

async function requirementsOf({ em, ctx }: Write, relationshipId: string): Promise<RequirementRow[]> {
  const statement = standing(ctx.principal.workspaceId, relationshipId);
  const rows = await em.execute<{ facts: RequirementRow }[]>(statement.sql, statement.values);
  return rows.map(({ facts }) => facts);
}

/** The dates as JSON texts, whatever the driver makes of dates. */
function standing(workspaceId: string, relationshipId: string): Sql {
  const row = (name: string): Sql => column('q', name);
  return sql`select json_build_object('id', q.id, 'blocks', q.blocks, 'requiredFrom', q.required_from, 'endedOn', q.ended_on,
      'name', coalesce(q.standard, (select left(k.commitment, 100) from csr_commitment k where k.workspace_id = q.workspace_id and k.id = q.commitment_id)),
      'status', ${requirementStatus(row)}, 'since', ${unmetSince(row)}, 'overriddenUntil', ${overriddenUntil(row)}) as facts
    from relationship_requirement q
    where q.workspace_id = ${workspaceId}::uuid and q.relationship_id = ${relationshipId}::uuid and q.ended_on is null order by q.id`;
}
