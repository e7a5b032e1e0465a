import type { EntityManager } from '@mikro-orm/postgresql';
import { PartyEntity, type PartyRecord } from '../partners/party.entity.ts';
import type { Context } from '../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import { findVisible } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { marketMessages } from './markets.messages.ts';
import { createRelationshipRule } from './markets.policy.ts';
import { findContinued } from './find-continued.ts';
import { checkLoad, loadConstraints } from './managers/check-load.ts';
import { findManager } from './managers/find-manager.ts';
import { checkPlace, newRelationship } from './new-relationship.ts';
import { type Market, RelationshipEntity } from './relationship.entity.ts';
import type { CreateRelationshipInput } from './relationship.input.ts';

/** Two calls that race for the same partner and market: the index lets one through. */
const constraints = {
  relationship_one_alive: { code: 'DUPLICATE', message: marketMessages.alreadyInMarket, field: ['input', 'market'] },
  relationship_continued_once: { code: 'DUPLICATE', message: marketMessages.continuedAlready, field: ['input', 'continuesId'] },
  ...loadConstraints,
} as const satisfies Record<string, UserErrorFacts>;

/** Begins a relationship with a partner in one market; identified, or established when its first day is known. */
export function createRelationship(ctx: Context, input: CreateRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  const { idempotencyKey, market } = input;
  return write(ctx, { rule: createRelationshipRule, input, idempotencyKey, constraints }, async (tx) => {
    const { em } = tx;
    const partner = await findVisible<PartyRecord>(em, PartyEntity, ctx, idOf('Party', input.partnerId), ['input', 'partnerId']);
    checkPlace(ctx, partner, market);
    await checkFree(em, { workspaceId: partner.workspaceId, focalId: ctx.principal.focalPartyId, partnerId: partner.id }, market);
    const continuesId = await findContinued(tx, input.continuesId, { partnerId: partner.id, market });
    const managerId = await findManager(em, ctx, input.managerId);
    const relationship = em.create(RelationshipEntity, { ...newRelationship(ctx, input, partner, managerId), continuesId });
    if (input.isKey === true && managerId !== null) {
      // The reason for going over the limit refers to the relationship, which so must be there first.
      await em.flush();
      await checkLoad(tx, relationship, managerId, input);
    }
    return { relationshipId: relationship.id };
  });
}

async function checkFree(em: EntityManager, ends: { workspaceId: string; focalId: string; partnerId: string }, market: Market): Promise<void> {
  const alive = await em.count(RelationshipEntity, { ...ends, market, stage: { $ne: 'TERMINATED' } });
  if (alive > 0) throw new Refusal(constraints.relationship_one_alive);
}
