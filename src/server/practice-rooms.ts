import { Programmes } from '../migrations/0033-programmes.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';
import { programmeTexts } from '../practices/programmes/free-texts.ts';
import { programmesRoom } from '../practices/programmes/programmes.room.ts';

/** What the practices bring to the whole. A new room of them is listed here, with its texts and its migration. */
export const practiceRooms: readonly Room[] = [
  programmesRoom,
];

/** Where their texts may name people. */
export const practiceTexts: readonly FreeTexts[] = [
  ...programmeTexts,
];

/** Numbered, append-only: a migration that has been released is never edited. */
export const practiceMigrations = [
  { name: '0033-programmes', class: Programmes },
] as const;
