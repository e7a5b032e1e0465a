import type { Side } from '../../domain/sides.ts';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Rhythm } from '../../domain/rhythm.ts';
import type { InformationCategory, SharingDirection } from '../../platform/sharing.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { InteractionPurpose } from '../interactions/interaction.entity.ts';

export type Responsible = Side | 'BOTH';
export type RhythmKind = 'DAYS' | 'WEEKLY' | 'MONTHLY';

const rhythm = {
  ...workspaceKey,
  relationshipId: p.uuid(),
  startsOn: p.string().columnType('date'),
  reason: p.string(),
  setBy: p.uuid(),
  nextFrom: p.string().columnType('date'),
  endedOn: p.string().columnType('date').nullable(),
  endReason: p.string().nullable(),
  ...timestamps,
};

const period = {
  ...workspaceKey,
  relationshipId: p.uuid(),
  firstDay: p.string().columnType('date'),
  lastDay: p.string().columnType('date'),
  judgedAt: p.datetime(),
};

/** The rhythm of contact that the sides have agreed. Its terms never change: other terms are another one. */
export const CadenceEntity = defineEntity({
  name: 'Cadence',
  tableName: 'cadence',
  properties: { ...rhythm, everyDays: p.integer(), purpose: p.string().$type<InteractionPurpose>().nullable(), responsible: p.string().$type<Responsible>() },
});
export type CadenceRecord = InferEntity<typeof CadenceEntity>;

/** Whether a rhythm of contact was kept in one of its periods. */
export const CadencePeriodEntity = defineEntity({
  name: 'CadencePeriod', tableName: 'cadence_period', properties: { ...period, cadenceId: p.uuid(), isKept: p.boolean() },
});
export type CadencePeriodRecord = InferEntity<typeof CadencePeriodEntity>;

/** When information of a category is to be told. Its terms never change: other terms are another one. */
export const InformationScheduleEntity = defineEntity({
  name: 'InformationSchedule',
  tableName: 'information_schedule',
  properties: {
    ...rhythm,
    category: p.string().$type<InformationCategory>(),
    direction: p.string().$type<SharingDirection>(),
    rhythm: p.string().$type<RhythmKind>(),
    everyDays: p.integer().nullable(),
    graceDays: p.integer(),
  },
});
export type InformationScheduleRecord = InferEntity<typeof InformationScheduleEntity>;

/** Whether information was told in one of the periods of its schedule. */
export const InformationPeriodEntity = defineEntity({
  name: 'InformationPeriod', tableName: 'information_period', properties: { ...period, scheduleId: p.uuid(), isShared: p.boolean() },
});
export type InformationPeriodRecord = InferEntity<typeof InformationPeriodEntity>;

for (const part of ['Cadence', 'CadencePeriod', 'InformationSchedule', 'InformationPeriod']) partOf(part, 'relationshipId');

/** How often. */
export function rhythmOf(record: CadenceRecord | InformationScheduleRecord): Rhythm {
  const kind = 'rhythm' in record ? record.rhythm : 'DAYS';
  return kind === 'DAYS' ? { kind, everyDays: record.everyDays! } : { kind };
}
