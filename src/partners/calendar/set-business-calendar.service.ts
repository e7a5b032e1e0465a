import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { applyChanges, changesIn } from '../../platform/writes/changes.ts';
import { checkVersion, findVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockParty } from '../lock-party.ts';
import type { PartyRecord } from '../party.entity.ts';
import { LocationEntity, type LocationRecord } from '../party-details.entity.ts';
import { BusinessCalendarEntity, type BusinessCalendarRecord } from './calendar.entity.ts';
import { calendarFields } from './calendar.fields.ts';
import type { SetBusinessCalendarInput } from './calendar.input.ts';
import { writeCalendarRule } from './calendar.policy.ts';

/** Records when a party or one of its places works, or changes what is recorded of that. */
export function setBusinessCalendar(ctx: Context, input: SetBusinessCalendarInput): Promise<WriteAnswer<{ calendarId: string; partyId: string }>> {
  const { idempotencyKey } = input;
  return write(ctx, { rule: writeCalendarRule, input: { setBusinessCalendar: input }, idempotencyKey }, async (tx) => {
    const party = await lockParty(tx, writeCalendarRule, { id: input.partyId, field: 'partyId' });
    const locationId = await placeOf(tx, party, input.locationId);
    const changes = changesIn(input, calendarFields);
    const of = { workspaceId: party.workspaceId, partyId: party.id, locationId };
    const known: BusinessCalendarRecord | null = await tx.em.findOne(BusinessCalendarEntity, of);
    if (known === null) return { calendarId: create(tx, of, changes), partyId: party.id };
    checkVersion(known, 'BusinessCalendar', input.expectedVersion);
    applyChanges(tx, 'BusinessCalendar', known, changes);
    return { calendarId: known.id, partyId: party.id };
  });
}

/** The place, which must be one of the party's. */
async function placeOf({ em, ctx }: Write, party: PartyRecord, locationId: string | null | undefined): Promise<string | null> {
  if (locationId == null) return null;
  const location = await findVisible<LocationRecord>(em, LocationEntity, ctx, idOf('Location', locationId), ['input', 'locationId']);
  if (location.partyId !== party.id) throw notFound('input', 'locationId');
  return location.id;
}

function create({ em }: Write, of: { workspaceId: string; partyId: string; locationId: string | null }, changes: Partial<BusinessCalendarRecord>): string {
  const { workingDays, openingHours = [], specialDays = [] } = changes;
  if (workingDays === undefined) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: ['input', 'workingDays'] });
  return em.create(BusinessCalendarEntity, { ...of, id: newId(), workingDays, openingHours, specialDays }).id;
}
