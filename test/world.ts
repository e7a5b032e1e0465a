import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import type { Database } from '../src/platform/database/database.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { toGlobalId } from '../src/platform/ids.ts';
import type { LimitsOptions } from '../src/platform/limits/limits-plugin.ts';
import { type Environment, readConfiguration } from '../src/server/configuration.ts';
import { createGraphqlApplication } from '../src/server/graphql-application.ts';
import { graphqlRoutes } from '../src/server/graphql-routes.ts';
import { createHttpServer } from '../src/server/http/http-server.ts';
import { createDevelopmentIssuer } from '../src/server/identity/development-issuer.ts';
import { entities, migrations } from '../src/server/rooms.ts';
import { seedId } from '../src/server/seed.ts';
import { onDatabase, servingUrl } from './global-setup.ts';

/** What came back over the wire. `data` is as loose as JSON is; typed documents give it a shape. */
export interface Answer<Data = Record<string, any>> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: { readonly code: string; readonly [name: string]: unknown } }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

/** Somebody who asks, over a real socket. */
export interface Actor {
  /** The bearer token that the actor sends; null for nobody. */
  token(): Promise<string | null>;
  /** Asks, whatever the answer. */
  query<Data = Record<string, any>>(source: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** Asks and takes the data; fails the test when there are errors. */
  data<Data = Record<string, any>>(source: string, variables?: Record<string, unknown>): Promise<Data>;
}

export interface ActorOptions {
  /** Sent as Accept-Language. */
  readonly locales?: readonly string[];
  /** Slug of the workspace in the token; the persona's own when absent. */
  readonly workspace?: string;
  /** How long the token lasts, as `2s`. */
  readonly expiresIn?: string;
}

/** A server over a database of its own that holds the demo worlds. */
export interface World {
  readonly database: Database;
  readonly url: string;
  /** A demo persona, or any other subject, signed in by token. */
  as(persona: string, options?: ActorOptions): Actor;
  /** Whoever holds a token or an API key; nobody without one. */
  bearing(token: string | null, options?: ActorOptions): Actor;
  /** The global id of a party of the demo world, by its key in the seeds. */
  id(partyKey: string, slug?: string): string;
  relationshipId(key: string, slug?: string): string;
  userId(key: string, slug?: string): string;
  /** SQL as the owner of the database, whom no policy hides anything from: for looking behind the API. */
  sql<Row = Record<string, any>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** How a world differs from the usual one. */
export interface WorldOptions {
  readonly limits?: LimitsOptions;
  /** Settings of the server, as the environment would give them. */
  readonly environment?: Environment;
}

const secret = 'a secret of the tests, long enough to be one';

/** Opens a world: a copy of the prepared database, and a server on a free port. Close it in `afterAll`. */
export async function openWorld({ limits, environment }: WorldOptions = {}): Promise<World> {
  const opened = process.env['GUANXI_TEST_ENGINE'] === 'postgresql' ? await copyTemplate() : await loadImage();
  const { database } = opened;
  const files = join(tmpdir(), `guanxi-files-${randomUUID()}`);
  const configuration = readConfiguration({ GUANXI_SECRET: secret, GUANXI_FILES: files, ...environment });
  const faults: unknown[] = [];
  const application = await createGraphqlApplication(configuration, database, (error) => faults.push(error), limits);
  const graphql = graphqlRoutes(application, configuration, (error) => faults.push(error));
  const { server } = createHttpServer({
    ...graphql,
    observe: () => undefined,
    reportFault: (error) => faults.push(error),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = createDevelopmentIssuer(new TextEncoder().encode(secret));
  const bearing: World['bearing'] = (token, options = {}) => createActor({ url, faults }, async () => token, options);
  return {
    database,
    url,
    bearing,
    as: (persona, options = {}) => createActor({ url, faults }, () => issuer.sign({ subject: persona, workspace: options.workspace ?? workspaceOf(persona), expiresIn: options.expiresIn }), options),
    id: (key, slug = 'formosa') => toGlobalId('Party', seedId(slug, 'party', key)),
    relationshipId: (key, slug = 'formosa') => toGlobalId('Relationship', seedId(slug, 'relationship', key)),
    userId: (key, slug = 'formosa') => toGlobalId('User', seedId(slug, 'user', key)),
    sql: opened.sql,
    close: async () => {
      await graphql.endSubscriptions();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await application.close();
      await opened.close();
      await rm(files, { recursive: true, force: true });
      // A fault of ours is masked to the client; a test must not pass over it.
      if (faults.length > 0) throw new AggregateError(faults, 'The server met faults of its own.');
    },
  };
}

/** The second world's people sign in there; everybody else in the first. */
function workspaceOf(persona: string): string {
  return persona.startsWith('other-') ? 'fjordhave' : 'formosa';
}

function createActor({ url, faults }: { url: string; faults: readonly unknown[] }, token: () => Promise<string | null>, { locales = [] }: ActorOptions): Actor {
  const query = async <Data>(source: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> => {
    const bearer = await token();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json', accept: 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(locales.length === 0 ? {} : { 'accept-language': locales.join(', ') }),
      },
      body: JSON.stringify({ query: source, variables }),
    });
    const body = (await response.json()) as Omit<Answer<Data>, 'status' | 'headers'>;
    return { ...body, status: response.status, headers: response.headers };
  };
  return {
    token,
    query,
    data: async <Data>(source: string, variables?: Record<string, unknown>) => {
      const answer = await query<Data>(source, variables);
      if (answer.errors !== undefined) throw new Error(answer.errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('\n'), { cause: faults.at(-1) });
      return answer.data;
    },
  };
}

interface OpenedCopy {
  readonly database: Database;
  readonly sql: World['sql'];
  readonly close: () => Promise<void>;
}

async function loadImage(): Promise<OpenedCopy> {
  const image = await openAsBlob(process.env['GUANXI_TEST_IMAGE']!);
  const database = await openDatabase({ image }, { entities, migrations });
  const pglite = await (database.orm.em.getConnection() as unknown as { getNativeClient(): Promise<PGlite> }).getNativeClient();
  return {
    database,
    sql: async <Row>(text: string, values: readonly unknown[] = []) => pglite.transaction(async (transaction) => {
      await transaction.query('set local role postgres');
      return (await transaction.query<Row>(text, [...values])).rows;
    }),
    close: () => database.close(),
  };
}

async function copyTemplate(): Promise<OpenedCopy> {
  const owner = process.env['TEST_DATABASE_URL']!;
  const template = process.env['GUANXI_TEST_TEMPLATE']!;
  const name = `guanxi_test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(owner, (client) => client.query(`create database ${name} template ${template}`));
  const database = await openDatabase({ databaseUrl: servingUrl(owner, name), ownerUrl: onDatabase(owner, name), poolSize: 8 }, { entities, migrations });
  const behind = new Client({ connectionString: onDatabase(owner, name) });
  await behind.connect();
  return {
    database,
    sql: async <Row>(text: string, values: readonly unknown[] = []) => (await behind.query(text, [...values])).rows as Row[],
    close: async () => {
      await behind.end();
      await database.close();
      await asAdministrator(owner, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function asAdministrator(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
