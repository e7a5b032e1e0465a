import type { Room } from '../../platform/room.ts';
import { AgreementAutonomy } from './agreement-autonomy.type.ts';
import { AutonomyGround } from './autonomy-ground.type.ts';
import { AutonomyChangeEntity, AutonomyGroundEntity, VmiAutonomyEntity } from './autonomy.entity.ts';
import { AutonomyMutations, autonomyPayloads } from './autonomy.mutations.resolver.ts';
import { autonomyRules } from './autonomy.policy.ts';
import { AutonomyChange, VmiAutonomy } from './autonomy.type.ts';
import { earnAutonomyJob } from './earn-autonomy.job.ts';

/** How much is decided without anybody, and why. */
export const autonomyRoom: Room = {
  types: [VmiAutonomy, AutonomyChange, AutonomyGround],
  resolvers: [AgreementAutonomy, AutonomyMutations, ...autonomyPayloads],
  entities: [VmiAutonomyEntity, AutonomyChangeEntity, AutonomyGroundEntity],
  rules: autonomyRules,
  jobs: [earnAutonomyJob],
};
