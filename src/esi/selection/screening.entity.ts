import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { workspaceKey } from '../../platform/writes/columns.ts';

export type ScreeningOutcome = 'PASSED' | 'FAILED';

/** What the firm found when it looked at one candidate for one project. Scores from 0 to 10. */
export const EsiScreeningEntity = defineEntity({
  name: 'EsiScreening',
  tableName: 'esi_screening',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    relationshipId: p.uuid(),
    involvementId: p.uuid(),
    capabilityScore: p.integer(), capabilityNote: p.string(),
    capacityScore: p.integer(), capacityNote: p.string(),
    roadmapFitScore: p.integer(), roadmapFitNote: p.string(),
    financeScore: p.integer(), financeNote: p.string(),
    csrScore: p.integer(), csrNote: p.string(),
    outcome: p.string().$type<ScreeningOutcome>(),
    note: p.string(),
    screenedBy: p.uuid(),
    screenedAt: p.datetime(),
  },
});
export type EsiScreeningRecord = InferEntity<typeof EsiScreeningEntity>;
partOf('EsiScreening', 'involvementId');
