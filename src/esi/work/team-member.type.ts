import 'reflect-metadata';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { teamActions } from './work.actions.ts';
import { EsiTeamRoleEnum } from './work.enums.ts';
import { seeTeamMember } from './work.policy.ts';

@readType({ table: 'esi_team_member', rule: seeTeamMember, implements: [Node, Versioned, Actionable], description: 'Somebody in the team of a development project. A supplier sees the firm’s people and its own.' })
export class EsiTeamMember extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, nullable: true, description: 'The part of the supplier whose person it is; null for the firm’s.' })
  involvement!: EsiInvolvement | null;

  @one(() => User, { link: { user_id: 'id' }, nullable: true, description: 'Who it is; null for whom the asker does not see.' })
  user!: User | null;

  @column(() => EsiTeamRoleEnum, { column: 'role', description: 'What for.' })
  role!: string;

  @column(() => String, { column: 'duty', nullable: true, description: 'What they see to, where that was said.' })
  duty!: string | null;

  @column(() => LocalDate, { column: 'joined_on', description: 'Their first day.' })
  joinedOn!: string;

  @column(() => LocalDate, { column: 'left_on', nullable: true, description: 'Their last day; null while they are in the team.' })
  leftOn!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ relationshipId: 'relationship_id', leftOn: 'left_on' }, teamActions)
  viewerActions!: unknown;
}

/** Lists of people in teams. */
export const teamMemberPage = definePage({
  name: 'EsiTeamMember',
  type: () => EsiTeamMember,
  description: 'People in the teams of development projects that the asker may see.',
  defaultSize: 25,
  orders: { JOINED_ON: { column: 'joined_on', cast: 'date', field: 'joinedOn', description: 'By their first day.' } },
  defaultOrder: { field: 'JOINED_ON', direction: 'ASC' },
  filters: {
    roles: { type: () => [EsiTeamRoleEnum], field: 'role', sql: oneOf('role'), description: 'For one of these.' },
    isPresent: { type: () => Boolean, field: 'leftOn', sql: (row, value: boolean) => sql`(${row('left_on')} is null) = ${value}`, description: 'In the team now, or no longer.' },
  },
});

definesTimeline('EsiTeamMember', () => EsiTeamMember, {
  projectId: { field: 'project', idOf: 'EsiProject' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' }, userId: { field: 'user', idOf: 'User' },
});
