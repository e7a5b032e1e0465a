import type { Context } from '../platform/context.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { changeRelationship } from './change-relationship.ts';
import { refuseWhileHandedOver } from './handovers/open-handover.ts';
import { checkLoad, loadConstraints } from './managers/check-load.ts';
import { findManager } from './managers/find-manager.ts';
import { assignManagerRule } from './markets.policy.ts';
import type { AssignRelationshipManagerInput } from './relationship.input.ts';

/** Names who manages a relationship for the firm, or that nobody does. A key relationship needs room within the manager's limit, or a reason. */
export function assignRelationshipManager(ctx: Context, input: AssignRelationshipManagerInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  const { idempotencyKey } = input;
  return write(ctx, { rule: assignManagerRule, input, idempotencyKey, constraints: loadConstraints }, (tx) => changeRelationship(tx, assignManagerRule, input, async (relationship) => {
    const managerId = await findManager(tx.em, ctx, input.managerId);
    if (managerId === (relationship.managerId ?? null)) return {};
    await refuseWhileHandedOver(tx, relationship);
    if (relationship.isKey && managerId !== null) await checkLoad(tx, relationship, managerId, input);
    return { managerId };
  }));
}
