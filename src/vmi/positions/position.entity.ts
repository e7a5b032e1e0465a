import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const replenishmentMethods = ['MIN_MAX', 'REORDER_POINT', 'BASE_STOCK', 'DAYS_OF_SUPPLY', 'BUFFER_ZONES'] as const;
export type ReplenishmentMethod = (typeof replenishmentMethods)[number];

const units = () => p.string().columnType('numeric(18,4)');

/** How a position is kept supplied: of each method its own levels, the others null. Units are decimals as text. */
const parameters = {
  method: p.string().$type<ReplenishmentMethod>(),
  minimum: units().nullable(),
  maximum: units().nullable(),
  reorderPoint: units().nullable(),
  orderQuantity: units().nullable(),
  baseStock: units().nullable(),
  minimumDays: p.double().nullable(),
  targetDays: p.double().nullable(),
  leadTimeFactor: p.double().nullable(),
  variabilityFactor: p.double().nullable(),
  leadTimeDays: p.double(),
  leadTimeDeviation: p.double(),
};

/** An item at a place, kept under an agreement. Its balances are the stock ledger's, and nobody's to set. */
export const StockPositionEntity = defineEntity({
  name: 'StockPosition',
  tableName: 'stock_position',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    agreementItemId: p.uuid(),
    itemId: p.uuid(),
    locationId: p.uuid(),
    ...parameters,
    endedOn: p.string().columnType('date').nullable(),
    ...timestamps,
  },
});
export type StockPositionRecord = InferEntity<typeof StockPositionEntity>;
partOf('StockPosition', 'agreementId');

/** What held of a position from a moment on. */
export const PositionParametersEntity = defineEntity({
  name: 'PositionParameters',
  tableName: 'position_parameters',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    positionId: p.uuid(),
    ...parameters,
    source: p.string().$type<'MANUAL' | 'RULE' | 'IMPORT'>(),
    reason: p.string().nullable(),
    setBy: p.uuid(),
    setBySide: p.string().$type<Side>(),
    setAt: p.datetime(),
  },
});
export type PositionParametersRecord = InferEntity<typeof PositionParametersEntity>;
partOf('PositionParameters', 'agreementId');
