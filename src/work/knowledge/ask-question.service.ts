import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findAbout } from './find-about.ts';
import { KnowledgeAnswerEntity, type KnowledgeAnswerRecord, KnowledgeQuestionEntity, type KnowledgeQuestionRecord, type KnowledgeQuestionState } from './knowledge.entity.ts';
import type { AnswerKnowledgeQuestionInput, AskKnowledgeQuestionInput, ChangeKnowledgeAnswerInput, CloseKnowledgeQuestionInput } from './knowledge.input.ts';
import { knowledgeMessages } from './knowledge.messages.ts';
import { acceptRule, answerRule, type AnswerSubject, askRule, closeQuestionRule, takeBackAcceptanceRule, withdrawAnswerRule } from './knowledge.policy.ts';
import { indexAnswer, indexQuestion } from './search/indexed.ts';

export type QuestionAnswer = { readonly knowledgeQuestionId: string };
export type AnswerAnswer = QuestionAnswer & { readonly knowledgeAnswerId: string };

const changed: UserErrorFacts = { code: 'STALE_VERSION', message: knowledgeMessages.changedMeanwhile };
const constraints = { knowledge_answer_one_accepted: changed, knowledge_answer_course: changed, knowledge_question_course: changed };

/** Asks the firm's own people. */
export function askKnowledgeQuestion(ctx: Context, input: AskKnowledgeQuestionInput): Promise<WriteAnswer<QuestionAnswer>> {
  return write(ctx, { rule: askRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    if (!ctx.principal.isStaff) throw notFound('input', 'relationshipId');
    authorize(ctx, askRule, undefined);
    const question = tx.em.create(KnowledgeQuestionEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), ...await findAbout(tx, input), text: requiredText(input.text, ['input', 'text'], 4_000), state: 'OPEN', askedBy: ctx.principal.id, askedAt: ctx.now,
    } as KnowledgeQuestionRecord);
    await indexQuestion(tx.em, question);
    return { knowledgeQuestionId: question.id };
  });
}

/** Takes an open question back. */
export function closeKnowledgeQuestion(ctx: Context, input: CloseKnowledgeQuestionInput): Promise<WriteAnswer<QuestionAnswer>> {
  return write(ctx, { rule: closeQuestionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const question = await holdQuestion(tx, idOf('KnowledgeQuestion', input.knowledgeQuestionId), ['input', 'knowledgeQuestionId']);
    checkVersion(question, 'KnowledgeQuestion', input.expectedVersion);
    requireState(question.state, ['OPEN']);
    authorize(ctx, closeQuestionRule, question);
    tx.em.assign(question, { state: 'CLOSED', closedAt: ctx.now });
    await indexQuestion(tx.em, question);
    return { knowledgeQuestionId: question.id };
  });
}

/** Answers a question. */
export function answerKnowledgeQuestion(ctx: Context, input: AnswerKnowledgeQuestionInput): Promise<WriteAnswer<AnswerAnswer>> {
  return write(ctx, { rule: answerRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const text = requiredText(input.text, ['input', 'text'], 10_000);
    const question = await holdQuestion(tx, idOf('KnowledgeQuestion', input.knowledgeQuestionId), ['input', 'knowledgeQuestionId']);
    requireState(question.state, ['OPEN', 'ANSWERED']);
    authorize(ctx, answerRule, question);
    const answer = tx.em.create(KnowledgeAnswerEntity, {
      workspaceId: question.workspaceId, id: newId(), questionId: question.id, text, state: 'GIVEN', answeredBy: ctx.principal.id, answeredAt: ctx.now,
    } as KnowledgeAnswerRecord);
    await indexAnswer(tx.em, answer, question.relationshipId ?? null);
    return { knowledgeQuestionId: question.id, knowledgeAnswerId: answer.id };
  });
}

/** Accepts an answer, by who asked. Who gave it is known from now on to know about it. */
export function acceptKnowledgeAnswer(ctx: Context, input: ChangeKnowledgeAnswerInput): Promise<WriteAnswer<AnswerAnswer>> {
  return write(ctx, { rule: acceptRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { question, answer } = await holdAnswer(tx, acceptRule, input, { question: ['OPEN'], answer: ['GIVEN'] });
    tx.em.assign(question, { state: 'ANSWERED', acceptedAt: ctx.now });
    tx.em.assign(answer, { state: 'ACCEPTED', acceptedAt: ctx.now });
    return { knowledgeQuestionId: question.id, knowledgeAnswerId: answer.id };
  });
}

/** Takes it back that an answer is accepted: the question is open again. */
export function takeBackKnowledgeAcceptance(ctx: Context, input: ChangeKnowledgeAnswerInput): Promise<WriteAnswer<AnswerAnswer>> {
  return write(ctx, { rule: takeBackAcceptanceRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { question, answer } = await holdAnswer(tx, takeBackAcceptanceRule, input, { question: ['ANSWERED'], answer: ['ACCEPTED'] });
    tx.em.assign(question, { state: 'OPEN', acceptedAt: null });
    tx.em.assign(answer, { state: 'GIVEN', acceptedAt: null });
    return { knowledgeQuestionId: question.id, knowledgeAnswerId: answer.id };
  });
}

/** Takes an answer back, by who gave it, while it is not accepted. */
export function withdrawKnowledgeAnswer(ctx: Context, input: ChangeKnowledgeAnswerInput): Promise<WriteAnswer<AnswerAnswer>> {
  return write(ctx, { rule: withdrawAnswerRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { question, answer } = await holdAnswer(tx, withdrawAnswerRule, input, { question: ['OPEN', 'ANSWERED', 'CLOSED'], answer: ['GIVEN'] });
    tx.em.assign(answer, { state: 'WITHDRAWN', withdrawnAt: ctx.now });
    await indexAnswer(tx.em, answer, question.relationshipId ?? null);
    return { knowledgeQuestionId: question.id, knowledgeAnswerId: answer.id };
  });
}

async function holdQuestion({ em, ctx }: Write, id: string | null, path: readonly string[]): Promise<KnowledgeQuestionRecord> {
  // It is the firm's own: for a partner there is none.
  if (!ctx.principal.isStaff) throw notFound(...path);
  return lockVisible<KnowledgeQuestionRecord>(em, KnowledgeQuestionEntity, ctx, id, path);
}

/** First the question, then the answer: so of two that are accepted at once the second sees the first. */
async function holdAnswer(tx: Write, rule: ActRule<AnswerSubject>, input: ChangeKnowledgeAnswerInput, states: { readonly question: readonly KnowledgeQuestionState[]; readonly answer: readonly string[] }) {
  const path = ['input', 'knowledgeAnswerId'];
  const { em, ctx } = tx;
  if (!ctx.principal.isStaff) throw notFound(...path);
  const id = idOf('KnowledgeAnswer', input.knowledgeAnswerId);
  // Read without keeping it: it is read again when its question is held.
  const found = id === null ? null : await em.findOne(KnowledgeAnswerEntity, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  if (found === null) throw notFound(...path);
  const question = await holdQuestion(tx, found.questionId, path);
  const answer = await lockVisible<KnowledgeAnswerRecord>(em, KnowledgeAnswerEntity, ctx, id, path);
  checkVersion(answer, 'KnowledgeAnswer', input.expectedVersion);
  requireState(answer.state, states.answer);
  requireState(question.state, states.question);
  authorize(ctx, rule, { state: answer.state, answeredBy: answer.answeredBy, questionState: question.state, askedBy: question.askedBy });
  return { question, answer };
}

function requireState(state: string, states: readonly string[]): void {
  if (states.includes(state)) return;
  throw new Refusal({ code: 'STATE_CONFLICT', message: state === 'ANSWERED' ? knowledgeMessages.acceptedAlready : knowledgeMessages.notNow, currentState: state, allowedActions: [] });
}
