import type { Room } from '../../platform/room.ts';
import { EndingRequestEntity } from './ending-request.entity.ts';
import { endingPayloads, EndingResolver } from './ending-request.resolver.ts';
import { RelationshipEndings } from './ending-request.type.ts';
import { endingRules } from './endings.policy.ts';

/** Key relationships are ended by two people. */
export const endingsRoom: Room = {
  resolvers: [EndingResolver, ...endingPayloads, RelationshipEndings],
  entities: [EndingRequestEntity],
  rules: endingRules,
};
