import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { changeRelationship } from '../change-relationship.ts';
import { recordStage } from '../stage-change.entity.ts';
import type { SetIntendedLevelInput } from './level.input.ts';
import { setIntendedLevelRule } from './levels.policy.ts';

/** Says how close a living relationship is meant to be, and keeps the step with its reason. The same level again is no step. */
export function setIntendedLevel(ctx: Context, input: SetIntendedLevelInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: setIntendedLevelRule, input, idempotencyKey: input.idempotencyKey }, (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const level = input.level ?? null;
    return changeRelationship(tx, setIntendedLevelRule, input, (relationship) => {
      const before = relationship.intendedLevel ?? null;
      if (before !== level) recordStage(tx, relationship, { kind: 'LEVEL', from: before ?? 'NONE', to: level ?? 'NONE', reason });
      return { intendedLevel: level };
    });
  });
}
