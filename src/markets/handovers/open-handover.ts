import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';
import { HandoverEntity, type HandoverRecord } from './handover.entity.ts';
import { handoverMessages } from './handovers.messages.ts';
import type { HandoverSubject } from './handovers.policy.ts';

interface HandoverChange {
  readonly handoverId: string;
  readonly expectedVersion?: number | null;
}

/** Locks an open hand-over for an act that its rule allows. */
export async function lockOpenHandover({ em, ctx }: Write, rule: ActRule<HandoverSubject>, input: HandoverChange): Promise<HandoverRecord> {
  const handover = await lockVisible<HandoverRecord>(em, HandoverEntity, ctx, idOf('Handover', input.handoverId), ['input', 'handoverId']);
  checkVersion(handover, 'Handover', input.expectedVersion);
  refuseClosed(handover);
  authorize(ctx, rule, handover);
  return handover;
}

/** The same with its relationship, which is held first: as in all acts that change who manages it. */
export async function lockWithRelationship(tx: Write, rule: ActRule<HandoverSubject>, input: HandoverChange): Promise<{ handover: HandoverRecord; relationship: RelationshipRecord }> {
  const { em, ctx } = tx;
  const { workspaceId } = ctx.principal;
  const id = idOf('Handover', input.handoverId);
  const seen = id === null ? null : await em.findOne(HandoverEntity, { workspaceId, id }, { disableIdentityMap: true });
  const relationship = await lockVisible<RelationshipRecord>(em, RelationshipEntity, ctx, seen?.relationshipId ?? null, ['input', 'handoverId']);
  return { handover: await lockOpenHandover(tx, rule, input), relationship };
}

/** Refuses to change the manager past a hand-over that is under way. */
export async function refuseWhileHandedOver(tx: Write, relationship: RelationshipRecord): Promise<void> {
  if (await openHandoverOf(tx, relationship) === null) return;
  throw new Refusal({ code: 'STATE_CONFLICT', message: handoverMessages.alreadyOpen, currentState: 'OPEN', allowedActions: ['COMPLETE_HANDOVER', 'CANCEL_HANDOVER'] });
}

/** Cancels what is under way when the relationship ends: there is nothing left to hand over. */
export async function cancelWithRelationship(tx: Write, relationship: RelationshipRecord): Promise<void> {
  const handover = await openHandoverOf(tx, relationship);
  if (handover === null) return;
  const { en: closeReason } = handoverMessages.relationshipEnded;
  Object.assign(handover, { status: 'CANCELLED', closedAt: tx.ctx.now, closedBy: tx.ctx.principal.id, closeReason });
}

export function refuseClosed({ status }: HandoverSubject): void {
  if (status === 'OPEN') return;
  throw new Refusal({ code: 'STATE_CONFLICT', message: handoverMessages.closed, currentState: status, allowedActions: [] });
}

function openHandoverOf({ em }: Write, { workspaceId, id }: RelationshipRecord): Promise<HandoverRecord | null> {
  return em.findOne(HandoverEntity, { workspaceId, relationshipId: id, status: 'OPEN' });
}
