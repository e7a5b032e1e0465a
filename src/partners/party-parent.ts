import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import { findVisible } from '../platform/writes/lock.ts';
import { partnerMessages } from './partners.messages.ts';
import { PartyEntity, type PartyRecord } from './party.entity.ts';

export const parentField = ['input', 'parentId'];

/** The party that another is to belong to. */
export function findParent(em: EntityManager, ctx: Context, parentId: string): Promise<PartyRecord> {
  return findVisible<PartyRecord>(em, PartyEntity, ctx, idOf('Party', parentId), parentField);
}

export function departmentNeedsParent(): Refusal {
  return new Refusal({ code: 'REQUIRED', message: partnerMessages.departmentNeedsParent, field: parentField });
}
