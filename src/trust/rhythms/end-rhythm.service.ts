import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { CadenceEntity, type CadenceRecord, InformationScheduleEntity, type InformationScheduleRecord } from './rhythm.entity.ts';
import type { EndCadenceInput, EndInformationScheduleInput } from './rhythm.input.ts';
import { rhythmMessages } from './rhythms.messages.ts';
import { endRhythmRule } from './rhythms.policy.ts';

/** Ends a rhythm of contact; the period that runs is not judged. */
export function endCadence(ctx: Context, input: EndCadenceInput): Promise<WriteAnswer<{ cadenceId: string; relationshipId: string }>> {
  return write(ctx, { rule: endRhythmRule, input: { cadence: input }, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const cadence = await lockVisible<CadenceRecord>(em, CadenceEntity, ctx, idOf('Cadence', input.cadenceId), ['input', 'cadenceId']);
    checkVersion(cadence, 'Cadence', input.expectedVersion);
    em.assign(cadence, endOf(ctx, cadence, input.reason));
    return { cadenceId: cadence.id, relationshipId: cadence.relationshipId };
  });
}

/** Ends a schedule; the period that runs is not judged. */
export function endInformationSchedule(ctx: Context, input: EndInformationScheduleInput): Promise<WriteAnswer<{ informationScheduleId: string; relationshipId: string }>> {
  return write(ctx, { rule: endRhythmRule, input: { schedule: input }, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const field = ['input', 'informationScheduleId'];
    const schedule = await lockVisible<InformationScheduleRecord>(em, InformationScheduleEntity, ctx, idOf('InformationSchedule', input.informationScheduleId), field);
    checkVersion(schedule, 'InformationSchedule', input.expectedVersion);
    em.assign(schedule, endOf(ctx, schedule, input.reason));
    return { informationScheduleId: schedule.id, relationshipId: schedule.relationshipId };
  });
}

function endOf(ctx: Context, rhythm: CadenceRecord | InformationScheduleRecord, reason: string): { endedOn: string; endReason: string } {
  if (rhythm.endedOn != null) throw new Refusal({ code: 'STATE_CONFLICT', message: rhythmMessages.ended, currentState: 'ENDED', allowedActions: [] });
  authorize(ctx, endRhythmRule, rhythm);
  return { endedOn: ctx.now.toISOString().slice(0, 10), endReason: requiredText(reason, ['input', 'reason'], 2_000) };
}
