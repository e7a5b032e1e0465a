import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';

/** What the practices bring to the whole. A new room of them is listed here, with its texts and its migration. */
export const practiceRooms: readonly Room[] = [
];

/** Where their texts may name people. */
export const practiceTexts: readonly FreeTexts[] = [
];

/** Numbered, append-only: a migration that has been released is never edited. */
export const practiceMigrations = [
] as const;
