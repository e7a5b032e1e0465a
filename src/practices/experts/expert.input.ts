import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';

@InputType({ description: 'What a department has to decide in a field of expertise.' })
export class RaiseExpertMatterInput extends ActInput {
  @Field(() => ID, { description: 'The department’s relationship, in the internal market.' })
  relationshipId!: string;

  @Field(() => String, { description: 'The field of expertise; 1 to 100 characters.' })
  field!: string;

  @Field(() => String, { description: 'What is to be decided; 1 to 4,000 characters.' })
  question!: string;
}

@InputType({ description: 'An expert who is asked.' })
export class AskExpertInput extends ChangeInput {
  @Field(() => ID, { description: 'The matter.' })
  expertMatterId!: string;

  @Field(() => ID, { description: 'The expert: another active person of the firm, of whatever department.' })
  expertId!: string;
}

@InputType({ description: 'What an expert says.' })
export class GiveExpertOpinionInput extends ChangeInput {
  @Field(() => ID, { description: 'The opinion that one was asked for.' })
  expertOpinionId!: string;

  @Field(() => String, { description: 'What one thinks; 1 to 4,000 characters.' })
  opinion!: string;
}

@InputType({ description: 'An opinion that a decision goes against.' })
export class OverriddenOpinionInput {
  @Field(() => ID, { description: 'The opinion, given on the matter.' })
  expertOpinionId!: string;

  @Field(() => String, { nullable: true, description: 'Why it is overridden; at most 2,000 characters. When absent, the override counts as unexplained until it is explained.' })
  reason?: string | null;
}

@InputType({ description: 'What a department has decided. Opinions that are not named are followed.' })
export class DecideExpertMatterInput extends ChangeInput {
  @Field(() => ID, { description: 'The matter.' })
  expertMatterId!: string;

  @Field(() => String, { description: 'The decision; 1 to 4,000 characters.' })
  decision!: string;

  @Field(() => [OverriddenOpinionInput], { defaultValue: [], description: 'The opinions that it goes against; each once.' })
  overridden!: OverriddenOpinionInput[];
}

@InputType({ description: 'A matter that is given up undecided.' })
export class DropExpertMatterInput extends ChangeInput {
  @Field(() => ID, { description: 'The matter.' })
  expertMatterId!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Why an opinion was overridden.' })
export class ExplainOverrideInput extends ChangeInput {
  @Field(() => ID, { description: 'The opinion.' })
  expertOpinionId!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Said once.' })
  reason!: string;
}
