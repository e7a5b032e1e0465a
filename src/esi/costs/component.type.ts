import 'reflect-metadata';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { literal, type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { EsiProject } from '../projects/project.type.ts';
import { amountField } from './amounts.ts';
import { componentActions } from './cost.actions.ts';
import { CostBasisEnum } from './cost.enums.ts';

const unit = 'for one unit of the product, in the project’s currency';
const reckoned = (kind: 'TARGET' | 'SHOULD' | 'CURRENT') => (row: Row): Sql => sql`component_cost(${row('workspace_id')}, ${row('id')}, ${literal(kind)})`;
const ofParts = (kind: 'TARGET') => (row: Row): Sql => sql`(select case when bool_and(x.cost is not null) then sum(x.cost) end from (select component_cost(p.workspace_id, p.id, ${literal(kind)}) as cost
  from cost_component p where p.workspace_id = ${row('workspace_id')} and p.parent_id = ${row('id')} and p.removed_at is null) x)`;

@readType({
  table: 'cost_component', rule: seeAsFirm, implements: [Node, Versioned, Actionable],
  description: 'A part of a product with what it may cost, should cost, is quoted at and does cost, all for one unit of the product in the project’s currency. The firm’s own: suppliers learn of it only what they are asked.',
})
export class CostComponent extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => CostComponent, { link: { parent_id: 'id' }, nullable: true, description: 'What it is a part of; null for a part of the product itself.' })
  parent!: CostComponent | null;

  @list(() => CostComponent, { link: { id: 'parent_id' }, order: ['code', 'id'], where: (row) => sql`${row('removed_at')} is null`, description: 'Its parts, by code.' })
  parts!: CostComponent[];

  @column(() => String, { column: 'code', description: 'Its code, unique in the project.' })
  code!: string;

  @column(() => String, { column: 'name', description: 'What it is called.' })
  name!: string;

  @amountField({ of: (row) => row('target_cost'), description: `What it may cost, ${unit}; null where nobody has said.` })
  targetCost!: string | null;

  @amountField({ of: ofParts('TARGET'), description: `The sum of what its parts may cost, ${unit}; null without parts, and while one of them has no target.` })
  partsTarget!: string | null;

  @amountField({ of: (row) => sql`${row('target_cost')} - ${ofParts('TARGET')(row)}`, description: 'What of its target its parts have not been given; below 0 where they have been given more. Null while either is not known.' })
  unallocatedTarget!: string | null;

  @column(() => Boolean, { column: 'is_target_shown', description: 'Suppliers who are asked for a price are told the target.' })
  isTargetShown!: boolean;

  @amountField({ of: reckoned('SHOULD'), description: `What the firm reckons that it should cost, ${unit}: its own figure, else the sum of its parts’; null while not known.` })
  shouldCost!: string | null;

  @column(() => String, { column: 'should_cost_assumptions', nullable: true, description: 'What its own should-cost rests on; null where it has none.' })
  shouldCostAssumptions!: string | null;

  @amountField({ of: (row) => row('quoted_cost'), description: `What was agreed with a supplier, ${unit}, its share of the tools included; null before.` })
  quotedCost!: string | null;

  @amountField({ of: (row) => row('actual_cost'), description: `What it does cost, ${unit}; null while nobody knows.` })
  actualCost!: string | null;

  @column(() => String, { column: 'actual_basis', nullable: true, description: 'Where the actual cost is read from.' })
  actualBasis!: string | null;

  @amountField({ of: reckoned('CURRENT'), description: `The best that is known, ${unit}: actual, else quoted, else the sum of its parts, else what it should cost. Null while not known.` })
  currentCost!: string | null;

  @expression(() => CostBasisEnum, {
    nullable: true, description: 'What the current cost rests on; null while that is not known.',
    sql: (row) => sql`case when ${row('actual_cost')} is not null then 'ACTUAL' when ${row('quoted_cost')} is not null then 'QUOTED'
      when (select bool_and(component_cost(p.workspace_id, p.id, 'CURRENT') is not null) from cost_component p where p.workspace_id = ${row('workspace_id')} and p.parent_id = ${row('id')} and p.removed_at is null) then 'PARTS'
      when ${row('should_cost')} is not null then 'SHOULD' end`,
  })
  costBasis!: string | null;

  @amountField({ of: (row) => sql`${reckoned('CURRENT')(row)} - ${reckoned('TARGET')(row)}`, description: `The current cost less the target, ${unit}: above 0 is too dear. Null while either is not known.` })
  targetCostGap!: string | null;

  @column(() => DateTime, { column: 'removed_at', convert: toInstant, nullable: true, description: 'When it was taken out of the product; null while it is part of it.' })
  removedAt!: Date | null;

  @viewerActions({ removedAt: 'removed_at' }, componentActions)
  viewerActions!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;
}

definesTimeline('CostComponent', () => CostComponent, { projectId: { field: 'project', idOf: 'EsiProject' }, parentId: { field: 'parent', idOf: 'CostComponent' } });

export const componentPage = definePage({
  name: 'CostComponent',
  type: () => CostComponent,
  description: 'What a product is made of, by code.',
  defaultSize: 50,
  orders: { CODE: { column: 'code', cast: 'text', field: 'code', description: 'By code.' } },
  defaultOrder: { field: 'CODE', direction: 'ASC' },
  filters: {
    isTopLevel: { type: () => Boolean, field: 'parent', sql: (row, is: boolean) => sql`(${row('parent_id')} is null) = ${is}::boolean`, description: 'Parts of the product itself; false for parts of those.' },
    isRemoved: { type: () => Boolean, field: 'removedAt', sql: (row, is: boolean) => sql`(${row('removed_at')} is not null) = ${is}::boolean`, description: 'Taken out; false for what is part of the product.' },
  },
});
