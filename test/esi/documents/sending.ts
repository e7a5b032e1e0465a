import type { World } from '../../world.ts';
import { seedId } from '../../../src/server/seed.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';

/** How the tests of documents send, share, open and fetch. */

export const globalId = (type: string, kind: string, key: string, slug = 'formosa') => toGlobalId(type, seedId(slug, kind, key));
export const projectId = (key: string, slug?: string) => globalId('EsiProject', 'esi-project', key, slug);
export const involvementId = (key: string, slug?: string) => globalId('EsiInvolvement', 'esi-involvement', key, slug);
export const documentId = (key: string, slug?: string) => globalId('EsiDocument', 'esi-document', key, slug);
export const versionId = (key: string, slug?: string) => globalId('EsiDocumentVersion', 'esi-document-version', key, slug);

export interface Sent { readonly status: number; readonly fileId: string; readonly [name: string]: any }

/** Sends a file as a persona; nobody for null. */
export async function send(world: World, persona: string | null, content: string | Uint8Array, { fileName = 'notes.txt', headers = {} }: { fileName?: string; headers?: Record<string, string> } = {}): Promise<Sent> {
  const token = persona === null ? null : await world.as(persona).token();
  const response = await fetch(`${world.url}/documents?fileName=${encodeURIComponent(fileName)}`, {
    method: 'POST', body: content as never, headers: { 'content-type': 'application/octet-stream', ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
  });
  return { status: response.status, ...((await response.json()) as { fileId: string }) };
}

export const shareMutation = `mutation ($input: ShareEsiDocumentInput!) { shareEsiDocument(input: $input) {
  esiDocument { id version classification state versionCount currentVersion { id number fileName mediaType byteSize sha256 } } userErrors { code field message } } }`;

interface Sharing {
  readonly as: string;
  readonly content?: string;
  readonly [name: string]: unknown;
}

/** Sends a file and shares it; the payload. */
export async function share(world: World, { as, content = `A note, ${Math.random()}`, ...input }: Sharing): Promise<Record<string, any>> {
  const { fileId } = await send(world, as, content);
  const answer = await world.as(as).data(shareMutation, { input: { fileId, esiProjectId: projectId('stride-two'), classification: 'PROJECT', kind: 'OTHER', title: 'A note', ...input } });
  return answer['shareEsiDocument'];
}

export async function open(world: World, persona: string, esiDocumentVersionId: string, more: object = {}): Promise<Record<string, any>> {
  const answer = await world.as(persona).data(`mutation ($input: OpenEsiDocumentInput!) { openEsiDocument(input: $input) { address expiresAt esiDocumentVersion { id } userErrors { code field message } } }`,
    { input: { esiDocumentVersionId, ...more } });
  return answer['openEsiDocument'];
}

export function fetchAt(world: World, address: string): Promise<Response> {
  return fetch(`${world.url}${address}`);
}

/** Ends a supplier's part behind the API, as the firm's removal does. */
export async function remove(world: World, involvement: string): Promise<void> {
  await world.sql('alter table esi_involvement disable trigger user');
  await world.sql(`update esi_involvement set state = 'REMOVED', ended_by = nominated_by, ended_at = now(), end_reason = 'It told others.' where id = $1`, [seedId('formosa', 'esi-involvement', involvement)]);
  await world.sql('alter table esi_involvement enable trigger user');
}
