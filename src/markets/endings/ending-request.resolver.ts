import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { Relationship } from '../relationship.type.ts';
import { approveEnding, declineEnding, withdrawEnding } from './decide-ending.service.ts';
import { ApproveEndingInput, DeclineEndingInput, WithdrawEndingInput } from './ending-request.input.ts';
import { EndingRequest, endingRequestPage } from './ending-request.type.ts';
import { approveEndingRule, declineEndingRule, seeEndingRequest, withdrawEndingRule } from './endings.policy.ts';

const answered = {
  endingRequest: { type: EndingRequest, from: 'endingRequestId', description: 'The request as it now is; null when refused.' },
  relationship: { type: Relationship, from: 'relationshipId', description: 'The relationship as it now is; null when refused.' },
};
const approved = definePayload('ApproveEndingPayload', 'The answer of approveEnding.', answered);
const declined = definePayload('DeclineEndingPayload', 'The answer of declineEnding.', answered);
const withdrawn = definePayload('WithdrawEndingPayload', 'The answer of withdrawEnding.', answered);

export const endingPayloads = [approved, declined, withdrawn].map(({ resolver }) => resolver);

@Resolver()
export class EndingResolver {
  @Query(() => endingRequestPage.connection, { description: 'Requests to end key relationships, for staff.' })
  @Ruled(seeEndingRequest)
  endingRequests(@Args(() => endingRequestPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, endingRequestPage, args);
  }

  @Mutation(() => approved.type, { nullable: true, description: 'Approves the end of a key relationship that another person asks for, which ends it.' })
  @Ruled(approveEndingRule)
  approveEnding(@Arg('input', () => ApproveEndingInput, { description: 'Which one.' }) input: ApproveEndingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return approveEnding(ctx, input);
  }

  @Mutation(() => declined.type, { nullable: true, description: 'Declines the end of a key relationship that another person asks for, with a reason.' })
  @Ruled(declineEndingRule)
  declineEnding(@Arg('input', () => DeclineEndingInput, { description: 'Which one, and why not.' }) input: DeclineEndingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineEnding(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Withdraws what one has asked for oneself.' })
  @Ruled(withdrawEndingRule)
  withdrawEnding(@Arg('input', () => WithdrawEndingInput, { description: 'Which one.' }) input: WithdrawEndingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawEnding(ctx, input);
  }
}
