import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { type Weekday, WeekdayEnum } from './calendar.type.ts';

@InputType({ description: 'From one time of day to another, by the clock of the place.' })
export class OpeningSpanInput {
  @Field(() => String, { description: 'HH:MM, 00:00 to 23:59.' })
  opens!: string;

  @Field(() => String, { description: 'HH:MM, later than it opens, up to 24:00.' })
  closes!: string;
}

@InputType({ description: 'Hours on a day of every week.' })
export class OpeningHoursInput extends OpeningSpanInput {
  @Field(() => WeekdayEnum, { description: 'The day of the week.' })
  weekday!: Weekday;
}

@InputType({ description: 'A dated closure, or a day that is worked out of turn.' })
export class SpecialDayInput {
  @Field(() => LocalDate, { description: 'The day.' })
  on!: string;

  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  name!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'It counts as a working day.' })
  isWorkingDay!: boolean;

  @Field(() => [OpeningSpanInput], { nullable: true, description: 'Its own hours; at most 6 spans. None: closed, or on a working day as on any such day of the week.' })
  hours?: OpeningSpanInput[] | null;
}

@InputType({ description: 'A party’s business calendar, or that of one of its places. A field left out stays as it is; a list takes the place of the one recorded.' })
export class SetBusinessCalendarInput extends ChangeInput {
  @Field(() => ID, { description: 'The party.' })
  partyId!: string;

  @Field(() => ID, { nullable: true, description: 'The place, where it is to have a calendar of its own; left out for the party’s.' })
  locationId?: string | null;

  @Field(() => [WeekdayEnum], { nullable: true, description: 'The days of the week that count as working days; needed the first time.' })
  workingDays?: Weekday[] | null;

  @Field(() => [OpeningHoursInput], { nullable: true, description: 'The hours of each day of the week, at most 42 spans; null or empty: unknown.' })
  openingHours?: OpeningHoursInput[] | null;

  @Field(() => [SpecialDayInput], { nullable: true, description: 'Closures and days worked out of turn, at most 400; each day once.' })
  specialDays?: SpecialDayInput[] | null;
}

@InputType({ description: 'Days to add to a business calendar, such as the holidays of a year. A day that is there already is replaced.' })
export class AddSpecialDaysInput extends ChangeInput {
  @Field(() => ID, { description: 'The calendar.' })
  calendarId!: string;

  @Field(() => [SpecialDayInput], { description: 'The days; with those recorded at most 400.' })
  specialDays!: SpecialDayInput[];
}

@InputType({ description: 'Which business calendar to remove. A place goes by its party’s from then on.' })
export class RemoveBusinessCalendarInput extends ChangeInput {
  @Field(() => ID, { description: 'The calendar.' })
  calendarId!: string;
}
