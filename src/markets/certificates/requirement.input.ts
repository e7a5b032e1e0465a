import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import type { BlockableAct } from '../../domain/requirements.ts';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { BlockableActEnum } from './certificates.enums.ts';

@InputType()
abstract class RequireInput extends ActInput {
  @Field(() => [BlockableActEnum], { description: 'The acts that it blocks while it is not met; at least one.' })
  blocks!: BlockableAct[];

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it is required; today when absent.' })
  requiredFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the firm’s own people; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A certificate that a living relationship must hold.' })
export class RequireCertificateInput extends RequireInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => String, { description: 'The standard, such as ISO 9001; at most 100 characters.' })
  standard!: string;
}

@InputType({ description: 'A CSR commitment that must be kept, as evidence in force shows.' })
export class RequireCommitmentInput extends RequireInput {
  @Field(() => ID, { description: 'The commitment, of a living relationship.' })
  commitmentId!: string;
}

@InputType({ description: 'The end of a requirement.' })
export class EndRequirementInput extends ChangeInput {
  @Field(() => ID, { description: 'The requirement.' })
  requirementId!: string;

  @Field(() => String, { description: 'Why it is required no more, for the firm’s own people; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Lets an unmet requirement pass for a while.' })
export class OverrideLapseInput extends ActInput {
  @Field(() => ID, { description: 'The requirement.' })
  requirementId!: string;

  @Field(() => LocalDate, { description: 'Last day on which it does not block: today (UTC), or up to 366 days on. A newer override takes the place of an older one, so this also shortens it.' })
  until!: string;

  @Field(() => String, { description: 'Why, for the firm’s own people; at most 2,000 characters.' })
  reason!: string;
}
