import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { SurveyInstrumentEntity, SurveyInvitationEntity, type SurveyInvitationRecord } from './survey.entity.ts';
import type { AnswerSurveyInput, DeclineSurveyInput, SurveyAnswerInput } from './survey.input.ts';
import { points } from './survey.terms.ts';
import { surveyMessages } from './surveys.messages.ts';
import { answerSurveyRule } from './surveys.policy.ts';

type Answers = readonly (number | null)[];
type Answered = Promise<WriteAnswer<{ surveyInvitationId: string }>>;

const constraints = {
  survey_response_in_time: { code: 'NOT_ALLOWED', message: surveyMessages.notNow, field: ['input', 'surveyInvitationId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Answers one's own invitation, or answers it anew while the round is open. */
export function answerSurvey(ctx: Context, input: AnswerSurveyInput): Answered {
  return write(ctx, { rule: answerSurveyRule, input: { answer: input }, idempotencyKey: input.idempotencyKey, constraints, isAnonymous: true }, async (tx) => {
    const invitation = await findInvitation(tx, input);
    const { items } = await tx.em.findOneOrFail(SurveyInstrumentEntity, { workspaceId: invitation.workspaceId, id: invitation.instrumentId });
    return keep(tx, invitation, answersOf(input.answers, items.length));
  });
}

/** Declines one's own invitation; an answer given before is gone. */
export function declineSurvey(ctx: Context, input: DeclineSurveyInput): Answered {
  return write(ctx, { rule: answerSurveyRule, input: { decline: input }, idempotencyKey: input.idempotencyKey, constraints, isAnonymous: true }, async (tx) =>
    keep(tx, await findInvitation(tx, input), null));
}

/** Another's invitation is not there, for whoever is asked as for staff. */
async function findInvitation({ em, ctx }: Write, { surveyInvitationId }: DeclineSurveyInput): Promise<SurveyInvitationRecord> {
  const field = ['input', 'surveyInvitationId'];
  const invitation = await findVisible<SurveyInvitationRecord>(em, SurveyInvitationEntity, ctx, idOf('SurveyInvitation', surveyInvitationId), field);
  if (invitation.personId !== ctx.principal.id) throw notFound(...field);
  return invitation;
}

/** A statement of its own: the unit of work would write the answers into the audit ledger. What is on record is that somebody answered something. */
async function keep({ em, record }: Write, { workspaceId, id, personId }: SurveyInvitationRecord, answers: Answers | null): Promise<{ surveyInvitationId: string }> {
  await em.execute(
    `insert into survey_response (workspace_id, id, person_id, state, answers) values (?, ?, ?, ?, (select array_agg(value::smallint order by place) from json_array_elements_text(?::json) with ordinality a(value, place)))
     on conflict (workspace_id, id) do update set state = excluded.state, answers = excluded.answers, answered_at = excluded.answered_at`,
    [workspaceId, id, personId, answers === null ? 'DECLINED' : 'ANSWERED', answers === null ? null : JSON.stringify(answers)], 'run',
  );
  record({ subjectType: 'SurveyResponse', subjectId: newId(), changes: {} });
  return { surveyInvitationId: id };
}

/** Answers in the order of the items, each of which is answered once. */
function answersOf(given: readonly SurveyAnswerInput[], items: number): Answers {
  const field = ['input', 'answers'];
  const answers = new Map(given.map(({ position, value }) => [position, value ?? null]));
  if (given.length !== items || Array.from({ length: items }, (_, index) => index + 1).some((position) => !answers.has(position))) {
    throw new Refusal({ code: 'INVALID', message: surveyMessages.everyItemOnce, field });
  }
  for (const [index, { value }] of given.entries()) {
    if (value == null || (value >= 1 && value <= points)) continue;
    throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.outOfRange, values: { min: 1, max: points }, field: [...field, String(index), 'value'] });
  }
  return Array.from({ length: items }, (_, index) => answers.get(index + 1)!);
}
