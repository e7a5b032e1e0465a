import type { Room } from '../../platform/room.ts';
import { EsiCostTargetEntity, EsiGateEntity, EsiProjectEntity } from './project.entity.ts';
import { EsiProjectMutations, projectPayloads } from './project.mutations.resolver.ts';
import { EsiProjectQueries } from './project.resolver.ts';
import { projectRules } from './projects.policy.ts';

/** What is developed with suppliers, stage by stage. */
export const projectsRoom: Room = {
  resolvers: [EsiProjectQueries, EsiProjectMutations, ...projectPayloads],
  entities: [EsiProjectEntity, EsiGateEntity, EsiCostTargetEntity],
  rules: projectRules,
};
