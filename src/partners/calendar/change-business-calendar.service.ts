import type { Context } from '../../platform/context.ts';
import { checkVersion } from '../../platform/writes/lock.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockKept } from '../lock-party.ts';
import { BusinessCalendarEntity, type BusinessCalendarRecord } from './calendar.entity.ts';
import { mergedDays, specialDaysOf } from './calendar.fields.ts';
import type { AddSpecialDaysInput, RemoveBusinessCalendarInput } from './calendar.input.ts';
import { writeCalendarRule } from './calendar.policy.ts';

/** Adds days to a calendar, in place of what was said of the same days before. */
export function addSpecialDays(ctx: Context, input: AddSpecialDaysInput): Promise<WriteAnswer<{ calendarId: string; partyId: string }>> {
  return write(ctx, { rule: writeCalendarRule, input: { addSpecialDays: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const path = ['input', 'specialDays'];
    const calendar = await lockCalendar(tx, input);
    const specialDays = mergedDays(calendar.specialDays, specialDaysOf(input.specialDays, path), path);
    applyChanges(tx, 'BusinessCalendar', calendar, { specialDays });
    return { calendarId: calendar.id, partyId: calendar.partyId };
  });
}

/** Removes a calendar: what it said is unknown from then on, or what the party's own says. */
export function removeBusinessCalendar(
  ctx: Context, input: RemoveBusinessCalendarInput,
): Promise<WriteAnswer<{ removedCalendarId: string; partyId: string }>> {
  return write(ctx, { rule: writeCalendarRule, input: { removeBusinessCalendar: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const calendar = await lockCalendar(tx, input);
    tx.em.remove(calendar);
    return { removedCalendarId: input.calendarId, partyId: calendar.partyId };
  });
}

async function lockCalendar(tx: Write, { calendarId, expectedVersion }: RemoveBusinessCalendarInput): Promise<BusinessCalendarRecord> {
  const calendar = await lockKept<BusinessCalendarRecord>(tx, BusinessCalendarEntity, writeCalendarRule, { id: calendarId, field: 'calendarId' });
  checkVersion(calendar, 'BusinessCalendar', expectedVersion);
  return calendar;
}
