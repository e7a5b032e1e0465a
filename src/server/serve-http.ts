import type { Database } from '../platform/database/database.ts';
import type { LimitsOptions } from '../platform/limits/limits-plugin.ts';
import type { Configuration } from './configuration.ts';
import { runCommandOn } from './commands/database-commands.ts';
import { createGraphqlApplication } from './graphql-application.ts';
import { graphqlRoutes } from './graphql-routes.ts';
import { controlEndpoint } from './http/control-endpoint.ts';
import { healthEndpoint, readinessEndpoint } from './http/health-endpoints.ts';
import { type FinishedRequest, type HttpServer, type Route, createHttpServer } from './http/http-server.ts';
import { listen } from './http/listen.ts';
import { createMetrics } from './http/metrics.ts';
import { welcomePage } from './http/welcome-page.ts';
import type { FaultReporter, Logger } from './logger.ts';
import { noSession } from '../platform/database/session.ts';
import { sql } from '../platform/sql.ts';

export interface ServeOptions {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly logger: Logger;
  readonly reportFault: FaultReporter;
  /** Opens `POST /control` to who knows it; only where this process alone holds the database. */
  readonly controlToken: string | undefined;
  /** Other limits than the usual ones. */
  readonly limits?: LimitsOptions;
}

/** In milliseconds: how long requests in flight may take to finish when the server stops. */
const patience = 10_000;

/** Builds the application over an open database and serves it. Throws `PortTakenError`. */
export async function serveHttp(options: ServeOptions): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { configuration, database, logger, reportFault, limits } = options;
  const application = await createGraphqlApplication(configuration, database, reportFault, limits);
  const graphql = graphqlRoutes(application, configuration, reportFault);
  const metrics = createMetrics(() => database.pool(), () => application.subscriptions.count());
  const observe = (finished: FinishedRequest): void => {
    metrics.observe(finished);
    logRequest(logger, finished);
  };
  const http: HttpServer = createHttpServer({
    observe,
    reportFault,
    upgrades: graphql.upgrades,
    routes: {
      '/': welcomePage(),
      ...graphql.routes,
      '/healthz': healthEndpoint(),
      '/readyz': readinessEndpoint({ isStopping: () => http.isDraining(), pingDatabase: () => database.read(noSession, sql`select 1`) }),
      '/metrics': metrics.route,
      ...controlRoute(options),
    },
  });
  try {
    const url = await listen(http.server, configuration);
    return { url, close: () => Promise.all([http.drain(patience), graphql.endSubscriptions()]).then(() => application.close()) };
  } catch (error) {
    // Nothing that was begun keeps a process alive that does not serve.
    await graphql.endSubscriptions();
    await application.close();
    throw error;
  }
}

function controlRoute({ database, reportFault, controlToken }: ServeOptions): Record<string, Route> {
  if (controlToken === undefined) return {};
  return { '/control': controlEndpoint({ controlToken, reportFault, run: (request, output) => runCommandOn(database, request, output) }) };
}

/** One line a request: nothing secret, and nothing that a client wrote but the name of its operation. */
function logRequest(logger: Logger, { method, path, status, milliseconds, isAborted, record }: FinishedRequest): void {
  const { traceId, principal, operationType, operationName } = record;
  const operation = operationType === 'none' ? {} : { operationType, operationName };
  const line = { method, path, status, ms: Math.round(milliseconds * 10) / 10, ...operation, principal, traceId, ...(isAborted && { isAborted }) };
  logger[record.hasFault || status === 500 ? 'error' : 'info'](line, 'request');
}
