import 'reflect-metadata';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import type { KpiDefinitions } from '../agreements/kpi-definitions.ts';
import { VmiAgreementVersion } from '../agreements/version.type.ts';
import { seeSupply } from '../supply.policy.ts';
import type { MeasuredKpis } from './measured-kpis.ts';
import { shownKpis, SupplyKpis } from './supply-kpis.type.ts';

type SnapshotInJson = readonly [from: string, until: string, figures: MeasuredKpis, definitions: KpiDefinitions & { readonly reviewDays: number }];

@readType({ table: 'kpi_snapshot', rule: seeSupply, implements: Node, description: 'The figures of an agreement for a month, as they were when it was over. What is corrected later changes no snapshot.' })
export class KpiSnapshot extends Node {
  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, description: 'The agreement.' })
  agreement!: VmiAgreement;

  @one(() => VmiAgreementVersion, { link: { version_id: 'id' }, description: 'The terms by which it was computed.' })
  terms!: VmiAgreementVersion;

  @column(() => LocalDate, { column: 'month', description: 'The first day of the month.' })
  month!: string;

  @expression(() => SupplyKpis, {
    sql: (row) => sql`json_build_array(${row('month')}, (${row('month')} + interval '1 month - 1 day')::date, ${row('figures')}, ${row('definitions')})`, description: 'The figures.',
    convert: (value, reader) => {
      const [from, until, figures, { reviewDays, ...definitions }] = value as SnapshotInJson;
      return shownKpis(figures, { from, until, reviewDays, definitions }, reader);
    },
  })
  kpis!: SupplyKpis;

  @column(() => DateTime, { column: 'computed_at', convert: toInstant, description: 'When it was computed.' })
  computedAt!: Date;
}

export const kpiSnapshotPage = definePage({
  name: 'KpiSnapshot',
  type: () => KpiSnapshot,
  description: 'Figures by month.',
  defaultSize: 12,
  orders: { MONTH: { column: 'month', cast: 'date', field: 'month', description: 'By month.' } },
  defaultOrder: { field: 'MONTH', direction: 'DESC' },
  filters: { monthOnOrAfter: { type: () => LocalDate, field: 'month', sql: (row, day: string) => sql`${row('month')} >= ${day}::date`, description: 'Of months that begin on this day or later.' } },
});

definesTimeline('KpiSnapshot', () => KpiSnapshot, { agreementId: { field: 'agreement', idOf: 'VmiAgreement' }, versionId: { field: 'terms', idOf: 'VmiAgreementVersion' } });
