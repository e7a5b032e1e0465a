import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';

@InputType({ description: 'Who is to stand behind a key partner.' })
export class ProposePartnerSponsorInput extends ActInput {
  @Field(() => ID, { description: 'The relationship with the key partner.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'One of top management: an administrator of the firm.' })
  personId!: string;

  @Field(() => Int, { description: 'Within how many days the two are to have contact, again and again; 1 to 366.' })
  everyDays!: number;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'What who was asked to be a sponsor says.' })
export class AnswerPartnerSponsorInput extends ChangeInput {
  @Field(() => ID, { description: 'The sponsorship.' })
  partnerSponsorshipId!: string;

  @Field(() => Boolean, { description: 'Whether they are the sponsor from now on.' })
  isAgreed!: boolean;

  @Field(() => String, { nullable: true, description: 'What they say to it; at most 2,000 characters, and required when they decline.' })
  note?: string | null;
}

@InputType({ description: 'A sponsorship that ends.' })
export class EndPartnerSponsorInput extends ChangeInput {
  @Field(() => ID, { description: 'The sponsorship.' })
  partnerSponsorshipId!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}
