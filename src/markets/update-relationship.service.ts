import type { Context } from '../platform/context.ts';
import { textOf } from '../platform/text.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { changeRelationship } from './change-relationship.ts';
import { checkLoad, loadConstraints } from './managers/check-load.ts';
import { holdManager } from './managers/find-manager.ts';
import { updateRelationshipRule } from './markets.policy.ts';
import { pastDay } from './past-day.ts';
import type { UpdateRelationshipInput } from './relationship.input.ts';

/** Changes what is recorded of a living relationship. One that becomes key needs room within its manager's limit, or a reason. */
export function updateRelationship(ctx: Context, input: UpdateRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  const { idempotencyKey } = input;
  return write(ctx, { rule: updateRelationshipRule, input, idempotencyKey, constraints: loadConstraints }, (tx) => changeRelationship(tx, updateRelationshipRule, input, async (relationship) => {
    if (input.isKey === true && !relationship.isKey && relationship.managerId != null) {
      await holdManager(tx.em, ctx, relationship.managerId, ['input', 'isKey']);
      await checkLoad(tx, relationship, relationship.managerId, input);
    }
    return {
      ...(input.startedOn !== undefined && { startedOn: pastDay(ctx, input.startedOn, ['input', 'startedOn']) }),
      ...(input.isKey !== undefined && { isKey: input.isKey ?? false }),
      ...(input.note !== undefined && { note: textOf(input.note, ['input', 'note'], { max: 10_000 }) }),
    };
  }));
}
