import 'reflect-metadata';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { MoneyInput } from '../../platform/money.type.ts';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import { DevelopmentAreaEnum, HelpKindEnum, ProgrammeOutcomeEnum } from './development.enums.ts';
import type { ProgrammeOutcome } from './programme.entity.ts';
import type { DevelopmentArea, HelpKind } from './records.entity.ts';

@InputType({ description: 'A programme for a supplier, as a draft that it does not see.' })
export class DraftSupplierProgrammeInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship with the supplier.' })
  relationshipId!: string;

  @Field(() => ID, { nullable: true, description: 'Its part in a project that the programme is for, once it was invited; absent where it is for none.' })
  esiInvolvementId?: string | null;

  @Field(() => String, { description: 'What it is called; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What is missing between what was found and what is needed; at most 4,000 characters. Said at the latest before it is put to the supplier.' })
  gap?: string | null;

  @Field(() => LocalDate, { description: 'The day (UTC) by which it is to be over.' })
  dueOn!: string;
}

@InputType({ description: 'A supplier’s programme to go on with.' })
export class ChangeSupplierProgrammeInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The programme.' })
  supplierProgrammeId!: string;
}

@InputType({ description: 'What is different in a plan.' })
export class UpdateSupplierProgrammeInput extends ChangeSupplierProgrammeInput {
  @Field(() => String, { nullable: true, description: 'What it is called; 1 to 200 characters.' })
  title?: string;

  @Field(() => String, { nullable: true, description: 'What is missing; at most 4,000 characters. Null while it is not said, which only a draft bears.' })
  gap?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day (UTC) by which it is to be over.' })
  dueOn?: string;
}

@InputType({ description: 'What an audit found. It is kept as it was found.' })
export class RecordSupplierAuditFindingInput extends ChangeSupplierProgrammeInput {
  @Field(() => DevelopmentAreaEnum, { description: 'Of what.' })
  area!: DevelopmentArea;

  @Field(() => Int, { description: '1 (poor) to 5 (excellent).' })
  score!: number;

  @Field(() => String, { description: 'What was found; 1 to 2,000 characters. The supplier reads it with the plan.' })
  note!: string;

  @Field(() => LocalDate, { description: 'The day it was found; not one to come.' })
  foundOn!: string;
}

@InputType({ description: 'What is to be reached.' })
export class AddSupplierGoalInput extends ChangeSupplierProgrammeInput {
  @Field(() => DevelopmentAreaEnum, { description: 'Of what.' })
  area!: DevelopmentArea;

  @Field(() => String, { description: 'What is measured; 1 to 200 characters.' })
  measure!: string;

  @Field(() => String, { description: 'In which unit; 1 to 40 characters.' })
  unit!: string;

  @Field(() => Decimal, { description: 'Where it stands.' })
  baseline!: string;

  @Field(() => Decimal, { description: 'Where it is to come; above the baseline where more is better, below where less is.' })
  target!: string;

  @Field(() => LocalDate, { description: 'The day (UTC) by which.' })
  dueOn!: string;
}

@InputType({ description: 'A goal to drop from a plan that the supplier has not agreed to.' })
export class ChangeSupplierGoalInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The goal.' })
  supplierGoalId!: string;
}

@InputType({ description: 'What is different in a goal.' })
export class UpdateSupplierGoalInput extends ChangeSupplierGoalInput {
  @Field(() => DevelopmentAreaEnum, { nullable: true, description: 'Of what.' })
  area?: DevelopmentArea;

  @Field(() => String, { nullable: true, description: 'What is measured; 1 to 200 characters.' })
  measure?: string;

  @Field(() => String, { nullable: true, description: 'In which unit; 1 to 40 characters.' })
  unit?: string;

  @Field(() => Decimal, { nullable: true, description: 'Where it stands.' })
  baseline?: string;

  @Field(() => Decimal, { nullable: true, description: 'Where it is to come.' })
  target?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day (UTC) by which.' })
  dueOn?: string;
}

@InputType({ description: 'A plan that is put to the supplier.' })
export class ProposeSupplierProgrammeInput extends ChangeSupplierProgrammeInput {
  @Field(() => Int, { nullable: true, description: 'Days that it has to answer, 7 to 60; 14 when absent.' })
  answerDays?: number | null;
}

@InputType({ description: 'The supplier’s consent to a plan.' })
export class AgreeToSupplierProgrammeInput extends ChangeSupplierProgrammeInput {
  @Field(() => String, { nullable: true, description: 'What it says to it; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Why a plan is objected to, or a programme is given up.' })
export class EndSupplierProgrammeInput extends ChangeSupplierProgrammeInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'The end of a programme.' })
export class CloseSupplierProgrammeInput extends ChangeSupplierProgrammeInput {
  @Field(() => ProgrammeOutcomeEnum, { description: 'What came of it. ACHIEVED only where each goal is met by what was measured and verified.' })
  outcome!: ProgrammeOutcome;

  @Field(() => String, { description: 'What is said to that; 1 to 2,000 characters. Both sides read it.' })
  note!: string;
}

@InputType({ description: 'Help that the firm gave.' })
export class RecordSupplierHelpInput extends ChangeSupplierProgrammeInput {
  @Field(() => HelpKindEnum, { description: 'What kind.' })
  kind!: HelpKind;

  @Field(() => String, { description: 'What it was; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What more is said of it; at most 2,000 characters.' })
  note?: string | null;

  @Field(() => LocalDate, { description: 'The day it was given; not one to come.' })
  givenOn!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'What it cost the firm, more than nothing. Absent is unknown.' })
  cost?: MoneyInput | null;

  @Field(() => Decimal, { nullable: true, description: 'Days that people of the firm worked for it, above 0. Absent is unknown.' })
  personDays?: string | null;

  @Field(() => Float, {
    nullable: true, description: 'For the firm alone, of a known cost: how much of it would be worth nothing in another relationship, 0 to 1. It then stands among the joint investments too, where it counts as commitment once the supplier confirms it.',
  })
  specificShare?: number | null;
}

@InputType({ description: 'Help that the other side noted.' })
export class ConfirmSupplierHelpInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The help.' })
  supplierHelpId!: string;

  @Field(() => String, { nullable: true, description: 'What is said to it; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Help that was not given as the other side noted.' })
export class DenySupplierHelpInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The help.' })
  supplierHelpId!: string;

  @Field(() => String, { description: 'What is wrong; 1 to 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'What was measured of a goal.' })
export class RecordSupplierGoalResultInput extends ChangeSupplierGoalInput {
  @Field(() => Decimal, { description: 'The value, in the goal’s unit.' })
  value!: string;

  @Field(() => LocalDate, { description: 'The day it was measured; not one to come.' })
  measuredOn!: string;

  @Field(() => String, { description: 'How; 1 to 2,000 characters.' })
  method!: string;
}

@InputType({ description: 'A result that a second person verifies.' })
export class VerifySupplierGoalResultInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The result.' })
  supplierGoalResultId!: string;

  @Field(() => String, { nullable: true, description: 'What is said to it; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A result that a second person does not find so.' })
export class RejectSupplierGoalResultInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The result.' })
  supplierGoalResultId!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Both sides read it.' })
  reason!: string;
}
