import 'reflect-metadata';
import { Field, InputType, Float, Int } from 'type-graphql';
import { LocalDate } from '../../platform/scalars.ts';
import type { InfluencerKind, Stance } from './influencer.columns.ts';
import { InfluencerKindEnum, StanceEnum } from './influencer.enums.ts';
import { ChangeRelationshipInput } from '../relationship.input.ts';

@InputType({ description: 'Changes to what an influencer relationship has of its own. A field that is absent stays; null clears it.' })
export class UpdateInfluencerRelationshipInput extends ChangeRelationshipInput {
  @Field(() => InfluencerKindEnum, { nullable: true, description: 'What it is; cannot be cleared.' })
  influencerKind?: InfluencerKind | null;

  @Field(() => StanceEnum, { nullable: true, description: 'How it stands to the firm; cannot be cleared.' })
  stance?: Stance | null;

  @Field(() => Int, { nullable: true, description: '1 (little) to 5 (decides).' })
  power?: number | null;

  @Field(() => Float, { nullable: true, description: 'People it reaches, a whole number to 10 billion.' })
  reach?: number | null;

  @Field(() => [String], { nullable: true, description: 'What it cares about; at most 50 of 100 characters.' })
  issues?: string[] | null;

  @Field(() => LocalDate, { nullable: true, description: 'When to speak with it next.' })
  nextEngagementOn?: string | null;
}
