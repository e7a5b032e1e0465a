import { Forces } from '../migrations/0036-forces.ts';
import { Scorecards } from '../migrations/0037-scorecards.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';
import { forcesRoom } from '../practices/forces/forces.room.ts';
import { forceTexts } from '../practices/forces/free-texts.ts';
import { scorecardTexts } from '../practices/scorecards/free-texts.ts';
import { scorecardsRoom } from '../practices/scorecards/scorecards.room.ts';

/** What the practices bring to the whole. A new room of them is listed here, with its texts and its migration. */
export const practiceRooms: readonly Room[] = [
  forcesRoom,
  scorecardsRoom,
];

/** Where their texts may name people. */
export const practiceTexts: readonly FreeTexts[] = [
  ...forceTexts,
  ...scorecardTexts,
];

/** Numbered, append-only: a migration that has been released is never edited. */
export const practiceMigrations = [
  { name: '0036-forces', class: Forces },
  { name: '0037-scorecards', class: Scorecards },
] as const;
