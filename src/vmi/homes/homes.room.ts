import type { Room } from '../../platform/room.ts';
import { ChannelHome } from './channel-home.type.ts';
import { HomeQueries } from './homes.resolver.ts';
import { SupplierHome } from './supplier-home.type.ts';

/** What each side has before it when it comes in. */
export const homesRoom: Room = { types: [SupplierHome, ChannelHome], resolvers: [HomeQueries], rules: [] };
