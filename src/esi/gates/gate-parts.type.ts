import { Int } from 'type-graphql';
import { addsTo, expression, list, one } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { sql } from '../../platform/sql.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { EsiGate } from '../projects/gate.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { EsiGateCriterion } from './criterion.type.ts';
import { EsiGateCondition, EsiGateDecider, EsiGateReview, EsiGateVote } from './review.type.ts';

const isIn = { where: (row: Row) => sql`${row('removed_at')} is null` };

/** What a gate asks, who decides, and what came of it. */
@addsTo(() => EsiGate)
export class GateParts {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @list(() => EsiGateCriterion, { link: { id: 'gate_id' }, order: ['place', 'id'], ...isIn, description: 'What it asks; a supplier sees what concerns suppliers.' })
  criteria!: EsiGateCriterion[];

  @list(() => EsiGateDecider, { link: { id: 'gate_id' }, order: ['named_at', 'id'], ...isIn, rule: seeAsFirm, description: 'Who decides; staff only.' })
  deciders!: EsiGateDecider[];

  @list(() => EsiGateVote, { link: { id: 'gate_id', round: 'round' }, order: ['cast_at', 'id'], rule: seeAsFirm, description: 'The votes in its newest review; staff only.' })
  votes!: EsiGateVote[];

  @list(() => EsiGateReview, { link: { id: 'gate_id' }, order: ['round', 'id'], rule: seeAsFirm, description: 'Its reviews that are over, oldest first; staff only.' })
  reviews!: EsiGateReview[];

  @list(() => EsiGateCondition, { link: { id: 'gate_id' }, order: ['due_on', 'id'], rule: seeAsFirm, description: 'What it was passed on condition of; staff only.' })
  conditions!: EsiGateCondition[];

  @expression(() => Int, {
    nullable: true, rule: seeAsFirm, description: 'How many conditions are neither met nor waived; staff only.',
    sql: (row) => sql`(select count(*)::integer from esi_gate_condition c where c.workspace_id = ${row('workspace_id')} and c.gate_id = ${row('id')} and c.resolution is null)`,
  })
  openConditionCount!: number | null;
}
