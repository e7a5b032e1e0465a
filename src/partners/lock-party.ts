import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import type { ActRule } from '../platform/rules.ts';
import { authorize, findVisible, lockVisible } from '../platform/writes/lock.ts';
import type { Write } from '../platform/writes/write.ts';
import { refuseMoreThan } from './checked-values.ts';
import type { OfParty } from './partners.policy.ts';
import { partnerMessages } from './partners.messages.ts';
import { PartyEntity, type PartyRecord } from './party.entity.ts';

/** What a party keeps, each under a table of its own. */
export type Kept = OfParty & { readonly id: string };

/** An entity definition of such a table. */
export interface KeptEntity<Loaded extends Kept> { readonly name: string; readonly '~entity'?: Loaded }

/** An id from an input, and where it stood. */
export interface GivenId { readonly id: string; readonly field: string }

/**
 * Holds a party that the rule lets the asker change. Whatever a party keeps is changed under this one lock, so that counts, and that one
 * contact is the primary one, hold against everybody else.
 */
export async function lockParty({ ctx, em }: Write, rule: ActRule<OfParty>, { id, field }: GivenId): Promise<PartyRecord> {
  const path = ['input', field];
  // Seen first and held afterwards: to the database a lock is a change, so it would deny that a party one only sees is there at all.
  const { id: partyId } = await findVisible<PartyRecord>(asideOf(em), PartyEntity, ctx, idOf('Party', id), path);
  authorize(ctx, rule, { partyId }, path);
  return refuseMerged(await lockVisible<PartyRecord>(em, PartyEntity, ctx, partyId, path), path);
}

/** What is left of a merged party is changed no more. */
function refuseMerged(party: PartyRecord, field: readonly string[]): PartyRecord {
  if (party.mergedIntoId == null) return party;
  throw new Refusal({ code: 'STATE_CONFLICT', message: partnerMessages.partyMerged, field, currentState: 'MERGED', allowedActions: [] });
}

/** Holds the party that keeps a record, then loads the record as it stands under that lock. */
export async function lockKept<Loaded extends Kept>(
  write: Write, entity: KeptEntity<Loaded>, rule: ActRule<OfParty>, { id, field }: GivenId,
): Promise<Loaded> {
  const { ctx, em } = write;
  const path = ['input', field];
  const { id: keptId, partyId } = await findVisible<Loaded>(asideOf(em), entity, ctx, idOf(entity.name, id), path);
  authorize(ctx, rule, { partyId }, path);
  await lockVisible<PartyRecord>(em, PartyEntity, ctx, partyId, path);
  const kept = await findVisible<Loaded>(em, entity, ctx, keptId, path);
  // Its party may have been merged into another one just before: then that is the one to hold.
  return kept.partyId === partyId ? kept : lockKept(write, entity, rule, { id, field });
}

/** Refuses one more where the locked party keeps as many as it may. */
export async function refuseBeyond<Loaded extends Kept>(
  em: EntityManager, entity: KeptEntity<Loaded>, { workspaceId, id: partyId }: PartyRecord, limit: number,
): Promise<void> {
  const count = await em.count(entity as never, { workspaceId, partyId });
  refuseMoreThan(limit, count + 1, ['input', 'partyId']);
}

/** The same transaction without the memory of what was loaded: what is read before the lock must not be what is changed under it. */
function asideOf(em: EntityManager): EntityManager {
  return em.fork({ keepTransactionContext: true });
}
