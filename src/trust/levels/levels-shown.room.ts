import type { Room } from '../../platform/room.ts';
import { LevelReasonTexts, LevelShownTexts } from './level-shown.type.ts';
import { RelationshipLevelShown } from './relationship-level-shown.type.ts';

/** The level that contact shows. */
export const levelsShownRoom: Room = { resolvers: [RelationshipLevelShown, LevelReasonTexts, LevelShownTexts], rules: [] };
