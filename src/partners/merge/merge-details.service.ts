import type { Write } from '../../platform/writes/write.ts';
import { BusinessCalendarEntity } from '../calendar/calendar.entity.ts';
import { refuseMoreThan } from '../checked-values.ts';
import { PartyEntity } from '../party.entity.ts';
import { ContactEntity, ExternalReferenceEntity, LocationEntity, PartyIdentifierEntity } from '../party-details.entity.ts';
import type { MergePart, PartyMerge } from './merge-part.ts';

/** What a party keeps goes to the survivor: its numbers, places, people and calendars. */
export const mergeDetails: MergePart = {
  moves: ['party_identifier.party_id', 'external_reference.party_id', 'location.party_id', 'contact.party_id', 'business_calendar.party_id', 'membership.party_id', 'api_key.party_id'],
  merge: async (tx, merge) => {
    for (const kept of [PartyIdentifierEntity, ExternalReferenceEntity, LocationEntity, ContactEntity] as const) await moveKept(tx, merge, kept as typeof ContactEntity);
    await moveCalendars(tx, merge);
    await tx.em.flush();
  },
};

/** The most that one party keeps of each. */
const limits: Readonly<Record<string, number>> = { PartyIdentifier: 20, ExternalReference: 20, Location: 500, Contact: 200 };

async function moveKept({ em }: Write, { survivor, duplicate }: PartyMerge, entity: typeof ContactEntity): Promise<void> {
  const { workspaceId } = survivor;
  const theirs = await em.find(entity, { workspaceId, partyId: duplicate.id }, { orderBy: { id: 'asc' } });
  if (theirs.length === 0) return;
  const own = await em.count(entity, { workspaceId, partyId: survivor.id });
  refuseMoreThan(limits[entity.name as string]!, own + theirs.length, ['input', 'duplicateId']);
  const hasPrimary = (entity.name as string) === 'Contact' && (await em.count(ContactEntity, { workspaceId, partyId: survivor.id, isPrimary: true })) > 0;
  for (const one of theirs) {
    one.partyId = survivor.id;
    // There is one first to turn to, and the survivor's stays that.
    if (hasPrimary) one.isPrimary = false;
  }
}

/** The survivor's own calendar holds; the duplicate's is removed where there are two, and stands in the history. */
async function moveCalendars({ em }: Write, { survivor, duplicate }: PartyMerge): Promise<void> {
  const { workspaceId } = survivor;
  const hasOwn = (await em.count(BusinessCalendarEntity, { workspaceId, partyId: survivor.id, locationId: null })) > 0;
  for (const calendar of await em.find(BusinessCalendarEntity, { workspaceId, partyId: duplicate.id })) {
    if (hasOwn && calendar.locationId === null) em.remove(calendar);
    else calendar.partyId = survivor.id;
  }
}

/** Where the parties stand among others: parts, wholes, and what was merged into the duplicate before. */
export const mergeTree: MergePart = {
  moves: ['party.parent_id', 'party.merged_into_id'],
  merge: async ({ em }, { survivor, duplicate }) => {
    const { workspaceId } = survivor;
    const website = survivor.website ?? duplicate.website;
    const countryCode = survivor.countryCode ?? duplicate.countryCode;
    Object.assign(survivor, { names: { ...duplicate.names, ...survivor.names }, website, countryCode });
    // A part of the duplicate that is the party itself takes its place.
    if (survivor.parentId === duplicate.id) survivor.parentId = duplicate.parentId;
    else if (survivor.parentId == null && duplicate.parentId != null && !(await isBelow(em, duplicate.parentId, survivor))) survivor.parentId = duplicate.parentId;
    await em.flush();
    for (const part of await em.find(PartyEntity, { workspaceId, parentId: duplicate.id, mergedIntoId: null })) part.parentId = survivor.id;
    // Whoever looks for the first of a chain finds the last at once.
    for (const earlier of await em.find(PartyEntity, { workspaceId, mergedIntoId: duplicate.id })) earlier.mergedIntoId = survivor.id;
    await em.flush();
  },
};

async function isBelow(em: Write['em'], id: string, { workspaceId, id: above }: PartyMerge['survivor']): Promise<boolean> {
  const found = await em.execute<unknown[]>(
    `with recursive line(id) as (select ?::uuid union select p.parent_id from line join party p on p.workspace_id = ? and p.id = line.id)
     select 1 from line where id = ?`,
    [id, workspaceId, above],
  );
  return found.length > 0;
}
