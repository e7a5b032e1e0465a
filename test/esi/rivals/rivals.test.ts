import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { guanxiSchema } from '../../../src/server/schema.ts';
import { clearOfTheHour } from '../../clear-of-the-hour.ts';
import { listen, transports } from '../../server/subscriptions/listening.ts';
import { openWorld, type World } from '../../world.ts';
import { act, dealInProject, inviteThird, jade, projectId, putOut, saebom } from './dealings.ts';
import { differences, none, viewOf, withoutChance } from './view.ts';

/**
 * Two rivals in one project, for the same part of it. Whatever the one and the firm do there, the other finds its whole world as it was: every
 * field of every record that it reaches, every count, version and order; and whatever it does itself it is answered as if it were alone.
 * Walking a whole world takes its time: it is done once before, and once after all that is done to it.
 */

// Whole worlds are walked, which a busy machine takes its time for.
jest.setTimeout(600_000);

const plenty = 1_000_000_000;
const open = () => openWorld({ limits: { rates: { windowSeconds: 60, principalPoints: plenty, anonymousPoints: plenty, workspacePoints: plenty } } });

let schema: GraphQLSchema;
/** The world of the one supplier, beside which its rival is. */
let world: World;
/** What the rival finds before anything is done, of which both worlds were made. */
let beginning: string[];
const asOf = new Date();
beforeAll(async () => {
  schema = await guanxiSchema();
  world = await open();
});
afterAll(() => world.close());

/** In the same project, and asked into it and not bound yet. */
const watchers = ['rival-supplier', 'motor-supplier'];
const look = () => Promise.all(watchers.map((name) => viewOf(world.as(name), schema, asOf)));

test('what the one supplier, a third and the firm do in the project changes nothing of what the others find, and is heard by none', async () => {
  await clearOfTheHour(5);
  const before = await look();
  [beginning] = before as [string[], ...string[][]];
  const seen = await countedBy('supplier');
  const listenings = await Promise.all(transports.map((transport) => listenOver(transport)));

  await dealInProject(jade(world));
  await inviteThird(world);
  for (const [index, after] of (await look()).entries()) expect({ watcher: watchers[index], ...differences(after, before[index]!) }).toEqual({ watcher: watchers[index], ...none });
  // Who does it finds more of everything.
  const found = await countedBy('supplier');
  expect(Object.entries(found).filter(([list, count]) => count <= seen[list]!)).toEqual([]);

  // What is its own the rival hears, after all that was not.
  await act(world, 'manager', 'logInteraction', { relationshipId: world.relationshipId('saebom.supplier'), ...contact });
  for (const listening of listenings) {
    await listening[0]!.results(2);
    for (const one of listening) one.stop();
    expect(listening.map(({ heard }) => heard.length)).toEqual([2, ...watched().slice(1).map(([,, begun]) => begun)]);
  }
});

test('a supplier that had a rival finds what one finds that has none', async () => {
  await clearOfTheHour(5);
  const alone = await open();
  // As the other world has it, which heard of a call.
  await act(alone, 'manager', 'logInteraction', { relationshipId: alone.relationshipId('saebom.supplier'), ...contact });
  await dealInProject(saebom(alone));
  await dealInProject(saebom(world));
  await dealInProject(jade(world, 1));
  await putOut(jade(world));
  const [without, having] = await Promise.all([alone, world].map((one) => viewOf(one.as('rival-supplier'), schema, asOf)));
  expect(differences(withoutChance(having!, beginning), withoutChance(without!, beginning))).toEqual(none);
  await alone.close();
});

const contact = { channel: 'CALL', initiator: 'FOCAL', purpose: 'INFORMATION', occurredAt: new Date(Date.now() - 7_200_000).toISOString(), subject: 'A call', isShared: true };

/** How many records of each kind that belongs to development somebody finds. */
async function countedBy(persona: string): Promise<Record<string, number>> {
  const lists = ['esiProjects', 'esiInvolvements', 'confidentialityAgreements', 'quoteRequests', 'esiContributions', 'designIssues', 'engineeringChanges', 'jointValueShares'];
  const inProject = ['documents', 'documentAccesses', 'deliverables', 'partApprovals', 'questions'];
  const counted = (list: string) => `${list} { totalCount }`;
  const { esiProject, ...data } = await world.as(persona).data(`query ($id: ID!) { ${lists.map(counted).join(' ')} esiProject(id: $id) { ${inProject.map(counted).join(' ')} } }`, { id: projectId });
  const all = { ...data, ...esiProject } as Record<string, { totalCount: number }>;
  return Object.fromEntries(Object.entries(all).map(([list, { totalCount }]) => [list, totalCount]));
}

/** All that a supplier can subscribe to and that has to do with the project, and how many results it has at the beginning; first its own relationship. */
function watched(): [string, Record<string, unknown>, number][] {
  const { relationshipId } = world;
  return [
    ['subscription ($id: ID!) { relationshipChanged(id: $id) { id } }', { id: relationshipId('saebom.supplier') }, 1],
    ['subscription ($id: ID!) { relationshipChanged(id: $id) { id } }', { id: relationshipId('jade-cell.supplier') }, 0],
    ['subscription ($id: ID!) { esiProjectChanged(id: $id) { id } }', { id: projectId }, 1],
    ['subscription ($id: ID!) { esiDocumentShared(esiProjectId: $id) { id } }', { id: projectId }, 0],
  ];
}

async function listenOver(transport: (typeof transports)[number]) {
  const listenings = watched().map(([query, variables]) => listen(transport, { url: world.url, token: () => world.as('rival-supplier').token(), query, variables }));
  await Promise.all(listenings.map((listening, index) => listening.results(watched()[index]![2])));
  return listenings;
}

test('every subscription by a project is among those that are listened to', () => {
  const ofProjects = Object.values(schema.getSubscriptionType()!.getFields()).map(({ name }) => name).filter((name) => name.startsWith('esi'));
  expect(ofProjects.filter((name) => !watched().some(([query]) => query.includes(name)))).toEqual([]);
});
