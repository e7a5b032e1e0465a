import { isStepBack, nextStages } from '../domain/relationship-lifecycle.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { textOf } from '../platform/text.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { refuseLapsed } from './certificates/refuse-lapsed.ts';
import { changeRelationship } from './change-relationship.ts';
import { marketMessages } from './markets.messages.ts';
import { advanceRelationshipRule } from './markets.policy.ts';
import type { AdvanceRelationshipInput } from './relationship.input.ts';
import type { RelationshipRecord } from './relationship.entity.ts';
import { recordStage } from './stage-change.entity.ts';

/** Takes a relationship to the next stage of its life, or back from enhanced to maintained, and keeps the step in its history. */
export function advanceRelationship(ctx: Context, input: AdvanceRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  const { stage, idempotencyKey } = input;
  return write(ctx, { rule: advanceRelationshipRule, input, idempotencyKey }, (tx) => changeRelationship(tx, advanceRelationshipRule, input, async (relationship) => {
    if (!nextStages(relationship.stage).includes(stage)) throw notNext(relationship);
    const reason = textOf(input.reason, ['input', 'reason'], { max: 2_000, isRequired: isStepBack(relationship.stage, stage) });
    if (!isStepBack(relationship.stage, stage)) await refuseLapsed(tx, relationship.id, 'ADVANCE_RELATIONSHIP');
    recordStage(tx, relationship, { kind: 'LIFECYCLE', from: relationship.stage, to: stage, reason });
    // Business begins with establishment, unless it is known to have begun before.
    const startedOn = relationship.startedOn ?? ctx.now.toISOString().slice(0, 10);
    return { stage, startedOn };
  }));
}

function notNext({ stage }: RelationshipRecord): Refusal {
  const next = nextStages(stage);
  return new Refusal({
    code: 'STATE_CONFLICT', message: marketMessages.notTheNextStage, values: { from: stage, next: next.join(', ') }, field: ['input', 'stage'],
    currentState: stage, allowedActions: ['ADVANCE_RELATIONSHIP', 'END_RELATIONSHIP'],
  });
}
