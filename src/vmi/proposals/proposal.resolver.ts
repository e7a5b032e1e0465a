import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import { addsTo, page } from '../../platform/reads/declare.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { RunReplenishmentInput } from './proposal.input.ts';
import { proposalPage } from './proposal.page.ts';
import { ReplenishmentProposal } from './proposal.type.ts';
import { runReplenishmentRule } from './proposals.policy.ts';
import { runReplenishment } from './run-replenishment.service.ts';
import { ReplenishmentRun, runPage } from './run.type.ts';

const runAnswer = definePayload('RunReplenishmentPayload', 'The answer of runReplenishment.', { run: { type: ReplenishmentRun, from: 'runId', description: 'The run, just begun; null when refused.' } });
export const proposalPayloads = [runAnswer.resolver];

@Resolver()
export class ProposalQueries {
  @Query(() => ReplenishmentProposal, { nullable: true, description: 'A proposal by id; null when there is none, or none to see.' })
  @Ruled(seeSupply)
  async replenishmentProposal(@Arg('id', () => ID, { description: 'Id of a proposal.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('ReplenishmentProposal', id);
    return uuid === null ? null : readById(ctx, info, ReplenishmentProposal, uuid);
  }

  @Query(() => proposalPage.connection, { description: 'The proposals that the asker may see, newest first.' })
  @Ruled(seeSupply)
  replenishmentProposals(@Args(() => proposalPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, proposalPage, args);
  }
}

@Resolver()
export class ProposalMutations {
  @Mutation(() => runAnswer.type, { nullable: true, description: 'Has the needs of an agreement’s positions computed now, behind the request; either side may ask. One run at a time.' })
  @Ruled(runReplenishmentRule)
  runReplenishment(@Arg('input', () => RunReplenishmentInput, { description: 'What is computed.' }) input: RunReplenishmentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return runReplenishment(ctx, input);
  }
}

/** What proposals add to an agreement. */
@addsTo(() => VmiAgreement)
export class AgreementProposals {
  @page(() => proposalPage, { link: { id: 'agreement_id' }, description: 'What was proposed under it, newest first.' })
  proposals!: unknown;

  @page(() => runPage, { link: { id: 'agreement_id' }, description: 'When its needs were computed, newest first.' })
  replenishmentRuns!: unknown;
}
