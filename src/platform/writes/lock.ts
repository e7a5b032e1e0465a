import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound, Refusal } from '../errors/refusal.ts';
import { idOf } from '../ids.ts';
import { messages } from '../messages.ts';
import type { Context } from '../context.ts';
import { type ActRule, can } from '../rules.ts';

/** A record that an input names by an id of this public type, or names none. */
export interface Named {
  readonly entity: EntityOf<object>;
  readonly type: string;
  readonly id: string | null | undefined;
  readonly field: string;
}

/** An entity definition whose records are keyed by workspace and id. */
interface EntityOf<Loaded> { readonly name: unknown; readonly '~entity'?: Loaded }

/**
 * Loads a record for change and holds it until the transaction ends, so that what is checked is what is changed. Row-level policies hide
 * what the asker may not see; that, and what does not exist, is refused as not found.
 */
export async function lockVisible<Loaded extends object>(em: EntityManager, entity: EntityOf<Loaded>, ctx: Context, id: string | null, field: readonly string[]): Promise<Loaded> {
  const where = { workspaceId: ctx.principal.workspaceId, id };
  const found = id === null ? null : await em.findOne(entity as never, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (found === null) throw notFound(...field);
  return found as Loaded;
}

/** Loads a record that the write refers to but does not change; refused as not found when it is not to be seen. */
export async function findVisible<Loaded extends object>(em: EntityManager, entity: EntityOf<Loaded>, ctx: Context, id: string | null, field: readonly string[]): Promise<Loaded> {
  const where = { workspaceId: ctx.principal.workspaceId, id };
  const found = id === null ? null : await em.findOne(entity as never, where);
  if (found === null) throw notFound(...field);
  return found as Loaded;
}

/**
 * That the asker sees each record that an input names besides the one it is about. Asked first, so that what is not to be seen is not found,
 * whatever else is wrong. Nothing is kept of it: it is read again where it is used.
 * @throws {Refusal} NOT_FOUND at the field of the first that is not to be seen
 */
export async function requireVisible({ em, ctx }: { readonly em: EntityManager; readonly ctx: Context }, ...named: readonly Named[]): Promise<void> {
  for (const { entity, type, id: globalId, field } of named) {
    if (globalId == null) continue;
    const id = idOf(type, globalId);
    const isThere = id !== null && (await em.count(entity as never, { workspaceId: ctx.principal.workspaceId, id })) > 0;
    if (!isThere) throw notFound('input', field);
  }
}

/** Refuses to change a record that is no longer what the client has seen. */
export function checkVersion(record: { readonly id: string; readonly version: number }, type: string, expectedVersion: number | null | undefined): void {
  if (expectedVersion == null || expectedVersion === record.version) return;
  throw new Refusal({ code: 'STALE_VERSION', message: messages.staleVersion, field: ['input', 'expectedVersion'], current: { type, id: record.id } });
}

/** Refuses what the rule does not allow on a record that the asker sees. */
export function authorize<Subject>(ctx: Context, rule: ActRule<Subject>, subject: Subject, field: readonly string[] = []): void {
  const { isAllowed, reason } = can(ctx.principal, rule, subject);
  if (isAllowed) return;
  throw new Refusal({ code: 'NOT_ALLOWED', message: reason ?? messages.permissionMissing, ...(field.length > 0 && { field }) });
}
