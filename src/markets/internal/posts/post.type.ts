import 'reflect-metadata';
import { User } from '../../../partners/user.type.ts';
import { defineActions } from '../../../platform/actions.ts';
import { defineEnum } from '../../../platform/define-enum.ts';
import { Actionable, Node, toInstant, Versioned } from '../../../platform/public.type.ts';
import { column, one, readType } from '../../../platform/reads/declare.ts';
import { definePage } from '../../../platform/reads/define-page.ts';
import { oneOf } from '../../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../../platform/scalars.ts';
import { sql } from '../../../platform/sql.ts';
import { definesTimeline } from '../../../platform/timeline.ts';
import { viewerActionsOver } from '../../../platform/viewer-actions.ts';
import { Relationship } from '../../relationship.type.ts';
import type { DepartmentPostState } from './post.entity.ts';
import { endPostRule, inDepartment, seePost } from './posts.policy.ts';

defineActions({ END_DEPARTMENT_POST: 'Say that somebody works in the department no longer.' });

export const DepartmentPostStateEnum = defineEnum<DepartmentPostState>('DepartmentPostState', 'Whether a post is held.', { HELD: 'It is.', ENDED: 'It was.' });

@readType({ table: 'department_post', rule: seePost, implements: [Node, Versioned, Actionable], description: 'That somebody works in a department of the firm, or is its head. Staff only.' })
export class DepartmentPost extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The department’s relationship, in the internal market.' })
  relationship!: Relationship;

  @one(() => User, { link: { person_id: 'id' }, nullable: true, description: 'Who holds it; null for whom the asker does not see.' })
  person!: User | null;

  @column(() => Boolean, { column: 'is_head', description: 'They are the department’s head.' })
  isHead!: boolean;

  @column(() => LocalDate, { column: 'since_on', description: 'Since which day.' })
  sinceOn!: string;

  @column(() => LocalDate, { column: 'until_on', nullable: true, description: 'The first day on which it was held no longer; null while it is.' })
  untilOn!: string | null;

  @column(() => DepartmentPostStateEnum, { column: 'state', description: 'Whether it is held.' })
  state!: string;

  @one(() => User, { link: { named_by: 'id' }, nullable: true, description: 'Who said so; null for whom the asker does not see.' })
  namedBy!: User | null;

  @column(() => DateTime, { column: 'named_at', convert: toInstant, description: 'When that was said.' })
  namedAt!: string;

  @viewerActionsOver((row) => inDepartment(row, sql`'isHead', ${row('is_head')}, 'state', ${row('state')}`), { END_DEPARTMENT_POST: endPostRule })
  viewerActions!: unknown;
}

definesTimeline('DepartmentPost', () => DepartmentPost, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, personId: { field: 'person', idOf: 'User' }, namedBy: { field: 'namedBy', idOf: 'User' } });

/** Lists of posts. */
export const postPage = definePage({
  name: 'DepartmentPost',
  type: () => DepartmentPost,
  description: 'Who works in which department; staff only.',
  rule: seePost,
  defaultSize: 25,
  orders: { SINCE_ON: { column: 'since_on', cast: 'date', field: 'sinceOn', description: 'By since when they do.' } },
  defaultOrder: { field: 'SINCE_ON', direction: 'ASC' },
  filters: {
    states: { type: () => [DepartmentPostStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    isHead: { type: () => Boolean, field: 'isHead', sql: (row, value: boolean) => sql`${row('is_head')} = ${value}`, description: 'Heads of departments, or the others.' },
  },
});
