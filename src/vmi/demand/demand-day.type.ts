import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Decimal, LocalDate } from '../../platform/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'What is known of a day of a position, as forecasts read it: to seven digits. The reports themselves are exact.' })
export class DemandDay {
  @Field(() => LocalDate, { description: 'The day, in the calendar of the place.' })
  day!: string;

  @Field(() => Decimal, { nullable: true, description: 'Units sold or used; null where nobody has told, which is not 0.' })
  demand!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Units on hand at the day’s end; null where nobody has told.' })
  closing!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether stock lasted through the day. Where it did not, no forecast learns from what was sold. Null where the stock is not known.' })
  hadStock!: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'What is expected of a day to come.' })
export class DemandForecastDay {
  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;

  @Field(() => Decimal, { description: 'Units expected, with what is known to change them.' })
  units!: string;

  @Field(() => Decimal, { description: 'Units that would be expected without known events.' })
  usualUnits!: string;

  @Field(() => Decimal, { nullable: true, description: 'Lower end of the middle 90 % of what may come, 0 at least; null while too little is known to tell.' })
  low!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper end of the same.' })
  high!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How good the forecasts one day ahead were, since the method was begun. An error is demand less forecast. Null where there is nothing to tell it from.' })
export class DemandForecastErrors {
  @Field(() => Int, { description: 'Days compared.' })
  count!: number;

  @Field(() => Decimal, { nullable: true, description: 'Mean error, units: above 0 where the forecast is too low.' })
  meanError!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Mean absolute error, units.' })
  meanAbsoluteError!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Root mean square error, units: what safety stock is reckoned by.' })
  rootMeanSquareError!: string | null;

  @Field(() => Float, { nullable: true, description: 'Sum of the amounts of the errors over the sum of demand, as a part of 1: the weighted absolute percentage error.' })
  weightedError!: number | null;

  @Field(() => Float, { nullable: true, description: 'Tracking signal: the sum of errors over the mean absolute error (Brown 1963). The usual limits, ±4, are for a few periods: by chance alone it grows with the root of the count.' })
  trackingSignal!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the mean error is further from 0 than chance explains, at one error in a hundred; null with fewer than two.' })
  isBiased!: boolean | null;
}
