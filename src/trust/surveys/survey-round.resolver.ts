import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { cancelSurveyRound } from './cancel-survey-round.service.ts';
import { openSurveyRound } from './open-survey-round.service.ts';
import { CancelSurveyRoundInput, OpenSurveyRoundInput } from './survey.input.ts';
import { SurveyRound, surveyRoundPage } from './survey-round.type.ts';
import { cancelSurveyRoundRule, openSurveyRoundRule, seeSurveyRound } from './surveys.policy.ts';

const records = { surveyRound: { type: SurveyRound, from: 'surveyRoundId', description: 'The round as it now is; null when refused.' } };
const opened = definePayload('OpenSurveyRoundPayload', 'The answer of openSurveyRound.', records);
const cancelled = definePayload('CancelSurveyRoundPayload', 'The answer of cancelSurveyRound.', records);

export const surveyRoundPayloads = [opened.resolver, cancelled.resolver];

@Resolver()
export class SurveyRoundResolver {
  @Query(() => SurveyRound, { nullable: true, description: 'A round by id; null when there is none, or none to see.' })
  @Ruled(seeSurveyRound)
  async surveyRound(@Arg('id', () => ID, { description: 'Id of a round.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('SurveyRound', id);
    return uuid === null ? null : readById(ctx, info, SurveyRound, uuid);
  }

  @Query(() => surveyRoundPage.connection, { description: 'The rounds that the asker may see, those that opened last first.' })
  @Ruled(seeSurveyRound)
  surveyRounds(@Args(() => surveyRoundPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, surveyRoundPage, args);
  }

  @Mutation(() => opened.type, { nullable: true, description: 'Opens a round and invites everybody in its scope. It closes by itself, and then its results are there.' })
  @Ruled(openSurveyRoundRule)
  openSurveyRound(@Arg('input', () => OpenSurveyRoundInput, { description: 'What is asked of whom.' }) input: OpenSurveyRoundInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return openSurveyRound(ctx, input);
  }

  @Mutation(() => cancelled.type, { nullable: true, description: 'Calls an open round off; what was answered is never used.' })
  @Ruled(cancelSurveyRoundRule)
  cancelSurveyRound(@Arg('input', () => CancelSurveyRoundInput, { description: 'Which, and why.' }) input: CancelSurveyRoundInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelSurveyRound(ctx, input);
  }
}
