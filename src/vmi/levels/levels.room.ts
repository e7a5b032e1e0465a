import type { Room } from '../../platform/room.ts';
import { explainConstraint } from '../../platform/writes/constraints.ts';
import { PositionParametersEntity, StockPositionEntity } from '../positions/position.entity.ts';
import { levelMessages } from './levels.messages.ts';
import { levelRules } from './levels.policy.ts';
import { LevelMutations, levelPayloads } from './levels.resolver.ts';
import { PositionLevels, PositionParameters } from './position-levels.type.ts';

// A place that is removed takes no history with it: of positions, and of what was told of a place.
for (const table of ['stock_position', 'demand_event']) {
  explainConstraint(`${table}_workspace_id_location_id_fkey`, { code: 'STATE_CONFLICT', message: levelMessages.placeInUse, field: ['input', 'locationId'], currentState: 'IN_USE', allowedActions: [] });
}

/** Where items are kept, and how each place is kept supplied. */
export const positionLevelsRoom: Room = {
  types: [PositionParameters],
  resolvers: [LevelMutations, ...levelPayloads, PositionLevels],
  entities: [StockPositionEntity, PositionParametersEntity],
  rules: levelRules,
};
