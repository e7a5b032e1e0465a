import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { onDatabase, servingUrl } from '../global-setup.ts';
import { until } from '../until.ts';

/** The engine that this run of the tests is about. */
export const isPostgres = process.env['GUANXI_TEST_ENGINE'] === 'postgresql';

/** Where a server of the tests keeps its data: a directory of its own, and on PostgreSQL a database of its own. */
export interface Place {
  readonly dataDirectory: string;
  /** What a server needs to be told to work there. */
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** The program, running as a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly url: string;
  readonly output: Output;
  /** Sends a signal and waits for the end; tells the exit code, null for a process that was killed. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface SpawnedProgram {
  readonly child: ChildProcessWithoutNullStreams;
  readonly output: Output;
  /** Its exit code, null when it was killed. */
  readonly ended: Promise<number | null>;
}

export interface Output {
  stdout: string;
  stderr: string;
}

const program = ['--import', './scripts/typescript.js', 'src/server/main.ts'];

/** Seconds in which a machine with other work, too, gets a server up; one that lays out the demo worlds first takes the longest. */
const longestStart = 100;

/** A place where the demo worlds are laid out already, or (empty) nothing is. */
export async function makePlace({ isEmpty = false } = {}): Promise<Place> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'guanxi-place-'));
  const environment = { GUANXI_DATA: dataDirectory, PORT: '0', GUANXI_LOG: 'info' };
  const removeDirectory = (): Promise<void> => rm(dataDirectory, { recursive: true, force: true });
  if (isPostgres) {
    const database = await makeDatabase(isEmpty ? 'template1' : (process.env['GUANXI_TEST_TEMPLATE'] ?? ''));
    const remove = (): Promise<void> => database.drop().then(removeDirectory);
    return { dataDirectory, environment: { ...environment, ...database.environment }, remove };
  }
  if (!isEmpty) await unpackImage(join(dataDirectory, 'pglite'));
  return { dataDirectory, environment, remove: removeDirectory };
}

async function unpackImage(directory: string): Promise<void> {
  await mkdir(directory, { mode: 0o700 });
  await promisify(execFile)('tar', ['-xf', process.env['GUANXI_TEST_IMAGE'] ?? '', '-C', directory]);
}

async function makeDatabase(template: string): Promise<{ environment: Record<string, string>; drop: () => Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  const name = `guanxi_process_${process.pid}_${(databases += 1)}`;
  const administer = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await administer(`create database ${name} template ${template}`);
  return {
    environment: { DATABASE_URL: servingUrl(server, name), DATABASE_OWNER_URL: onDatabase(server, name) },
    drop: () => administer(`drop database if exists ${name} with (force)`),
  };
}

let databases = 0;

/** Starts `serve` and waits until it listens. Throws, with what it said, when it ends instead. */
export async function startServerProcess(place: Place, more: Record<string, string> = {}, how: { isUnderNpm?: boolean } = {}): Promise<ServerProcess> {
  const { child, output, ended } = spawnProgram(['serve'], { ...place.environment, ...more }, how);
  await Promise.race([until(() => listeningLine(output) !== undefined, longestStart).catch(() => child.kill('SIGKILL')), ended]);
  const url = listeningLine(output)?.url;
  if (url === undefined) throw new Error(`The server ended with ${await ended}: ${output.stderr}`);
  return {
    child,
    url,
    output,
    end(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs one command to its end. */
export async function runGuanxi(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Output & { code: number | null }> {
  const { child, output, ended } = spawnProgram(words, environment);
  // A command that has become a server by mistake would run for ever.
  const tooLong = setTimeout(() => child.kill('SIGKILL'), longestStart * 1000);
  const code = await ended;
  clearTimeout(tooLong);
  return { ...output, code };
}

/**
 * Starts the program with nothing of this process's environment but what it needs to run at all; as npm does it, under a shell that
 * stays between.
 */
export function spawnProgram(words: readonly string[], environment: Readonly<Record<string, string>>, { isUnderNpm = false } = {}): SpawnedProgram {
  const shell = isUnderNpm ? ['sh', '-c', '"$@"; true', 'sh'] : [];
  const [command = '', ...rest] = [...shell, process.execPath, ...program, ...words];
  const npm = isUnderNpm ? { npm_lifecycle_event: 'start' } : {};
  const child = spawn(command, rest, { env: { PATH: process.env['PATH'], ...npm, ...environment } });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return { child, output, ended: once(child, 'close').then(() => child.exitCode) };
}

/** The lines of the server's log. */
export function logLines({ stderr }: Output): Record<string, unknown>[] {
  const lines = stderr.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function listeningLine(output: Output): { url: string } | undefined {
  return logLines(output).find(({ msg }) => msg === 'listening') as { url: string } | undefined;
}
