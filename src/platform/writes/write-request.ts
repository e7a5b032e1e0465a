import type { UserErrorFacts } from '../errors/refusal.ts';
import type { ActRule } from '../rules.ts';

/** What a write is, before it is done. */
export interface WriteRequest {
  readonly rule: ActRule<never>;
  /** The client's input, for the idempotency key's comparison. */
  readonly input?: object;
  /** One effect and one answer for all calls with the same key. */
  readonly idempotencyKey?: string | null | undefined;
  /** What the breach of a named database constraint means to the client, for races that no check before the write can see. */
  readonly constraints?: Readonly<Record<string, UserErrorFacts>>;
  /** Who did it stays out of the audit ledger, of which nothing is ever erased: for what people are promised to say unseen. */
  readonly isAnonymous?: boolean;
}
