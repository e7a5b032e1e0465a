import type { Room } from '../../platform/room.ts';
import { ActivityCodeEntity, ActivityReportEntity } from './activity.entity.ts';
import { activityRules } from './activity.policy.ts';
import { activityPayloads, ActivityResolver } from './activity.resolver.ts';
import { ActivityCode } from './activity-code.type.ts';
import { ActivityObservation } from './activity-observation.type.ts';
import { ActivityReport } from './activity-report.type.ts';
import { AgreementActivity, PositionActivity } from './agreement-activity.type.ts';

/** What partners report of sales and stock. */
export const activityRoom: Room = {
  types: [ActivityReport, ActivityObservation, ActivityCode],
  resolvers: [ActivityResolver, ...activityPayloads, AgreementActivity, PositionActivity],
  entities: [ActivityReportEntity, ActivityCodeEntity],
  rules: activityRules,
};
