import 'reflect-metadata';
import { Field, Float, ObjectType } from 'type-graphql';
import type { Act } from '../../domain/trust/gains.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { PropensityBandEnum } from './score.enums.ts';

const PropensitySourceEnum = defineEnum<'COMMITMENT' | 'TRUST'>('PropensitySource', 'What keeps a side from leaving.', { COMMITMENT: 'Its commitment.', TRUST: 'Its trust.' });

@ObjectType({ simpleResolvers: true, description: 'What one score leaves to be wished for, and how much of the propensity that makes.' })
export class PropensityPart {
  @Field(() => PropensitySourceEnum, { description: 'Which score.' })
  source!: string;

  @Field(() => Float, { description: 'Its weight, 0 to 1.' })
  weight!: number;

  @Field(() => Float, { description: 'What it makes of the propensity, 0 to 1; the parts add up.' })
  part!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How much a side is inclined to leave: what is missing of its commitment and of its trust. It orders partners by risk; it is no probability.' })
export class PropensityToLeave {
  @Field(() => Float, { description: '0 (will stay) to 1.' })
  value!: number;

  @Field(() => Float, { description: 'Lower end of what the scores’ intervals leave open, 0 to 1.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of what the scores’ intervals leave open, 0 to 1.' })
  high!: number;

  @Field(() => PropensityBandEnum, { description: 'How high it is.' })
  band!: string;

  @Field(() => [PropensityPart], { description: 'What it is made of.' })
  parts!: readonly PropensityPart[];

  @Field(() => String, { description: 'Version of the weights.' })
  modelVersion!: string;
}

const SuggestedActEnum = defineEnum<Act['kind']>('SuggestedAct', 'Something that a side can do for the other’s trust in it.', {
  KEEP_PROMISE: 'Keep a promise of importance 4.',
  ANSWER_IN_TIME: 'Answer one question in the time agreed.',
  SHARE_ON_SCHEDULE: 'Share agreed information on time, once.',
  SETTLE_DISPUTE: 'Settle a dispute fairly and in time.',
  RENEW: 'Renew the contract for three years.',
  INVEST_JOINTLY: 'Invest in the relationship, at the scale of the model.',
});

@ObjectType({ simpleResolvers: true, description: 'What one act would be expected to bring, done today and succeeding.' })
export class ScoreSuggestion {
  @Field(() => SuggestedActEnum, { description: 'The act.' })
  act!: string;

  @Field(() => Float, { description: 'Points of trust.' })
  trustGain!: number;

  @Field(() => Float, { description: 'Points of commitment.' })
  commitmentGain!: number;

  @Field(() => String, { description: 'The same in words, in the language of the request.' })
  message!: string;
}
