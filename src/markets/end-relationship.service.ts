import { endingTakesApproval } from '../domain/relationship-ending.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { textOf } from '../platform/text.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { lockLiving } from './change-relationship.ts';
import { endingConstraints, isAskedFor, requestEnding } from './endings/request-ending.ts';
import { marketMessages } from './markets.messages.ts';
import { endRelationshipRule } from './markets.policy.ts';
import { pastDay } from './past-day.ts';
import type { EndRelationshipInput } from './relationship.input.ts';
import { type Ending, terminate } from './terminate-relationship.ts';

/**
 * Ends a living relationship, with its reason. What comes after is a new relationship; this one stays as history. A key relationship is not
 * ended but its end asked for: another person decides (`approveEnding`).
 */
export function endRelationship(ctx: Context, input: EndRelationshipInput): Promise<WriteAnswer<{ relationshipId: string; endingRequestId: string | null }>> {
  const { idempotencyKey } = input;
  return write(ctx, { rule: endRelationshipRule, input, idempotencyKey, constraints: endingConstraints }, async (tx) => {
    // Only a merge of parties ends one so, and says which goes on.
    if (input.reason === 'MERGED') throw new Refusal({ code: 'INVALID', message: marketMessages.mergedByMerge, field: ['input', 'reason'] });
    const ending: Ending = {
      reason: input.reason,
      note: textOf(input.note, ['input', 'note'], { max: 2_000, isRequired: input.reason === 'OTHER' }),
      endedOn: pastDay(ctx, input.endedOn, ['input', 'endedOn']),
    };
    const relationship = await lockLiving(tx, endRelationshipRule, input);
    const { id: relationshipId } = relationship;
    if (endingTakesApproval(relationship, ctx.now) || await isAskedFor(tx.em, relationship)) return { relationshipId, endingRequestId: await requestEnding(tx, relationship, ending) };
    Object.assign(relationship, await terminate(tx, relationship, ending));
    return { relationshipId, endingRequestId: null };
  });
}
