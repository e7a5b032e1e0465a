import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { CsrAreaEnum, EvidenceOutcomeEnum } from './certificates.enums.ts';
import type { CsrArea, EvidenceOutcome } from './commitment.entity.ts';

@InputType({ description: 'A CSR commitment made in a living relationship.' })
export class AddCsrCommitmentInput extends ActInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'Who makes it: the focal firm, or the partner of the relationship.' })
  partyId!: string;

  @Field(() => CsrAreaEnum, { description: 'To whom, and for what.' })
  area!: CsrArea;

  @Field(() => String, { description: 'What is promised, at most 2,000 characters.' })
  commitment!: string;

  @Field(() => String, { nullable: true, description: 'The standard that it goes by, such as SA8000 or GRI; at most 100 characters.' })
  standard?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was made, not in the future; today when absent.' })
  madeOn?: string | null;
}

@InputType({ description: 'A commitment that was taken back.' })
export class WithdrawCsrCommitmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => String, { description: 'Why; both sides read it. At most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'What somebody has found of a commitment.' })
export class AddCsrEvidenceInput extends ActInput {
  @Field(() => ID, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => String, { description: 'What was looked at, and what was found; at most 2,000 characters.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'Where the document is: an address, or a reference in words; at most 2,000 characters.' })
  document?: string | null;

  @Field(() => String, { description: 'Who assessed it, at most 200 characters.' })
  assessor!: string;

  @Field(() => LocalDate, { description: 'When, not in the future.' })
  assessedOn!: string;

  @Field(() => LocalDate, { description: 'Last day on which it counts, not before the assessment.' })
  validUntil!: string;

  @Field(() => EvidenceOutcomeEnum, { description: 'What was found.' })
  outcome!: EvidenceOutcome;
}
