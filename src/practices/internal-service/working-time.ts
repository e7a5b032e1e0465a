import type { EntityManager } from '@mikro-orm/postgresql';
import type { WorkingTime } from '../../domain/reply-time.ts';
import { BusinessCalendarEntity, type BusinessCalendarRecord } from '../../partners/calendar/calendar.entity.ts';
import { PartyEntity } from '../../partners/party.entity.ts';
import type { Context } from '../../platform/context.ts';

/** When a department works: by its own calendar, else by the firm's, not that of one of its places; null where neither is known. */
export async function workingTimeOf(em: EntityManager, { principal: { workspaceId, focalPartyId } }: Context, departmentId: string): Promise<WorkingTime | null> {
  const calendars = await em.find<BusinessCalendarRecord>(BusinessCalendarEntity, { workspaceId, partyId: { $in: [departmentId, focalPartyId] }, locationId: null });
  const calendar = calendars.find(({ partyId }) => partyId === departmentId) ?? calendars[0];
  if (calendar === undefined) return null;
  const { timeZone } = await em.findOneOrFail(PartyEntity, { workspaceId, id: calendar.partyId });
  return { calendar, timeZone: timeZone ?? 'UTC' };
}
