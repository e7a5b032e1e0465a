import type { Room } from '../../platform/room.ts';
import { applyInterchangeJob } from './apply-interchange.job.ts';
import { InterchangeEntity } from './interchange.entity.ts';
import { interchangePayloads, InterchangeResolver } from './interchange.resolver.ts';
import { Interchange, ReportInterchange } from './interchange.type.ts';
import { interchangeRules } from './interchanges.policy.ts';

/** Electronic documents in, and their acknowledgments out. */
export const interchangesRoom: Room = {
  types: [Interchange],
  resolvers: [InterchangeResolver, ...interchangePayloads, ReportInterchange],
  entities: [InterchangeEntity],
  rules: interchangeRules,
  jobs: [applyInterchangeJob],
};
