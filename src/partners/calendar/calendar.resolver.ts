import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { Party } from '../party.type.ts';
import { AddSpecialDaysInput, RemoveBusinessCalendarInput, SetBusinessCalendarInput } from './calendar.input.ts';
import { writeCalendarRule } from './calendar.policy.ts';
import { BusinessCalendar } from './calendar.type.ts';
import { addSpecialDays, removeBusinessCalendar } from './change-business-calendar.service.ts';
import { setBusinessCalendar } from './set-business-calendar.service.ts';

const party = { type: Party, from: 'partyId', description: 'The party as it now is; null when refused.' };
const calendar = { type: BusinessCalendar, from: 'calendarId', description: 'The calendar as it now is; null when refused.' };
const removedCalendarId = { type: () => ID, description: 'The id that is gone, for caches to drop; null when refused.' };
const set = definePayload('SetBusinessCalendarPayload', 'The answer of setBusinessCalendar.', { calendar, party });
const added = definePayload('AddSpecialDaysPayload', 'The answer of addSpecialDays.', { calendar, party });
const removed = definePayload('RemoveBusinessCalendarPayload', 'The answer of removeBusinessCalendar.', { party }, { removedCalendarId });

export const calendarPayloads = [set.resolver, added.resolver, removed.resolver];

@Resolver()
export class CalendarMutations {
  @Mutation(() => set.type, { nullable: true, description: 'Records when a party or one of its places works, or changes what is recorded of that.' })
  @Ruled(writeCalendarRule)
  setBusinessCalendar(
    @Arg('input', () => SetBusinessCalendarInput, { description: 'The calendar.' }) input: SetBusinessCalendarInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return setBusinessCalendar(ctx, input);
  }

  @Mutation(() => added.type, { nullable: true, description: 'Adds closures and days worked out of turn to a calendar, such as the holidays of a year.' })
  @Ruled(writeCalendarRule)
  addSpecialDays(
    @Arg('input', () => AddSpecialDaysInput, { description: 'The days.' }) input: AddSpecialDaysInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return addSpecialDays(ctx, input);
  }

  @Mutation(() => removed.type, { nullable: true, description: 'Removes a calendar; a place goes by its party’s from then on.' })
  @Ruled(writeCalendarRule)
  removeBusinessCalendar(
    @Arg('input', () => RemoveBusinessCalendarInput, { description: 'Which calendar.' }) input: RemoveBusinessCalendarInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return removeBusinessCalendar(ctx, input);
  }
}
