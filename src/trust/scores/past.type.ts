import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/scalars.ts';
import { TrustLeafEnum } from '../evidence/evidence.enums.ts';
import { Score } from './score.type.ts';

@ObjectType({ simpleResolvers: true, description: 'Trust and commitment as of a moment: what had occurred by then, as far as it was known at another, under the model then in force.' })
export class TrustAssessment {
  @Field(() => DateTime, { description: 'The moment.' })
  asOf!: string;

  @Field(() => Int, { description: 'Number of the model.' })
  modelNumber!: number;

  @Field(() => Score, { description: 'The trust earned by then.' })
  trust!: Score;

  @Field(() => Score, { description: 'The commitment earned by then.' })
  commitment!: Score;
}

@ObjectType({ simpleResolvers: true, description: 'What one leaf did to a score between two moments, in points.' })
export class LeafChange {
  @Field(() => TrustLeafEnum, { description: 'The leaf.' })
  leaf!: string;

  @Field(() => Float, { description: 'By evidence that came in, or was corrected.' })
  evidence!: number;

  @Field(() => Float, { description: 'By older evidence that counts for less.' })
  ageing!: number;

  @Field(() => Float, { description: 'By another version of the model.' })
  model!: number;

  @Field(() => Float, { description: 'The sum of the three.' })
  total!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Why a score differs between two moments, exactly. Where there was not enough evidence for a score, the points are those it would have had.' })
export class ScoreChange {
  @Field(() => Float, { description: 'The score before, 0 to 100; not to be shown as a score where isFromSufficient is false.' })
  from!: number;

  @Field(() => Float, { description: 'The score after, 0 to 100; not to be shown as a score where isToSufficient is false.' })
  to!: number;

  @Field(() => Boolean, { description: 'Whether there was enough evidence for a score before.' })
  isFromSufficient!: boolean;

  @Field(() => Boolean, { description: 'Whether there was enough evidence for a score after.' })
  isToSufficient!: boolean;

  @Field(() => Float, { description: 'Points between them: the sum of what evidence, ageing and the model did.' })
  total!: number;

  @Field(() => Float, { description: 'Points by evidence that came in, or was corrected.' })
  evidence!: number;

  @Field(() => Float, { description: 'Points by older evidence that counts for less.' })
  ageing!: number;

  @Field(() => Float, { description: 'Points by another version of the model.' })
  model!: number;

  @Field(() => [LeafChange], { description: 'The same by leaf; they add up.' })
  leaves!: readonly LeafChange[];

  @Field(() => String, { description: 'The change in words, in the language of the request.' })
  summary!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Why trust and commitment differ between two moments, each as it was known then.' })
export class StandingChange {
  @Field(() => DateTime, { description: 'The earlier moment.' })
  from!: string;

  @Field(() => DateTime, { description: 'The later moment.' })
  until!: string;

  @Field(() => ScoreChange, { description: 'Of trust.' })
  trust!: ScoreChange;

  @Field(() => ScoreChange, { description: 'Of commitment.' })
  commitment!: ScoreChange;
}

@ObjectType({ simpleResolvers: true, description: 'Trust and commitment at one moment of a history, as it was known then.' })
export class ScorePoint {
  @Field(() => DateTime, { description: 'The moment.' })
  asOf!: string;

  @Field(() => Float, { nullable: true, description: 'Trust, 0 to 100; null while there was not enough evidence.' })
  trust!: number | null;

  @Field(() => Float, { nullable: true, description: 'Commitment, 0 to 100; null while there was not enough evidence.' })
  commitment!: number | null;

  @Field(() => Float, { description: 'How much of trust was open, 0 to 1.' })
  trustUncertainty!: number;

  @Field(() => Float, { description: 'How much of commitment was open, 0 to 1.' })
  commitmentUncertainty!: number;
}
