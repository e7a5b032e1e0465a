import 'reflect-metadata';
import { Field, Float, ObjectType } from 'type-graphql';
import { bandOf, type LeafScore, type Score as ScoreFacts } from '../../domain/trust/score.ts';
import { type Trend } from '../../domain/trust/trend.ts';
import type { TrustModel } from '../../domain/trust/trust-model.ts';
import { say } from '../../platform/messages.ts';
import { TrustLeafEnum } from '../evidence/evidence.enums.ts';
import { ScoreBandEnum, ScoreTrendDirectionEnum } from './score.enums.ts';
import { leafNames } from './score.messages.ts';
import { type ScoreName, summaryOf } from './score-text.ts';

@ObjectType({ simpleResolvers: true, description: 'What one leaf says and how much of a score it makes up. The contributions of all add up to the score, their shifts to the score less 50.' })
export class ScoreFactor {
  @Field(() => TrustLeafEnum, { description: 'The leaf.' })
  leaf!: string;

  @Field(() => String, { description: 'What it is called, in the language of the request.' })
  label!: string;

  @Field(() => Float, { description: 'The part of the score that it makes up, above 0 to 1; the parts sum to 1.' })
  coefficient!: number;

  @Field(() => Float, { description: 'Evidence for, by weight, as it counts now: 0 or more.' })
  positive!: number;

  @Field(() => Float, { description: 'Evidence against, by weight, as it counts now: 0 or more.' })
  negative!: number;

  @Field(() => Boolean, { description: 'Whether there is any evidence.' })
  hasEvidence!: boolean;

  @Field(() => Float, { nullable: true, description: 'How good it is to be expected, 0 to 1: the mean of Beta(1 + positive, 1 + negative); null without any evidence.' })
  expectation!: number | null;

  @Field(() => Float, { description: 'How much of it is still open, 0 to 1; 1 without any evidence.' })
  uncertainty!: number;

  @Field(() => Float, { nullable: true, description: 'Points of the score; null while there is not enough evidence for a score.' })
  contribution!: number | null;

  @Field(() => Float, { nullable: true, description: 'Points above what no evidence would give; below 0 where it holds the score down; null while there is not enough evidence for a score.' })
  shift!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Trust or commitment, from recorded evidence. A summary of what was recorded by weights that people set, not a measurement of what anybody feels.' })
export class Score {
  @Field(() => Float, { nullable: true, description: '0 to 100: the sum of the factors’ contributions; null while there is not enough evidence.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval, 0 to 100; null with the value. The interval covers what the evidence leaves open, not what was never recorded.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval, 0 to 100; null with the value.' })
  high!: number | null;

  @Field(() => Float, { description: 'How much is still open, 0 to 1; 1 without any evidence.' })
  uncertainty!: number;

  @Field(() => Boolean, { description: 'Whether there is enough evidence for a score.' })
  isSufficient!: boolean;

  @Field(() => ScoreBandEnum, { description: 'How high it is.' })
  band!: string;

  @Field(() => Float, { nullable: true, description: 'Points by which conduct of late lies above conduct all told, worked out from the sums alone: for ordering, no change over time (standingHistory, standingChange); null while there is not enough evidence, and where it was asked for as of a moment.' })
  trend!: number | null;

  @Field(() => ScoreTrendDirectionEnum, { description: 'Whether that is more than chance would give.' })
  trendDirection!: string;

  @Field(() => [ScoreFactor], { description: 'What it is made of.' })
  factors!: ScoreFactor[];

  @Field(() => String, { description: 'The score in words, in the language of the request.' })
  summary!: string;
}

/** How a score is shown. */
export interface ShownScore {
  readonly name: ScoreName;
  readonly score: ScoreFacts;
  readonly trend: Trend | null;
  readonly model: TrustModel;
  readonly locales: readonly string[];
}

/** A score as clients see it; what nobody has earned is null. */
export function shownScore({ name, score, trend, model, locales }: ShownScore): Score {
  const { isSufficient, uncertainty } = score;
  const earned = (points: number) => (isSufficient ? points : null);
  return {
    value: earned(score.value), low: earned(score.low), high: earned(score.high), uncertainty, isSufficient, band: bandOf(score, model),
    trend: trend === null ? null : earned(trend.change), trendDirection: trend?.direction ?? 'UNKNOWN',
    factors: score.leaves.map((leaf) => shownFactor(leaf, earned, locales)), summary: summaryOf(name, score, locales),
  };
}

function shownFactor({ leaf, coefficient, positive, negative, hasEvidence, expectation, uncertainty, contribution, shift }: LeafScore, earned: (points: number) => number | null, locales: readonly string[]): ScoreFactor {
  return {
    leaf, label: say(leafNames[leaf], locales), coefficient, positive, negative, hasEvidence, expectation: hasEvidence ? expectation : null, uncertainty,
    contribution: earned(contribution), shift: earned(shift),
  };
}
