import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { ActivityReportSourceEnum, ActivityReportStateEnum } from './activity.enums.ts';
import { ActivityReport } from './activity-report.type.ts';

/** Lists of reports of product activity. */
export const activityReportPage = definePage({
  name: 'ActivityReport',
  type: () => ActivityReport,
  description: 'Reports of product activity.',
  defaultSize: 25,
  orders: { REPORTED_AT: { column: 'reported_at', cast: 'timestamptz', field: 'reportedAt', description: 'By when they arrived.' } },
  defaultOrder: { field: 'REPORTED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [ActivityReportStateEnum], field: 'state', sql: oneOf('state'), description: 'In one of these states.' },
    sources: { type: () => [ActivityReportSourceEnum], field: 'source', sql: oneOf('source'), description: 'That arrived in one of these ways.' },
    reportedBySides: { type: () => [SharingSideEnum], field: 'reportedBySide', sql: oneOf('reported_by_side'), description: 'Reported by one of these sides.' },
  },
});
