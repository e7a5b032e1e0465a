import { deepStrictEqual } from 'node:assert';
import { idOf, toGlobalId } from '../../src/platform/ids.ts';
import { createDevelopmentIssuer } from '../../src/server/identity/development-issuer.ts';
import { ownRelationships, rowId } from '../../test/large-network.ts';
import type { ChildServer } from './child-server.ts';
import type { Load } from './measure.ts';
import { type Asker, askers, network, type Operation, operations, type Variables, walk } from './operations.ts';

/** One operation of one asker, ready to be sent to both servers. */
export interface Case {
  readonly title: string;
  readonly asker: string;
  readonly ours: Load;
  readonly raw: Load;
  /** Statements of ours that one operation takes. */
  readonly statements: number;
}

export interface Servers {
  readonly ours: ChildServer;
  readonly raw: ChildServer;
  /** Signs the askers' tokens. */
  readonly secret: string;
  readonly only?: readonly string[];
}

/** Prepares what is measured, and checks that both servers answer alike. */
export async function prepareCases(servers: Servers): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [askerName, asker] of Object.entries(askers)) {
    const headers = await headersOf(servers, asker);
    const places = await placesInTheMiddle(servers.ours.url, headers, asker);
    for (const [name, operation] of Object.entries(operations).filter(([key]) => servers.only?.includes(key) ?? true)) {
      const variables = name === 'node' ? nodes(asker) : name === 'deep' ? places : [{}];
      const ours = { server: servers.ours, url: servers.ours.url, requests: variables.map((each) => ourRequest(operation, each, headers)) };
      const raw = { server: servers.raw, url: servers.raw.url, requests: variables.map((each) => ({ method: 'GET' as const, path: `/${askerName}/${name}?${encodeURIComponent(JSON.stringify(each))}` })) };
      await ask(ours);
      await servers.ours.use();
      const [ourAnswer, rawAnswer] = [await ask(ours), await ask(raw)];
      deepStrictEqual(withoutCursors(ourAnswer.data), withoutCursors(rawAnswer.data), `The servers disagree on ${operation.title} for ${askerName}.`);
      cases.push({ title: operation.title, asker: askerName, ours, raw, statements: (await servers.ours.use()).statements });
    }
  }
  return cases;
}

async function headersOf({ secret }: Servers, { persona }: Asker): Promise<Record<string, string>> {
  const token = await createDevelopmentIssuer(new TextEncoder().encode(secret)).sign({ subject: persona, workspace: network.slug });
  return { 'content-type': 'application/json', accept: 'application/json', 'accept-language': 'en', authorization: `Bearer ${token}` };
}

function ourRequest({ query }: Operation, { id, after }: Variables, headers: Record<string, string>): Load['requests'][number] {
  return { method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query, variables: { id, after } }) };
}

/** Different ones, so that nothing is measured that only one record could have. A partner sees its own departments. */
function nodes({ session }: Asker): Variables[] {
  const stride = session.isStaff ? 97 : 1;
  return Array.from({ length: session.isStaff ? 200 : 40 }, (_, n) => rowId('party', 2 + n * stride)).map((uuid) => ({ uuid, id: toGlobalId('Party', uuid) }));
}

/** Places before the middle of the list of relationships, as cursors that we sealed and as the ceiling takes them. */
async function placesInTheMiddle(url: string, headers: Record<string, string>, { session }: Asker): Promise<Variables[]> {
  const half = (session.isStaff ? network.relationships : ownRelationships) / 2;
  const walked: string[] = [];
  for (let pages = 0; pages < half / 100; pages += 1) walked.push((await page({ url, headers }, 100, walked.at(-1))).pageInfo.endCursor);
  return Promise.all(walked.slice(-20).map(async (before) => {
    const { nodes: [record], pageInfo } = await page({ url, headers }, 1, before);
    return { after: pageInfo.endCursor, position: [record!.partner.name, idOf('Relationship', record!.id)!] as const };
  }));
}

interface Page {
  readonly nodes: readonly { readonly id: string; readonly partner: { readonly name: string } }[];
  readonly pageInfo: { readonly endCursor: string };
}

async function page({ url, headers }: { url: string; headers: Record<string, string> }, first: number, after: string | undefined): Promise<Page> {
  const body = JSON.stringify({ query: walk, variables: { first, after } });
  const { data } = await ask({ url, requests: [{ method: 'POST', path: '/graphql', headers, body }] });
  return data['relationships'] as Page;
}

async function ask({ url, requests: [request] }: Omit<Load, 'server'>): Promise<{ data: Record<string, unknown> }> {
  const { method, path, headers, body } = request!;
  const response = await fetch(url + path, { method, ...(headers && { headers }), ...(body && { body }) });
  const answer = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  if (answer.errors !== undefined) throw new Error(`${path}: ${JSON.stringify(answer.errors)}`);
  return answer;
}

/** Ours are sealed, and each time anew. */
function withoutCursors(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === 'endCursor' ? typeof value : value)));
}
