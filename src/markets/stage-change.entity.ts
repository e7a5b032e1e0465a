import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../platform/ids.ts';
import { workspaceKey } from '../platform/writes/columns.ts';
import type { Write } from '../platform/writes/write.ts';
import type { RelationshipRecord } from './relationship.entity.ts';

/** What moves: the relationship through its life, the customer through theirs, or the level that the relationship is meant to have. */
export type StageKind = 'LIFECYCLE' | 'CUSTOMER' | 'LEVEL';

/** A step from stage to stage, with its day and its reason. A ledger: never changed. */
export const StageChangeEntity = defineEntity({
  name: 'StageChange',
  tableName: 'stage_change',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    kind: p.string().$type<StageKind>(),
    fromStage: p.string().nullable(),
    toStage: p.string(),
    reason: p.string().nullable(),
    changedAt: p.datetime(),
    changedBy: p.uuid(),
  },
});

interface Step {
  readonly kind: StageKind;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string | null;
}

/** Adds a step to the history, in the transaction that takes it. */
export function recordStage({ em, ctx }: Write, relationship: RelationshipRecord, { kind, from, to, reason }: Step): void {
  em.create(StageChangeEntity, {
    workspaceId: relationship.workspaceId, id: newId(), relationshipId: relationship.id, kind, fromStage: from, toStage: to, reason,
    changedAt: ctx.now, changedBy: ctx.principal.id,
  });
}
