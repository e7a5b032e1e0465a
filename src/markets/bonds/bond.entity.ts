import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { BondKind } from '../../domain/bonds.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

const minorUnits = () => p.bigint('string').nullable();
const currency = () => p.string().nullable();

/** What holds a relationship. Until somebody has verified it by evidence it counts for nothing. */
export const BondEntity = defineEntity({
  name: 'Bond',
  tableName: 'bond',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    kind: p.string().$type<BondKind>(),
    description: p.string(),
    ourCostMinor: minorUnits(),
    ourCostCurrency: currency(),
    ourBenefitMinor: minorUnits(),
    ourBenefitCurrency: currency(),
    theirCostMinor: minorUnits(),
    theirCostCurrency: currency(),
    theirBenefitMinor: minorUnits(),
    theirBenefitCurrency: currency(),
    ourSwitchingCostMinor: minorUnits(),
    ourSwitchingCostCurrency: currency(),
    theirSwitchingCostMinor: minorUnits(),
    theirSwitchingCostCurrency: currency(),
    startedOn: p.string().columnType('date').nullable(),
    untilOn: p.string().columnType('date').nullable(),
    isShownToPartner: p.boolean(),
    verifiedAt: p.datetime().nullable(),
    verifiedBy: p.uuid().nullable(),
    evidence: p.string().nullable(),
    endedOn: p.string().columnType('date').nullable(),
    endReason: p.string().nullable(),
    ...timestamps,
  },
});
export type BondRecord = InferEntity<typeof BondEntity>;
partOf('Bond', 'relationshipId');
