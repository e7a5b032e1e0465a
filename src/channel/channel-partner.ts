import { findOwnLiving } from '../markets/sharing/own-relationship.ts';
import { RelationshipEntity, type RelationshipRecord } from '../markets/relationship.entity.ts';
import { notFound, Refusal } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import type { Message } from '../platform/messages.ts';
import type { Principal } from '../platform/principal.ts';
import type { Write } from '../platform/writes/write.ts';
import { peopleOnly } from '../trust/sides.ts';
import { channelMessages } from './channel.messages.ts';

/**
 * The living relationship with a channel partner that the asker is one side of.
 * @throws {Refusal} NOT_FOUND for anybody else's, INVALID for one of another market
 */
export async function findChannelPartner(tx: Write, globalId: string): Promise<RelationshipRecord> {
  const relationship = await findAnyPartner(tx, globalId);
  requireChannel(relationship);
  return relationship;
}

/** The same of any market, for acts that look for other records before they say what is wrong with this one. */
export function findAnyPartner({ em, ctx }: Write, globalId: string): Promise<RelationshipRecord> {
  return findOwnLiving(em, ctx, idOf('Relationship', globalId), field);
}

/** @throws {Refusal} INVALID for a relationship of another market */
export function requireChannel({ market }: RelationshipRecord): void {
  if (market !== 'DISTRIBUTOR') throw new Refusal({ code: 'INVALID', message: channelMessages.channelOnly, field });
}

/**
 * That what is offered to the whole channel is there for the asker: for staff, and for who sells for the firm or did.
 * @throws {Refusal} NOT_FOUND for anybody else
 */
export async function requireOfChannel({ em, ctx: { principal } }: Write, offered: string): Promise<void> {
  if (principal.isStaff) return;
  const sells = await em.count(RelationshipEntity, { workspaceId: principal.workspaceId, market: 'DISTRIBUTOR', partnerId: principal.partyId });
  if (sells === 0) throw notFound('input', offered);
}

const field = ['input', 'relationshipId'];

/** The firm's people; neither a partner nor a key. */
export function firmsPeople(principal: Principal): Message | null {
  return principal.isStaff ? peopleOnly(principal) : channelMessages.firmOnly;
}

/** The partner's people; neither staff nor a key. */
export function partnersPeople(principal: Principal): Message | null {
  return principal.isStaff ? channelMessages.partnerOnly : peopleOnly(principal);
}

/** The day that it is in UTC, YYYY-MM-DD. */
export function dayInUtc(moment: Date, inDays = 0): string {
  return new Date(moment.getTime() + inDays * 86_400_000).toISOString().slice(0, 10);
}
