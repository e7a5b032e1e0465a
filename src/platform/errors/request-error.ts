import { GraphQLError } from 'graphql';
import { type Message, say, type MessageValues } from '../messages.ts';

type RequestErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'LIMIT_EXCEEDED' | 'INTERRUPTED';

/** A request that cannot be answered as asked. Its code is public; its message names no data, and is said in the reader's language. */
export class RequestError extends GraphQLError {
  readonly #said: Message;
  readonly #values: MessageValues;

  constructor(code: RequestErrorCode, said: Message, { status, ...values }: MessageValues & { readonly status?: number } = {}) {
    super(say(said, ['en'], values), { extensions: { code, reason: said.code, ...(status === undefined ? {} : { http: { status } }) } });
    this.#said = said;
    this.#values = values;
  }

  /** The message in the best of the wanted languages. */
  in(locales: readonly string[]): string {
    return say(this.#said, locales, this.#values);
  }
}

/** A breach of our own assumptions: a bug, masked outside. */
export function invariant(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${what}`);
}
