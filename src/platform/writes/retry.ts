import { setTimeout as delay } from 'node:timers/promises';

/** Times a transaction is tried when the database ends it for the sake of another. */
const maxAttempts = 6;

/** serialization_failure and deadlock_detected: the transaction did nothing, and may well succeed the next time. */
const passing = new Set(['40001', '40P01']);

/** Runs a transaction again when it lost against another one; with a growing, random pause, so that the two do not meet again. */
export async function retried<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt >= maxAttempts || !passing.has(sqlState(error))) throw error;
      await delay(Math.random() * 10 * 2 ** attempt);
    }
  }
}

/** The SQLSTATE of a database error; empty for any other. */
export function sqlState(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
