import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, buildSchema } from 'graphql';
import type { Server } from 'node:http';
import { type Identity, UnauthenticatedError } from '../../../src/platform/identity.ts';
import { formatError } from '../../../src/server/format-error.ts';
import { type Asker, graphqlEndpoint } from '../../../src/server/http/graphql-endpoint.ts';
import { type FinishedRequest, type HttpServer, createHttpServer } from '../../../src/server/http/http-server.ts';
import { listen } from '../../../src/server/http/listen.ts';
import { observeOperations } from '../../../src/server/http/operation-observer.ts';
import { hideSchemaFromAnonymous } from '../../../src/server/http/schema-privacy.ts';

/** The HTTP server over a schema of a few fields that misbehave on purpose; real sockets, no database. */
export interface HttpWorld {
  readonly url: string;
  readonly http: HttpServer;
  readonly server: Server;
  readonly finished: FinishedRequest[];
  readonly faults: { error: unknown; traceId: string }[];
  /** The field `slow` is being resolved. */
  readonly slowStarted: Promise<void>;
  /** Lets the field `slow` answer. */
  readonly release: () => void;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

export const validToken = 'eyJvalid.token.here';
const somebody: Identity = { kind: 'USER', issuer: 'https://issuer.example', subject: 'somebody', expiresAt: new Date('2100-01-01') };

const schema = buildSchema(`
  type Query { hello: String! asker: String boom: String! foreign: String codeless: String refused: String slow: String! }
  type Mutation { touch: String! }
`);

export async function openHttpWorld({ maximumBodyBytes = 1_000 } = {}): Promise<HttpWorld> {
  const finished: FinishedRequest[] = [];
  const faults: HttpWorld['faults'] = [];
  const reportFault = (error: unknown, traceId = ''): void => void faults.push({ error, traceId });
  const slow = { started: createSignal(), released: createSignal() };
  const apollo = new ApolloServer<Asker>({
    schema,
    rootValue: rootValue(slow),
    formatError,
    introspection: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: true,
    plugins: [observeOperations(reportFault), hideSchemaFromAnonymous(), ApolloServerPluginCacheControlDisabled()],
  });
  await apollo.start();
  const graphql = graphqlEndpoint({ apollo, identify, createContext: (asker) => (asker.acceptLanguage === 'broken' ? fail() : asker), maximumBodyBytes });
  const http = createHttpServer({ routes: { '/graphql': graphql }, observe: (request) => finished.push(request), reportFault });
  const url = await listen(http.server, { host: '127.0.0.1', port: 0, isPortGiven: true });
  return {
    url,
    http,
    server: http.server,
    finished,
    faults,
    slowStarted: slow.started.given,
    release: slow.released.give,
    post: (body, headers = {}) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async stop() {
      slow.released.give();
      await http.drain(0);
      await apollo.stop();
    },
  };
}

interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

function createSignal(): Signal {
  let give = (): void => undefined;
  return { given: new Promise((resolve) => (give = resolve)), give: () => give() };
}

function rootValue(slow: Record<'started' | 'released', Signal>): object {
  return {
    hello: 'world',
    asker: (_: unknown, asker: Asker) => JSON.stringify(asker),
    boom: () => {
      throw Object.assign(new Error('duplicate key value (e-mail)=(mei@formosa.example)'), { code: '23505' });
    },
    foreign: () => {
      throw Object.assign(new Error('select secret from party'), { extensions: { code: 'FROM_ELSEWHERE' } });
    },
    codeless: () => {
      throw new GraphQLError('Int cannot represent: secret');
    },
    refused: () => {
      throw new GraphQLError('Too much', { extensions: { code: 'LIMIT_EXCEEDED', limit: 5, validationErrors: [{ target: 'the whole input' }] } });
    },
    slow: () => {
      slow.started.give();
      return slow.released.given.then(() => 'done');
    },
    touch: 'touched',
  };
}

function fail(): never {
  throw new Error('no context for mei@formosa.example');
}

async function identify(authorization: string | undefined): Promise<Identity | null> {
  if (authorization === undefined) return null;
  if (authorization === `Bearer ${validToken}`) return somebody;
  throw new UnauthenticatedError('TOKEN_MALFORMED', 'The token is not a signed JSON Web Token.');
}
