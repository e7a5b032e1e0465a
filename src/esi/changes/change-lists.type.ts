import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { column, sql } from '../../platform/sql.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { EsiProject } from '../projects/project.type.ts';
import { ChangeStateEnum, EngineeringChange, isLate } from './change.type.ts';

/** Lists of engineering changes, wherever they stand. */
export const changePage = definePage({
  name: 'EngineeringChange',
  type: () => EngineeringChange,
  description: 'Engineering changes that the asker may see: staff every supplier’s, a supplier its own.',
  defaultSize: 25,
  orders: { PROPOSED_AT: { column: 'proposed_at', cast: 'timestamptz', field: 'proposedAt', description: 'By when they were proposed.' } },
  defaultOrder: { field: 'PROPOSED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [ChangeStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    proposedBySides: { type: () => [SharingSideEnum], field: 'proposedBySide', sql: oneOf('proposed_by_side'), description: 'Proposed by one of these sides.' },
    isLate: { type: () => Boolean, field: 'isLate', sql: (row, value: boolean) => sql`${isLate(row)} = ${value}`, description: 'Those proposed after the gate of the design, or the others.' },
  },
});

@addsTo(() => EsiProject)
export class ProjectChanges {
  @page(() => changePage, { link: { id: 'project_id' }, description: 'Changes to what is designed in it. A supplier sees those in its own part, and not how many others there are.' })
  engineeringChanges!: unknown;

  @expression(() => Int, {
    nullable: true, rule: seeAsFirm, description: 'Changes of all suppliers’ parts that were proposed after the gate of the design was passed, those taken back left out; staff only.',
    sql: (row) => sql`(select count(*) from engineering_change c where c.workspace_id = ${row('workspace_id')} and c.project_id = ${row('id')} and ${isLate((name) => column('c', name))} and c.state <> 'WITHDRAWN')`,
  })
  lateChangeCount!: number | null;
}

@addsTo(() => Relationship)
export class RelationshipChanges {
  @page(() => changePage, { link: { id: 'relationship_id' }, description: 'Changes in the partner’s parts of all projects.' })
  engineeringChanges!: unknown;
}
