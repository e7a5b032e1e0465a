import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import { notePeriod } from './note-period.ts';
import {
  CadencePeriodEntity, type CadencePeriodRecord, type CadenceRecord, InformationPeriodEntity, type InformationPeriodRecord, type InformationScheduleRecord,
} from './rhythm.entity.ts';

/**
 * Whether a rhythm of contact was kept: there was contact for its purpose in the period, whoever began it. Only contact that both sides see
 * counts, since both see the outcome.
 */
export async function judgeCadence(tx: Write, cadence: CadenceRecord, firstDay: string, lastDay: string): Promise<void> {
  const { workspaceId, id: cadenceId, relationshipId, purpose, responsible } = cadence;
  const [row] = await tx.em.execute<{ is_kept: boolean }[]>(
    `select exists (select from interaction i where i.workspace_id = ? and i.relationship_id = ? and i.standing = 'RECORDED' and i.is_shared and (?::text is null or i.purpose = ?)
       and i.occurred_at >= ?::date at time zone 'UTC' and i.occurred_at < (?::date + 1) at time zone 'UTC') as is_kept`,
    [workspaceId, relationshipId, purpose ?? null, purpose ?? null, firstDay, lastDay],
  );
  const isKept = row!.is_kept;
  tx.em.create(CadencePeriodEntity, { workspaceId, id: newId(), relationshipId, cadenceId, firstDay, lastDay, isKept, judgedAt: tx.ctx.now } as CadencePeriodRecord);
  const sides = responsible === 'BOTH' ? (['FOCAL', 'PARTNER'] as const) : [responsible];
  await notePeriod(tx, { relationshipId, source: { type: 'Cadence', id: cadenceId }, directions: sides.map(shownBy), firstDay, lastDay, isKept });
}

/**
 * Whether information was told on schedule: a statement of the category and direction, in the period or the days of grace after it, that was
 * not taken back. A period at whose judging no agreement shares the category says nothing: nobody owes what is not agreed.
 */
export async function judgeInformation(tx: Write, schedule: InformationScheduleRecord, firstDay: string, lastDay: string): Promise<void> {
  const { workspaceId, id: scheduleId, relationshipId, category, direction, graceDays } = schedule;
  const of = [workspaceId, relationshipId, category, direction];
  const [row] = await tx.em.execute<{ is_agreed: boolean; is_shared: boolean }[]>(
    `select exists (select from sharing_in_force f where f.workspace_id = ? and f.relationship_id = ? and f.category = ? and f.direction = ?) as is_agreed,
       exists (select from shared_statement s where s.workspace_id = ? and s.relationship_id = ? and s.category = ? and s.direction = ? and s.withdrawn_at is null
         and s.created_at >= ?::date at time zone 'UTC' and s.created_at < (?::date + 1 + ?::integer) at time zone 'UTC') as is_shared`,
    [...of, ...of, firstDay, lastDay, graceDays],
  );
  if (!row!.is_agreed) return;
  const isShared = row!.is_shared;
  tx.em.create(InformationPeriodEntity, { workspaceId, id: newId(), relationshipId, scheduleId, firstDay, lastDay, isShared, judgedAt: tx.ctx.now } as InformationPeriodRecord);
  await notePeriod(tx, { relationshipId, source: { type: 'InformationSchedule', id: scheduleId }, directions: [direction], firstDay, lastDay, isKept: isShared });
}
