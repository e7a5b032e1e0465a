import type { ApolloServerPlugin } from '@apollo/server';
import { createSignIn, type SignIn } from '../partners/sign-in.ts';
import { type Context, createLoad } from '../platform/context.ts';
import type { Database } from '../platform/database/database.ts';
import type { Identity } from '../platform/identity.ts';
import { RequestError } from '../platform/errors/request-error.ts';
import { acceptedLocales, messages } from '../platform/messages.ts';
import type { Principal } from '../platform/principal.ts';
import { createCursorSeal, type CursorSeal } from '../platform/reads/cursor.ts';
import { Keys } from '../platform/reads/selection.ts';
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
  return (asker) => new ServedContext(parts, asker);
}

interface ContextParts {
  readonly database: Database;
  readonly cursors: CursorSeal;
  readonly signIn: SignIn;
  readonly isDemo: boolean;
}

/**
 * A class, so that its getters stand on the prototype: Apollo Server copies a context's own properties, and would otherwise read who asks
 * before that is known. (An object that each request inherits from would do, too, but V8 then takes every request for a new type.)
 */
class ServedContext implements RequestContext {
  readonly identity: Identity | null;
  readonly database: Database;
  readonly cursors: CursorSeal;
  readonly keys = new Keys();
  readonly traceId: string;
  readonly remoteAddress: string;
  readonly isDemo: boolean;
  readonly now = new Date();
  readonly load = createLoad(() => this);
  /** One object for the context and its copies. */
  private readonly asker: { readonly signIn: SignIn; locales: readonly string[]; principal: Principal | null; refusal: RequestError | null };

  constructor({ database, cursors, signIn, isDemo }: ContextParts, { identity, traceId, remoteAddress, acceptLanguage }: Asker) {
    this.identity = identity;
    this.database = database;
    this.cursors = cursors;
    this.traceId = traceId;
    this.remoteAddress = remoteAddress;
    this.isDemo = isDemo;
    this.asker = { signIn, locales: acceptedLocales(acceptLanguage), principal: null, refusal: null };
  }

  get principal(): Principal {
    const { principal, refusal } = this.asker;
    if (principal === null) throw refusal ?? unauthenticated(this.isDemo);
    return principal;
  }

  get principalOrNull(): Principal | null {
    return this.asker.principal;
  }

  get locales(): readonly string[] {
    return this.asker.locales;
  }

  async identify(): Promise<void> {
    const { asker, identity } = this;
    if (identity === null) return;
    try {
      asker.principal = await asker.signIn(identity);
      const { locale } = asker.principal;
      if (locale !== null && !asker.locales.includes(locale)) asker.locales = [...asker.locales, locale];
    } catch (error) {
      // A person who is no member may still accept an invitation; whatever asks who is asking meets the refusal.
      if (identity.kind !== 'USER' || !(error instanceof RequestError)) throw error;
      asker.refusal = error;
    }
  }
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
