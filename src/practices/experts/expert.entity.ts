import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type ExpertMatterState = 'OPEN' | 'DECIDED' | 'DROPPED';
export type ExpertOpinionState = 'ASKED' | 'GIVEN' | 'FOLLOWED' | 'OVERRIDDEN';

/** What a department has to decide in a field of expertise. */
export const ExpertMatterEntity = defineEntity({
  name: 'ExpertMatter',
  tableName: 'expert_matter',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    field: p.string(),
    question: p.string(),
    state: p.string().$type<ExpertMatterState>(),
    raisedBy: p.uuid(),
    raisedAt: p.datetime(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    decision: p.string().nullable(),
    droppedBy: p.uuid().nullable(),
    droppedAt: p.datetime().nullable(),
    dropReason: p.string().nullable(),
    ...timestamps,
  },
});
export type ExpertMatterRecord = InferEntity<typeof ExpertMatterEntity>;

/** Who was asked about it, what they said, and whether it was followed. */
export const ExpertOpinionEntity = defineEntity({
  name: 'ExpertOpinion',
  tableName: 'expert_opinion',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    matterId: p.uuid(),
    expertId: p.uuid(),
    state: p.string().$type<ExpertOpinionState>(),
    askedBy: p.uuid(),
    askedAt: p.datetime(),
    givenBy: p.uuid().nullable(),
    givenAt: p.datetime().nullable(),
    opinion: p.string().nullable(),
    overrideReason: p.string().nullable(),
    explainedBy: p.uuid().nullable(),
    explainedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ExpertOpinionRecord = InferEntity<typeof ExpertOpinionEntity>;

for (const part of ['ExpertMatter', 'ExpertOpinion']) partOf(part, 'relationshipId');
