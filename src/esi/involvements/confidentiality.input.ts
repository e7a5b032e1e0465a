import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Side } from '../../domain/sides.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { ConfidentialityKind, ForegroundOwner } from './involvement.entity.ts';
import { ConfidentialityKindEnum, ForegroundOwnerEnum } from './involvement.enums.ts';

const survives = 'For how many years, 1 to 50, what was learnt stays confidential once it is over; null where nothing is said of that.';

@InputType({ description: 'What is to be signed, as the firm drafts it. The supplier knows nothing of it until it is sent.' })
export class DraftConfidentialityAgreementInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship with the supplier.' })
  relationshipId!: string;

  @Field(() => ID, { nullable: true, description: 'The project that it is for; left out for all projects with the supplier.' })
  esiProjectId?: string | null;

  @Field(() => ConfidentialityKindEnum, { description: 'What it is about.' })
  kind!: ConfidentialityKind;

  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What is agreed, 1 to 20,000 characters.' })
  terms!: string;

  @Field(() => ForegroundOwnerEnum, { nullable: true, description: 'Whose the results are; required of IP_TERMS, and only said there.' })
  foregroundOwner?: ForegroundOwner | null;

  @Field(() => LocalDate, { description: 'Its first day (UTC).' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Its last day (UTC); left out when it has none.' })
  validUntil?: string | null;

  @Field(() => Int, { nullable: true, description: survives })
  survivesYears?: number | null;
}

@InputType()
abstract class ConfidentialityActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The agreement.' })
  confidentialityAgreementId!: string;
}

@InputType({ description: 'What changes of a draft; what is left out stays.' })
export class UpdateConfidentialityAgreementInput extends ConfidentialityActInput {
  @Field(() => String, { nullable: true, description: 'What it is called, 1 to 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is agreed, 1 to 20,000 characters.' })
  terms?: string | null;

  @Field(() => ForegroundOwnerEnum, { nullable: true, description: 'Whose the results are; of IP_TERMS.' })
  foregroundOwner?: ForegroundOwner | null;

  @Field(() => LocalDate, { nullable: true, description: 'Its first day (UTC).' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Its last day (UTC); null for none.' })
  validUntil?: string | null;

  @Field(() => Int, { nullable: true, description: survives })
  survivesYears?: number | null;
}

@InputType({ description: 'A draft put to the supplier.' })
export class SendConfidentialityAgreementInput extends ConfidentialityActInput {}

@InputType({ description: 'A signature for one’s own side.' })
export class SignConfidentialityAgreementInput extends ConfidentialityActInput {}

@InputType({ description: 'An agreement that one side has broken. It binds and opens nothing from now on.' })
export class DeclareConfidentialityBreachInput extends ConfidentialityActInput {
  @Field(() => SharingSideEnum, { description: 'Which side broke it.' })
  brokenBySide!: Side;

  @Field(() => LocalDate, { description: 'On which day; not in the future.' })
  occurredOn!: string;

  @Field(() => Int, { description: 'How grave it is, 2 to 8, for the report that another person of the firm reviews.' })
  severity!: number;

  @Field(() => String, { description: 'What happened, 1 to 2,000 characters; both sides read it.' })
  note!: string;
}

@InputType({ description: 'What the side that is said to have broken an agreement says to that.' })
export class ContestConfidentialityBreachInput extends ConfidentialityActInput {
  @Field(() => String, { description: 'Why it is not so, 1 to 2,000 characters; both sides read it.' })
  note!: string;
}

@InputType({ description: 'The same agreement, for other days: a draft, to be sent and signed like the first.' })
export class RenewConfidentialityAgreementInput extends ConfidentialityActInput {
  @Field(() => LocalDate, { description: 'The new one’s first day (UTC).' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The new one’s last day (UTC); left out when it has none.' })
  validUntil?: string | null;
}
