import type { Room } from '../../platform/room.ts';
import { followProjects } from '../projects/project-followers.ts';
import { InvolvementWork, ProjectWork } from './work-lists.type.ts';
import { EsiDeliverableEntity, EsiTeamMemberEntity } from './work.entity.ts';
import { workRules } from './work.policy.ts';
import { EsiWorkMutations, workPayloads } from './work.resolver.ts';
import { workFollowsProject } from './follow-project.ts';

followProjects(workFollowsProject);

/** Teams, deliverables, meetings and questions of development projects. */
export const workRoom: Room = {
  resolvers: [EsiWorkMutations, ...workPayloads, ProjectWork, InvolvementWork],
  entities: [EsiTeamMemberEntity, EsiDeliverableEntity],
  rules: workRules,
};
