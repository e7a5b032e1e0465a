import { importJob } from '../../src/exchange/imports/import.job.ts';
import { startWorker, type Worker } from '../../src/platform/jobs/worker.ts';
import { until } from '../until.ts';
import type { Actor, Answer, World } from '../world.ts';

/** A worker that does nothing but import; what it cannot do fails the test. */
export function startImporting({ database }: World, faults: unknown[]): Worker {
  return startWorker({ database, jobs: [importJob], reportFault: (error) => faults.push(error) });
}

/** Sends a file; the answer as it is. */
export async function sendFile(world: World, actor: Actor, content: string | Uint8Array, { type = 'text/csv', name = 'file.csv' } = {}): Promise<Response> {
  const token = await actor.token();
  return fetch(`${world.url}/imports?fileName=${encodeURIComponent(name)}`, {
    method: 'POST', body: content as string, headers: { 'content-type': type, ...(token !== null && { authorization: `Bearer ${token}` }) },
  });
}

export async function upload(world: World, actor: Actor, content: string | Uint8Array, name?: string): Promise<string> {
  const response = await sendFile(world, actor, content, { name });
  const { uploadId } = (await response.json()) as { uploadId: string };
  return uploadId;
}

export const shown = 'id state failureCode encoding delimiter linesRead createdCount changedCount unchangedCount failedCount digest errorFileUrl columns { field column value } errors(first: 100) { totalCount nodes { line column code message } } job { id done total state }';

let keys = 0;

export function start(actor: Actor, input: object): Promise<Answer> {
  return actor.query(`mutation ($input: StartImportInput!) { startImport(input: $input) { import { ${shown} } userErrors { code message field } } }`, { input: { idempotencyKey: `import ${keys++}`, ...input } });
}

/** Uploads a file, imports it, and waits for the end. */
export async function bringIn(world: World, actor: Actor, content: string | Uint8Array, input: object): Promise<Record<string, any>> {
  const uploadId = await upload(world, actor, content);
  const { data, errors } = await start(actor, { uploadId, ...input });
  if (errors !== undefined || data['startImport'].userErrors.length > 0) throw new Error(JSON.stringify(errors ?? data['startImport'].userErrors));
  return ended(actor, data['startImport'].import.id);
}

export async function ended(actor: Actor, id: string): Promise<Record<string, any>> {
  let found: Record<string, any> = {};
  await until(async () => {
    found = (await actor.data(`query ($id: ID!) { import(id: $id) { ${shown} } }`, { id }))['import'];
    return !['WAITING', 'RUNNING'].includes(found['state']);
  });
  return found;
}
