import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openWorld, type World } from '../../world.ts';
import { act, done, refused, seeded } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const area = { score: 7, note: 'Seen at their plant.' };
const screening = { capability: area, capacity: area, roadmapFit: area, finance: { score: 4, note: 'A loan runs out.' }, csr: area, outcome: 'PASSED', note: 'Fit for a small part.' };

/** A supplier nominated for the trike's cab. */
async function nominated(relationship: string): Promise<string> {
  const { nominateForEsiProject } = await world.as('buyer').data('mutation ($input: NominateForEsiProjectInput!) { nominateForEsiProject(input: $input) { esiInvolvement { id } userErrors { message } } }', {
    input: { idempotencyKey: randomUUID(), esiProjectId: seeded('EsiProject', 'esi-project', 'trike-cab'), relationshipId: world.relationshipId(relationship), responsibility: 'NONE', scope: 'A lamp' },
  });
  return nominateForEsiProject.esiInvolvement.id;
}

test('who passes is assessed thereby, and the supplier never learns of it', async () => {
  const esiInvolvementId = await nominated('jade-cell.supplier');
  const failed = await done(world, 'engineer', 'screenForEsiProject', { ...screening, esiInvolvementId, outcome: 'FAILED', note: 'Too small yet.' });
  expect(failed).toMatchObject({ esiInvolvement: { state: 'NOMINATED' }, screening: { outcome: 'FAILED' } });
  const passed = await done(world, 'engineer', 'screenForEsiProject', { ...screening, esiInvolvementId });
  expect(passed).toMatchObject({
    esiInvolvement: { state: 'ASSESSED', assessmentNote: 'Fit for a small part.' },
    screening: { outcome: 'PASSED', screenedBy: { id: world.userId('engineer') }, areas: [{ area: 'CAPABILITY', ...area }, { area: 'CAPACITY' }, { area: 'ROADMAP_FIT' }, { area: 'FINANCE', score: 4, note: 'A loan runs out.' }, { area: 'CSR' }] },
  });
  expect(await refused(world, 'engineer', 'screenForEsiProject', { ...screening, esiInvolvementId })).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'ASSESSED' }]);

  await world.as('buyer').data('mutation ($input: InviteToEsiProjectInput!) { inviteToEsiProject(input: $input) { userErrors { message } } }', { input: { idempotencyKey: randomUUID(), esiInvolvementId, answerDueAt: new Date(Date.now() + 86_400_000).toISOString(), invitation: 'Please come.' } });
  const seen = await world.as('supplier').data('query ($id: ID!, $node: ID!) { esiInvolvement(id: $id) { state screenings { totalCount nodes { id } } project { timeline(first: 50) { nodes { subjectType } } } } node(id: $node) { id } }', { id: esiInvolvementId, node: passed['screening'].id });
  expect(seen).toMatchObject({ esiInvolvement: { state: 'INVITED', screenings: { totalCount: 0, nodes: [] } }, node: null });
  expect(JSON.stringify(seen)).not.toContain('EsiScreening');
  const staff = await world.as('auditor').data('query ($id: ID!) { esiInvolvement(id: $id) { screenings { nodes { outcome } } } }', { id: esiInvolvementId });
  expect(staff).toEqual({ esiInvolvement: { screenings: { nodes: [{ outcome: 'PASSED' }, { outcome: 'FAILED' }] } } });
  await expect(world.sql(`update esi_screening set outcome = 'PASSED'`)).rejects.toThrow('append-only');
});

test('nobody passes whose certificates stand in the way, unless a reason lets it', async () => {
  const esiInvolvementId = seeded('EsiInvolvement', 'esi-involvement', 'trike-cab/saebom');
  const input = { ...screening, esiInvolvementId };
  const [error] = await refused(world, 'engineer', 'screenForEsiProject', input);
  expect(error).toMatchObject({ code: 'BLOCKED', blockedBy: { id: expect.any(String) } });
  expect(await done(world, 'engineer', 'screenForEsiProject', { ...input, outcome: 'FAILED' })).toMatchObject({ esiInvolvement: { state: 'NOMINATED' } });
  await world.as('manager').data('mutation ($input: OverrideLapseInput!) { overrideLapse(input: $input) { userErrors { message } } }', { input: { requirementId: error!['blockedBy'].id, until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10), reason: 'The audit is next week.' } });
  expect(await done(world, 'engineer', 'screenForEsiProject', input)).toMatchObject({ esiInvolvement: { state: 'ASSESSED' } });
});

test('refused: what is no score, what is not nominated, who is no staff, and the second of two at once', async () => {
  const esiInvolvementId = await nominated('kitano-geartrain.supplier');
  const input = { ...screening, esiInvolvementId };
  expect(await refused(world, 'engineer', 'screenForEsiProject', { ...input, csr: { score: 11, note: 'Fine.' } })).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'csr', 'score'] }]);
  expect(await refused(world, 'engineer', 'screenForEsiProject', { ...input, finance: { score: 3, note: ' ' } })).toMatchObject([{ code: 'REQUIRED', field: ['input', 'finance', 'note'] }]);
  expect(await refused(world, 'engineer', 'screenForEsiProject', { ...input, expectedVersion: 7 })).toMatchObject([{ code: 'STALE_VERSION' }]);
  expect(await refused(world, 'supplier', 'screenForEsiProject', input)).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await refused(world, 'supplier', 'screenForEsiProject', { ...input, esiInvolvementId: seeded('EsiInvolvement', 'esi-involvement', 'stride-two/jade') })).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  const answers = await Promise.all(['engineer', 'buyer'].map((persona) => act(world, persona, 'screenForEsiProject', input)));
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
});
