import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { textOf } from '../platform/text.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { changeRelationship } from './change-relationship.ts';
import { marketMessages } from './markets.messages.ts';
import { endRelationshipRule } from './markets.policy.ts';
import { recordStage } from './stage-change.entity.ts';
import { pastDay } from './past-day.ts';
import type { EndRelationshipInput } from './relationship.input.ts';

/** Ends a living relationship, with its reason. What comes after is a new relationship; this one stays as history. */
export function endRelationship(ctx: Context, input: EndRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: endRelationshipRule, input, idempotencyKey: input.idempotencyKey }, (tx) => {
    // Only a merge of parties ends one so, and says which goes on.
    if (input.reason === 'MERGED') throw new Refusal({ code: 'INVALID', message: marketMessages.mergedByMerge, field: ['input', 'reason'] });
    const endedOn = pastDay(ctx, input.endedOn, ['input', 'endedOn']) ?? ctx.now.toISOString().slice(0, 10);
    const endNote = textOf(input.note, ['input', 'note'], { max: 2_000, isRequired: input.reason === 'OTHER' });
    return changeRelationship(tx, endRelationshipRule, input, (relationship) => {
      const { stage, startedOn } = relationship;
      if (startedOn != null && endedOn < startedOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: marketMessages.endsBeforeStart, field: ['input', 'endedOn'] });
      recordStage(tx, relationship, { kind: 'LIFECYCLE', from: stage, to: 'TERMINATED', reason: endNote });
      return { stage: 'TERMINATED', endedOn, endReason: input.reason, endNote };
    });
  });
}
