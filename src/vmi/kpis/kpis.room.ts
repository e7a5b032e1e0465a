import type { Room } from '../../platform/room.ts';
import { AgreementKpis } from './agreement-kpis.type.ts';
import { keepKpis } from './keep-kpis.job.ts';
import { KpiSnapshotEntity } from './kpi-snapshot.entity.ts';
import { KpiSnapshot } from './kpi-snapshot.type.ts';
import { kpiRules } from './kpis.policy.ts';

/** The figures by which both sides are measured. */
export const kpisRoom: Room = { types: [KpiSnapshot], resolvers: [AgreementKpis], entities: [KpiSnapshotEntity], rules: kpiRules, jobs: [keepKpis] };
