import { apiLimits } from '../platform/limits/limits.ts';
import type { Configuration } from './configuration.ts';
import type { GraphqlApplication } from './graphql-application.ts';
import { documentEndpoints } from './http/document-endpoints.ts';
import { fileEndpoints } from './http/file-endpoints.ts';
import { graphqlEndpoint } from './http/graphql-endpoint.ts';
import type { Route, Upgrade } from './http/http-server.ts';
import type { FaultReporter } from './logger.ts';
import { eventStreamEndpoint } from './subscriptions/event-stream.ts';
import { webSocketEndpoint } from './subscriptions/web-socket.ts';

/** Where GraphQL is served: operations by HTTP, subscriptions by WebSocket or as server-sent events, and the files that operations speak of. */
export interface GraphqlRoutes {
  readonly routes: Readonly<Record<string, Route>>;
  readonly upgrades: Readonly<Record<string, Upgrade>>;
  /** Ends the subscriptions and closes the sockets, which an orderly stop of HTTP would wait for. */
  endSubscriptions(): Promise<void>;
}

export function graphqlRoutes(application: GraphqlApplication, { origins }: Pick<Configuration, 'origins'>, reportFault: FaultReporter): GraphqlRoutes {
  const maximumBodyBytes = apiLimits.maxBodyBytes;
  const { subscriptions, identify } = application;
  const sockets = webSocketEndpoint({ subscriptions, identify, origins, maximumBodyBytes, reportFault });
  return {
    routes: {
      '/graphql': graphqlEndpoint({ ...application, maximumBodyBytes }),
      ...fileEndpoints(application),
      ...documentEndpoints(application),
      '/graphql/stream': eventStreamEndpoint({ subscriptions, identify, origins, maximumBodyBytes }),
    },
    upgrades: { '/graphql': sockets.upgrade },
    async endSubscriptions() {
      // The sockets first: clients whose socket closes come again, those whose subscription completes do not.
      const closed = sockets.close();
      await subscriptions.close();
      await closed;
    },
  };
}
