import type { Room } from '../../platform/room.ts';
import { LevelMutations, levelPayloads } from './level.resolver.ts';
import { levelRules } from './levels.policy.ts';
import { RelationshipLevels } from './relationship-level.type.ts';

/** How close relationships are meant to be. */
export const levelsRoom: Room = { resolvers: [LevelMutations, ...levelPayloads, RelationshipLevels], rules: levelRules };
