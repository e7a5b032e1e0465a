import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, expression } from '../../platform/reads/declare.ts';
import { seeScorecard } from './scorecard.policy.ts';
import { Scorecard, scorecardOf, toScorecard } from './scorecard.type.ts';

/** The card that the firm keeps of a partner, and shares with it by agreement. */
@addsTo(() => Relationship)
export class RelationshipScorecard {
  @expression(() => Scorecard, {
    nullable: true, rule: seeScorecard, sql: (row, _reader, { days }) => scorecardOf(row, days as number), convert: (facts) => toScorecard(facts as never),
    args: { days: { type: () => Int, defaultValue: 365, description: 'Days back from today, 1 to 3,650.' } },
    description: 'The partner’s side in figures: for staff, and for the partner where the firm shares its SCORECARD, at least aggregated.',
  })
  scorecard!: Scorecard | null;
}
