import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Side } from '../../domain/sides.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { CurrencyCode, Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedChangeInput, KeyedInput } from '../keyed.input.ts';
import { VmiTermsInput } from './terms.input.ts';

const reason = 'Why; at most 2,000 characters. Both sides read it.';

@InputType({ description: 'A new agreement, as the firm drafts it.' })
export class DraftVmiAgreementInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship: with a supplier, or with a distributor or customer.' })
  relationshipId!: string;

  @Field(() => String, { description: 'Its number, 1 to 40 characters, unique in the workspace.' })
  number!: string;

  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  title!: string;

  @Field(() => SharingSideEnum, { description: 'Who keeps the stock supplied: PARTNER for a supplier, FOCAL for a distributor or customer.' })
  vendorSide!: Side;

  @Field(() => CurrencyCode, { description: 'The currency of all its prices.' })
  currency!: string;

  @Field(() => VmiTermsInput, { description: 'Its terms.' })
  terms!: VmiTermsInput;
}

@InputType()
abstract class AgreementActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The agreement.' })
  vmiAgreementId!: string;
}

@InputType({ description: 'What changes of an agreement that is only drafted.' })
export class UpdateVmiAgreementInput extends AgreementActInput {
  @Field(() => String, { nullable: true, description: 'Its number, 1 to 40 characters.' })
  number?: string;

  @Field(() => String, { nullable: true, description: 'What it is called, 1 to 200 characters.' })
  title?: string;
}

@InputType({ description: 'Other terms for an agreement, from a day on. They are drafted, then put forward and signed like the first.' })
export class AmendVmiAgreementInput extends AgreementActInput {
  @Field(() => VmiTermsInput, { description: 'The terms; what is left out stays as it stood.' })
  terms!: VmiTermsInput;
}

@InputType({ description: 'An agreement set aside for the time being.' })
export class SuspendVmiAgreementInput extends AgreementActInput {
  @Field(() => String, { description: reason })
  reason!: string;
}

@InputType({ description: 'An agreement taken up again.' })
export class ResumeVmiAgreementInput extends AgreementActInput {}

@InputType({ description: 'An agreement ended for good.' })
export class TerminateVmiAgreementInput extends AgreementActInput {
  @Field(() => String, { description: reason })
  reason!: string;
}

@InputType()
abstract class VersionActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The version.' })
  vmiAgreementVersionId!: string;
}

@InputType({ description: 'What changes of a version that is only drafted.' })
export class UpdateVmiAgreementVersionInput extends VersionActInput {
  @Field(() => VmiTermsInput, { description: 'The terms; what is left out stays as it is.' })
  terms!: VmiTermsInput;
}

@InputType({ description: 'A version put to the partner.' })
export class ProposeVmiAgreementVersionInput extends VersionActInput {}

@InputType({ description: 'A signature for one’s own side.' })
export class SignVmiAgreementVersionInput extends VersionActInput {}

@InputType({ description: 'A version that the partner does not agree to.' })
export class DeclineVmiAgreementVersionInput extends VersionActInput {
  @Field(() => String, { description: reason })
  reason!: string;
}

@InputType({ description: 'A version that the firm takes back.' })
export class WithdrawVmiAgreementVersionInput extends VersionActInput {}

@InputType({ description: 'What an item costs under an agreement, and how it is packed. Units are base units.' })
export class VmiItemTermsInput {
  @Field(() => Decimal, { nullable: true, description: 'Price of a base unit, in the agreement’s currency; required for a new item.' })
  unitPrice?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The least that one order takes; at first 0.' })
  minimumOrder?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Units in a pack: orders are whole packs. Above 0; at first 1.' })
  packSize?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Units on a pallet, whole packs; 0, as at first, where goods do not come on pallets.' })
  palletSize?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days that goods keep, 1 to 36,500; null where they do not spoil.' })
  shelfLifeDays?: number | null;
}

@InputType({ description: 'An item to keep under an agreement. Under a signed one it waits for the other side’s word.' })
export class AddVmiAgreementItemInput extends KeyedInput {
  @Field(() => ID, { description: 'The agreement.' })
  vmiAgreementId!: string;

  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => VmiItemTermsInput, { description: 'What it costs, and how it is packed.' })
  terms!: VmiItemTermsInput;
}

@InputType()
abstract class AgreementItemActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The item of the agreement.' })
  vmiAgreementItemId!: string;
}

@InputType({ description: 'Another price or packing. Under a signed agreement it waits for the other side’s word.' })
export class ChangeVmiAgreementItemInput extends AgreementItemActInput {
  @Field(() => VmiItemTermsInput, { description: 'What changes; what is left out stays as it is.' })
  terms!: VmiItemTermsInput;
}

@InputType({ description: 'The other side’s terms for an item accepted, declined, or one’s own taken back.' })
export class AnswerVmiItemTermsInput extends AgreementItemActInput {}

@InputType({ description: 'What the asker’s own side calls an item.' })
export class NumberVmiAgreementItemInput extends AgreementItemActInput {
  @Field(() => String, { nullable: true, description: 'Its number there, at most 60 characters; null for none.' })
  number!: string | null;
}

@InputType({ description: 'An item that is no longer kept under an agreement.' })
export class EndVmiAgreementItemInput extends AgreementItemActInput {
  @Field(() => LocalDate, { description: 'First day on which it is not; not before yesterday.' })
  endedOn!: string;
}
