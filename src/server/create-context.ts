import type { ApolloServerPlugin } from '@apollo/server';
import { createSignIn, type SignIn } from '../partners/sign-in.ts';
import { type Context, createLoad } from '../platform/context.ts';
import type { Database } from '../platform/database/database.ts';
import { RequestError } from '../platform/errors/request-error.ts';
import { acceptedLocales, messages } from '../platform/messages.ts';
import type { Principal } from '../platform/principal.ts';
import { createCursorSeal, type CursorSeal } from '../platform/reads/cursor.ts';
import type { Asker } from './http/graphql-endpoint.ts';

/** What contexts of one server are made from. */
export interface ContextOptions {
  readonly database: Database;
  /** Seals cursors; shared by servers that share clients. */
  readonly secret: Uint8Array;
  readonly isDemo: boolean;
}

/** A context whose principal is looked up only when the operation has passed every limit. */
export interface RequestContext extends Context {
  /** Asks the database who the identity is. The anonymous stay anonymous. */
  identify(): Promise<void>;
}

/** Makes the contexts of one server, each from what HTTP knows of the asker. Making one asks nothing of the database. */
export function createContextFactory({ database, secret, isDemo }: ContextOptions): (asker: Asker) => RequestContext {
  const parts = { database, isDemo, cursors: createCursorSeal(secret), signIn: createSignIn(database) };
  // Apollo Server copies a context's own properties, and so would read who asks before that is known. An empty object that inherits from
  // the context is copied without being read.
  return (asker) => Object.create(createRequestContext(parts, asker)) as RequestContext;
}

interface ContextParts {
  readonly database: Database;
  readonly cursors: CursorSeal;
  readonly signIn: SignIn;
  readonly isDemo: boolean;
}

function createRequestContext(parts: ContextParts, asker: Asker): RequestContext {
  let principal: Principal | null = null;
  let refusal: RequestError | null = null;
  const wanted = acceptedLocales(asker.acceptLanguage);
  const ctx: RequestContext = {
    identity: asker.identity,
    get principal() {
      if (principal === null) throw refusal ?? unauthenticated(parts.isDemo);
      return principal;
    },
    get principalOrNull() {
      return principal;
    },
    get locales() {
      return principal?.locale == null ? wanted : [...wanted, principal.locale];
    },
    database: parts.database,
    cursors: parts.cursors,
    traceId: asker.traceId,
    remoteAddress: asker.remoteAddress,
    isDemo: parts.isDemo,
    now: new Date(),
    load: createLoad(() => ctx),
    async identify() {
      if (asker.identity === null) return;
      try {
        principal = await parts.signIn(asker.identity);
      } catch (error) {
        // A person who is no member may still accept an invitation; whatever asks who is asking meets the refusal.
        if (asker.identity.kind !== 'USER' || !(error instanceof RequestError)) throw error;
        refusal = error;
      }
    },
  };
  return ctx;
}

/** Signs in once the operation is known to be within the limits: a refused operation never reaches the database. List it behind them. */
export function signInPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue }) => contextValue.identify(),
    }),
  };
}

function unauthenticated(isDemo: boolean): RequestError {
  return new RequestError('UNAUTHENTICATED', isDemo ? messages.whoAsksDemo : messages.whoAsks, { status: 401 });
}
