import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Decimal } from '../../platform/scalars.ts';
import { type LinePolicy, ErrorPolicyEnum } from '../../trust/interactions/interaction.enums.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { RejectionCode } from '../proposals/proposal.entity.ts';
import { ProposalRejectionEnum } from './decision.enums.ts';

@InputType()
export abstract class ProposalActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The proposal.' })
  replenishmentProposalId!: string;
}

const reason = 'Why it cannot wait: required inside the freeze horizon unless the other side has said; at most 2,000 characters. Both sides read it.';

@InputType({ description: 'One’s own side’s word for a proposal as it was computed.' })
export class ApproveReplenishmentProposalInput extends ProposalActInput {
  @Field(() => String, { nullable: true, description: reason })
  reason?: string | null;
}

@InputType({ description: 'A proposal among many to approve.' })
export class ApprovedProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  replenishmentProposalId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the proposal has changed since, it is not approved.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: reason })
  reason?: string | null;
}

@InputType({ description: 'One’s own side’s word for many proposals.' })
export class ApproveReplenishmentProposalsInput extends KeyedActInput {
  @Field(() => [ApprovedProposalInput], { description: 'The proposals, at most 500.' })
  lines!: ApprovedProposalInput[];

  @Field(() => ErrorPolicyEnum, { nullable: true, description: 'What becomes of the good ones where others fail; REJECT_FAILED_LINES when absent.' })
  errorPolicy?: LinePolicy | null;
}

@InputType({ description: 'Another quantity for a line.' })
export class CounteredLineInput {
  @Field(() => ID, { description: 'The line.' })
  proposalLineId!: string;

  @Field(() => Decimal, { description: 'Units wanted instead, in the item’s base unit and whole packs; 0 leaves it out.' })
  quantity!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'Other quantities for a proposal. What is not named stays as it is on the table.' })
export class CounterReplenishmentProposalInput extends ProposalActInput {
  @Field(() => [CounteredLineInput], { description: 'The lines, at most 500.' })
  lines!: CounteredLineInput[];

  @Field(() => String, { nullable: true, description: reason })
  reason?: string | null;
}

@InputType({ description: 'The word of the side that a counter was put to.' })
export class AcceptReplenishmentCounterInput extends ProposalActInput {
  @Field(() => String, { nullable: true, description: reason })
  reason?: string | null;
}

@InputType({ description: 'A counter taken from the table: what was computed stands again, and both are asked anew.' })
export class DropReplenishmentCounterInput extends ProposalActInput {}

@InputType({ description: 'That nothing is to come of a proposal.' })
export class RejectReplenishmentProposalInput extends ProposalActInput {
  @Field(() => ProposalRejectionEnum, { description: 'Why.' })
  code!: RejectionCode;

  @Field(() => String, { nullable: true, description: 'Why, in words; required for OTHER, at most 2,000 characters. Both sides read it.' })
  note?: string | null;
}
