import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import type { PartnerTier, SalesChannel } from './distributor.columns.ts';
import { PartnerTierEnum, SalesChannelEnum } from './distributor.enums.ts';
import { ChangeRelationshipInput } from '../relationship.input.ts';

@InputType({ description: 'Changes to what a distributor relationship has of its own. A field that is absent stays; null clears it.' })
export class UpdateDistributorRelationshipInput extends ChangeRelationshipInput {
  @Field(() => PartnerTierEnum, { nullable: true, description: 'Its rank; cannot be cleared.' })
  tier?: PartnerTier | null;

  @Field(() => [String], { nullable: true, description: 'Where it sells, as ISO 3166 codes such as DE or DE-BY; at most 50.' })
  territories?: string[] | null;

  @Field(() => SalesChannelEnum, { nullable: true, description: 'How it sells.' })
  channel?: SalesChannel | null;
}
