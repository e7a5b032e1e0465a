import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { OpeningHours, SpecialDay } from '../../domain/calendar/business-calendar.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

/** A special day as it is kept, with what people call it. */
export interface NamedDay extends SpecialDay {
  readonly name: string;
}

/** When a party works, or one of its places where that has a calendar of its own. */
export const BusinessCalendarEntity = defineEntity({
  name: 'BusinessCalendar',
  tableName: 'business_calendar',
  properties: {
    ...workspaceKey,
    partyId: p.uuid(),
    locationId: p.uuid().nullable(),
    workingDays: p.json().$type<number[]>(),
    openingHours: p.json().$type<OpeningHours[]>(),
    specialDays: p.json().$type<NamedDay[]>(),
    ...timestamps,
  },
});
export type BusinessCalendarRecord = InferEntity<typeof BusinessCalendarEntity>;
partOf('BusinessCalendar', 'partyId');
