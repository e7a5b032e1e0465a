import type { Side } from '../../domain/sides.ts';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const opportunisticActKinds = ['WITHHELD_INFORMATION', 'BROKE_CONFIDENTIALITY', 'SHIRKED', 'HELD_UP', 'FALSE_REPORT', 'SOLD_TO_RIVAL', 'POACHED', 'OTHER'] as const;
export type OpportunisticActKind = (typeof opportunisticActKinds)[number];

export type OpportunisticActStatus = 'REPORTED' | 'CONFIRMED' | 'REJECTED' | 'OVERTURNED';

/** That one side served its own interest with guile at the other’s cost, as somebody reports it and another person has found it. */
export const OpportunisticActEntity = defineEntity({
  name: 'OpportunisticAct',
  tableName: 'opportunistic_act',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    committedBySide: p.string().$type<Side>(),
    kind: p.string().$type<OpportunisticActKind>(),
    severity: p.integer(),
    occurredOn: p.string().columnType('date'),
    description: p.string(),
    links: p.json<readonly { title: string; url: string }[]>(),
    status: p.string().$type<OpportunisticActStatus>(),
    reportedBy: p.uuid(),
    reportedAt: p.datetime(),
    reviewedBy: p.uuid().nullable(),
    reviewedAt: p.datetime().nullable(),
    reviewNote: p.string().nullable(),
    overturnedBy: p.uuid().nullable(),
    overturnedAt: p.datetime().nullable(),
    overturnReason: p.string().nullable(),
    ...timestamps,
  },
});
export type OpportunisticActRecord = InferEntity<typeof OpportunisticActEntity>;

partOf('OpportunisticAct', 'relationshipId');
