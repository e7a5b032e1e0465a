import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AutonomyStep } from '../../domain/replenishment/earned-limit.ts';
import type { Side } from '../../domain/sides.ts';
import { partOf, withholdFromAudit } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { EvidenceDirection } from '../../trust/evidence/evidence.terms.ts';

export type AutonomyMode = 'FOLLOWING' | 'HELD' | 'OVERRIDDEN';
export type AutonomyCause = 'FOLLOWED' | 'TERMS' | 'HELD' | 'OVERRIDDEN' | 'RELEASED';

const money = () => p.string().columnType('numeric(19,4)');

/** How much of an agreement is approved by itself. The step is what the vendor has earned, the limit what holds. */
export const VmiAutonomyEntity = defineEntity({
  name: 'VmiAutonomy',
  tableName: 'vmi_autonomy',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    step: p.smallint().$type<AutonomyStep>(),
    mode: p.string().$type<AutonomyMode>(),
    limitAmount: money(),
    note: p.string().nullable(),
    setBy: p.uuid().nullable(),
    setBySide: p.string().$type<Side>().nullable(),
    setAt: p.datetime().nullable(),
    changedAt: p.datetime(),
    widenedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type VmiAutonomyRecord = InferEntity<typeof VmiAutonomyEntity>;
partOf('VmiAutonomy', 'agreementId');
// What the vendor has earned follows from its score, and the audit log of an agreement is read by both sides.
withholdFromAudit('VmiAutonomy', ['step', 'widenedAt']);

/** That the limit changed, or who holds it. A ledger: never changed. */
export const AutonomyChangeEntity = defineEntity({
  name: 'AutonomyChange',
  tableName: 'autonomy_change',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    versionId: p.uuid(),
    cause: p.string().$type<AutonomyCause>(),
    fromLimit: money().nullable(),
    toLimit: money(),
    note: p.string().nullable(),
    changedBy: p.uuid(),
    changedBySide: p.string().$type<Side>().nullable(),
    changedAt: p.datetime(),
  },
});
partOf('AutonomyChange', 'agreementId');

/** The score that a change followed: staff’s alone, in a table of its own. */
export const AutonomyGroundEntity = defineEntity({
  name: 'AutonomyGround',
  tableName: 'autonomy_ground',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    changeId: p.uuid(),
    direction: p.string().$type<EvidenceDirection>(),
    fromStep: p.smallint().$type<AutonomyStep>().nullable(),
    toStep: p.smallint().$type<AutonomyStep>(),
    trust: p.double().nullable(),
    uncertainty: p.double(),
    mediumFrom: p.double(),
    highFrom: p.double(),
  },
});
partOf('AutonomyGround', 'changeId');
