import { Programmes } from '../migrations/0033-programmes.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';
import { programmeTexts } from '../practices/programmes/free-texts.ts';
import { programmesRoom } from '../practices/programmes/programmes.room.ts';

/** What the practices bring to the whole. A new room of them is listed here, with its texts and its migration. */
export const practiceRooms: readonly Room[] = [
  programmesRoom,
import { Charters } from '../migrations/0034-charters.ts';
import { ChangeRequests } from '../migrations/0035-change-requests.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';
import { changeRequestsRoom } from '../practices/change-requests/change-requests.room.ts';
import { changeRequestTexts } from '../practices/change-requests/free-texts.ts';
import { chartersRoom } from '../practices/charters/charters.room.ts';
import { charterTexts } from '../practices/charters/free-texts.ts';

/** What the practices bring to the whole. A new room of them is listed here, with its texts and its migration. */
export const practiceRooms: readonly Room[] = [
  chartersRoom,
  changeRequestsRoom,
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
  ...programmeTexts,
  ...charterTexts,
  ...changeRequestTexts,
  ...forceTexts,
  ...scorecardTexts,
];

/** Numbered, append-only: a migration that has been released is never edited. */
export const practiceMigrations = [
  { name: '0033-programmes', class: Programmes },
  { name: '0034-charters', class: Charters },
  { name: '0035-change-requests', class: ChangeRequests },
  { name: '0036-forces', class: Forces },
  { name: '0037-scorecards', class: Scorecards },
] as const;
