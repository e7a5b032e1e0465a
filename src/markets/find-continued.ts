import { Refusal } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import { lockVisible } from '../platform/writes/lock.ts';
import type { Write } from '../platform/writes/write.ts';
import { marketMessages } from './markets.messages.ts';
import { type Market, RelationshipEntity, type RelationshipRecord } from './relationship.entity.ts';

/** The ended relationship that a new one takes up again: with the same partner, in the same market, and by no other yet. */
export async function findContinued({ em, ctx }: Write, globalId: string | null | undefined, { partnerId, market }: { partnerId: string; market: Market }): Promise<string | null> {
  if (globalId == null) return null;
  const field = ['input', 'continuesId'];
  const { id, workspaceId, ...earlier } = await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', globalId), field);
  if (earlier.partnerId !== partnerId || earlier.market !== market) throw new Refusal({ code: 'INVALID', message: marketMessages.continuesAnother, field });
  if (earlier.stage !== 'TERMINATED') throw new Refusal({ code: 'STATE_CONFLICT', message: marketMessages.continuesLiving, field, currentState: earlier.stage, allowedActions: ['END_RELATIONSHIP'] });
  if (await em.count(RelationshipEntity, { workspaceId, continuesId: id }) > 0) throw new Refusal({ code: 'DUPLICATE', message: marketMessages.continuedAlready, field });
  return id;
}
