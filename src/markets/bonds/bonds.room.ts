import type { Room } from '../../platform/room.ts';
import { BondEntity } from './bond.entity.ts';
import { bondPayloads, BondResolver } from './bond.resolver.ts';
import { bondRules } from './bonds.policy.ts';
import { RelationshipBonds } from './relationship-bonds.type.ts';

/** What holds relationships. */
export const bondsRoom: Room = { resolvers: [BondResolver, ...bondPayloads, RelationshipBonds], entities: [BondEntity], rules: bondRules };
