import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { answerDesignIssue, closeDesignIssue, reopenDesignIssue, setDesignIssueBlocking } from './answer-issue.service.ts';
import { AnswerDesignIssueInput, CloseDesignIssueInput, RaiseDesignIssueInput, ReopenDesignIssueInput, SetDesignIssueBlockingInput } from './issue.input.ts';
import { issuePage } from './issue.page.ts';
import { DesignIssue } from './issue.type.ts';
import { answerIssueRule, closeIssueRule, raiseIssueRule, reopenIssueRule, seeDesignIssue, setBlockingRule } from './issues.policy.ts';
import { raiseDesignIssue } from './raise-issue.service.ts';

const issue = { designIssue: { type: DesignIssue, from: 'designIssueId', description: 'The design issue as it now is; null when refused.' } };
const payload = (name: string) => definePayload(`${name[0]!.toUpperCase()}${name.slice(1)}Payload`, `The answer of ${name}.`, issue);
const raised = payload('raiseDesignIssue');
const answered = payload('answerDesignIssue');
const reopened = payload('reopenDesignIssue');
const closed = payload('closeDesignIssue');
const blocking = payload('setDesignIssueBlocking');

export const issuePayloads = [raised, answered, reopened, closed, blocking].map(({ resolver }) => resolver);

@Resolver()
export class IssueResolver {
  @Query(() => issuePage.connection, { description: 'Design issues: for staff all of the workspace, for a supplier those for all in its projects and those with itself.' })
  @Ruled(seeDesignIssue)
  designIssues(@Args(() => issuePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, issuePage, args);
  }

  @Mutation(() => raised.type, { nullable: true, description: 'Raises what the design leaves open: with one supplier or, for the firm, for all in the project.' })
  @Ruled(raiseIssueRule)
  raiseDesignIssue(@Arg('input', () => RaiseDesignIssueInput, { description: 'The issue.' }) input: RaiseDesignIssueInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return raiseDesignIssue(ctx, input);
  }

  @Mutation(() => answered.type, { nullable: true, description: 'Answers a design issue, for the side that was asked.' })
  @Ruled(answerIssueRule)
  answerDesignIssue(@Arg('input', () => AnswerDesignIssueInput, { description: 'Which one, and the answer.' }) input: AnswerDesignIssueInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return answerDesignIssue(ctx, input);
  }

  @Mutation(() => reopened.type, { nullable: true, description: 'Asks once more, for the side that raised it, with the same time to answer.' })
  @Ruled(reopenIssueRule)
  reopenDesignIssue(@Arg('input', () => ReopenDesignIssueInput, { description: 'Which one, and why.' }) input: ReopenDesignIssueInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reopenDesignIssue(ctx, input);
  }

  @Mutation(() => closed.type, { nullable: true, description: 'Closes a design issue, for the side that raised it.' })
  @Ruled(closeIssueRule)
  closeDesignIssue(@Arg('input', () => CloseDesignIssueInput, { description: 'Which one.' }) input: CloseDesignIssueInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return closeDesignIssue(ctx, input);
  }

  @Mutation(() => blocking.type, { nullable: true, description: 'Says for the firm whether a design issue holds up production.' })
  @Ruled(setBlockingRule)
  setDesignIssueBlocking(@Arg('input', () => SetDesignIssueBlockingInput, { description: 'Which one, and why.' }) input: SetDesignIssueBlockingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setDesignIssueBlocking(ctx, input);
  }
}
