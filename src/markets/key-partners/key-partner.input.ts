import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { CurrencyCode } from '../../platform/scalars.ts';
import { MarketEnum } from '../relationship.enums.ts';
import type { Market } from '../relationship.entity.ts';

@InputType({ description: 'Which market is to be screened for key partners.' })
export class ProposeKeyPartnersInput extends ActInput {
  @Field(() => MarketEnum, { description: 'The market.' })
  market!: Market;

  @Field(() => Int, { description: 'How many of the largest are proposed, 5 to 10; unexpected growers come on top, at most 3.' })
  most!: number;

  @Field(() => CurrencyCode, { nullable: true, description: 'The currency that is compared, for currencies are not mixed; the one that most partners are known in when absent.' })
  currencyCode?: string | null;
}

@InputType({ description: 'What a person decides on a proposal: as proposed, or otherwise with a reason.' })
export class ConfirmKeyPartnersInput extends ChangeInput {
  @Field(() => ID, { description: 'The proposal, still open.' })
  proposalId!: string;

  @Field(() => [ID], { description: 'The relationships that are key from now on, of the proposal’s market; at most 30. Key ones that are not named stay key.' })
  chosenIds!: string[];

  @Field(() => [ID], { nullable: true, description: 'The relationships that are no longer key; at most 30.' })
  releasedIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Why managers get more key relationships than their limit, at most 2,000 characters; needed for that, and kept.' })
  overrideReason?: string | null;

  @Field(() => String, { nullable: true, description: 'Why others are chosen than proposed, or some released; needed then; at most 2,000 characters.' })
  reason?: string | null;
}
