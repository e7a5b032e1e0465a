import type { Context } from '../../platform/context.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findProgrammeRelationship } from './find-programme-relationship.ts';
import type { RelationshipPracticesInput } from './practice.input.ts';
import { assessPracticesRule } from './programmes.policy.ts';
import { assessRelationships } from './write-assessments.ts';

/** Looks at how all practices of a relationship stand now. What is as before writes no history. */
export function assessPractices(ctx: Context, input: RelationshipPracticesInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: assessPracticesRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    authorize(ctx, assessPracticesRule, undefined);
    const { id } = await findProgrammeRelationship(tx, input.relationshipId);
    const changed = await assessRelationships(tx, [id]);
    // That somebody looked is on record all the same.
    if (changed === 0) tx.record({ subjectType: 'Relationship', subjectId: id, changes: {} });
    return { relationshipId: id };
  });
}
