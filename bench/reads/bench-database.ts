import pg from 'pg';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import { entities, migrations } from '../../src/server/rooms.ts';
import { type LargeNetwork, layOut } from '../../test/large-network.ts';
import { findPostgres } from '../../test/postgres.ts';

export interface BenchDatabase {
  readonly description: string;
  /** As the serving login, which owns nothing. */
  readonly servingUrl: string;
  /** As the owner, whom no policy hides anything from. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

const login = 'guanxi_bench';

/** Makes a database of its own with these networks in it. Throws where there is no PostgreSQL. */
export async function createBenchDatabase(networks: readonly LargeNetwork[]): Promise<BenchDatabase> {
  const postgres = await findPostgres();
  if ('reason' in postgres) throw new Error(`There is no PostgreSQL to measure on: ${postgres.reason}`);
  const name = `guanxi_bench_${process.pid}`;
  await execute(postgres.url, [
    `do $$ begin if not exists (select from pg_roles where rolname = '${login}') then create role ${login} login password '${login}'; end if; end $$`,
    `create database ${name}`,
  ]);
  const ownerUrl = address(postgres.url, { pathname: `/${name}` });
  const servingUrl = address(ownerUrl, { username: login, password: login });
  await openDatabase({ databaseUrl: servingUrl, ownerUrl }, { entities, migrations }).then((database) => database.close());
  for (const network of networks) await execute(ownerUrl, ['begin', ...layOut(network), 'commit']);
  await execute(ownerUrl, ['vacuum analyze']);
  return {
    description: postgres.description,
    servingUrl,
    ownerUrl,
    drop: async () => {
      await execute(postgres.url, [`drop database ${name} with (force)`]);
      await postgres.stop();
    },
  };
}

async function execute(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function address(url: string, changes: Partial<Pick<URL, 'pathname' | 'username' | 'password'>>): string {
  return Object.assign(new URL(url), changes).href;
}
