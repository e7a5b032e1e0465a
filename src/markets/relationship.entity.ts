import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RelationshipLevel } from '../domain/relationship-levels.ts';
import { timestamps, workspaceKey } from '../platform/writes/columns.ts';
import { competitorColumns } from './competitor/competitor.columns.ts';
import { customerColumns } from './customer/customer.columns.ts';
import { distributorColumns } from './distributor/distributor.columns.ts';
import { influencerColumns } from './influencer/influencer.columns.ts';
import { internalColumns } from './internal/internal.columns.ts';
import { supplierColumns } from './supplier/supplier.columns.ts';

/** The six markets of relationship marketing, in the order in which the field names them. */
export const markets = ['SUPPLIER', 'INTERNAL', 'COMPETITOR', 'DISTRIBUTOR', 'CUSTOMER', 'INFLUENCER'] as const;
export type Market = (typeof markets)[number];

/** Berry (1996): identify, establish, maintain, enhance and, where need be, terminate. */
export const relationshipStages = ['IDENTIFIED', 'ESTABLISHED', 'MAINTAINED', 'ENHANCED', 'TERMINATED'] as const;
export type RelationshipStage = (typeof relationshipStages)[number];

export const endReasons = ['PARTNER_LEFT', 'WE_LEFT', 'BUSINESS_CLOSED', 'BREACH', 'MUTUAL_AGREEMENT', 'REPLACED', 'OTHER', 'MERGED'] as const;
export type EndReason = (typeof endReasons)[number];

/** One edge of the network: the focal firm and a partner in one market. All markets share the table; `market` tells them apart. */
export const RelationshipEntity = defineEntity({
  name: 'Relationship',
  tableName: 'relationship',
  properties: {
    ...workspaceKey,
    market: p.string().$type<Market>(),
    focalId: p.uuid(),
    partnerId: p.uuid(),
    partnerName: p.string(),
    stage: p.string().$type<RelationshipStage>(),
    isKey: p.boolean(),
    startedOn: p.date().nullable(),
    endedOn: p.date().nullable(),
    endReason: p.string().$type<EndReason>().nullable(),
    endNote: p.string().nullable(),
    managerId: p.uuid().nullable(),
    continuesId: p.uuid().nullable(),
    /** Until when it was key, once it no longer is; the database keeps it. */
    keyUntil: p.datetime().nullable(),
    note: p.string().nullable(),
    /** Of one that ended as a double: the one that goes on. */
    mergedIntoId: p.uuid().nullable(),
    intendedLevel: p.string().$type<RelationshipLevel>().nullable(),
    ...supplierColumns,
    ...internalColumns,
    ...competitorColumns,
    ...distributorColumns,
    ...customerColumns,
    ...influencerColumns,
    ...timestamps,
  },
});
export type RelationshipRecord = InferEntity<typeof RelationshipEntity>;
