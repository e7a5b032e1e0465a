import 'reflect-metadata';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'A launch to plan.' })
export class PlanChannelLaunchInput extends KeyedActInput {
  @Field(() => String, { description: 'What it is called; 1 to 200 characters. Partners that are invited read it.' })
  name!: string;

  @Field(() => String, { description: 'What comes out; 1 to 200 characters. Partners that are invited read it.' })
  product!: string;

  @Field(() => ID, { nullable: true, description: 'The item whose stock at the partners is counted; without it stock is unknown.' })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The course that makes people trained for it, which is offered.' })
  channelCourseId?: string | null;

  @Field(() => LocalDate, { description: 'The launch day: today or later.' })
  launchOn!: string;

  @Field(() => Float, { nullable: true, description: 'The least score of each partner’s people, 0 to 100; not asked for when absent.' })
  neededSentiment?: number | null;

  @Field(() => Float, { nullable: true, description: 'The least mean of its partners with which nobody is warned, 0 to 100; 60 when absent, 0 where it is not asked for.' })
  leastSupport?: number | null;
}

@InputType({ description: 'A launch to go on with.' })
export class ActOnChannelLaunchInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The launch.' })
  channelLaunchId!: string;
}

@InputType({ description: 'Another day for a launch.' })
export class MoveChannelLaunchInput extends ActOnChannelLaunchInput {
  @Field(() => LocalDate, { description: 'The launch day: today or later.' })
  launchOn!: string;
}

@InputType({ description: 'What a partner must have for a launch. What is absent is not asked for.' })
export class ChannelLaunchNeedsInput {
  @Field(() => Int, { nullable: true, description: 'People with a certificate of the launch’s course that holds on the day: 0 to 1,000,000.' })
  trainedPeople?: number | null;

  @Field(() => Int, { nullable: true, description: 'Certificates of any course that hold on the day: 0 to 1,000,000.' })
  certificates?: number | null;

  @Field(() => Int, { nullable: true, description: 'Units of the item on hand: 0 to 1,000,000,000.' })
  stockOnHand?: number | null;
}

@InputType({ description: 'A partner that is to carry a launch.' })
export class InviteToChannelLaunchInput extends ActOnChannelLaunchInput {
  @Field(() => ID, { description: 'The relationship with it: of the distributor market, and living.' })
  relationshipId!: string;

  @Field(() => ChannelLaunchNeedsInput, { description: 'What it must have.' })
  needs!: ChannelLaunchNeedsInput;
}

@InputType({ description: 'A partner’s line of a launch to go on with.' })
export class ActOnChannelLaunchPartnerInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The line.' })
  channelLaunchPartnerId!: string;
}

@InputType({ description: 'What a partner must have for a launch from now on, instead of what it had to before.' })
export class SetChannelLaunchNeedsInput extends ActOnChannelLaunchPartnerInput {
  @Field(() => ChannelLaunchNeedsInput, { description: 'What it must have.' })
  needs!: ChannelLaunchNeedsInput;
}

@InputType({ description: 'The decision to go ahead with a launch.' })
export class ApproveChannelLaunchInput extends ActOnChannelLaunchInput {
  @Field(() => String, { nullable: true, description: 'Why, where the channel’s support is low or a partner is not ready: 1 to 2,000 characters, and needed then. Kept with the figures as they stand; no partner reads it.' })
  overrideReason?: string | null;
}

@InputType({ description: 'The decision to wait with a launch.' })
export class HoldChannelLaunchInput extends ActOnChannelLaunchInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. No partner reads it.' })
  reason!: string;
}

@InputType({ description: 'A launch that does not come.' })
export class CancelChannelLaunchInput extends ActOnChannelLaunchInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Partners that are invited read it.' })
  reason!: string;
}
