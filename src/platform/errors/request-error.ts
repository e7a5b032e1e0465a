import { GraphQLError } from 'graphql';

/** A request that cannot be answered as asked. Its code is public; its message names no data. */
export class RequestError extends GraphQLError {
  constructor(code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'LIMIT_EXCEEDED', message: string, status?: number) {
    super(message, { extensions: { code, ...(status === undefined ? {} : { http: { status } }) } });
  }
}

/** A breach of our own assumptions: a bug, masked outside. */
export function invariant(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${what}`);
}
