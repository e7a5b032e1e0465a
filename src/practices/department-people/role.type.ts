import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { inDepartment } from '../../markets/internal/posts/posts.policy.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, computed, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { closeRoleRule, fillRoleRule, seeRole } from './department-people.policy.ts';
import { DepartmentRoleStateEnum } from './people.enums.ts';

defineActions({ FILL_DEPARTMENT_ROLE: 'Say who fills a role.', CLOSE_DEPARTMENT_ROLE: 'Give a role up.' });

@ObjectType({ simpleResolvers: true, description: 'A skill that a role asks for.' })
export class AskedSkill {
  @Field(() => String, { description: 'What it is called.' })
  skill!: string;

  @Field(() => Int, { description: 'How well at least, from 1 (begins) to 5 (teaches it).' })
  least!: number;
}

@readType({ table: 'department_role', rule: seeRole, implements: [Node, Versioned, Actionable], description: 'What there is to do in relationships within a department, what it takes, and who does it. Staff only.' })
export class DepartmentRole extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The department’s relationship, in the internal market.' })
  relationship!: Relationship;

  @column(() => String, { column: 'name', description: 'What it is called.' })
  name!: string;

  @computed(() => [AskedSkill], { needs: { skills: 'skills' }, compute: ({ skills }) => skills, description: 'What it takes.' })
  skills!: AskedSkill[];

  @column(() => DepartmentRoleStateEnum, { column: 'state', description: 'Whether somebody fills it.' })
  state!: string;

  @one(() => User, { link: { person_id: 'id' }, nullable: true, description: 'Who fills it or, once it was given up, did last; null for nobody, and for whom the asker does not see.' })
  person!: User | null;

  @column(() => DateTime, { column: 'placed_at', convert: toInstant, nullable: true, description: 'When it was last said who fills it, or that nobody does; null while that was never said.' })
  placedAt!: string | null;

  @one(() => User, { link: { defined_by: 'id' }, nullable: true, description: 'Who defined it; null for whom the asker does not see.' })
  definedBy!: User | null;

  @column(() => DateTime, { column: 'defined_at', convert: toInstant, description: 'When.' })
  definedAt!: string;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was given up; null while it is not.' })
  closedAt!: string | null;

  @column(() => String, { column: 'close_reason', nullable: true, description: 'Why.' })
  closeReason!: string | null;

  @viewerActionsOver((row) => inDepartment(row, sql`'state', ${row('state')}`), { FILL_DEPARTMENT_ROLE: fillRoleRule, CLOSE_DEPARTMENT_ROLE: closeRoleRule })
  viewerActions!: unknown;
}

definesTimeline('DepartmentRole', () => DepartmentRole, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, personId: { field: 'person', idOf: 'User' }, definedBy: { field: 'definedBy', idOf: 'User' } });

/** Lists of roles. */
export const rolePage = definePage({
  name: 'DepartmentRole',
  type: () => DepartmentRole,
  description: 'Roles of a department in relationships; staff only.',
  rule: seeRole,
  defaultSize: 25,
  orders: { DEFINED_AT: { column: 'defined_at', cast: 'timestamptz', field: 'definedAt', description: 'By when they were defined.' } },
  defaultOrder: { field: 'DEFINED_AT', direction: 'ASC' },
  filters: { states: { type: () => [DepartmentRoleStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
