import type { Room } from '../../platform/room.ts';
import { networkRules } from './network.policy.ts';
import { networkRecords } from './network-records.resolver.ts';
import { NetworkQueries } from './network.resolver.ts';
import { PartyTies } from './party-ties.type.ts';
import { TieEntity } from './tie.entity.ts';
import { TieMutations, tiePayloads } from './tie.mutations.resolver.ts';
import { TieQueries } from './tie.resolver.ts';

/** Ties between parties, and what the network they form tells. */
export const networkRoom: Room = {
  resolvers: [TieQueries, TieMutations, ...tiePayloads, PartyTies, NetworkQueries, ...networkRecords],
  entities: [TieEntity],
  rules: networkRules,
};
