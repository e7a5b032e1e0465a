import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { acceptAnswer, answerQuestion, closeQuestion, reopenQuestion, withdrawQuestion } from './answer-question.service.ts';
import { askQuestion, setResponseTime } from './ask-question.service.ts';
import { AnswerQuestionInput, AskQuestionInput, ChangeQuestionInput, DropQuestionInput, SetResponseTimeInput } from './question.input.ts';
import { questionPage } from './question.page.ts';
import { Question } from './question.type.ts';
import { answerRule, askRule, dropQuestionRule, judgeAnswerRule, reopenRule, seeQuestion, setResponseTimeRule } from './questions.policy.ts';
import { ResponseAgreement } from './response-agreement.type.ts';

const relationship = { type: Relationship, from: 'relationshipId', description: 'The relationship, with what follows; null when refused.' };
const records = { question: { type: Question, from: 'questionId', description: 'The question as it now is; null when refused.' }, relationship };
const asked = definePayload('AskQuestionPayload', 'The answer of askQuestion.', records);
const answered = definePayload('AnswerQuestionPayload', 'The answer of answerQuestion.', records);
const accepted = definePayload('AcceptAnswerPayload', 'The answer of acceptAnswer.', records);
const reopened = definePayload('ReopenQuestionPayload', 'The answer of reopenQuestion.', records);
const withdrawn = definePayload('WithdrawQuestionPayload', 'The answer of withdrawQuestion.', records);
const closed = definePayload('CloseQuestionPayload', 'The answer of closeQuestion.', records);
const timeSet = definePayload('SetResponseTimePayload', 'The answer of setResponseTime.', {
  responseAgreement: { type: ResponseAgreement, from: 'responseAgreementId', description: 'What counts from now on; null when refused.' }, relationship,
});

export const questionPayloads = [asked, answered, accepted, reopened, withdrawn, closed, timeSet].map(({ resolver }) => resolver);

@Resolver()
export class QuestionResolver {
  @Query(() => questionPage.connection, { description: 'Questions that the asker may see, newest first.' })
  @Ruled(seeQuestion)
  questions(@Args(() => questionPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, questionPage, args);
  }

  @Mutation(() => asked.type, { nullable: true, description: 'Asks the other side of a relationship something, to be answered within the time agreed.' })
  @Ruled(askRule)
  askQuestion(@Arg('input', () => AskQuestionInput, { description: 'The question.' }) input: AskQuestionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return askQuestion(ctx, input);
  }

  @Mutation(() => answered.type, { nullable: true, description: 'Answers a question, for the side that was asked.' })
  @Ruled(answerRule)
  answerQuestion(@Arg('input', () => AnswerQuestionInput, { description: 'The answer.' }) input: AnswerQuestionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return answerQuestion(ctx, input);
  }

  @Mutation(() => accepted.type, { nullable: true, description: 'Accepts an answer, for the side that asked.' })
  @Ruled(judgeAnswerRule)
  acceptAnswer(@Arg('input', () => ChangeQuestionInput, { description: 'Which question.' }) input: ChangeQuestionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acceptAnswer(ctx, input);
  }

  @Mutation(() => reopened.type, { nullable: true, description: 'Opens an answered question once more, for the side that asked.' })
  @Ruled(reopenRule)
  reopenQuestion(@Arg('input', () => DropQuestionInput, { description: 'Which question, and what is missing.' }) input: DropQuestionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reopenQuestion(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes an open question back; that is no evidence of anything.' })
  @Ruled(dropQuestionRule)
  withdrawQuestion(@Arg('input', () => DropQuestionInput, { description: 'Which question, and why.' }) input: DropQuestionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawQuestion(ctx, input);
  }

  @Mutation(() => closed.type, { nullable: true, description: 'Closes an overdue question as unanswered.' })
  @Ruled(dropQuestionRule)
  closeQuestion(@Arg('input', () => DropQuestionInput, { description: 'Which question, and why.' }) input: DropQuestionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return closeQuestion(ctx, input);
  }

  @Mutation(() => timeSet.type, { nullable: true, description: 'Records the time within which a side has agreed to answer what is asked from now on.' })
  @Ruled(setResponseTimeRule)
  setResponseTime(@Arg('input', () => SetResponseTimeInput, { description: 'Whose answers, and the time.' }) input: SetResponseTimeInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setResponseTime(ctx, input);
  }
}
