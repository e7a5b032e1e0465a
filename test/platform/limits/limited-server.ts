import { ApolloServer, HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { createApolloLimits, type LimitsOptions } from '../../../src/platform/limits/limits-plugin.ts';
import type { Caller } from '../../../src/platform/limits/rate-limiter.ts';
import { partnerSchema } from './partner-schema.ts';

export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

export interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly caller?: Partial<Caller>;
}

export interface LimitedServer {
  ask(query: string, asking?: Asking): Promise<Answer>;
  /** How many root fields were executed so far: what stands for the database here. */
  readonly executed: () => number;
  readonly stop: () => Promise<void>;
}

const json = [['content-type', 'application/json']] as const;

/** Apollo Server over the small marketing network, with the limits and whatever the root resolves to. */
export async function startLimitedServer(
  options: LimitsOptions,
  root: (field: string, context: Caller) => unknown = () => null,
): Promise<LimitedServer> {
  const { plugin, ...limits } = createApolloLimits<Caller>(options);
  let executed = 0;
  const apollo = new ApolloServer<Caller>({
    schema: partnerSchema,
    plugins: [plugin],
    ...limits,
    introspection: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    fieldResolver: (source: unknown, _, context, { fieldName }): unknown => {
      if (source !== undefined) return (source as Record<string, unknown>)[fieldName];
      executed += 1;
      return root(fieldName, context);
    },
  });
  await apollo.start();
  return {
    executed: () => executed,
    stop: () => apollo.stop(),
    ask: async (query, { caller, ...request } = {}) => {
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers: new HeaderMap(json), search: '', body: { query, ...request } },
        context: async () => ({ identity: null, remoteAddress: '192.0.2.1', ...caller }),
      });
      if (answer.body.kind !== 'complete') throw new Error('The answer came in parts.');
      return { status: answer.status ?? 200, headers: answer.headers, ...(JSON.parse(answer.body.string) as object) };
    },
  };
}
