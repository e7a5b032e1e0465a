import { defineEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { workspaceKey } from '../../platform/writes/columns.ts';

/** What a relationship brought in a year. Never changed: a later figure of the same year takes its place. */
export const RelationshipFigureEntity = defineEntity({
  name: 'RelationshipFigure',
  tableName: 'relationship_figure',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    year: p.integer(),
    currency: p.string(),
    revenueMinor: p.bigint('string').nullable(),
    profitMinor: p.bigint('string').nullable(),
    source: p.string(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
});
partOf('RelationshipFigure', 'relationshipId');
