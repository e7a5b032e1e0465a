import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../errors/refusal.ts';
import { messages } from '../messages.ts';
import type { Principal } from '../principal.ts';
import type { WriteRequest } from './write-request.ts';

/**
 * Claims the request's idempotency key for this transaction. A second call with the key waits here until the first has committed, and
 * then gets its answer; null means that the work is still to be done.
 */
export async function openIdempotent<Made>(em: EntityManager, principal: Principal, request: WriteRequest): Promise<Made | null> {
  const { idempotencyKey, rule } = request;
  if (idempotencyKey == null) return null;
  checkKey(idempotencyKey);
  const claimed = await em.execute<{ key: string }[]>(
    `insert into idempotency_record (workspace_id, principal_id, operation, key, request_hash) values (?, ?, ?, ?, ?)
     on conflict do nothing returning key`,
    [principal.workspaceId, principal.id, rule.name, idempotencyKey, requestHash(request)],
  );
  if (claimed.length > 0) return null;
  const [earlier] = await em.execute<{ request_hash: string; answer: Made }[]>(
    'select request_hash, answer from idempotency_record where workspace_id = ? and principal_id = ? and operation = ? and key = ?',
    [principal.workspaceId, principal.id, rule.name, idempotencyKey],
  );
  if (earlier === undefined || earlier.request_hash !== requestHash(request)) {
    throw new Refusal({ code: 'IDEMPOTENCY_MISMATCH', message: messages.idempotencyMismatch, field: ['input', 'idempotencyKey'] });
  }
  return earlier.answer;
}

function checkKey(key: string): void {
  const field = ['input', 'idempotencyKey'];
  if (key.length === 0) throw new Refusal({ code: 'REQUIRED', message: messages.required, field });
  if (key.length > 200) throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.tooLong, values: { limit: 200 }, field });
  if (key.includes('\0') || !key.isWellFormed()) throw new Refusal({ code: 'INVALID', message: messages.invalidText, field });
}

/** Keeps the answer beside the effect, for whoever calls again with the key. */
export async function keepAnswer(em: EntityManager, principal: Principal, { idempotencyKey, rule }: WriteRequest, answer: object): Promise<void> {
  if (idempotencyKey == null) return;
  await em.execute(
    'update idempotency_record set answer = ?::jsonb where workspace_id = ? and principal_id = ? and operation = ? and key = ?',
    [JSON.stringify(answer), principal.workspaceId, principal.id, rule.name, idempotencyKey],
    'run',
  );
}

/** A hash of what was asked, whatever the order of its fields. */
function requestHash({ input = {} }: WriteRequest): string {
  return createHash('sha256').update(canonical(input)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part) ?? 'null';
}
