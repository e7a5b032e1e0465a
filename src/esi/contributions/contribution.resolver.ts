import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import {
  AcceptContributionInput, ChangeContributionInput, EndContributionInput, ImplementContributionInput, SubmitContributionInput, VerifyContributionInput,
} from './contribution.input.ts';
import { contributionPage } from './contribution.page.ts';
import { EsiContribution } from './contribution.type.ts';
import {
  beginEvaluationRule, evaluateContributionRule, implementContributionRule, seeContribution, submitContributionRule, verifyContributionRule, withdrawContributionRule,
} from './contributions.policy.ts';
import { acceptContribution, beginContributionEvaluation, rejectContribution } from './evaluate-contribution.service.ts';
import { implementContribution, verifyContribution, withdrawContribution } from './realize-contribution.service.ts';
import { submitContribution } from './submit-contribution.service.ts';

const contribution = { contribution: { type: EsiContribution, from: 'contributionId', description: 'The contribution as it now is; null when refused.' } };
const payload = (name: string) => definePayload(`${name[0]!.toUpperCase()}${name.slice(1)}Payload`, `The answer of ${name}.`, contribution);
const submitted = payload('submitContribution');
const begun = payload('beginContributionEvaluation');
const accepted = payload('acceptContribution');
const rejected = payload('rejectContribution');
const withdrawn = payload('withdrawContribution');
const implemented = payload('implementContribution');
const verified = payload('verifyContribution');

export const contributionPayloads = [submitted, begun, accepted, rejected, withdrawn, implemented, verified].map(({ resolver }) => resolver);

@Resolver()
export class ContributionResolver {
  @Query(() => contributionPage.connection, { description: 'Contributions: for staff all of the workspace, for a supplier its own.' })
  @Ruled(seeContribution)
  esiContributions(@Args(() => contributionPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, contributionPage, args);
  }

  @Mutation(() => submitted.type, { nullable: true, description: 'Brings an idea of one’s own side into a supplier’s part of a project; the other side evaluates it.' })
  @Ruled(submitContributionRule)
  submitContribution(@Arg('input', () => SubmitContributionInput, { description: 'The idea.' }) input: SubmitContributionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return submitContribution(ctx, input);
  }

  @Mutation(() => begun.type, { nullable: true, description: 'Begins to evaluate what the other side brought in.' })
  @Ruled(beginEvaluationRule)
  beginContributionEvaluation(@Arg('input', () => ChangeContributionInput, { description: 'Which one.' }) input: ChangeContributionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return beginContributionEvaluation(ctx, input);
  }

  @Mutation(() => accepted.type, { nullable: true, description: 'Accepts what the other side brought in: it is to be done.' })
  @Ruled(evaluateContributionRule)
  acceptContribution(@Arg('input', () => AcceptContributionInput, { description: 'Which one.' }) input: AcceptContributionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acceptContribution(ctx, input);
  }

  @Mutation(() => rejected.type, { nullable: true, description: 'Rejects what the other side brought in, with the reason.' })
  @Ruled(evaluateContributionRule)
  rejectContribution(@Arg('input', () => EndContributionInput, { description: 'Which one, and why.' }) input: EndContributionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return rejectContribution(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes back what one’s own side brought in, until it is in the product.' })
  @Ruled(withdrawContributionRule)
  withdrawContribution(@Arg('input', () => EndContributionInput, { description: 'Which one, and why.' }) input: EndContributionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawContribution(ctx, input);
  }

  @Mutation(() => implemented.type, { nullable: true, description: 'Says since when an accepted contribution is in the product.' })
  @Ruled(implementContributionRule)
  implementContribution(@Arg('input', () => ImplementContributionInput, { description: 'Which one, and since when.' }) input: ImplementContributionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return implementContribution(ctx, input);
  }

  @Mutation(() => verified.type, { nullable: true, description: 'Notes what an implemented contribution brought, as a second person of the firm has measured it.' })
  @Ruled(verifyContributionRule)
  verifyContribution(@Arg('input', () => VerifyContributionInput, { description: 'Which one, and what was measured.' }) input: VerifyContributionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return verifyContribution(ctx, input);
  }
}
