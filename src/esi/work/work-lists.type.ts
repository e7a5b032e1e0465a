import { addsTo, page } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { interactionPage } from '../../trust/interactions/interaction.page.ts';
import { questionPage } from '../../trust/questions/question.page.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { deliverablePage } from './deliverable.type.ts';
import { teamMemberPage } from './team-member.type.ts';

@addsTo(() => EsiProject)
export class ProjectWork {
  @page(() => teamMemberPage, { link: { id: 'project_id' }, description: 'Who is, or was, in its team. A supplier sees the firm’s people and its own.' })
  team!: unknown;

  @page(() => deliverablePage, { link: { id: 'project_id' }, description: 'What is to be delivered. A supplier sees its own.' })
  deliverables!: unknown;

  @page(() => interactionPage, {
    link: (project, contact) => sql`exists (select from esi_project_interaction l where l.workspace_id = ${project('workspace_id')} and l.project_id = ${project('id')} and l.interaction_id = ${contact('id')})`,
    description: 'Meetings and other contacts that are about it, each for whoever sees it in its relationship.',
  })
  meetings!: unknown;

  @page(() => questionPage, {
    link: (project, question) => sql`exists (select from esi_project_question l where l.workspace_id = ${project('workspace_id')} and l.project_id = ${project('id')} and l.question_id = ${question('id')})`,
    description: 'Questions that are about it, with their answer times, each for whoever sees it in its relationship.',
  })
  questions!: unknown;
}

@addsTo(() => EsiInvolvement)
export class InvolvementWork {
  @page(() => teamMemberPage, { link: { id: 'involvement_id' }, description: 'The supplier’s people in the team.' })
  team!: unknown;

  @page(() => deliverablePage, { link: { id: 'involvement_id' }, description: 'What the supplier is to deliver.' })
  deliverables!: unknown;
}
