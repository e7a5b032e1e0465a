import type { Context } from '../platform/context.ts';
import { checkVersion } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import type { RemoveLocationInput } from './location.input.ts';
import { lockKept } from './lock-party.ts';
import { writeLocationRule } from './partners.policy.ts';
import { BusinessCalendarEntity } from './calendar/calendar.entity.ts';
import { ContactEntity, LocationEntity, type LocationRecord } from './party-details.entity.ts';

/** Removes a place that the party has no more, with its calendar; who worked there is still a contact of the party. */
export function removeLocation(
  ctx: Context, input: RemoveLocationInput,
): Promise<WriteAnswer<{ removedLocationId: string; partyId: string }>> {
  const { locationId, expectedVersion, idempotencyKey } = input;
  return write(ctx, { rule: writeLocationRule, input: { removeLocation: input }, idempotencyKey }, async (tx) => {
    const location = await lockKept<LocationRecord>(tx, LocationEntity, writeLocationRule, { id: locationId, field: 'locationId' });
    checkVersion(location, 'Location', expectedVersion);
    const of = { workspaceId: location.workspaceId, locationId: location.id };
    for (const contact of await tx.em.find(ContactEntity, of)) contact.locationId = null;
    for (const calendar of await tx.em.find(BusinessCalendarEntity, of)) tx.em.remove(calendar);
    // The database would do the same, and leave no trace of it in the audit log.
    await tx.em.flush();
    tx.em.remove(location);
    return { removedLocationId: locationId, partyId: location.partyId };
  });
}
