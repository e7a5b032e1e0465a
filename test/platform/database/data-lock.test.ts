import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DataDirectoryLockedError, lockDataDirectory, readHolder } from '../../../src/platform/database/data-lock.ts';

let parent: string;
let directory: string;
const holders: ChildProcess[] = [];

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'guanxi-lock-'));
  directory = join(parent, 'data');
});
afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
  await rm(parent, { recursive: true, force: true });
});

/** Starts another process that tries to hold the directory, and tells what it said. */
async function otherProcess(): Promise<{ process: ChildProcess; said: string }> {
  const holder = spawn(process.execPath, ['--import', './scripts/typescript.js', 'test/platform/database/hold-lock.ts', directory], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  holders.push(holder);
  const [said] = (await once(createInterface(holder.stdout), 'line')) as [string];
  return { process: holder, said };
}

test('a second process is refused, and told who holds the directory and where it serves', async () => {
  const first = await otherProcess();
  expect(first.said).toBe('held');
  const refusal = await lockDataDirectory(directory).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DataDirectoryLockedError);
  expect((refusal as Error).message).toContain(`process ${first.process.pid} (serving http://127.0.0.1:4321)`);
});

test('a second opening in the same process is refused too', async () => {
  const lock = await lockDataDirectory(directory);
  await expect(lockDataDirectory(directory)).rejects.toThrow(`in use by process ${process.pid}`);
  await lock.release();
});

test('a killed holder frees the directory at once, and leaves nothing to tidy', async () => {
  const first = await otherProcess();
  first.process.kill('SIGKILL');
  await once(first.process, 'exit');
  const lock = await lockDataDirectory(directory);
  expect(await readHolder(directory)).toMatchObject({ pid: process.pid, address: null });
  await lock.release();
  expect(await readdir(directory)).toEqual(['lock']);
});

test('of processes that race, exactly one wins', async () => {
  const racers = await Promise.all([otherProcess(), otherProcess(), otherProcess()]);
  expect(racers.filter(({ said }) => said === 'held')).toHaveLength(1);
  expect(racers.filter(({ said }) => said.includes('in use by'))).toHaveLength(2);
});

test('a released directory can be taken again, here and elsewhere', async () => {
  await (await lockDataDirectory(directory)).release();
  expect(await readHolder(directory)).toBeNull();
  await (await lockDataDirectory(directory)).release();
  expect((await otherProcess()).said).toBe('held');
});

test('the control token is for the owner of the directory alone', async () => {
  const lock = await lockDataDirectory(directory);
  const path = join(directory, 'server.json');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await stat(directory)).mode & 0o777).toBe(0o700);
  expect(await readFile(path, 'utf8')).toContain(lock.controlToken);
  await lock.release();
});
