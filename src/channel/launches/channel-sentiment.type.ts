import 'reflect-metadata';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'What the channel said as it stood when a round of a survey closed.' })
export class ChannelSentimentRound {
  @Field(() => ID, { description: 'The round.' })
  surveyRoundId!: string;

  @Field(() => DateTime, { description: 'When it closed.' })
  closedAt!: string;

  @Field(() => Float, { nullable: true, description: 'Mean of all partners whose score counted then, 0 to 100, each once; null where none did.' })
  mean!: number | null;

  @Field(() => Int, { description: 'How many partners that were, 0 or more.' })
  partners!: number;

  @Field(() => Float, { nullable: true, description: 'Points above the round before, −100 to 100; null for the first, and where either is unknown. Other partners may have spoken.' })
  change!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Whether those who sell for the firm stand behind what it brings out: from surveys of the construct CHANNEL_SENTIMENT, each partner by its newest score of the last 183 days. For the firm’s people alone.' })
export class ChannelSentiment {
  @Field(() => Float, { nullable: true, description: 'Mean of the partners whose score counts, 0 to 100, each once; null where none does.' })
  mean!: number | null;

  @Field(() => Int, { description: 'How many partners that is, 0 or more.' })
  partners!: number;

  @Field(() => Int, { description: 'Living partners of the channel of whom nothing counts: not asked lately, or too few of their people answered.' })
  unknown!: number;

  @Field(() => [ChannelSentimentRound], { description: 'The same at the end of each round, oldest first; the newest 24.' })
  trend!: ChannelSentimentRound[];
}
