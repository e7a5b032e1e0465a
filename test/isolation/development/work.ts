import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from './part.ts';
import { forInsiders, forOwnerInside, forStaff, involvementsOf } from './shown.ts';

/** Teams and deliverables, and which contacts and questions are about a project. */
export const work: IsolationPart = {
  grants: {
    esi_team_member: { app_user: 'INSERT SELECT UPDATE' }, esi_deliverable: { app_user: 'INSERT SELECT UPDATE' },
    esi_project_interaction: { app_user: 'DELETE INSERT SELECT' }, esi_project_question: { app_user: 'DELETE INSERT SELECT' },
  },
  types: {
    EsiTeamMember: { table: 'esi_team_member', changedBy: 'BOTH', isEvent: true },
    EsiDeliverable: { table: 'esi_deliverable', changedBy: 'BOTH', isEvent: true },
  },
  ledgers: ['esi_project_interaction', 'esi_project_question'],
  narrowing: ['audit_entry_of_esi_team_member', 'audit_entry_of_esi_deliverable'],
  functions: { 'esi_deliverable_keeps_to_its_course()': 'v', 'esi_deliverable_ends_with_project()': 'v' },
  records: (facts, make) => [...recordsOfTeams(facts, make), ...recordsOfDeliverables(facts, make)],
  addEnds: linkSome,
  twins: { esi_team_member: {}, esi_deliverable: { title: "'Twin of ' || title" } },
  told: {
    EsiProject: ['team', 'deliverables', 'meetings', 'questions'],
    EsiInvolvement: ['team', 'deliverables'],
    EsiTeamMember: ['project', 'involvement', 'user', 'role', 'duty', 'joinedOn', 'leftOn'],
    EsiDeliverable: ['project', 'involvement', 'title', 'description', 'stage', 'dueOn', 'state', 'stateReason', 'doneAt', 'isLate'],
  },
  acts: {
    ESI_WRITE: [
      'addEsiTeamMember', 'endEsiTeamMember', 'addEsiDeliverable', 'updateEsiDeliverable', 'moveEsiDeliverable', 'linkInteractionToEsiProject', 'unlinkInteractionFromEsiProject', 'linkQuestionToEsiProject',
      'unlinkQuestionFromEsiProject',
    ],
  },
  ids: { esiProjectId: 'EsiProject', esiInvolvementId: 'EsiInvolvement', esiTeamMemberId: 'EsiTeamMember', esiDeliverableId: 'EsiDeliverable' },
};

/** The firm's people are for all to whom the project is open, a supplier's for itself. */
function recordsOfTeams(facts: Facts, make: Make): FactRecord[] {
  return (facts.developmentWork?.team ?? []).map(({ key, project, part, duty }) => {
    const record = make('EsiTeamMember', 'esi-team-member', key, null, { duty: [duty] });
    return part === undefined ? forInsiders(facts, project, record) : forOwnerInside(facts, project, relationshipOf(facts, part), record);
  });
}

/** What the firm is to deliver itself concerns nobody else. */
function recordsOfDeliverables(facts: Facts, make: Make): FactRecord[] {
  return (facts.developmentWork?.deliverables ?? []).map(({ key, project, part, title, description, reason }) => {
    const record = make('EsiDeliverable', 'esi-deliverable', key, null, { title: [title], description: [description], stateReason: [reason] });
    return part === undefined ? forStaff(record) : forOwnerInside(facts, project, relationshipOf(facts, part), record);
  });
}

function relationshipOf(facts: Facts, part: string): string {
  return involvementsOf(facts).find(({ key }) => key === part)!.relationship;
}

async function linkSome(world: World): Promise<void> {
  for (const what of ['interaction', 'question']) {
    await world.sql(`insert into esi_project_${what} (workspace_id, project_id, ${what}_id, relationship_id, linked_by)
      select i.workspace_id, i.project_id, x.id, i.relationship_id, '${seedId('formosa', 'user', 'manager')}' from esi_involvement i
        join ${what} x on x.workspace_id = i.workspace_id and x.relationship_id = i.relationship_id order by i.id, x.id limit 1 on conflict do nothing`);
  }
}
