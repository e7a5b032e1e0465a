import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { changeRelationship } from '../change-relationship.ts';
import { updateRelationshipRule } from '../markets.policy.ts';
import { pastDay } from '../past-day.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';
import { AllianceCheckEntity, allianceCheckItems, type AllianceCheckRecord } from './sharing-agreement.entity.ts';
import type { CheckAllianceInput } from './sharing.input.ts';
import { sharingMessages } from './sharing.messages.ts';
import { checkAllianceRule } from './sharing.policy.ts';

/** Notes the outcome of a legal check. When the newest outcome of every item is that it holds, the alliance is cleared; else it is not. */
export function checkAlliance(ctx: Context, input: CheckAllianceInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: checkAllianceRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const checkedOn = pastDay(ctx, input.checkedOn, ['input', 'checkedOn']) ?? ctx.now.toISOString().slice(0, 10);
    // The relationship is locked first, so that two checks at once do not each miss the other.
    const changed = await changeRelationship(tx, updateRelationshipRule, input, (relationship) => {
      if (relationship.market !== 'COMPETITOR' || relationship.alliancePurpose == null) throw new Refusal({ code: 'INVALID', message: sharingMessages.notAnAlliance, field: ['input', 'relationshipId'] });
      const note = textOf(input.note, ['input', 'note'], { max: 2_000, isRequired: !input.isPassed });
      const { workspaceId, id: relationshipId } = relationship;
      tx.em.create(AllianceCheckEntity, {
        workspaceId, id: newId(), relationshipId, item: input.item, isPassed: input.isPassed, note, checkedOn, checkedBy: ctx.principal.id, recordedAt: ctx.now,
      } as AllianceCheckRecord);
      return {};
    });
    await tx.em.flush();
    await clear(tx, changed.relationshipId);
    return changed;
  });
}

async function clear({ em, ctx }: Write, relationshipId: string): Promise<void> {
  const { workspaceId } = ctx.principal;
  const checks = await em.find<AllianceCheckRecord>(AllianceCheckEntity, { workspaceId, relationshipId }, { orderBy: { recordedAt: 'asc', id: 'asc' } });
  const newest = new Map(checks.map(({ item, isPassed }) => [item, isPassed]));
  const relationship = await em.findOneOrFail<RelationshipRecord>(RelationshipEntity, { workspaceId, id: relationshipId });
  em.assign(relationship, { isLegallyCleared: allianceCheckItems.every((item) => newest.get(item) === true) });
}
