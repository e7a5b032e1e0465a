import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** A PostgreSQL for the tests; the address logs in as somebody who may create roles and databases. */
export interface FoundPostgres {
  url: string;
  /** The server's version and where it comes from, for people. */
  description: string;
  /** Ends and removes what was started for the tests; a given server is left alone. */
  stop(): Promise<void>;
}

/**
 * The PostgreSQL that TEST_DATABASE_URL names, else a throw-away cluster of the newest server programs on this machine, else a reason.
 * @throws Error when the named server cannot be used, or the cluster does not start: that is a fault, not an absence.
 */
export async function findPostgres(): Promise<FoundPostgres | { reason: string }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, description: `${await describeServer(given)}, given`, stop: async () => {} };
  const programs = process.platform === 'win32' ? undefined : await newestPrograms();
  if (!programs) return { reason: 'none given or found; set TEST_DATABASE_URL' };
  return startCluster(programs);
}

const oldestVersion = 15;

interface ServerPrograms {
  directory: string;
  majorVersion: number;
}

async function describeServer(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; may: boolean }>(
      "select current_setting('server_version') as version, rolsuper or (rolcreaterole and rolcreatedb) as may from pg_roles where rolname = current_user",
    );
    const server = rows[0];
    if (!server || Number.parseInt(server.version) < oldestVersion) throw new Error(`PostgreSQL ${server?.version} is older than ${oldestVersion}`);
    if (!server.may) throw new Error('The login of TEST_DATABASE_URL may not create roles and databases');
    return `PostgreSQL ${server.version}`;
  } finally {
    await client.end();
  }
}

async function newestPrograms(): Promise<ServerPrograms | undefined> {
  const found: ServerPrograms[] = [];
  for (const directory of await likelyDirectories()) {
    const version = await output(join(directory, 'postgres'), '--version');
    const majorVersion = Number(/PostgreSQL\) (\d+)/.exec(version ?? '')?.[1] ?? 0);
    if (majorVersion >= oldestVersion && (await output(join(directory, 'initdb'), '--version'))) found.push({ directory, majorVersion });
  }
  return found.toSorted((one, other) => other.majorVersion - one.majorVersion)[0];
}

/** Debian keeps the server's programs off the PATH, and so may Homebrew and Postgres.app. */
async function likelyDirectories(): Promise<string[]> {
  const fromConfiguration = await output('pg_config', '--bindir');
  return [
    ...(process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== ''),
    ...(fromConfiguration ? [fromConfiguration] : []),
    ...versionsIn('/usr/lib/postgresql', (version) => `${version}/bin`),
    ...['/opt/homebrew/opt', '/usr/local/opt'].flatMap((cellar) =>
      versionsIn(cellar, (formula) => `${formula}/bin`).filter((directory) => directory.includes('/postgresql')),
    ),
    ...versionsIn('/Applications/Postgres.app/Contents/Versions', (version) => `${version}/bin`),
  ];
}

function versionsIn(directory: string, programsOf: (entry: string) => string): string[] {
  try {
    return readdirSync(directory).map((entry) => join(directory, programsOf(entry)));
  } catch {
    return [];
  }
}

/** What the command prints, or undefined where it does not exist or fails. */
async function output(command: string, ...options: string[]): Promise<string | undefined> {
  try {
    return (await promisify(execFile)(command, options, { timeout: 10_000 })).stdout.trim();
  } catch {
    return undefined;
  }
}

/**
 * Lives until its input ends, so that the cluster goes with us however we end, kill -9 included. In a session of its own, it does not
 * hear the terminal's Ctrl-C. Nothing in it need survive a crash, so nothing waits for the disk.
 */
const clusterScript = `
cluster=$(mktemp -d "\${TMPDIR:-/tmp}/guanxi-postgres-XXXXXX") && cd "$cluster" || exit 1
trap '"$1/pg_ctl" -D data -m immediate stop >/dev/null 2>&1; cd /; rm -rf "$cluster"' EXIT
"$1/initdb" -D data -U postgres --auth=trust --encoding=UTF8 --locale=C --no-sync >log 2>&1 &&
"$1/pg_ctl" -D data -l log -w -t 60 -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200
  -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start >>log 2>&1 </dev/null || { cat log >&2; exit 1; }
echo ready
cat >/dev/null
`;

async function startCluster({ directory }: ServerPrograms): Promise<FoundPostgres> {
  const port = await freePort();
  const guardian = spawn('sh', ['-c', clusterScript, 'cluster', directory, String(port)], { ...unprivilegedUser(), cwd: '/', detached: true });
  const ended = new Promise<void>((resolve) => guardian.once('close', () => resolve()));
  await ready(guardian);
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    guardian.stdin.end();
    await ended;
  };
  return { url, description: `${await describeServer(url)}, found in ${directory}`, stop };
}

async function ready(guardian: ChildProcess): Promise<void> {
  if (!guardian.stdout || !guardian.stderr) throw new Error('The cluster has no output to wait for');
  const complaint = text(guardian.stderr);
  for await (const chunk of guardian.stdout) if (String(chunk).includes('ready')) return;
  throw new Error(`PostgreSQL did not start:\n${await complaint}`);
}

/** PostgreSQL refuses to run as root; then it runs as its own user, or as nobody. */
function unprivilegedUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find((fields) => fields[0] === name)).find(Boolean);
  if (!account) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
