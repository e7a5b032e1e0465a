import type { Room } from '../../platform/room.ts';
import { followProjects } from '../projects/project-followers.ts';
import { ProjectChanges, RelationshipChanges } from './change-lists.type.ts';
import { EngineeringChangeEntity } from './change.entity.ts';
import { changePayloads, ChangeResolver } from './change.resolver.ts';
import { changeRules } from './changes.policy.ts';
import { changesFollowProject } from './follow-project.ts';

followProjects(changesFollowProject);

/** Changes to what is designed already, what they come to, and how many come late. */
export const changesRoom: Room = {
  resolvers: [ChangeResolver, ...changePayloads, ProjectChanges, RelationshipChanges],
  entities: [EngineeringChangeEntity],
  rules: changeRules,
};
