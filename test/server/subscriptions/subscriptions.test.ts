import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { performed } from '../../partners/acts.ts';
import * as signIns from '../../partners/sign-ins.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { listen, type Listening, type ListeningOptions, type Transport, transports } from './listening.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const open: Listening[] = [];
afterEach(() => { for (const listening of open.splice(0)) listening.stop(); });

const partyChanged = 'subscription ($id: ID!) { partyChanged(id: $id) { id website version contacts { name } externalReferences { value } } }';
const relationshipChanged = 'subscription ($id: ID!) { relationshipChanged(id: $id) { id stage isKey note version partner { id } } }';
const noteRelationship = 'mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { relationship { version } userErrors { code } } }';
const website = () => `https://www.${Math.random().toString(36).slice(2)}.example/`;

async function as(persona: string, transport: Transport, options: Omit<ListeningOptions, 'url' | 'token'>, expiresIn?: string): Promise<Listening> {
  return keep(listen(transport, { url: world.url, token: await world.as(persona, { expiresIn }).token(), ...options }));
}

function keep(listening: Listening): Listening {
  open.push(listening);
  return listening;
}

/** Changes a relationship and waits until somebody on the staff has heard of it, so that everybody who was to hear has. */
async function changeHeard(transport: Transport, key: string): Promise<void> {
  const id = world.relationshipId(key);
  const witness = await as('planner', transport, { query: relationshipChanged, variables: { id } });
  await witness.results(1);
  await world.as('manager').data(noteRelationship, { input: { relationshipId: id, note: website() } });
  await witness.results(2);
  await new Promise((resolve) => setTimeout(resolve, 100));
}

/** What a client was told until it was let go, in whatever form. */
async function endOf({ heard, ended }: Listening): Promise<string> {
  const end = await ended;
  return `${JSON.stringify(heard)} ${JSON.stringify(end)} ${String((end as { code?: number } | null)?.code)} ${String(end)}`;
}

describe.each(transports)('over %s', (transport) => {
  test('a party is told once at the beginning and again at each change, also of what belongs to it', async () => {
    const [manager, id] = [world.as('manager'), world.id('huanchi-mobility')];
    const listening = await as('planner', transport, { query: partyChanged, variables: { id } });
    const first = await listening.results(1);
    expect(first.data!['partyChanged'].id).toBe(id);
    const site = website();
    await performed(manager, 'updateParty', { partyId: id, website: site });
    expect((await listening.results(2)).data!['partyChanged']).toMatchObject({ id, website: site, version: first.data!['partyChanged'].version + 1 });
    await performed(manager, 'addContact', { partyId: id, name: `Somebody by ${transport}` });
    expect((await listening.results(3)).data!['partyChanged'].contacts).toContainEqual({ name: `Somebody by ${transport}` });
    // Another party's changes are not heard.
    await performed(manager, 'updateParty', { partyId: world.id('jade-cell'), website: website() });
    await performed(manager, 'updateParty', { partyId: id, website: website() });
    await listening.results(4);
    expect(listening.heard).toHaveLength(4);
  });

  test('a supplier hears of its own relationship what it may see, and never of its rival’s', async () => {
    const [ownId, rivalId] = [world.relationshipId('jade-cell.supplier'), world.relationshipId('saebom.supplier')];
    const own = await as('supplier', transport, { query: relationshipChanged, variables: { id: ownId } });
    const rival = await as('supplier', transport, { query: relationshipChanged, variables: { id: rivalId } });
    const rivalParty = await as('supplier', transport, { query: partyChanged, variables: { id: world.id('saebom') } });
    const other = await as('other-workspace', transport, { query: relationshipChanged, variables: { id: ownId } });
    await own.results(1);
    await changeHeard(transport, 'jade-cell.supplier');
    await changeHeard(transport, 'saebom.supplier');
    await performed(world.as('manager'), 'updateParty', { partyId: world.id('saebom'), website: website() });
    expect((await own.results(2)).data!['relationshipChanged']).toMatchObject({ id: ownId, note: null, isKey: null });
    expect([own.heard.length, rival.heard, rivalParty.heard, other.heard]).toEqual([2, [], [], []]);
    const unknown = await as('supplier', transport, { query: relationshipChanged, variables: { id: 'no id of ours' } });
    await changeHeard(transport, 'jade-cell.supplier');
    expect(unknown.heard).toEqual([]);
  });

  test('nobody subscribes without a token that holds', async () => {
    for (const token of [null, 'eyJ.not.one']) {
      const listening = keep(listen(transport, { url: world.url, token, query: partyChanged, variables: { id: world.id('jade-cell') } }));
      expect(await endOf(listening)).toMatch(/UNAUTHENTICATED|4403|401/);
      expect(listening.heard.filter(({ data }) => data != null)).toEqual([]);
    }
  });

  test('what HTTP would refuse is refused here', async () => {
    const deep = `subscription { partyChanged(id: "x") { ${'parent { '.repeat(20)} id ${'}'.repeat(20)} } }`;
    const dear = 'subscription { partyChanged(id: "x") { relationships(first: 100) { nodes { partner { relationships(first: 100) { nodes { partner { relationships(first: 100) { nodes { id } } } } } } } } } }';
    const long = `subscription { partyChanged(id: "x") { ${'id '.repeat(1_000)} } }`;
    for (const [query, code] of [[deep, 'LIMIT_EXCEEDED'], [dear, 'LIMIT_EXCEEDED'], [long, 'LIMIT_EXCEEDED'], ['{ apiInfo { version } }', 'BAD_USER_INPUT'],
      ['subscription {', 'GRAPHQL_PARSE_FAILED'], ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED']]) {
      const listening = await as('manager', transport, { query: query! });
      expect(await endOf(listening)).toContain(code);
    }
  });

  test('a sign-in that ends, ends its idle subscriptions within five seconds', async () => {
    const membershipId = signIns.membershipId('channel');
    const listening = await as('channel', transport, { query: partyChanged, variables: { id: world.id('formosa-stride') } });
    await listening.results(1);
    await signIns.performed(world.as('admin'), 'suspendMember', { membershipId, reason: 'Under review' });
    const suspendedAt = performance.now();
    expect((await listening.results(2)).errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    await listening.ended;
    expect(performance.now() - suspendedAt).toBeLessThan(5_000);
    await signIns.performed(world.as('admin'), 'reinstateMember', { membershipId });
  }, 20_000);

  test('a token that expires ends its subscriptions', async () => {
    const listening = await as('manager', transport, { query: partyChanged, variables: { id: world.id('jade-cell') } }, '2s');
    await listening.results(1);
    expect((await listening.results(2)).errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    await listening.ended;
  }, 20_000);

  test('one person has a hundred subscriptions at once, and more when some end', async () => {
    const options = { query: partyChanged, variables: { id: world.id('jade-cell') } };
    const many = await Promise.all(Array.from({ length: 100 }, () => as('engineer', transport, options)));
    // One socket carries them all, or fifty would be the most; each client here opens its own.
    const opened = transport === 'WebSocket' ? 50 : 100;
    await until(() => many.filter(({ heard }) => heard.length > 0).length === opened);
    const refused = await as('engineer', transport, options);
    expect(await endOf(refused)).toMatch(/LIMIT_EXCEEDED|4403/);
    for (const one of many) one.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const again = await as('engineer', transport, options);
    expect((await again.results(1)).data).toBeTruthy();
  }, 20_000);
});

describe('pages of elsewhere', () => {
  test.each([['https://elsewhere.example', 403], [null, 101]])('a socket asked for by a page of %s is answered %d', async (origin, status) => {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', origin === null ? { origin: world.url } : { origin });
    const answered = await new Promise((resolve) => {
      socket.on('open', () => resolve(101)).on('unexpected-response', (_, response) => resolve(response.statusCode)).on('error', () => undefined);
    });
    socket.terminate();
    expect(answered).toBe(status);
  });

  test('and a stream is refused them too', async () => {
    const response = await new Promise<number | undefined>((resolve) => {
      request(`${world.url}/graphql/stream`, { method: 'POST', headers: { origin: 'https://elsewhere.example', accept: 'text/event-stream' } }, ({ statusCode }) => resolve(statusCode)).end();
    });
    expect(response).toBe(403);
  });
});

test('changes that come all at once are all told', async () => {
  const [id, manager] = [world.id('huanchi-mobility'), world.as('manager')];
  const listening = await as('second-manager', 'server-sent events', { query: partyChanged, variables: { id } });
  await listening.results(1);
  await Promise.all(Array.from({ length: 15 }, () => performed(manager, 'addExternalReference', { partyId: id, system: 'load', value: website() })));
  const last = await listening.results(16);
  expect(last.data!['partyChanged'].externalReferences).toHaveLength(15);
});
