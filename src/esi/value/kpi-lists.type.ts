import { MarketEnum } from '../../markets/relationship.enums.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { Workspace } from '../../partners/workspace.type.ts';
import { addsTo, expression } from '../../platform/reads/declare.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { EsiProject } from '../projects/project.type.ts';
import { earlyParts, kpisInSql, lateParts } from './kpi-sql.ts';
import { EsiKpis, EsiTimingComparison } from './kpis.type.ts';

/** With fewer parts of either kind a difference tells nothing. */
const fewestParts = 5;

@addsTo(() => EsiProject)
export class ProjectKpis {
  @expression(() => EsiKpis, { sql: (row) => kpisInSql(row('workspace_id'), sql`i.project_id = ${row('id')}`), nullable: true, rule: seeAsFirm, description: 'What suppliers’ early part in it came to; staff only.' })
  kpis!: EsiKpis | null;
}

@addsTo(() => Relationship)
export class RelationshipKpis {
  @expression(() => EsiKpis, { sql: (row) => kpisInSql(row('workspace_id'), sql`i.relationship_id = ${row('id')}`), nullable: true, rule: seeAsFirm, description: 'What development with the partner came to, in all projects; staff only.' })
  esiKpis!: EsiKpis | null;
}

const inMarket = ({ market }: Record<string, unknown>): Sql => (market == null ? sql`true` : sql`r.market = ${market}`);
const market = { market: { type: () => MarketEnum, nullable: true, description: 'Only parts of partners in this market; all when absent.' } };

@addsTo(() => Workspace)
export class WorkspaceKpis {
  @expression(() => EsiKpis, { args: market, sql: (row, _reader, args) => kpisInSql(row('id'), inMarket(args)), nullable: true, rule: seeAsFirm, description: 'What development with suppliers came to, in all projects; staff only.' })
  esiKpis!: EsiKpis | null;

  @expression(() => EsiTimingComparison, {
    args: market, nullable: true, rule: seeAsFirm, description: 'Early involvement against late, in all projects; staff only.',
    sql: (row, _reader, args) => sql`json_build_array(${kpisInSql(row('id'), sql`${inMarket(args)} and ${earlyParts}`)}, ${kpisInSql(row('id'), sql`${inMarket(args)} and ${lateParts}`)})`,
    convert: (value) => compared(value as readonly [EsiKpis, EsiKpis]),
  })
  esiEarlyAgainstLate!: EsiTimingComparison | null;
}

function compared([early, late]: readonly [EsiKpis, EsiKpis]): EsiTimingComparison {
  const isEnough = early.parts >= fewestParts && late.parts >= fewestParts;
  return { fewestParts, earlyParts: early.parts, lateParts: late.parts, early: isEnough ? early : null, late: isEnough ? late : null };
}
