import { numberOf } from '../../markets/field-readers.ts';
import { lockLiving } from '../../markets/lock-living.ts';
import type { RelationshipRecord } from '../../markets/relationship.entity.ts';
import { SharingAgreementEntity } from '../../markets/sharing/sharing-agreement.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { CadenceEntity, type CadenceRecord, InformationScheduleEntity, type InformationScheduleRecord } from './rhythm.entity.ts';
import type { SetCadenceInput, SetInformationScheduleInput, SetRhythmInput } from './rhythm.input.ts';
import { rhythmMessages } from './rhythms.messages.ts';
import { setRhythmRule } from './rhythms.policy.ts';

/** Records a rhythm of contact that the sides have agreed, in the place of the one for the same purpose. */
export function setCadence(ctx: Context, input: SetCadenceInput): Promise<WriteAnswer<{ cadenceId: string; relationshipId: string }>> {
  return write(ctx, { rule: setRhythmRule, input: { cadence: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const relationship = await lockLiving(tx, setRhythmRule, input.relationshipId);
    const everyDays = numberOf(input.everyDays, ['input', 'everyDays'], { min: 1, max: 366 })!;
    const { purpose = null, responsible } = input;
    const facts = termsOf(ctx, input, relationship);
    await endEarlier(tx, await tx.em.findOne<CadenceRecord>(CadenceEntity, { workspaceId: relationship.workspaceId, relationshipId: relationship.id, purpose, endedOn: null }));
    const { id: cadenceId } = tx.em.create(CadenceEntity, { ...facts, everyDays, purpose, responsible } as CadenceRecord);
    return { cadenceId, relationshipId: relationship.id };
  });
}

/** Records when a side tells the other information of a category that it has agreed to share. */
export function setInformationSchedule(ctx: Context, input: SetInformationScheduleInput): Promise<WriteAnswer<{ informationScheduleId: string; relationshipId: string }>> {
  return write(ctx, { rule: setRhythmRule, input: { schedule: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const relationship = await lockLiving(tx, setRhythmRule, input.relationshipId);
    const { category, direction, rhythm } = input;
    const everyDays = numberOf(input.everyDays ?? null, ['input', 'everyDays'], { min: 1, max: 366 });
    if ((rhythm === 'DAYS') !== (everyDays !== null)) throw new Refusal({ code: 'INVALID', message: rhythmMessages.daysMissing, field: ['input', 'everyDays'] });
    const graceDays = numberOf(input.graceDays ?? 0, ['input', 'graceDays'], { min: 0, max: 60 })!;
    const of = { workspaceId: relationship.workspaceId, relationshipId: relationship.id, category, direction };
    if (await tx.em.count(SharingAgreementEntity, { ...of, state: 'IN_FORCE', level: { $ne: 'HIDDEN' } } as never) === 0) {
      throw new Refusal({ code: 'STATE_CONFLICT', message: rhythmMessages.notAgreed, values: { category }, field: ['input', 'category'], currentState: 'NOT_SHARED', allowedActions: [] });
    }
    const facts = termsOf(ctx, input, relationship);
    await endEarlier(tx, await tx.em.findOne<InformationScheduleRecord>(InformationScheduleEntity, { ...of, endedOn: null }));
    const { id: informationScheduleId } = tx.em.create(InformationScheduleEntity, { ...facts, category, direction, rhythm, everyDays, graceDays } as InformationScheduleRecord);
    return { informationScheduleId, relationshipId: relationship.id };
  });
}

function termsOf(ctx: Context, input: SetRhythmInput, { workspaceId, id: relationshipId }: RelationshipRecord): Partial<CadenceRecord> {
  const today = ctx.now.toISOString().slice(0, 10);
  const startsOn = input.startsOn ?? today;
  if (startsOn < today) throw new Refusal({ code: 'OUT_OF_RANGE', message: rhythmMessages.startsInPast, field: ['input', 'startsOn'] });
  const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
  return { workspaceId, id: newId(), relationshipId, startsOn, nextFrom: startsOn, reason, setBy: ctx.principal.id };
}

/** The relationship's lock keeps two from setting the same at once. */
async function endEarlier({ em, ctx }: Write, earlier: CadenceRecord | InformationScheduleRecord | null): Promise<void> {
  if (earlier === null) return;
  em.assign(earlier as CadenceRecord, { endedOn: ctx.now.toISOString().slice(0, 10), endReason: rhythmMessages.other.en });
  await em.flush();
}
