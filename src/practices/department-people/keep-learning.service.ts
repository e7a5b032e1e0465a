import { numberOf } from '../../markets/field-readers.ts';
import { pastDay } from '../../markets/past-day.ts';
import type { Context } from '../../platform/context.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { beginPersonal } from './begin-personal.ts';
import { agreeTrainingRule, cancelTrainingRule, completeTrainingRule, recordSkillRule } from './department-people.policy.ts';
import { holdPersonal } from './hold-personal.ts';
import { PersonSkillEntity, type PersonSkillRecord, TrainingEntity, type TrainingRecord } from './people.entity.ts';
import type { AgreeTrainingInput, CancelTrainingInput, CompleteTrainingInput, RecordPersonSkillInput } from './people.input.ts';

/** What acts on skills and trainings answer. Types, as the payloads' index asks. */
export type SkillAnswer = { readonly personSkillId: string };
export type TrainingAnswer = { readonly trainingId: string };

const training = { entity: TrainingEntity, type: 'Training', field: 'trainingId', states: ['AGREED'] } as const;

/** Records what somebody can; the newest of a skill counts. */
export function recordPersonSkill(ctx: Context, input: RecordPersonSkillInput): Promise<WriteAnswer<SkillAnswer>> {
  return write(ctx, { rule: recordSkillRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const of = await beginPersonal(tx, recordSkillRule, input);
    const skill = tx.em.create(PersonSkillEntity, {
      ...of, skill: requiredText(input.skill, ['input', 'skill'], 100), level: numberOf(input.level, ['input', 'level'], { min: 1, max: 5 })!, judgedBy: ctx.principal.id, judgedAt: ctx.now,
    } as PersonSkillRecord);
    return { personSkillId: skill.id };
  });
}

/** Records what somebody is to learn. */
export function agreeTraining(ctx: Context, input: AgreeTrainingInput): Promise<WriteAnswer<TrainingAnswer>> {
  return write(ctx, { rule: agreeTrainingRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const of = await beginPersonal(tx, agreeTrainingRule, input);
    const agreed = tx.em.create(TrainingEntity, {
      ...of, what: requiredText(input.what, ['input', 'what'], 2_000), skill: textOf(input.skill, ['input', 'skill'], { max: 100 }), dueOn: input.dueOn, state: 'AGREED', agreedBy: ctx.principal.id, agreedAt: ctx.now,
    } as unknown as TrainingRecord);
    return { trainingId: agreed.id };
  });
}

/** Says that a training is done. */
export function completeTraining(ctx: Context, input: CompleteTrainingInput): Promise<WriteAnswer<TrainingAnswer>> {
  return write(ctx, { rule: completeTrainingRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const found = await holdPersonal<TrainingRecord>(tx, { ...training, rule: completeTrainingRule }, input);
    tx.em.assign(found, { state: 'DONE', endedBy: ctx.principal.id, endedAt: ctx.now, doneOn: pastDay(ctx, input.doneOn, ['input', 'doneOn']), note: textOf(input.note, ['input', 'note'], { max: 2_000 }) });
    return { trainingId: found.id };
  });
}

/** Gives a training up. */
export function cancelTraining(ctx: Context, input: CancelTrainingInput): Promise<WriteAnswer<TrainingAnswer>> {
  return write(ctx, { rule: cancelTrainingRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const found = await holdPersonal<TrainingRecord>(tx, { ...training, rule: cancelTrainingRule }, input);
    tx.em.assign(found, { state: 'CANCELLED', endedBy: ctx.principal.id, endedAt: ctx.now, note: requiredText(input.reason, ['input', 'reason'], 2_000) });
    return { trainingId: found.id };
  });
}
