import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { ReplenishmentOrder } from '../orders/order.type.ts';
import { ReplenishmentProposal } from '../proposals/proposal.type.ts';
import { acceptCounter, approveProposal } from './approve-proposal.service.ts';
import { approveProposals } from './approve-proposals.service.ts';
import { counterProposal, dropCounter } from './counter-proposal.service.ts';
import {
  AcceptReplenishmentCounterInput, ApproveReplenishmentProposalInput, ApproveReplenishmentProposalsInput, CounterReplenishmentProposalInput, DropReplenishmentCounterInput, RejectReplenishmentProposalInput,
} from './decision.input.ts';
import { acceptCounterRule, approveProposalRule, counterProposalRule, dropCounterRule, rejectProposalRule } from './decisions.policy.ts';
import { rejectProposal } from './reject-proposal.service.ts';

@ObjectType({ simpleResolvers: true, description: 'A proposal of many that was approved.' })
export class ApprovedProposal {
  @Field(() => Int, { description: 'Its place among the lines sent, from 0.' })
  line!: number;

  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;

  @Field(() => ID, { nullable: true, description: 'The order that it became; null while the other side’s word is missing.' })
  orderId!: string | null;
}

const proposal = { proposal: { type: ReplenishmentProposal, from: 'proposalId', description: 'The proposal as it now is; null when refused.' } };
const ordered = { ...proposal, order: { type: ReplenishmentOrder, from: 'orderId', description: 'The order that it became; null while the other side’s word is missing, and when refused.' } };
const approveAnswer = definePayload('ApproveReplenishmentProposalPayload', 'The answer of approveReplenishmentProposal.', ordered);
const approveManyAnswer = definePayload('ApproveReplenishmentProposalsPayload', 'The answer of approveReplenishmentProposals. Under REJECT_FAILED_LINES the errors are those of the lines refused.', {}, {
  approvedLines: { type: () => [ApprovedProposal], description: 'Those approved, in the order sent; null when none was.' },
  approvedCount: { type: () => Int, description: 'How many; null when none was.' },
});
const counterAnswer = definePayload('CounterReplenishmentProposalPayload', 'The answer of counterReplenishmentProposal.', proposal);
const acceptAnswer = definePayload('AcceptReplenishmentCounterPayload', 'The answer of acceptReplenishmentCounter.', ordered);
const dropAnswer = definePayload('DropReplenishmentCounterPayload', 'The answer of dropReplenishmentCounter.', proposal);
const rejectAnswer = definePayload('RejectReplenishmentProposalPayload', 'The answer of rejectReplenishmentProposal.', proposal);

export const decisionPayloads = [approveAnswer, approveManyAnswer, counterAnswer, acceptAnswer, dropAnswer, rejectAnswer].map(({ resolver }) => resolver);

@Resolver()
export class DecisionMutations {
  @Mutation(() => approveAnswer.type, { nullable: true, description: 'Gives one’s own side’s word for a proposal. The last word that it takes makes it an order, one and no more.' })
  @Ruled(approveProposalRule)
  approveReplenishmentProposal(@Arg('input', () => ApproveReplenishmentProposalInput, { description: 'The proposal.' }) input: ApproveReplenishmentProposalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return approveProposal(ctx, input);
  }

  @Mutation(() => approveManyAnswer.type, { nullable: true, description: 'Gives one’s own side’s word for many proposals at once, each with its own error where it fails.' })
  @Ruled(approveProposalRule)
  approveReplenishmentProposals(@Arg('input', () => ApproveReplenishmentProposalsInput, { description: 'The proposals.' }) input: ApproveReplenishmentProposalsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return approveProposals(ctx, input);
  }

  @Mutation(() => counterAnswer.type, { nullable: true, description: 'Puts other quantities on the table, with reasons; the other side accepts them, puts others, or rejects the proposal.' })
  @Ruled(counterProposalRule)
  counterReplenishmentProposal(@Arg('input', () => CounterReplenishmentProposalInput, { description: 'The quantities.' }) input: CounterReplenishmentProposalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return counterProposal(ctx, input);
  }

  @Mutation(() => acceptAnswer.type, { nullable: true, description: 'Accepts what the other side put on the table: it becomes an order.' })
  @Ruled(acceptCounterRule)
  acceptReplenishmentCounter(@Arg('input', () => AcceptReplenishmentCounterInput, { description: 'The proposal.' }) input: AcceptReplenishmentCounterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acceptCounter(ctx, input);
  }

  @Mutation(() => dropAnswer.type, { nullable: true, description: 'Takes a counter from the table, one’s own or the other side’s: what was computed stands again, and both are asked anew.' })
  @Ruled(dropCounterRule)
  dropReplenishmentCounter(@Arg('input', () => DropReplenishmentCounterInput, { description: 'The proposal.' }) input: DropReplenishmentCounterInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return dropCounter(ctx, input);
  }

  @Mutation(() => rejectAnswer.type, { nullable: true, description: 'Rejects a proposal for good. What is needed is proposed again by the next run.' })
  @Ruled(rejectProposalRule)
  rejectReplenishmentProposal(@Arg('input', () => RejectReplenishmentProposalInput, { description: 'The proposal, and why.' }) input: RejectReplenishmentProposalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return rejectProposal(ctx, input);
  }
}
