import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { answerSurvey, declineSurvey } from './answer-survey.service.ts';
import { AnswerSurveyInput, DeclineSurveyInput } from './survey.input.ts';
import { SurveyInvitation, surveyInvitationPage } from './survey-invitation.type.ts';
import { answerSurveyRule, seeSurveyInvitation } from './surveys.policy.ts';

const records = { surveyInvitation: { type: SurveyInvitation, from: 'surveyInvitationId', description: 'One’s own invitation as it now stands; null when refused.' } };
const answered = definePayload('AnswerSurveyPayload', 'The answer of answerSurvey.', records);
const declined = definePayload('DeclineSurveyPayload', 'The answer of declineSurvey.', records);

export const surveyInvitationPayloads = [answered.resolver, declined.resolver];

@Resolver()
export class SurveyInvitationResolver {
  @Query(() => surveyInvitationPage.connection, { description: 'One’s own invitations, newest first. Nobody sees those of others.' })
  @Ruled(seeSurveyInvitation)
  mySurveyInvitations(@Args(() => surveyInvitationPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, surveyInvitationPage, args);
  }

  @Mutation(() => answered.type, { nullable: true, description: 'Answers one’s own invitation; until the round closes it may be answered anew. Nobody else ever sees the answer, or who answered.' })
  @Ruled(answerSurveyRule)
  answerSurvey(@Arg('input', () => AnswerSurveyInput, { description: 'The whole answer.' }) input: AnswerSurveyInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return answerSurvey(ctx, input);
  }

  @Mutation(() => declined.type, { nullable: true, description: 'Declines one’s own invitation; an answer given before is taken back. Nobody else ever sees who declined.' })
  @Ruled(answerSurveyRule)
  declineSurvey(@Arg('input', () => DeclineSurveyInput, { description: 'Which.' }) input: DeclineSurveyInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineSurvey(ctx, input);
  }
}
