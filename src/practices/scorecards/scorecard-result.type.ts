import 'reflect-metadata';
import { Field, Float, ObjectType } from 'type-graphql';
import { Decimal } from '../../platform/scalars.ts';

/** What a scorecard comes to, as the schema shows it. Points are decimals with at most two places. */

@ObjectType({ simpleResolvers: true, description: 'What one row brings into the total.' })
export class ScoredRow {
  @Field(() => String, { description: 'The row’s criterion.' })
  criterion!: string;

  @Field(() => Decimal, { nullable: true, description: 'The value as points, 0 to 100; null where it is unknown.' })
  points!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The points that it brings; those of all rows add up to the total. Null where it is unknown.' })
  contribution!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A total, and what it is made of.' })
export class ScoredCard {
  @Field(() => Decimal, { nullable: true, description: 'The mean of the rows that are known by their weights, 0 to 100; null where none is. No data is never full marks.' })
  total!: string | null;

  @Field(() => String, { nullable: true, description: 'The band that it lies in; null with the total.' })
  band!: string | null;

  @Field(() => Float, { description: 'The part of all weight that lies on rows that are known, 0 to 1; the rest is not covered.' })
  shareKnown!: number;

  @Field(() => [ScoredRow], { description: 'The rows, in their order; a row that was struck is not among those that count.' })
  rows!: readonly ScoredRow[];
}

@ObjectType({ simpleResolvers: true, description: 'What a scorecard comes to.' })
export class ScorecardResult {
  @Field(() => ScoredCard, { description: 'As it was issued: never rewritten. Before the issue, as it stands.' })
  snapshot!: ScoredCard;

  @Field(() => ScoredCard, { description: 'With what was decided of disputed rows: this counts.' })
  effective!: ScoredCard;

  @Field(() => Decimal, { nullable: true, description: 'Points by which decisions changed the total; null where it is unknown before or after.' })
  change!: string | null;

  @Field(() => [String], { description: 'Criteria with a dispute that is not decided: their part of the total is not settled.' })
  openDisputes!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'What both sides make of each other in one period.' })
export class ScorecardBothWays {
  @Field(() => Decimal, { nullable: true, description: 'What the partner makes of the firm, 0 to 100; null without an issued card, and where nothing of it is known.' })
  firmTotal!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'What the firm makes of the partner.' })
  partnerTotal!: string | null;

  @Field(() => Float, { nullable: true, description: 'The part of the weight that is known of the partner’s card of the firm, 0 to 1; null without one.' })
  firmShareKnown!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same of the firm’s card of the partner.' })
  partnerShareKnown!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Points by which the firm is scored above its partner, below 0 where the partner is the higher; null where either total is unknown.' })
  gap!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A band of scores. A score on the boundary of two belongs to the higher.' })
export class ScorecardBand {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Decimal, { description: 'From this score.' })
  from!: string;

  @Field(() => Decimal, { description: 'To this score, which belongs to the next band; 100 to the highest.' })
  to!: string;
}

