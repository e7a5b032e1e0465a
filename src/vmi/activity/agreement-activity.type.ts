import { toInstant } from '../../platform/public.type.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { activityCodePage } from './activity-code.type.ts';
import { activityObservationPage } from './activity-observation.page.ts';
import { activityReportPage } from './activity-report.page.ts';

/** What reports add to every agreement. */
@addsTo(() => VmiAgreement)
export class AgreementActivity {
  @expression(() => DateTime, { sql: (row) => lastReport(row), convert: toInstant, nullable: true, description: 'When a report that said something last arrived; null where none ever did.' })
  lastReportedAt!: Date | null;

  @expression(() => Boolean, { sql: (row) => sql`coalesce(${lastReport(row)} < now() - ${staleAfter(row)}, true)`, description: 'True where that is longer ago than its terms allow, or nobody ever reported: then nothing is approved by itself.' })
  isActivityStale!: boolean;

  @page(() => activityReportPage, { link: { id: 'agreement_id' }, description: 'Reports of what was sold and what is where.' })
  activityReports!: unknown;

  @page(() => activityCodePage, { link: { id: 'agreement_id' }, description: 'What codes of items and places stand for in its reports.' })
  activityCodes!: unknown;
}

/** What reports add to every position. */
@addsTo(() => StockPosition)
export class PositionActivity {
  @page(() => activityObservationPage, { link: { id: 'position_id' }, description: 'What was reported of it.' })
  activity!: unknown;
}

/** A report of which every line is held says nothing yet. */
function lastReport(row: Row): Sql {
  return sql`(select max(r.reported_at) from activity_report r where r.workspace_id = ${row('workspace_id')} and r.agreement_id = ${row('id')} and r.line_count > r.held_count)`;
}

function staleAfter(row: Row): Sql {
  return sql`(select v.stale_after_hours * interval '1 hour' from vmi_agreement_version v where v.workspace_id = ${row('workspace_id')} and v.agreement_id = ${row('id')} and v.status = 'SIGNED'
    and v.valid_from <= (now() at time zone 'UTC')::date order by v.valid_from desc, v.number desc limit 1)`;
}
