import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';
import type { InformationCategory, SharingDirection, SharingLevel } from '../../platform/sharing.ts';
import type { AllianceCheckItem } from './sharing-agreement.entity.ts';
import { AllianceCheckItemEnum, InformationCategoryEnum, SharingDirectionEnum, SharingLevelEnum } from './sharing.enums.ts';

@InputType({ description: 'A proposal to the other side of a relationship. In force, it replaces what is agreed on the same category and direction.' })
export class ProposeSharingInput extends ActInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => InformationCategoryEnum, { description: 'What is told.' })
  category!: InformationCategory;

  @Field(() => SharingDirectionEnum, { description: 'From whom to whom.' })
  direction!: SharingDirection;

  @Field(() => SharingLevelEnum, { description: 'How much of it is shown.' })
  level!: SharingLevel;

  @Field(() => String, { description: 'What it may be used for; at most 2,000 characters.' })
  purpose!: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day, in UTC; today when absent.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, in UTC; open when absent.' })
  validUntil?: string | null;
}

@InputType({ description: 'The agreement of the side that did not propose it.' })
export class AgreeToSharingInput extends ChangeInput {
  @Field(() => ID, { description: 'The proposal.' })
  sharingAgreementId!: string;
}

@InputType({ description: 'The refusal of the side that did not propose it.' })
export class DeclineSharingInput extends AgreeToSharingInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'The end of an agreement, or a proposal taken back.' })
export class EndSharingInput extends ChangeInput {
  @Field(() => ID, { description: 'The agreement.' })
  sharingAgreementId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A lower level, by the side that tells; in force at once.' })
export class LowerSharingInput extends EndSharingInput {
  @Field(() => SharingLevelEnum, { description: 'How much is shown from now on; less than before.' })
  level!: SharingLevel;
}

@InputType({ description: 'Something to tell the other side of a relationship. A partner tells the firm; staff tell the partner.' })
export class TellPartnerInput extends ActInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => InformationCategoryEnum, { description: 'What kind of information it is: its sharing agreement says who is shown it.' })
  category!: InformationCategory;

  @Field(() => String, { description: 'Its heading; at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What exactly is told; at most 10,000 characters.' })
  body!: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day that it speaks of.' })
  coversFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day that it speaks of.' })
  coversUntil?: string | null;
}

@InputType({ description: 'A statement to take back.' })
export class WithdrawStatementInput extends ChangeInput {
  @Field(() => ID, { description: 'The statement.' })
  sharedStatementId!: string;
}

@InputType({ description: 'The outcome of a legal check of an alliance.' })
export class CheckAllianceInput extends ActInput {
  @Field(() => ID, { description: 'The relationship with the competitor.' })
  relationshipId!: string;

  @Field(() => AllianceCheckItemEnum, { description: 'What was looked at.' })
  item!: AllianceCheckItem;

  @Field(() => Boolean, { description: 'It holds.' })
  isPassed!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the check, not in the future; today when absent.' })
  checkedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was found; required when it does not hold. At most 2,000 characters.' })
  note?: string | null;
}
