import { type Message, messages, type MessageValues } from '../messages.ts';

/** The codes of business errors, as the schema lists them. */
export const userErrorCodes = [
  'REQUIRED', 'INVALID', 'NOT_FOUND', 'NOT_ALLOWED', 'STALE_VERSION', 'STATE_CONFLICT', 'OUT_OF_RANGE', 'DUPLICATE', 'IDEMPOTENCY_MISMATCH', 'LIMIT_EXCEEDED',
  'BLOCKED',
] as const;
export type UserErrorCode = (typeof userErrorCodes)[number];

/** One thing the client must mend or know, before it is put into words. */
export interface UserErrorFacts {
  readonly code: UserErrorCode;
  readonly message: Message;
  /** What the message speaks of. */
  readonly values?: MessageValues;
  /** Path of the input field, from `input`. */
  readonly field?: readonly string[];
  /** For a stale version: the record as it stands, by type and id. */
  readonly current?: { readonly type: string; readonly id: string };
  /** For a state conflict: the state, and the acts that it allows. */
  readonly currentState?: string;
  readonly allowedActions?: readonly string[];
  /** For what is blocked: the record that stands in the way, by type and id. */
  readonly blockedBy?: { readonly type: string; readonly id: string };
  /** For what must be so first and is not: all of it at once. */
  readonly unmet?: readonly UnmetFacts[];
}

/** One thing that must be so first, with the record that it is about. */
export interface UnmetFacts {
  /** Stable; what programs compare. */
  readonly code: string;
  readonly message: Message;
  readonly values?: MessageValues;
  readonly about: { readonly type: string; readonly id: string };
}

/**
 * An expected business error. Thrown inside a write it rolls the transaction back; the write answers with its facts as `userErrors`,
 * so it never reaches a client as an exception.
 */
export class Refusal extends Error {
  readonly facts: readonly UserErrorFacts[];

  constructor(...facts: readonly UserErrorFacts[]) {
    super(facts.map((fact) => `${fact.code} ${fact.message.code}`).join(', '));
    this.name = 'Refusal';
    this.facts = facts;
  }
}

/** The one answer for what does not exist and for what is somebody else's. */
export function notFound(...field: string[]): Refusal {
  return new Refusal({ code: 'NOT_FOUND', message: messages.notFound, field });
}
