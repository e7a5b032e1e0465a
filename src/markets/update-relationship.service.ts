import type { Context } from '../platform/context.ts';
import { textOf } from '../platform/text.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { changeRelationship } from './change-relationship.ts';
import { updateRelationshipRule } from './markets.policy.ts';
import { pastDay } from './past-day.ts';
import type { UpdateRelationshipInput } from './relationship.input.ts';

/** Changes what is recorded of a living relationship. */
export function updateRelationship(ctx: Context, input: UpdateRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: updateRelationshipRule, input, idempotencyKey: input.idempotencyKey }, (tx) => changeRelationship(tx, updateRelationshipRule, input, {
    ...(input.startedOn !== undefined && { startedOn: pastDay(ctx, input.startedOn, ['input', 'startedOn']) }),
    ...(input.isKey !== undefined && { isKey: input.isKey ?? false }),
    ...(input.note !== undefined && { note: textOf(input.note, ['input', 'note'], { max: 10_000 }) }),
  }));
}
