import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { RelationshipRecord } from '../relationship.entity.ts';
import { checkEnding, type Ending } from '../terminate-relationship.ts';
import { EndingRequestEntity, type EndingRequestRecord } from './ending-request.entity.ts';
import { endingMessages } from './endings.messages.ts';

/** Two who ask at the same time: the index lets one through. */
export const endingConstraints = {
  ending_request_one_open: { code: 'DUPLICATE', message: endingMessages.alreadyRequested, field: ['input', 'relationshipId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** True while a request to end the relationship waits: it is decided or withdrawn before anything else ends it. */
export async function isAskedFor(em: EntityManager, { workspaceId, id }: RelationshipRecord): Promise<boolean> {
  return await em.count(EndingRequestEntity, { workspaceId, relationshipId: id, status: 'OPEN' }) > 0;
}

/** Asks that a locked key relationship be ended; it goes on until another person approves. Returns the request's uuid. */
export async function requestEnding({ em, ctx }: Write, relationship: RelationshipRecord, { reason, note, endedOn }: Ending): Promise<string> {
  const { workspaceId, id: relationshipId } = relationship;
  if (endedOn !== null) checkEnding(relationship, endedOn);
  if (await isAskedFor(em, relationship)) throw new Refusal(endingConstraints.ending_request_one_open);
  const request = { workspaceId, id: newId(), relationshipId, requestedBy: ctx.principal.id, reason, note, endedOn, status: 'OPEN' };
  em.create(EndingRequestEntity, request as EndingRequestRecord);
  return request.id;
}
