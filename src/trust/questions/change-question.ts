import { otherSide } from '../../domain/sides.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import { countedHours } from '../../domain/reply-time.ts';
import { replyFinding } from '../../domain/trust/outcomes.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { Message } from '../../platform/messages.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { correctEvidence, type EvidenceFacts, recordEvidence } from '../evidence/record-evidence.ts';
import { QuestionEntity, type QuestionRecord, type QuestionState } from './question.entity.ts';
import type { ChangeQuestionInput } from './question.input.ts';
import { questionMessages } from './questions.messages.ts';
import type { QuestionSubject } from './questions.policy.ts';
import { directionOf, workingTimeOf } from './reply-terms.ts';

/** What acts on a question answer. */
export type QuestionAnswer = { readonly questionId: string; readonly relationshipId: string };

/** Locks a question of the asker's own relationship for an act that its state allows, and asks the rule. */
export async function lockQuestion({ em, ctx }: Write, rule: ActRule<QuestionSubject>, input: ChangeQuestionInput, state: QuestionState): Promise<QuestionRecord> {
  const field = ['input', 'questionId'];
  const question = await lockVisible<QuestionRecord>(em, QuestionEntity, ctx, idOf('Question', input.questionId), field);
  await findOwnRelationship(em, ctx, question.relationshipId, field);
  checkVersion(question, 'Question', input.expectedVersion);
  if (question.state !== state) throw new Refusal({ code: 'STATE_CONFLICT', message: wrongState[state]!, currentState: question.state, allowedActions: allowed[question.state] });
  authorize(ctx, rule, question as QuestionSubject);
  return question;
}

const wrongState: Partial<Record<QuestionState, Message>> = { OPEN: questionMessages.notOpen, ANSWERED: questionMessages.notAnswered };

const allowed: Readonly<Record<QuestionState, readonly string[]>> = {
  OPEN: ['ANSWER_QUESTION', 'WITHDRAW_QUESTION', 'CLOSE_QUESTION'], ANSWERED: ['ACCEPT_ANSWER', 'REOPEN_QUESTION'], ACCEPTED: [], WITHDRAWN: [], UNANSWERED: [],
};

/** Hours that have counted until now: of the first round, where it was reopened, and of the present one. What the asker took to reopen it counts for nobody. */
export async function hoursUntilNow({ em, ctx }: Write, question: QuestionRecord): Promise<number> {
  const relationship = await em.findOneOrFail<RelationshipRecord>(RelationshipEntity, { workspaceId: question.workspaceId, id: question.relationshipId });
  const work = question.isByWorkingDays ? await workingTimeOf(em, relationship, otherSide(question.askedBySide)) : null;
  return (question.hoursTaken ?? 0) + countedHours(question.reopenedAt ?? question.askedAt, ctx.now, work);
}

/** What the answer, or its absence, shows of the side that was asked. A second answer says it anew. */
export async function showReply(tx: Write, question: QuestionRecord, hours: number): Promise<void> {
  const source = { type: 'Question', id: question.id };
  const outcome: EvidenceFacts['outcome'] = (map) => replyFinding(hours, question.agreedHours, map);
  if (question.reopenedAt != null) await correctEvidence(tx, source, { occurredAt: tx.ctx.now, outcome });
  else await recordEvidence(tx, { relationshipId: question.relationshipId, direction: directionOf(question), source, occurredAt: tx.ctx.now, outcome });
}

/** Ends a question without an answer: as slow as it was until now, though never in time. */
export async function closeUnanswered(tx: Write, question: QuestionRecord, endReason: string): Promise<void> {
  const hoursTaken = Math.max(await hoursUntilNow(tx, question), question.agreedHours);
  tx.em.assign(question, { state: 'UNANSWERED', hoursTaken, isInTime: false, endedBy: tx.ctx.principal.id, endedAt: tx.ctx.now, endReason });
  await showReply(tx, question, hoursTaken);
}
