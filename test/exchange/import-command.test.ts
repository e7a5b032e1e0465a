import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importKinds } from '../../src/exchange/imports/import.entity.ts';
import { runCommandOn } from '../../src/server/commands/database-commands.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let directory: string;
beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), 'guanxi-import-'));
});
afterAll(async () => {
  await world.close();
  await rm(directory, { recursive: true });
});

async function run(kind: string, file: string, more: Record<string, string> = {}): Promise<string[]> {
  const printed: string[] = [];
  await runCommandOn(world.database, { command: 'import', arguments: { kind, file, workspace: 'formosa', system: 'erp', ...more } }, { print: (line) => printed.push(line), progress: () => undefined });
  return printed;
}

const files = [['parties', 4, 0], ['relationships', 3, 0], ['ties', 3, 0], ['items', 2, 0], ['position-parameters', 0, 2], ['activity', 3, 0]] as const;

test('each kind of file has an example', () => {
  expect(files.map(([kind]) => kind).toSorted()).toEqual(importKinds.map((kind) => kind.toLowerCase().replaceAll('_', '-')).toSorted());
});

test.each(files)('the example file of %s comes in, and changes nothing the second time', async (kind, created, changed) => {
  const file = resolve(`examples/import/${kind}.csv`);
  const lines = created + changed;
  const told = `${lines} lines, ${created} created, ${changed} changed, 0 unchanged, 0 failed`;
  expect(await run(kind, file, { dryRun: 'true' })).toEqual([`DONE (dry run, nothing written): ${told}`]);
  expect(await run(kind, file)).toEqual([`DONE: ${told}`]);
  expect(await run(kind, file)).toEqual([`DONE: ${lines} lines, 0 created, 0 changed, ${lines} unchanged, 0 failed`]);
});

test('what fails is told in a file beside it, and the command fails', async () => {
  const file = join(directory, 'bad.csv');
  await writeFile(file, 'externalId,name,timeZone\nZ1,,UTC\n');
  await expect(run('parties', file)).rejects.toThrow(`1 lines failed. Why is told in ${file}.errors.csv`);
  expect(await readFile(`${file}.errors.csv`, 'utf8')).toBe('\uFEFFline,column,code,message\r\n2,name,REQUIRED,A value is needed here.\r\n');
});

test('a kind or a file that is not there is said so', async () => {
  await expect(run('wizards', 'x.csv')).rejects.toThrow('Known are: parties, relationships, ties, ');
  await expect(run('parties', join(directory, 'none.csv'))).rejects.toThrow('There is no file');
});
