import type { Side } from '../../domain/sides.ts';
import type { RelationshipSubject } from '../../markets/markets.policy.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { inOwnRelationship, mayRead } from '../interactions/interactions.policy.ts';
import type { QuestionState } from './question.entity.ts';
import { questionMessages } from './questions.messages.ts';

/** Who sees questions, who asks and who answers. */

export const seeQuestion: SightRule = {
  kind: 'see', name: 'question.see', description: 'Staff see all questions; a partner those of its own relationships, asked by either side.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || inOwnRelationship(principal)),
};

/** What the rules look at. */
export interface QuestionSubject {
  readonly askedBySide: Side;
  readonly state: QuestionState;
  readonly reopenedAt: Date | string | null | undefined;
}

const isAsker = ({ isStaff }: Principal, { askedBySide }: QuestionSubject): boolean => (askedBySide === 'FOCAL') === isStaff;
const forAsker = (principal: Principal, question: QuestionSubject): Message | null => (isAsker(principal, question) ? null : questionMessages.askerDecides);
const whileOpen = ({ state }: QuestionSubject): Message | null => (state === 'OPEN' ? null : questionMessages.notOpen);
const whileAnswered = ({ state }: QuestionSubject): Message | null => (state === 'ANSWERED' ? null : questionMessages.notAnswered);

export const askRule: ActRule = {
  kind: 'act', name: 'question.ask', description: 'Whoever deals with the other side asks it: staff for the firm, a partner for itself.', permission: 'DEALING_WRITE',
};

export const answerRule: ActRule<QuestionSubject> = {
  kind: 'act', name: 'question.answer', description: 'The side that was asked answers while the question is open.', permission: 'DEALING_WRITE',
  refuses: (principal, question) => whileOpen(question) ?? (isAsker(principal, question) ? questionMessages.otherSideAnswers : null),
};

export const judgeAnswerRule: ActRule<QuestionSubject> = {
  kind: 'act', name: 'question.accept', description: 'The side that asked accepts the answer.', permission: 'DEALING_WRITE',
  refuses: (principal, question) => whileAnswered(question) ?? forAsker(principal, question),
};

export const reopenRule: ActRule<QuestionSubject> = {
  kind: 'act', name: 'question.reopen', description: 'The side that asked opens an answered question once more.', permission: 'DEALING_WRITE',
  refuses: (principal, question) => whileAnswered(question) ?? (question.reopenedAt == null ? null : questionMessages.reopenedOnce) ?? forAsker(principal, question),
};

export const dropQuestionRule: ActRule<QuestionSubject> = {
  kind: 'act', name: 'question.drop', description: 'The side that asked withdraws an open question, or closes it as unanswered once it is overdue.', permission: 'DEALING_WRITE',
  refuses: (principal, question) => whileOpen(question) ?? forAsker(principal, question),
};

export const setResponseTimeRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'question.set-response-time', description: 'Who may write relationships records the time within which a side has agreed to answer.', permission: 'RELATIONSHIP_WRITE',
};

export const followUpRule: ActRule = {
  kind: 'act', name: 'question.follow-up', description: 'The platform notes what is overdue, and closes what nobody answered.', permission: null,
};

export const questionRules: readonly Rule[] = [seeQuestion, askRule, answerRule, judgeAnswerRule, reopenRule, dropQuestionRule, setResponseTimeRule, followUpRule];
