import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

/** What stands under a programme. Measures and person days are decimals as text. */

export type DevelopmentArea = 'QUALITY' | 'DELIVERY' | 'COST' | 'TECHNOLOGY' | 'CAPACITY' | 'MANAGEMENT' | 'SUSTAINABILITY';
export type GoalState = 'SET' | 'DROPPED';
export type HelpKind = 'TRAINING' | 'PEOPLE' | 'EQUIPMENT' | 'FINANCE' | 'DATA' | 'OTHER';
export type HelpState = 'RECORDED' | 'CONFIRMED' | 'DENIED';
export type ResultState = 'MEASURED' | 'VERIFIED' | 'REJECTED';

const day = () => p.string().columnType('date');
const decimal = () => p.string().columnType('numeric(19,4)');
const ofProgramme = { ...workspaceKey, relationshipId: p.uuid(), programmeId: p.uuid() };

/** What an audit found; never changed. */
export const SupplierAuditFindingEntity = defineEntity({
  name: 'SupplierAuditFinding',
  tableName: 'supplier_audit_finding',
  properties: { ...ofProgramme, area: p.string().$type<DevelopmentArea>(), score: p.integer(), note: p.string(), foundOn: day(), foundBy: p.uuid(), ...timestamps },
});
export type SupplierAuditFindingRecord = InferEntity<typeof SupplierAuditFindingEntity>;
partOf('SupplierAuditFinding', 'relationshipId');

export const SupplierGoalEntity = defineEntity({
  name: 'SupplierGoal',
  tableName: 'supplier_goal',
  properties: {
    ...ofProgramme, area: p.string().$type<DevelopmentArea>(), measure: p.string(), unit: p.string(), baseline: decimal(), target: decimal(), dueOn: day(), state: p.string().$type<GoalState>(),
    droppedBy: p.uuid().nullable(), droppedAt: p.datetime().nullable(), ...timestamps,
  },
});
export type SupplierGoalRecord = InferEntity<typeof SupplierGoalEntity>;
partOf('SupplierGoal', 'relationshipId');

/** What the firm gave. */
export const SupplierHelpEntity = defineEntity({
  name: 'SupplierHelp',
  tableName: 'supplier_help',
  properties: {
    ...ofProgramme, kind: p.string().$type<HelpKind>(), title: p.string(), note: p.string().nullable(), givenOn: day(), costMinor: p.bigint('string').nullable(), costCurrency: p.string().nullable(),
    personDays: decimal().nullable(), recordedBySide: p.string().$type<Side>(), recordedBy: p.uuid(), recordedAt: p.datetime(), jointInvestmentId: p.uuid().nullable(), state: p.string().$type<HelpState>(),
    answeredBy: p.uuid().nullable(), answeredAt: p.datetime().nullable(), answerNote: p.string().nullable(), ...timestamps,
  },
});
export type SupplierHelpRecord = InferEntity<typeof SupplierHelpEntity>;
partOf('SupplierHelp', 'relationshipId');

export const SupplierGoalResultEntity = defineEntity({
  name: 'SupplierGoalResult',
  tableName: 'supplier_goal_result',
  properties: {
    ...ofProgramme, goalId: p.uuid(), value: decimal(), measuredOn: day(), method: p.string(), measuredBySide: p.string().$type<Side>(), measuredBy: p.uuid(), measuredAt: p.datetime(),
    state: p.string().$type<ResultState>(), verifiedBy: p.uuid().nullable(), verifiedAt: p.datetime().nullable(), verificationNote: p.string().nullable(), ...timestamps,
  },
});
export type SupplierGoalResultRecord = InferEntity<typeof SupplierGoalResultEntity>;
partOf('SupplierGoalResult', 'relationshipId');
