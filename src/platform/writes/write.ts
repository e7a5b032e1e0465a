import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { sessionOf } from '../database/session.ts';
import { announceCommit } from '../events/commit-signal.ts';
import { Refusal, type UserErrorFacts } from '../errors/refusal.ts';
import { newId } from '../ids.ts';
import { invariant, RequestError } from '../errors/request-error.ts';
import { messages } from '../messages.ts';
import { mayTry } from '../rules.ts';
import { type AuditRecord, noteChanges } from './audit-record.ts';
import { appendAudit, appendOutbox, unnamed } from './ledgers.ts';
import { keepAnswer, openIdempotent } from './idempotency.ts';
import { retried } from './retry.ts';
import { meaningOf } from './constraints.ts';
import type { WriteRequest } from './write-request.ts';

/** What a service does its work with: the transaction's entity manager, and the ledger for changes that do not pass it. */
export interface Write {
  readonly ctx: Context;
  readonly em: EntityManager;
  /** Records a change made by a statement of its own. */
  readonly record: (change: Omit<AuditRecord, 'id'>) => void;
}

/** The answer of a write: what it made, or why it was refused. */
export type WriteAnswer<Made extends object> = (Made | { [Name in keyof Made]?: null }) & { readonly userErrors: readonly UserErrorFacts[] };

/**
 * Does one business act in one transaction under the asker's policies: the work, its audit rows, its outbox rows and its idempotency
 * record commit together or not at all. Deadlocks and serialization failures are retried; a `Refusal` rolls back and becomes the answer.
 */
export async function write<Made extends object>(ctx: Context, request: WriteRequest, work: (write: Write) => Promise<Made>): Promise<WriteAnswer<Made>> {
  if (!mayTry(ctx.principal, request.rule)) throw new RequestError('FORBIDDEN', messages.notAllowed, { rule: request.rule.name });
  try {
    const made = await retried(() => transact(ctx, request, work));
    return { ...made, userErrors: [] };
  } catch (error) {
    const facts = error instanceof Refusal ? error.facts : constraintFacts(error, request.constraints);
    if (facts === null) throw error;
    return { userErrors: facts } as unknown as WriteAnswer<Made>;
  }
}

async function transact<Made extends object>(ctx: Context, request: WriteRequest, work: (write: Write) => Promise<Made>): Promise<Made> {
  const em = ctx.database.entityManager(sessionOf(ctx.principal));
  const records = noteChanges(em);
  await em.begin();
  try {
    const earlier = await openIdempotent<Made>(em, ctx.principal, request);
    if (earlier !== null) {
      await em.rollback();
      return earlier;
    }
    const made = await work({ ctx, em, record: (change) => void records.push({ id: newId(), ...change }) });
    await em.flush();
    invariant(records.length > 0, `${request.rule.name} changed something without an audit record, or changed nothing without refusing`);
    await appendAudit(em, request.isAnonymous === true ? unnamed(ctx) : ctx, request.rule.name, records);
    await appendOutbox(em, ctx, request.rule.name, records);
    await keepAnswer(em, ctx.principal, request, made);
    await em.commit();
    announceCommit(ctx.database);
    return made;
  } catch (error) {
    await em.rollback().catch(() => undefined);
    throw error;
  }
}

function constraintFacts(error: unknown, constraints: WriteRequest['constraints']): readonly UserErrorFacts[] | null {
  const constraint = (error as { constraint?: string }).constraint;
  const facts = constraint === undefined ? undefined : constraints?.[constraint] ?? meaningOf(constraint);
  if (facts !== undefined) return [facts];
  // The record's version moved between our reading and our writing.
  return (error as Error).name === 'OptimisticLockError' ? [{ code: 'STALE_VERSION', message: messages.staleVersion }] : null;
}
