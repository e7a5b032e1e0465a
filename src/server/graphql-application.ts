import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Database } from '../platform/database/database.ts';
import { openEvents } from '../platform/events/dispatcher.ts';
import { provideFiles } from '../platform/files/files.ts';
import { createLocalFileStore } from '../platform/files/local-file-store.ts';
import { createAddressSigner } from '../platform/files/signed-address.ts';
import { createApolloLimits, type LimitsOptions } from '../platform/limits/limits-plugin.ts';
import { provideOperations } from '../platform/operations.ts';
import { createExecution, type Execution } from '../platform/reads/execute-reads.ts';
import type { Configuration } from './configuration.ts';
import { createContextFactory, type RequestContext, signInPlugin } from './create-context.ts';
import { formatError } from './format-error.ts';
import type { GraphqlEndpointOptions } from './http/graphql-endpoint.ts';
import { observeOperations } from './http/operation-observer.ts';
import { hideSchemaFromAnonymous } from './http/schema-privacy.ts';
import { createDevelopmentIssuer } from './identity/development-issuer.ts';
import { createTokenVerifier } from './identity/token-verifier.ts';
import { inOrder } from './in-order.ts';
import type { FaultReporter } from './logger.ts';
import { operationKindsRule } from './operation-kinds-rule.ts';
import { guanxiSchema } from './schema.ts';
import { loadServerSecret } from './server-secret.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions/subscriptions.ts';

export interface GraphqlApplication extends Omit<GraphqlEndpointOptions<RequestContext>, 'maximumBodyBytes'> {
  readonly subscriptions: Subscriptions;
  readonly database: Database;
  /** To be called when nothing is asked any more, and no subscription is open. */
  close(): Promise<void>;
}

/** The GraphQL side of the server: its schema, who asks, and Apollo Server with the plugins every operation passes. */
export async function createGraphqlApplication(
  configuration: Configuration,
  database: Database,
  reportFault: FaultReporter,
  limitsOptions: LimitsOptions = {},
): Promise<GraphqlApplication> {
  const secret = await loadServerSecret(configuration);
  const limits = createApolloLimits<RequestContext>(limitsOptions);
  const schema = await guanxiSchema();
  const execution = createExecution(schema);
  provideOperations(database, { schema, execute: ({ document, variables, ctx }) => execution({ document, contextValue: ctx, variableValues: variables }) });
  provideFiles(database, { store: createLocalFileStore(configuration.filesDirectory), addresses: createAddressSigner(secret) });
  const apollo = new ApolloServer<RequestContext>({
    gateway: executing(schema, execution),
    plugins: [
      observeOperations(reportFault),
      // Who asks is looked up last: a refused operation never reaches the database.
      ...inOrder([limits.plugin, ...(configuration.isDemo ? [] : [hideSchemaFromAnonymous<RequestContext>()]), signInPlugin()]),
      ...withoutApollosOwn(),
    ],
    formatError,
    // Open in general, and closed to the anonymous in production by a plugin: who asks is known per request only.
    introspection: true,
    parseOptions: limits.parseOptions,
    validationRules: [...limits.validationRules, operationKindsRule],
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Its own log would quote errors in full; they are reported by a plugin instead.
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await apollo.start();
  const verifier = createTokenVerifier({
    oidc: configuration.oidc,
    ...(configuration.isDemo && { development: createDevelopmentIssuer(secret) }),
  });
  const createContext = createContextFactory({ database, secret, isDemo: configuration.isDemo });
  const events = openEvents(database, (error) => reportFault(error));
  return {
    apollo,
    identify: (authorization) => verifier.verify(authorization),
    createContext,
    database,
    subscriptions: createSubscriptions({ schema, limits, createContext, reportFault }),
    async close() {
      await events.close();
      await apollo.stop();
    },
  };
}

/** Apollo Server's own way to have operations executed by somebody else; parsing, validation and plugins stay its own. */
function executing(schema: GraphQLSchema, execute: Execution): NonNullable<ApolloServerOptionsWithGateway<RequestContext>['gateway']> {
  return {
    load: async () => ({
      executor: ({ document, context, request }) => execute({ document, contextValue: context, variableValues: request.variables, operationName: request.operationName }),
    }),
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

/** Nothing is reported to anybody, answers are never cached (cache control costs a wrapper around every field), and `/` is our own. */
function withoutApollosOwn(): ApolloServerPlugin[] {
  return [
    ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(), ApolloServerPluginUsageReportingDisabled(),
  ];
}
