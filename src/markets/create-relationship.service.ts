import type { EntityManager } from '@mikro-orm/postgresql';
import { PartyEntity, type PartyRecord } from '../partners/party.entity.ts';
import type { Context } from '../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../platform/errors/refusal.ts';
import { idOf, newId } from '../platform/ids.ts';
import { textOf } from '../platform/text.ts';
import { findVisible } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { marketMessages } from './markets.messages.ts';
import { createRelationshipRule } from './markets.policy.ts';
import { findContinued } from './find-continued.ts';
import { checkLoad, loadConstraints } from './managers/check-load.ts';
import { findManager } from './managers/find-manager.ts';
import { initialFields } from './initial-fields.ts';
import { pastDay } from './past-day.ts';
import { type Market, RelationshipEntity, type RelationshipRecord } from './relationship.entity.ts';
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
    await checkFree(em, partner, market);
    const startedOn = pastDay(ctx, input.startedOn, ['input', 'startedOn']);
    const key = { workspaceId: ctx.principal.workspaceId, id: newId() };
    const continuesId = await findContinued(tx, input.continuesId, { partnerId: partner.id, market });
    const managerId = await findManager(em, ctx, input.managerId);
    const relationship = em.create(RelationshipEntity, {
      ...key, market, focalId: ctx.principal.focalPartyId, partnerId: partner.id, partnerName: partner.name,
      stage: startedOn === null ? 'IDENTIFIED' : 'ESTABLISHED', isKey: input.isKey ?? false, startedOn, note: textOf(input.note, ['input', 'note'], { max: 10_000 }),
      managerId, continuesId,
      ...initialFields(input, { partnerId: partner.id, focalId: ctx.principal.focalPartyId }),
    } as RelationshipRecord);
    if (input.isKey === true && managerId !== null) {
      // The reason for going over the limit refers to the relationship, which so must be there first.
      await em.flush();
      await checkLoad(tx, relationship, managerId, input);
    }
    return { relationshipId: relationship.id };
  });
}

/** The internal market is for the firm's own departments, and they are for it. */
function checkPlace(ctx: Context, partner: PartyRecord, market: Market): void {
  const isOwnDepartment = partner.kind === 'DEPARTMENT' && partner.parentId === ctx.principal.focalPartyId;
  if (partner.id === ctx.principal.focalPartyId) throw invalid(marketMessages.notWithOneself, 'partnerId');
  if (market === 'INTERNAL' && !isOwnDepartment) throw invalid(marketMessages.internalNeedsDepartment, 'partnerId');
  if (market !== 'INTERNAL' && isOwnDepartment) throw invalid(marketMessages.departmentIsInternal, 'market');
}

async function checkFree(em: EntityManager, partner: PartyRecord, market: Market): Promise<void> {
  const alive = await em.count(RelationshipEntity, { workspaceId: partner.workspaceId, partnerId: partner.id, market, stage: { $ne: 'TERMINATED' } });
  if (alive > 0) throw new Refusal(constraints.relationship_one_alive);
}

function invalid(message: UserErrorFacts['message'], field: string): Refusal {
  return new Refusal({ code: 'INVALID', message, field: ['input', field] });
}
