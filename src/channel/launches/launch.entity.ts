import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LaunchWarning } from '../../domain/channel/launch-decision.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { LaunchFigures } from './launch-figures.ts';

export type LaunchState = 'PLANNED' | 'GO' | 'HELD' | 'LAUNCHED' | 'CANCELLED';
export type LaunchPartnerState = 'INVITED' | 'WITHDRAWN';
export type LaunchDecision = 'GO' | 'HELD';

/** What the firm is to bring out through its channel. */
export const ChannelLaunchEntity = defineEntity({
  name: 'ChannelLaunch',
  tableName: 'channel_launch',
  properties: {
    ...workspaceKey,
    name: p.string(),
    product: p.string(),
    /** The item whose stock is counted; null where the house has none. */
    itemId: p.uuid().nullable(),
    /** The course that makes people trained for it; null where none does. */
    courseId: p.uuid().nullable(),
    launchOn: p.string().columnType('date'),
    neededSentiment: p.double(),
    leastSupport: p.double(),
    state: p.string().$type<LaunchState>(),
    plannedBy: p.uuid(),
    plannedAt: p.datetime(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    launchedBy: p.uuid().nullable(),
    launchedAt: p.datetime().nullable(),
    cancelledBy: p.uuid().nullable(),
    cancelledAt: p.datetime().nullable(),
    cancelReason: p.string().nullable(),
    ...timestamps,
  },
});
export type ChannelLaunchRecord = InferEntity<typeof ChannelLaunchEntity>;

/** What one partner must have for a launch. */
export const ChannelLaunchPartnerEntity = defineEntity({
  name: 'ChannelLaunchPartner',
  tableName: 'channel_launch_partner',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    launchId: p.uuid(),
    trainedPeople: p.integer(),
    certificates: p.integer(),
    stockOnHand: p.integer(),
    state: p.string().$type<LaunchPartnerState>(),
    invitedBy: p.uuid(),
    invitedAt: p.datetime(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ChannelLaunchPartnerRecord = InferEntity<typeof ChannelLaunchPartnerEntity>;
partOf('ChannelLaunchPartner', 'relationshipId');

/** How the firm decided, with the figures as they stood. Never changed. */
export const ChannelLaunchDecisionEntity = defineEntity({
  name: 'ChannelLaunchDecision',
  tableName: 'channel_launch_decision',
  properties: {
    ...workspaceKey,
    launchId: p.uuid(),
    number: p.integer(),
    decision: p.string().$type<LaunchDecision>(),
    warnings: p.array().$type<LaunchWarning[]>(),
    reason: p.string().nullable(),
    figures: p.json<LaunchFigures>(),
    decidedBy: p.uuid(),
    decidedAt: p.datetime(),
  },
});
export type ChannelLaunchDecisionRecord = InferEntity<typeof ChannelLaunchDecisionEntity>;
partOf('ChannelLaunchDecision', 'launchId');
