import type { Room } from '../../platform/room.ts';
import { RelationshipValueLedger } from './relationship-ledger.type.ts';
import { valueLedgerRules } from './value-ledger.policy.ts';

/** What two sides have gained together, in one list. */
export const valueLedgerRoom: Room = { resolvers: [RelationshipValueLedger], rules: valueLedgerRules };
