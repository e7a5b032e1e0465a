import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ForceModel, ForcePart } from '../../domain/forces/force-model.ts';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { workspaceKey } from '../../platform/writes/columns.ts';

/** How strong each side stands towards the other. A ledger: a later one takes the place of the one before. */
export const ForceAssessmentEntity = defineEntity({
  name: 'ForceAssessment',
  tableName: 'force_assessment',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    supersedesId: p.uuid().nullable(),
    assessedBy: p.uuid(),
    assessedAt: p.datetime(),
    note: p.string().nullable(),
    model: p.json<ForceModel>(),
    difference: p.double().nullable(),
    comparedParts: p.integer(),
    focalDependence: p.double().nullable(),
    partnerDependence: p.double().nullable(),
  },
});
export type ForceAssessmentRecord = InferEntity<typeof ForceAssessmentEntity>;

/** Where a fact comes from: somebody says it, or a record of the graph does. */
export type ForceFactOrigin = 'STATED' | 'SHARE_OF_WALLET' | 'TIE' | 'FIGURE' | 'RELATIONSHIP';

/** One fact that an assessment rests on; what is unknown has none. A ledger, too. */
export const ForceFactEntity = defineEntity({
  name: 'ForceFact',
  tableName: 'force_fact',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    assessmentId: p.uuid(),
    side: p.string().$type<Side>(),
    part: p.string().$type<ForcePart>(),
    value: p.double(),
    origin: p.string().$type<ForceFactOrigin>(),
    source: p.string(),
    sourceType: p.string().nullable(),
    sourceId: p.uuid().nullable(),
    observedOn: p.string().columnType('date'),
    validUntil: p.string().columnType('date'),
  },
});
export type ForceFactRecord = InferEntity<typeof ForceFactEntity>;

for (const part of ['ForceAssessment', 'ForceFact']) partOf(part, 'relationshipId');
