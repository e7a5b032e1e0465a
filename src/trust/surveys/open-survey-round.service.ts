import { LockMode } from '@mikro-orm/core';
import { numberOf } from '../../markets/field-readers.ts';
import { requireAlive } from '../../markets/change-relationship.ts';
import { RelationshipEntity } from '../../markets/relationship.entity.ts';
import { MembershipEntity } from '../../partners/member.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { askPeople } from './ask-people.ts';
import { lockInstrument } from './lock-survey.ts';
import { SurveyRoundEntity, type SurveyRoundRecord } from './survey.entity.ts';
import type { OpenSurveyRoundInput } from './survey.input.ts';
import { languagesOf } from './survey-items.ts';
import { leastMinimum, usualMinimum } from './survey.terms.ts';
import { surveyMessages } from './surveys.messages.ts';
import { openSurveyRoundRule } from './surveys.policy.ts';

const mostNamed = 100;
const longest = 366 * 86_400_000;

const constraints = {
  survey_target_distance: { code: 'NOT_ALLOWED', message: surveyMessages.askedLately, field: ['input'] },
} as const satisfies Record<string, UserErrorFacts>;

/** Opens a round, and asks everybody in its scope. Nobody is asked later: two scopes that differ by a person would tell what that person said. */
export function openSurveyRound(ctx: Context, input: OpenSurveyRoundInput): Promise<WriteAnswer<{ surveyRoundId: string }>> {
  return write(ctx, { rule: openSurveyRoundRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const instrument = await lockInstrument(tx, { surveyInstrumentId: input.surveyInstrumentId }, { rule: openSurveyRoundRule as never, states: ['PUBLISHED'], otherwise: surveyMessages.notPublished });
    const staffIds = await staffOf(tx, input);
    const relationshipIds = await scopeOf(tx, input);
    const { opensAt, closesAt } = periodOf(ctx, input);
    const round = tx.em.create(SurveyRoundEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), instrumentId: instrument.id, market: input.market ?? null, sides: sidesOf(input), opensAt, closesAt,
      languages: languagesOf(instrument.items, input.languages, ['input', 'languages']), state: 'OPEN', openedBy: ctx.principal.id,
      minimumRespondents: numberOf(input.minimumRespondents ?? usualMinimum, ['input', 'minimumRespondents'], { min: leastMinimum, max: 100 })!,
    } as unknown as SurveyRoundRecord);
    await tx.em.flush();
    const asked = await askPeople(tx, round, { relationshipIds, staffIds });
    if (asked === 0) throw new Refusal({ code: 'INVALID', message: surveyMessages.nobodyAsked, field: ['input'] });
    return { surveyRoundId: round.id };
  });
}

/** The relationships named, held while they live; null for a market. */
async function scopeOf({ em, ctx }: Write, { relationshipIds, market }: OpenSurveyRoundInput): Promise<readonly string[] | null> {
  const field = ['input', 'relationshipIds'];
  if ((relationshipIds == null || relationshipIds.length === 0) === (market == null)) throw new Refusal({ code: 'INVALID', message: surveyMessages.oneScope, field: ['input'] });
  if (relationshipIds == null || market != null) return null;
  if (relationshipIds.length > mostNamed) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: mostNamed }, field });
  const ids = [...new Set(relationshipIds.map((id, index) => idOf('Relationship', id) ?? refuse([...field, String(index)])))];
  const { workspaceId } = ctx.principal;
  const found = await em.find(RelationshipEntity, { workspaceId, id: { $in: ids } }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
  if (found.length < ids.length) refuse([...field, String(relationshipIds.findIndex((id) => !found.some((one) => one.id === idOf('Relationship', id))))]);
  for (const relationship of found) {
    requireAlive(relationship);
    authorize(ctx, openSurveyRoundRule, relationship);
  }
  return ids;
}

function refuse(field: readonly string[]): never {
  throw notFound(...field);
}

function sidesOf({ sides }: OpenSurveyRoundInput): OpenSurveyRoundInput['sides'] {
  if (sides.length === 0) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: ['input', 'sides'] });
  return [...new Set(sides)];
}

/** The staff named, each an active member of the firm; null for all. */
async function staffOf({ em, ctx }: Write, { staffIds }: OpenSurveyRoundInput): Promise<readonly string[] | null> {
  const field = ['input', 'staffIds'];
  if (staffIds == null) return null;
  if (staffIds.length > mostNamed) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: mostNamed }, field });
  const ids = staffIds.map((id, index) => idOf('User', id) ?? refuse([...field, String(index)]));
  const { workspaceId, focalPartyId } = ctx.principal;
  const members = await em.find(MembershipEntity, { workspaceId, userId: { $in: ids } });
  for (const [index, id] of ids.entries()) {
    const own = members.filter(({ userId }) => userId === id);
    if (own.length === 0) refuse([...field, String(index)]);
    if (!own.some(({ partyId, status }) => partyId === focalPartyId && status === 'ACTIVE')) throw new Refusal({ code: 'INVALID', message: surveyMessages.notStaff, field: [...field, String(index)] });
  }
  return ids;
}

function periodOf({ now }: Context, { opensAt, closesAt }: OpenSurveyRoundInput): { opensAt: Date; closesAt: Date } {
  const from = opensAt ?? now;
  const length = closesAt.getTime() - from.getTime();
  if (from.getTime() >= now.getTime() - 30_000 && length > 0 && length <= longest) return { opensAt: from, closesAt };
  throw new Refusal({ code: 'INVALID', message: surveyMessages.badPeriod, field: ['input', 'closesAt'] });
}
