import { newId } from '../../../platform/ids.ts';
import type { UserErrorFacts } from '../../../platform/errors/refusal.ts';
import type { Write } from '../../../platform/writes/write.ts';
import { changedConstraints, type Kind } from '../hold.ts';
import { handOverActions } from '../internal-service.actions.ts';
import { WorkHandOverEntity, type WorkHandOverRecord, type WorkHandOverState, WorkHandOverStepEntity, type WorkHandOverStepRecord } from './work-hand-over.entity.ts';

export type HandOverAnswer = { readonly workHandOverId: string };

export const handOverConstraints: Record<string, UserErrorFacts> = changedConstraints('work_hand_over', 'work_hand_over_step');

/** What acts on hand-overs hold. */
export const handOverKind: Kind<WorkHandOverRecord> = {
  type: 'WorkHandOver', entity: WorkHandOverEntity, field: 'workHandOverId', actions: handOverActions, ends: ({ fromId, toId }) => [fromId, toId],
};

interface Step {
  readonly to: WorkHandOverState;
  /** What changes with it beside the state. */
  readonly changes: Partial<WorkHandOverRecord>;
  readonly note?: string | null;
  /** Hours that have counted since it was handed over, where it tells them. */
  readonly hours?: number | null;
}

/** Takes a hand-over its next step, which is written down beside it. */
export async function takeStep(tx: Write, handOver: WorkHandOverRecord, { to, changes, note = null, hours = null }: Step): Promise<HandOverAnswer> {
  tx.em.assign(handOver, { ...changes, state: to, step: handOver.step + 1 });
  // The step is that of a hand-over that has taken it.
  await tx.em.flush();
  addStep(tx, handOver, { note, hours });
  return { workHandOverId: handOver.id };
}

/** Writes down the step that a hand-over has just taken. */
export function addStep({ em, ctx }: Write, { workspaceId, relationshipId, id: handOverId, step, round, state }: WorkHandOverRecord, { note, hours }: Required<Pick<Step, 'note' | 'hours'>>): void {
  em.create(WorkHandOverStepEntity, {
    workspaceId, id: newId(), relationshipId, handOverId, number: step, round, kind: state, madeBy: ctx.principal.id, madeAt: ctx.now, note, hours,
  } as WorkHandOverStepRecord);
}
