import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { decideScorecardDispute, disputeScorecardRow, withdrawScorecardDispute } from './dispute-row.service.ts';
import { issueScorecard, withdrawScorecard } from './issue-scorecard.service.ts';
import { judgeScorecardRows } from './judge-rows.service.ts';
import { openScorecard } from './open-scorecard.service.ts';
import { PeriodScorecard } from './period-scorecard.type.ts';
import {
  DecideScorecardDisputeInput, DisputeScorecardRowInput, JudgeScorecardRowsInput, OpenScorecardInput, ScorecardDisputeInput, ScorecardInput, WithdrawScorecardInput,
} from './scorecard.input.ts';
import { scorecardPage } from './scorecard.page.ts';
import { ScorecardDispute } from './scorecard-dispute.type.ts';
import { decideDisputeRule, disputeRowRule, issueScorecardRule, judgeRowsRule, listScorecards, openScorecardRule, seePeriodScorecard, withdrawDisputeRule, withdrawScorecardRule } from './scorecards.policy.ts';

const card = { scorecard: { type: PeriodScorecard, from: 'scorecardId', description: 'The scorecard as it now is; null when refused.' } };
const disputed = { scorecardDispute: { type: ScorecardDispute, from: 'scorecardDisputeId', description: 'The dispute as it now is; null when refused.' }, ...card };
const payload = (name: string, records: Parameters<typeof definePayload>[2] = card) => definePayload(`${name[0]!.toUpperCase()}${name.slice(1)}Payload`, `The answer of ${name}.`, records);
const opened = payload('openScorecard');
const judged = payload('judgeScorecardRows');
const issued = payload('issueScorecard');
const withdrawn = payload('withdrawScorecard');
const raised = payload('disputeScorecardRow', disputed);
const decided = payload('decideScorecardDispute', disputed);
const takenBack = payload('withdrawScorecardDispute', disputed);

export const scorecardPayloads = [opened, judged, issued, withdrawn, raised, decided, takenBack].map(({ resolver }) => resolver);

@Resolver()
export class ScorecardResolver {
  @Query(() => scorecardPage.connection, { description: 'All scorecards of the workspace, for staff; a partner reads its own from its relationships.' })
  @Ruled(listScorecards)
  scorecards(@Args(() => scorecardPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, scorecardPage, args);
  }

  @Mutation(() => opened.type, { nullable: true, description: 'Opens the scorecard of one side for a period; for staff.' })
  @Ruled(openScorecardRule)
  openScorecard(@Arg('input', () => OpenScorecardInput, { description: 'Which one.' }) input: OpenScorecardInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return openScorecard(ctx, input);
  }

  @Mutation(() => judged.type, { nullable: true, description: 'Judges rows of an open scorecard, for the side that scores.' })
  @Ruled(judgeRowsRule)
  judgeScorecardRows(@Arg('input', () => JudgeScorecardRowsInput, { description: 'The rows.' }) input: JudgeScorecardRowsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return judgeScorecardRows(ctx, input);
  }

  @Mutation(() => issued.type, { nullable: true, description: 'Issues a scorecard once its period is over, for the side that scores: what is measured is measured now, and nothing of it changes after.' })
  @Ruled(issueScorecardRule)
  issueScorecard(@Arg('input', () => ScorecardInput, { description: 'Which one.' }) input: ScorecardInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return issueScorecard(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Gives up a scorecard that is not issued, for the side that scores.' })
  @Ruled(withdrawScorecardRule)
  withdrawScorecard(@Arg('input', () => WithdrawScorecardInput, { description: 'Which one, and why.' }) input: WithdrawScorecardInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawScorecard(ctx, input);
  }

  @Mutation(() => raised.type, { nullable: true, description: 'Disputes a row of an issued scorecard, for the side scored.' })
  @Ruled(disputeRowRule)
  disputeScorecardRow(@Arg('input', () => DisputeScorecardRowInput, { description: 'Which row, and why.' }) input: DisputeScorecardRowInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return disputeScorecardRow(ctx, input);
  }

  @Mutation(() => decided.type, { nullable: true, description: 'Decides the dispute of a row, for the side that scores.' })
  @Ruled(decideDisputeRule)
  decideScorecardDispute(@Arg('input', () => DecideScorecardDisputeInput, { description: 'Which one, what, and why.' }) input: DecideScorecardDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return decideScorecardDispute(ctx, input);
  }

  @Mutation(() => takenBack.type, { nullable: true, description: 'Takes the dispute of a row back, for the side that raised it.' })
  @Ruled(withdrawDisputeRule)
  withdrawScorecardDispute(@Arg('input', () => ScorecardDisputeInput, { description: 'Which one.' }) input: ScorecardDisputeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawScorecardDispute(ctx, input);
  }

  @Subscription(() => PeriodScorecard, {
    nullable: true, description: 'A scorecard as it stands when the subscription begins, and again after each change to it and to its disputes.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('PeriodScorecard', String(args['id']))) as never,
  })
  @Ruled(seePeriodScorecard)
  async scorecardChanged(@Arg('id', () => ID, { description: 'Id of a scorecard. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, PeriodScorecard, idOf('PeriodScorecard', id)!);
  }
}
