import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { changesIn } from '../platform/writes/changes.ts';
import { authorizeGln, locationConstraints, locationFields } from './location.fields.ts';
import type { AddLocationInput } from './location.input.ts';
import { lockParty, refuseBeyond } from './lock-party.ts';
import { writeLocationRule } from './partners.policy.ts';
import { LocationEntity, type LocationRecord } from './party-details.entity.ts';

const mostLocations = 500;

/** Adds a place to a party. */
export function addLocation(ctx: Context, input: AddLocationInput): Promise<WriteAnswer<{ locationId: string; partyId: string }>> {
  const { idempotencyKey } = input;
  const request = { rule: writeLocationRule, input: { addLocation: input }, idempotencyKey, constraints: locationConstraints };
  return write(ctx, request, async (tx) => {
    const party = await lockParty(tx, writeLocationRule, { id: input.partyId, field: 'partyId' });
    await refuseBeyond(tx.em, LocationEntity, party, mostLocations);
    // The schema sees to it that these two are given.
    const fields = changesIn(input, locationFields) as Pick<LocationRecord, 'name' | 'purpose'> & Partial<LocationRecord>;
    authorizeGln(ctx, party.id, null, fields.gln ?? null);
    const { id } = tx.em.create(LocationEntity, {
      names: {}, gln: null, addressLines: [], city: null, postalCode: null, countryCode: null, timeZone: party.timeZone, ...fields,
      workspaceId: party.workspaceId, id: newId(), partyId: party.id,
    });
    return { locationId: id, partyId: party.id };
  });
}
