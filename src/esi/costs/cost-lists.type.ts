import { addsTo, expression, list, page } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiGate } from '../projects/gate.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { exact } from './amounts.ts';
import { CostComponent, componentPage } from './component.type.ts';
import { CostGapExplanation, CostGapSnapshot, TargetCostGap } from './gap.type.ts';
import { requestPage } from './request.type.ts';
import { roundPage } from './round.type.ts';

const gapNow = (row: Row): Sql => sql`(select json_build_object('targetCost', ${exact(sql`c.target`)}, 'allocatedTarget', ${exact(sql`c.allocated`)}, 'unallocatedTarget', ${exact(sql`(c.target - c.allocated)`)},
  'currentCost', ${exact(sql`c.cost`)}, 'knownCost', ${exact(sql`c.known`)}, 'components', c.components, 'unknownComponents', c.unknown, 'gap', ${exact(sql`(c.cost - c.target)`)},
  'isExplained', cost_gap_is_explained(${row('workspace_id')}, ${row('id')})) from project_cost(${row('workspace_id')}, ${row('id')}) c)`;

@addsTo(() => EsiProject)
export class ProjectCosts {
  @expression(() => TargetCostGap, { sql: gapNow, nullable: true, rule: seeAsFirm, description: 'How far it is from its target cost now; staff only.' })
  targetCostGap!: TargetCostGap | null;

  @list(() => CostGapSnapshot, { link: { id: 'project_id' }, order: ['taken_at', 'id'], rule: seeAsFirm, description: 'How far it was at each decision of a gate, in order: the trend. Staff only.' })
  targetCostGapTrend!: CostGapSnapshot[];

  @list(() => CostGapExplanation, { link: { id: 'project_id' }, order: ['explained_at', 'id'], rule: seeAsFirm, description: 'What was said of the gap, in order; the last one counts. Staff only.' })
  targetCostGapExplanations!: CostGapExplanation[];

  @page(() => componentPage, { link: { id: 'project_id' }, rule: seeAsFirm, description: 'What the product is made of; at most 200 components at a time. Staff only.' })
  costComponents!: unknown;

  @page(() => roundPage, { link: { id: 'project_id' }, rule: seeAsFirm, description: 'Rounds in which suppliers were asked for prices; staff only.' })
  quoteRounds!: unknown;
}

@addsTo(() => EsiGate)
export class GateCosts {
  @list(() => CostGapSnapshot, { link: { id: 'gate_id' }, order: ['review', 'id'], rule: seeAsFirm, description: 'How far the cost was from its target at each decision of the gate; staff only.' })
  targetCostGaps!: CostGapSnapshot[];
}

@addsTo(() => CostComponent)
export class ComponentRounds {
  @page(() => roundPage, { link: { id: 'component_id' }, description: 'Rounds in which suppliers were asked for its price.' })
  quoteRounds!: unknown;
}

@addsTo(() => EsiInvolvement)
export class InvolvementQuotes {
  @page(() => requestPage, { link: { id: 'involvement_id' }, description: 'What the supplier was asked for prices of.' })
  quoteRequests!: unknown;
}
