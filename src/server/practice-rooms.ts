import { Forces } from '../migrations/0036-forces.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';
import { forcesRoom } from '../practices/forces/forces.room.ts';
import { forceTexts } from '../practices/forces/free-texts.ts';

/** What the practices bring to the whole. A new room of them is listed here, with its texts and its migration. */
export const practiceRooms: readonly Room[] = [
  forcesRoom,
];

/** Where their texts may name people. */
export const practiceTexts: readonly FreeTexts[] = [
  ...forceTexts,
];

/** Numbered, append-only: a migration that has been released is never edited. */
export const practiceMigrations = [
  { name: '0036-forces', class: Forces },
] as const;
