import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { acceptKnowledgeAnswer, answerKnowledgeQuestion, askKnowledgeQuestion, closeKnowledgeQuestion, takeBackKnowledgeAcceptance, withdrawKnowledgeAnswer } from './ask-question.service.ts';
import { AnswerKnowledgeQuestionInput, AskKnowledgeQuestionInput, ChangeKnowledgeAnswerInput, ChangeKnowledgeNoteInput, CloseKnowledgeQuestionInput, RetireKnowledgeNoteInput, WriteKnowledgeNoteInput } from './knowledge.input.ts';
import { acceptRule, answerRule, askRule, changeNoteRule, closeQuestionRule, retireNoteRule, takeBackAcceptanceRule, withdrawAnswerRule, writeNoteRule } from './knowledge.policy.ts';
import { KnowledgeNote } from './knowledge-note.type.ts';
import { KnowledgeAnswer, KnowledgeQuestion } from './knowledge-question.type.ts';
import { changeKnowledgeNote, retireKnowledgeNote, writeKnowledgeNote } from './write-note.service.ts';

const note = { knowledgeNote: { type: KnowledgeNote, from: 'knowledgeNoteId', description: 'The note as it now is; null when refused.' } };
const question = { knowledgeQuestion: { type: KnowledgeQuestion, from: 'knowledgeQuestionId', description: 'The question as it now is; null when refused.' } };
const answer = { ...question, knowledgeAnswer: { type: KnowledgeAnswer, from: 'knowledgeAnswerId', description: 'The answer as it now is; null when refused.' } };
const payload = (act: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const written = payload('writeKnowledgeNote', note);
const changed = payload('changeKnowledgeNote', note);
const retired = payload('retireKnowledgeNote', note);
const asked = payload('askKnowledgeQuestion', question);
const closed = payload('closeKnowledgeQuestion', question);
const answered = payload('answerKnowledgeQuestion', answer);
const accepted = payload('acceptKnowledgeAnswer', answer);
const takenBack = payload('takeBackKnowledgeAcceptance', answer);
const withdrawn = payload('withdrawKnowledgeAnswer', answer);

export const knowledgePayloads = [written, changed, retired, asked, closed, answered, accepted, takenBack, withdrawn].map(({ resolver }) => resolver);

@Resolver()
export class KnowledgeMutations {
  @Mutation(() => written.type, { nullable: true, description: 'Writes a note on a partner or a topic, for whom its owner chooses.' })
  @Ruled(writeNoteRule)
  writeKnowledgeNote(@Arg('input', () => WriteKnowledgeNoteInput, { description: 'The note.' }) input: WriteKnowledgeNoteInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return writeKnowledgeNote(ctx, input);
  }

  @Mutation(() => changed.type, { nullable: true, description: 'Writes a note anew, or opens it to others, by who wrote it.' })
  @Ruled(changeNoteRule)
  changeKnowledgeNote(@Arg('input', () => ChangeKnowledgeNoteInput, { description: 'Which one, and what changes.' }) input: ChangeKnowledgeNoteInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return changeKnowledgeNote(ctx, input);
  }

  @Mutation(() => retired.type, { nullable: true, description: 'Puts a note aside: it stays, and is found no more by search.' })
  @Ruled(retireNoteRule)
  retireKnowledgeNote(@Arg('input', () => RetireKnowledgeNoteInput, { description: 'Which one.' }) input: RetireKnowledgeNoteInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return retireKnowledgeNote(ctx, input);
  }

  @Mutation(() => asked.type, { nullable: true, description: 'Asks the firm’s own people about a partner or a topic.' })
  @Ruled(askRule)
  askKnowledgeQuestion(@Arg('input', () => AskKnowledgeQuestionInput, { description: 'The question.' }) input: AskKnowledgeQuestionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return askKnowledgeQuestion(ctx, input);
  }

  @Mutation(() => closed.type, { nullable: true, description: 'Takes an open question back, by who asked.' })
  @Ruled(closeQuestionRule)
  closeKnowledgeQuestion(@Arg('input', () => CloseKnowledgeQuestionInput, { description: 'Which one.' }) input: CloseKnowledgeQuestionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return closeKnowledgeQuestion(ctx, input);
  }

  @Mutation(() => answered.type, { nullable: true, description: 'Answers a question inside the firm.' })
  @Ruled(answerRule)
  answerKnowledgeQuestion(@Arg('input', () => AnswerKnowledgeQuestionInput, { description: 'Which one, and the answer.' }) input: AnswerKnowledgeQuestionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return answerKnowledgeQuestion(ctx, input);
  }

  @Mutation(() => accepted.type, { nullable: true, description: 'Accepts an answer, by who asked: who gave it is known to know about it.' })
  @Ruled(acceptRule)
  acceptKnowledgeAnswer(@Arg('input', () => ChangeKnowledgeAnswerInput, { description: 'Which one.' }) input: ChangeKnowledgeAnswerInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return acceptKnowledgeAnswer(ctx, input);
  }

  @Mutation(() => takenBack.type, { nullable: true, description: 'Takes it back that an answer is accepted, by who asked: the question is open again.' })
  @Ruled(takeBackAcceptanceRule)
  takeBackKnowledgeAcceptance(@Arg('input', () => ChangeKnowledgeAnswerInput, { description: 'Which one.' }) input: ChangeKnowledgeAnswerInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return takeBackKnowledgeAcceptance(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes an answer back, by who gave it, while it is not accepted.' })
  @Ruled(withdrawAnswerRule)
  withdrawKnowledgeAnswer(@Arg('input', () => ChangeKnowledgeAnswerInput, { description: 'Which one.' }) input: ChangeKnowledgeAnswerInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawKnowledgeAnswer(ctx, input);
  }
}
