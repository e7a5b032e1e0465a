import { otherSide, type Side } from '../../domain/sides.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { replyDueAt, unansweredAfter, usualReplyHours, type WorkingTime } from '../../domain/reply-time.ts';
import { shownBy } from '../evidence/evidence.terms.ts';
import type { RelationshipRecord } from '../../markets/relationship.entity.ts';
import { BusinessCalendarEntity, type BusinessCalendarRecord } from '../../partners/calendar/calendar.entity.ts';
import { PartyEntity, type PartyRecord } from '../../partners/party.entity.ts';
import { type QuestionRecord, ResponseAgreementEntity, type ResponseAgreementRecord } from './question.entity.ts';

/** The direction of what a question shows: of the side that was asked. */
export const directionOf = ({ askedBySide }: Pick<QuestionRecord, 'askedBySide'>) => shownBy(otherSide(askedBySide));

/** When the side that answers works, by its own calendar, not that of one of its places; null where it has none. */
export async function workingTimeOf(em: EntityManager, { workspaceId, focalId, partnerId }: RelationshipRecord, answering: Side): Promise<WorkingTime | null> {
  const partyId = answering === 'FOCAL' ? focalId : partnerId;
  const calendar = await em.findOne<BusinessCalendarRecord>(BusinessCalendarEntity, { workspaceId, partyId, locationId: null });
  if (calendar === null) return null;
  const { timeZone } = await em.findOneOrFail<PartyRecord>(PartyEntity, { workspaceId, id: partyId });
  return { calendar, timeZone: timeZone ?? 'UTC' };
}

/** The hours agreed for the answers of a side; the usual ones where nothing was agreed. */
export async function agreedHours(em: EntityManager, { workspaceId, id: relationshipId }: RelationshipRecord, answeringSide: Side): Promise<number> {
  const newest = await em.findOne<ResponseAgreementRecord>(ResponseAgreementEntity, { workspaceId, relationshipId, answeringSide }, { orderBy: { recordedAt: 'desc', id: 'desc' } });
  return newest?.hours ?? usualReplyHours;
}

/** By when a question is to be answered, and when it is closed as unanswered. */
export function deadlines(from: Date, hours: number, work: WorkingTime | null): { dueAt: Date; closesAt: Date } {
  return { dueAt: replyDueAt(from, hours, work), closesAt: replyDueAt(from, hours * unansweredAfter, work) };
}
