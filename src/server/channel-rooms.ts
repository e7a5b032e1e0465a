import { dealsRoom } from '../channel/deals/deals.room.ts';
import { dealTexts } from '../channel/deals/free-texts.ts';
import { enablementRoom } from '../channel/enablement/enablement.room.ts';
import { enablementTexts } from '../channel/enablement/free-texts.ts';
import { fundTexts } from '../channel/funds/free-texts.ts';
import { fundsRoom } from '../channel/funds/funds.room.ts';
import { launchTexts } from '../channel/launches/free-texts.ts';
import { launchesRoom } from '../channel/launches/launches.room.ts';
import { tierTexts } from '../channel/tiers/free-texts.ts';
import { tiersRoom } from '../channel/tiers/tiers.room.ts';
import { Channel } from '../migrations/0046-channel.ts';
import { Funds } from '../migrations/0047-funds.ts';
import { Launches } from '../migrations/0048-launches.ts';
import type { FreeTexts } from '../partners/erasure/free-texts.ts';
import type { Room } from '../platform/room.ts';

/** What the channel's programmes bring to the whole. A new room of them is listed here, with its texts and its migration. */
export const channelRooms: readonly Room[] = [enablementRoom, dealsRoom, tiersRoom, fundsRoom, launchesRoom];

/** Where their texts may name people. */
export const channelTexts: readonly FreeTexts[] = [...enablementTexts, ...dealTexts, ...tierTexts, ...fundTexts, ...launchTexts];

/** Numbered, append-only: a migration that has been released is never edited. */
export const channelMigrations = [
  { name: '0046-channel', class: Channel },
  { name: '0047-funds', class: Funds },
  { name: '0048-launches', class: Launches },
] as const;
