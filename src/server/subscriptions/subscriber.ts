import { RequestError } from '../../platform/errors/request-error.ts';
import { eventMessages } from '../../platform/events/events.messages.ts';
import { acceptedLocales } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { RequestContext } from '../create-context.ts';
import type { Asker } from '../http/graphql-endpoint.ts';
import type { FaultReporter } from '../logger.ts';
import type { ErrorView } from './show-errors.ts';

/** Who holds a subscription open. */
export interface Subscriber {
  /** How errors are shown to them. */
  readonly view: ErrorView;
  /** A context for one event, with loaders of its own. Throws UNAUTHENTICATED once the sign-in has ended, or is somebody else's. */
  context(): Promise<RequestContext>;
}

/** Signs the asker in; throws UNAUTHENTICATED. */
export async function subscriberOf(asker: Asker, createContext: (asker: Asker) => RequestContext, reportFault: FaultReporter): Promise<Subscriber> {
  const first = await signedIn(asker, createContext);
  const begunAs = first.principal;
  return {
    view: viewOf(asker, reportFault),
    async context() {
      const ctx = await signedIn(asker, createContext);
      if (!isSame(ctx.principal, begunAs)) throw new RequestError('UNAUTHENTICATED', eventMessages.signInChanged);
      return ctx;
    },
  };
}

/** How errors are shown to an asker, signed in or not. */
export function viewOf({ traceId, acceptLanguage }: Asker, reportFault: FaultReporter): ErrorView {
  return { traceId, locales: acceptedLocales(acceptLanguage), reportFault };
}

async function signedIn(asker: Asker, createContext: (asker: Asker) => RequestContext): Promise<RequestContext> {
  const { identity } = asker;
  if (identity?.kind === 'USER' && identity.expiresAt.getTime() <= Date.now()) throw new RequestError('UNAUTHENTICATED', eventMessages.tokenExpired);
  const ctx = createContext(asker);
  await ctx.identify();
  // Throws for the anonymous, and for who is no member any more.
  void ctx.principal;
  return ctx;
}

/** What may change under an open subscription is what a principal may do, not who it is. */
function isSame(one: Principal, other: Principal): boolean {
  return one.id === other.id && one.workspaceId === other.workspaceId && one.partyId === other.partyId;
}
