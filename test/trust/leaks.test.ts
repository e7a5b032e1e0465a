import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { fromGlobalId } from '../../src/platform/ids.ts';
import { guanxiSchema } from '../../src/server/schema.ts';
import { crawl, type Reach } from '../isolation/crawl.ts';
import { listen, transports } from '../server/subscriptions/listening.ts';
import { openWorld, type World } from '../world.ts';
import { addApprover, report, reviewed } from './opportunism/acts.ts';

/** What the firm notes of its partners and works out for itself, done under the eyes of those who are not to learn of it. */

const plenty = 1_000_000_000;
const relationship = 'jade-cell.supplier';

let world: World;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await guanxiSchema();
  world = await openWorld({ limits: { rates: { windowSeconds: 60, principalPoints: plenty, anonymousPoints: plenty, workspacePoints: plenty } } });
  await addApprover(world);
});
afterAll(() => world.close());

test.each(['supplier', 'rival-supplier'])('%s finds the whole graph as it was before', async (name) => {
  const look = async () => comparable((await crawl(world.as(name), schema)).records);
  const before = await look();
  await actInSecret();
  expect(await look()).toEqual(before);
}, 120_000);

test.each(transports)('whoever watches the relationship over %s hears nothing of it', async (transport) => {
  const id = world.relationshipId(relationship);
  const listening = listen(transport, { url: world.url, token: () => world.as('supplier').token(), query: 'subscription ($id: ID!) { relationshipChanged(id: $id) { id timeline(first: 1) { nodes { subjectType } } } }', variables: { id } });
  await listening.results(1);
  await actInSecret();
  await act('logInteraction', { relationshipId: id, ...contact(), isShared: true });
  const told = await listening.results(2);
  listening.stop();
  expect(told.data!['relationshipChanged'].timeline.nodes[0].subjectType).toBe('Interaction');
  expect(listening.heard).toHaveLength(2);
});

test('a partner’s timeline names no record that the partner does not see', async () => {
  const secret = (await act('logInteraction', { relationshipId: world.relationshipId(relationship), ...contact() }))['interaction'].id as string;
  await act('correctInteraction', { interactionId: secret, reason: 'They may know.', ...contact(), isShared: true });
  const named = await namedIn('supplier');
  expect(named.length).toBeGreaterThan(5);
  expect(named).not.toContain(secret);
  const { nodes } = await world.as('supplier').data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: named });
  expect(named.filter((_, index) => nodes[index] === null)).toEqual([]);
  expect(await namedIn('manager')).toContain(secret);
});

/** Ids in the changes of the newest events. */
async function namedIn(persona: string): Promise<string[]> {
  const { timeline } = (await world.as(persona).data('query ($id: ID!) { relationship(id: $id) { timeline(first: 100) { nodes { changes { before after } } } } }', { id: world.relationshipId(relationship) })).relationship;
  const values = timeline.nodes.flatMap(({ changes }: any) => changes).flatMap(({ before, after }: any) => [before, after]).filter((value: string | null) => value?.startsWith('"') === true).map((value: string) => JSON.parse(value) as string);
  return [...new Set<string>(values)].filter((value) => fromGlobalId(value) !== null);
}

/** Cursors are sealed anew each time, and looking is written down. */
function comparable(records: Reach['records']): string[] {
  // Cursors are sealed anew each time, some answers say when they were given, and looking is written down.
  const passing = ['endCursor', 'asOf', 'accessRecords'];
  return [...records].filter(([id]) => fromGlobalId(id)?.type !== 'AccessRecord').map(([, record]) => JSON.stringify(record, (name, value: unknown) => (passing.includes(name) ? undefined : value))).toSorted();
}

const contact = () => ({ channel: 'CALL', initiator: 'FOCAL', purpose: 'INFORMATION', occurredAt: new Date(Date.now() - 7_200_000).toISOString(), subject: 'Quietly', notes: 'They sound nervous.' });

let times = 0;

/** All that staff do in a relationship for themselves; once a year, so to speak, since a quarter has one figure. */
async function actInSecret(): Promise<void> {
  times += 1;
  const relationshipId = world.relationshipId(relationship);
  const { interaction } = await act('logInteraction', { relationshipId, ...contact() });
  await act('correctInteraction', { interactionId: interaction.id, reason: 'Mistyped.', ...contact() });
  const opportunisticActId = await report(world, 'buyer', { relationship });
  await reviewed(world, 'second-approver', 'confirmOpportunisticAct', { opportunisticActId, note: 'Seen on the spot.' });
  const { benefitMeasure } = await act('recordShareOfWallet', { idempotencyKey: `share ${times}`, relationshipId, quarter: `${2010 + times}-Q1`, source: 'Ledger', share: 0.31 });
  await act('takeBackBenefitMeasure', { idempotencyKey: `back ${times}`, benefitMeasureId: benefitMeasure.id, reason: 'Of another year.' });
  const { disputes } = (await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { disputes { nodes { id } } } }', { id: relationshipId })).relationship;
  for (const { id } of disputes.nodes) await act('noteDispute', { disputeId: id, body: 'They will give in.' });
  await act('adoptTrustModel', { reason: 'Patience.', sufficientUncertainty: 0.6 }, 'admin');
}

const made: Readonly<Record<string, string>> = { logInteraction: 'interaction { id }', correctInteraction: 'interaction { id }', recordShareOfWallet: 'benefitMeasure { id }' };

async function act(name: string, input: object, persona = 'manager'): Promise<Record<string, any>> {
  const document = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${made[name] ?? ''} userErrors { code message field } } }`;
  const answer = (await world.as(persona).data(document, { input }))[name];
  expect({ name, errors: answer.userErrors }).toEqual({ name, errors: [] });
  return answer;
}
