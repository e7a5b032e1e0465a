import type { Room } from '../../platform/room.ts';
import { erasureRules } from './erasure.policy.ts';
import { ErasureResolver, erasurePayloads } from './erasure.resolver.ts';
import { ContactErasure, UserErasure } from './erasure.type.ts';
import { mayNamePeople } from './free-texts.ts';

mayNamePeople(
  { type: 'Party', table: 'party', columns: { merge_reason: 'mergeReason' } },
  { type: 'Membership', table: 'membership', columns: { status_reason: 'statusReason' } },
);

/** What is held of people: told to them, and erased. */
export const erasureRoom: Room = {
  resolvers: [ErasureResolver, ...erasurePayloads, ContactErasure, UserErasure],
  rules: erasureRules,
};
