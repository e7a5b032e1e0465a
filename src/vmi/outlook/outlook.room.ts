import type { Room } from '../../platform/room.ts';
import { AgreementPositions } from './agreement-positions.type.ts';
import { lookAhead } from './look-ahead.job.ts';
import { outlookRules } from './outlook.policy.ts';
import { OutlookResolver } from './outlook.resolver.ts';
import { PositionOutlook } from './position-outlook.type.ts';

/** How positions stand and what is to be expected of them, and their lists. */
export const outlookRoom: Room = {
  resolvers: [OutlookResolver, PositionOutlook, AgreementPositions],
  rules: outlookRules,
  jobs: [lookAhead],
};
