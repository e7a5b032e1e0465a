import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Party } from '../../partners/party.type.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { addsTo, column, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { teamActions, teamMemberActions } from './knowledge.actions.ts';
import { VirtualTeamMemberStateEnum, VirtualTeamStateEnum } from './knowledge.enums.ts';
import { seeKnowledge } from './knowledge.policy.ts';

@readType({ table: 'virtual_team_member', rule: seeKnowledge, implements: [Node, Versioned, Actionable], description: 'Somebody who is of a virtual team, for which department, in which role, from when until when.' })
export class VirtualTeamMember extends Node {
  @one(() => User, { link: { user_id: 'id' }, nullable: true, description: 'Who; null for whom the asker does not see.' })
  user!: User | null;

  @one(() => Party, { link: { department_id: 'id' }, nullable: true, description: 'The department that the person speaks for; null where none.' })
  department!: Party | null;

  @column(() => String, { column: 'role', description: 'What the person does there.' })
  role!: string;

  @column(() => LocalDate, { column: 'from_on', description: 'The first day (UTC).' })
  fromOn!: string;

  @column(() => LocalDate, { column: 'until_on', nullable: true, description: 'The last day; null while that is not settled.' })
  untilOn!: string | null;

  @expression(() => Boolean, { sql: (row) => sql`(${row('from_on')} <= (now() at time zone 'UTC')::date and (${row('until_on')} is null or ${row('until_on')} >= (now() at time zone 'UTC')::date))`, description: 'The person is of the team today, as long as the team works.' })
  isMember!: boolean;

  @column(() => VirtualTeamMemberStateEnum, { column: 'state', description: 'Whether the membership was ended before its time.' })
  state!: string;

  @one(() => User, { link: { added_by: 'id' }, nullable: true, description: 'Who said so; null for whom the asker does not see.' })
  addedBy!: User | null;

  @column(() => DateTime, { column: 'added_at', convert: toInstant, description: 'When.' })
  addedAt!: Date;

  @one(() => User, { link: { ended_by: 'id' }, nullable: true, description: 'Who ended it; null where nobody has, and for whom the asker does not see.' })
  endedBy!: User | null;

  @viewerActionsOver((row) => sql`(select json_build_object('state', ${row('state')}, 'teamState', t.state, 'managerId', r.manager_id) from virtual_team t join relationship r on r.workspace_id = t.workspace_id and r.id = t.relationship_id
    where t.workspace_id = ${row('workspace_id')} and t.id = ${row('team_id')})`, teamMemberActions)
  viewerActions!: unknown;
}

@readType({
  table: 'virtual_team', rule: seeKnowledge, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'People of several departments who work with one partner. Who is of it reads the notes that are open to it. The firm’s own: the partner learns nothing of it.',
})
export class VirtualTeam extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the partner.' })
  relationship!: Relationship;

  @column(() => String, { column: 'name', description: 'What it is called.' })
  name!: string;

  @column(() => String, { column: 'purpose', description: 'What it is for.' })
  purpose!: string;

  @column(() => VirtualTeamStateEnum, { column: 'state', description: 'Whether it works.' })
  state!: string;

  @list(() => VirtualTeamMember, { link: { id: 'team_id' }, order: ['from_on', 'id'], description: 'Who is of it, was, and will be, by the first day; some dozens.' })
  members!: VirtualTeamMember[];

  @one(() => User, { link: { formed_by: 'id' }, nullable: true, description: 'Who formed it; null for whom the asker does not see.' })
  formedBy!: User | null;

  @column(() => DateTime, { column: 'formed_at', convert: toInstant, description: 'When.' })
  formedAt!: Date;

  @one(() => User, { link: { dissolved_by: 'id' }, nullable: true, description: 'Who dissolved it; null while it works, and for whom the asker does not see.' })
  dissolvedBy!: User | null;

  @column(() => DateTime, { column: 'dissolved_at', convert: toInstant, nullable: true, description: 'When; null while it works.' })
  dissolvedAt!: Date | null;

  @column(() => String, { column: 'dissolution_reason', nullable: true, description: 'Why; null while it works.' })
  dissolutionReason!: string | null;

  @page(() => timelinePage, { link: { id: 'belongs_to' }, about: (owner) => [owner, 'VirtualTeamMember'], description: 'What happened to it and to who is of it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver((row) => sql`(select json_build_object('state', ${row('state')}, 'managerId', r.manager_id) from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')})`, teamActions)
  viewerActions!: unknown;
}

@addsTo(() => VirtualTeamMember)
export class MembersTeam {
  @one(() => VirtualTeam, { link: { team_id: 'id' }, description: 'The team.' })
  team!: VirtualTeam;
}

definesTimeline('VirtualTeam', () => VirtualTeam, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, formedBy: { field: 'formedBy', idOf: 'User' }, dissolvedBy: { field: 'dissolvedBy', idOf: 'User' } });
definesTimeline('VirtualTeamMember', () => VirtualTeamMember, {
  teamId: { field: 'team', idOf: 'VirtualTeam' }, userId: { field: 'user', idOf: 'User' }, departmentId: { field: 'department', idOf: 'Party' }, addedBy: { field: 'addedBy', idOf: 'User' }, endedBy: { field: 'endedBy', idOf: 'User' },
});
