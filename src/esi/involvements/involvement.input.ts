import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { DesignResponsibility } from './involvement.entity.ts';
import { DesignResponsibilityEnum } from './involvement.enums.ts';

const reason = 'Why, 1 to 2,000 characters. Both sides read it.';

@InputType({ description: 'A supplier thought of for a project. It learns nothing of that.' })
export class NominateForEsiProjectInput extends KeyedActInput {
  @Field(() => ID, { description: 'The project.' })
  esiProjectId!: string;

  @Field(() => ID, { description: 'The relationship with the supplier.' })
  relationshipId!: string;

  @Field(() => DesignResponsibilityEnum, { description: 'How much of the design is to be the supplier’s.' })
  responsibility!: DesignResponsibility;

  @Field(() => String, { description: 'Which part of the product, 1 to 1,000 characters; an invited supplier reads it.' })
  scope!: string;
}

@InputType()
abstract class InvolvementActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The supplier’s part.' })
  esiInvolvementId!: string;
}

@InputType({ description: 'What changes of a part before the supplier is invited; what is left out stays.' })
export class UpdateEsiInvolvementInput extends InvolvementActInput {
  @Field(() => DesignResponsibilityEnum, { nullable: true, description: 'How much of the design is to be the supplier’s.' })
  responsibility?: DesignResponsibility | null;

  @Field(() => String, { nullable: true, description: 'Which part of the product, 1 to 1,000 characters.' })
  scope?: string | null;
}

@InputType({ description: 'What a supplier designs to. What is left out stays, null clears. Each at most 20,000 characters.' })
export class SetEsiSpecificationsInput extends InvolvementActInput {
  @Field(() => String, { nullable: true, description: 'What it is to do.' })
  performanceSpecification?: string | null;

  @Field(() => String, { nullable: true, description: 'How it fits what is around it.' })
  interfaceSpecification?: string | null;

  @Field(() => String, { nullable: true, description: 'How it is tried whether it does.' })
  acceptanceTest?: string | null;
}

@InputType({ description: 'An invitation.' })
export class InviteToEsiProjectInput extends InvolvementActInput {
  @Field(() => DateTime, { description: 'Until when the supplier answers: later than now, within a year.' })
  answerDueAt!: Date;

  @Field(() => String, { description: 'What the supplier is told, 1 to 2,000 characters.' })
  invitation!: string;
}

@InputType({ description: 'An invitation accepted for the supplier.' })
export class AcceptEsiInvitationInput extends InvolvementActInput {}

@InputType({ description: 'An invitation declined for the supplier.' })
export class DeclineEsiInvitationInput extends InvolvementActInput {
  @Field(() => String, { description: reason })
  reason!: string;
}

@InputType({ description: 'A part that is done.' })
export class CompleteEsiInvolvementInput extends InvolvementActInput {}

@InputType({ description: 'A supplier that leaves a project.' })
export class WithdrawFromEsiProjectInput extends InvolvementActInput {
  @Field(() => String, { description: reason })
  reason!: string;
}

@InputType({ description: 'A supplier whose part the firm ends.' })
export class RemoveFromEsiProjectInput extends InvolvementActInput {
  @Field(() => String, { description: 'Why, 1 to 2,000 characters. A supplier that was invited reads it.' })
  reason!: string;
}

@InputType({ description: 'Whether others in the project may learn the supplier’s name, as far as the asker’s side has a say.' })
export class ShowEsiSupplierNameInput extends InvolvementActInput {
  @Field(() => Boolean, { description: 'True where they may. It takes both sides.' })
  isShown!: boolean;
}
