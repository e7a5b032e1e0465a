import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { requireOpen } from '../../../src/esi/involvements/open-project.ts';
import { Refusal } from '../../../src/platform/errors/refusal.ts';
import type { Write } from '../../../src/platform/writes/write.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { openWorld, type World } from '../../world.ts';
import { act, done, fit, invited, later, partId, projectId, refused } from './acts.ts';

/** Whose act each step is, what rivals learn of each other, what races come to, and that removal closes at once. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const others = (persona: string) => world.as(persona).data('query ($id: ID!) { esiProject(id: $id) { otherSuppliers } }', { id: projectId('stride-two') }).then(({ esiProject }) => esiProject.otherSuppliers);
const supplier = () => sessionOf('supplier', 'jade-cell');
const rival = () => sessionOf('rival-supplier', 'saebom');

/** What an act inside a project asks first. */
async function passes(session: ReturnType<typeof supplier>, project: string): Promise<boolean> {
  const em = world.database.entityManager(session);
  await em.begin();
  try {
    await requireOpen({ em, ctx: { principal: session } } as unknown as Write, uuidOf(projectId(project)), ['input']);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal) || error.facts[0]!.code !== 'NOT_FOUND') throw error;
    return false;
  } finally {
    await em.rollback();
  }
}

test('a name is told to others in the project only where the supplier and the firm both said so', async () => {
  const jade = { esiInvolvementId: partId('stride-two/jade') };
  expect(await others('rival-supplier')).toEqual([]);
  expect(await done(world, 'supplier', 'showEsiSupplierName', { ...jade, isShown: true })).toMatchObject({ isNameShownByPartner: true, isNameShownByFirm: false });
  expect(await others('rival-supplier')).toEqual([]);
  expect(await refused(world, 'rival-supplier', 'showEsiSupplierName', { ...jade, isShown: true })).toMatchObject({ code: 'NOT_FOUND' });
  await done(world, 'buyer', 'showEsiSupplierName', { ...jade, isShown: true });
  const [party] = await world.sql("select name from party where id = $1", [uuidOf(world.id('jade-cell'))]);
  expect(await others('rival-supplier')).toEqual([party!['name']]);
  // Not to itself, nor to those to whom the project is not open.
  expect(await others('supplier')).toEqual([]);
  expect(await others('motor-supplier')).toBeNull();
  await done(world, 'supplier', 'showEsiSupplierName', { ...jade, isShown: false });
  expect(await others('rival-supplier')).toEqual([]);
});

test('a rival finds nothing of another’s part, and acts on none', async () => {
  const esiInvolvementId = partId('stride-two/jade');
  for (const [name, more] of [['acceptEsiInvitation', {}], ['withdrawFromEsiProject', { reason: 'No.' }], ['setEsiSpecifications', { acceptanceTest: 'None' }], ['completeEsiInvolvement', {}], ['removeFromEsiProject', { reason: 'No.' }], ['inviteToEsiProject', { answerDueAt: later(), invitation: 'You?' }]] as const) {
    const answer = await world.as('rival-supplier').query(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code } } }`, { input: { idempotencyKey: `rival ${name}`, esiInvolvementId, ...more } });
    expect(answer.data[name].userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  }
  const counted = await world.as('rival-supplier').data('query ($id: ID!) { esiInvolvements { totalCount } esiProject(id: $id) { involvements(orderBy: { field: INVITED_AT, direction: DESC }) { totalCount nodes { scope } } } }', { id: projectId('stride-two') });
  expect(counted).toEqual({ esiInvolvements: { totalCount: 1 }, esiProject: { involvements: { totalCount: 1, nodes: [{ scope: 'The battery pack, as a second source' }] } } });
});

test('the firm answers for nobody, keys bind nobody, and a living part is one', async () => {
  const esiInvolvementId = partId('trike-cab/suhe');
  expect(await refused(world, 'buyer', 'acceptEsiInvitation', { esiInvolvementId })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refused(world, 'motor-supplier', 'removeFromEsiProject', { esiInvolvementId, reason: 'We leave.' })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refused(world, 'buyer', 'nominateForEsiProject', { esiProjectId: projectId('trike-cab'), relationshipId: world.relationshipId('suhe-motor.supplier'), responsibility: 'NONE', scope: 'Again' })).toMatchObject({ code: 'DUPLICATE' });
  expect(await refused(world, 'buyer', 'nominateForEsiProject', { esiProjectId: projectId('quick-charger'), relationshipId: world.relationshipId('suhe-motor.supplier'), responsibility: 'NONE', scope: 'Late' })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'CLOSED' });
  expect(await refused(world, 'supplier', 'nominateForEsiProject', { esiProjectId: projectId('stride-two'), relationshipId: world.relationshipId('jade-cell.supplier'), responsibility: 'NONE', scope: 'Us' })).toMatchObject({ code: 'NOT_ALLOWED' });
  const { id } = await done(world, 'buyer', 'nominateForEsiProject', { esiProjectId: projectId('kick-scooter'), relationshipId: world.relationshipId('suhe-motor.supplier'), responsibility: 'NONE', scope: 'A motor' });
  await done(world, 'buyer', 'screenForEsiProject', { esiInvolvementId: id, ...fit });
    expect(await refused(world, 'buyer', 'inviteToEsiProject', { esiInvolvementId: id, answerDueAt: later(), invitation: 'You?' })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'DRAFT' });
});

test('of two at once one is done', async () => {
  const twice = await Promise.all(['engineer', 'buyer'].map((persona) => act(world, persona, 'nominateForEsiProject', { esiProjectId: projectId('kick-scooter'), relationshipId: world.relationshipId('saebom.supplier'), responsibility: 'NONE', scope: 'A pack' })));
  expect(twice.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['DUPLICATE']);
  const esiInvolvementId = partId('trike-cab/suhe');
  const answers = await Promise.all([act(world, 'motor-supplier', 'acceptEsiInvitation', { esiInvolvementId }), act(world, 'motor-supplier', 'declineEsiInvitation', { esiInvolvementId, reason: 'No.' }), act(world, 'manager', 'removeFromEsiProject', { esiInvolvementId, reason: 'Too late.' })]);
  const [{ state }] = await world.sql<{ state: string }>('select state from esi_involvement where id = $1', [uuidOf(esiInvolvementId)]) as [{ state: string }];
  expect(['NDA_PENDING', 'DECLINED', 'REMOVED']).toContain(state);
  // Accepted and then removed is two in a row; declined comes after none.
  expect(answers.filter(({ userErrors }) => userErrors.length === 0).length).toBe(state === 'REMOVED' && answers[0].userErrors.length === 0 ? 2 : 1);
});

test('removal closes at once: what is read, what is done inside, and what is listened to', async () => {
  expect(await passes(supplier(), 'stride-two')).toBe(true);
  expect(await passes(supplier(), 'trike-cab')).toBe(false);
  expect(await passes(supplier(), 'quick-charger')).toBe(false);
  expect(await passes(rival(), 'stride-two')).toBe(true);
  const query = 'subscription ($id: ID!) { relationshipChanged(id: $id) { esiInvolvements(filter: { states: [ACTIVE, REMOVED] }) { nodes { state isOpen endReason project { number stage gates { stage } } } } } }';
  const listening = listen('WebSocket', { url: world.url, token: await world.as('supplier').token(), query, variables: { id: world.relationshipId('jade-cell.supplier') } });
  try {
    expect((await listening.results(1)).data!['relationshipChanged'].esiInvolvements.nodes).toMatchObject([{ state: 'ACTIVE', isOpen: true, project: { stage: 'DESIGN', gates: expect.arrayContaining([{ stage: 'DESIGN' }]) } }]);
    await done(world, 'manager', 'removeFromEsiProject', { esiInvolvementId: partId('stride-two/jade'), reason: 'The pack comes from elsewhere.' });
    const after = (await listening.results(2)).data!['relationshipChanged'].esiInvolvements.nodes;
    expect(after).toEqual([{ state: 'REMOVED', isOpen: false, endReason: 'The pack comes from elsewhere.', project: { number: 'ESI-0101', stage: null, gates: [] } }]);
  } finally {
    listening.stop();
  }
  expect(await passes(supplier(), 'stride-two')).toBe(false);
  expect(await passes(rival(), 'stride-two')).toBe(true);
  expect(await refused(world, 'supplier', 'withdrawFromEsiProject', { esiInvolvementId: partId('stride-two/jade'), reason: 'Then we leave.' })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'REMOVED' });
});

test('a part is withdrawn by the supplier, and asked anew it waits for its answer again', async () => {
  const esiInvolvementId = await invited(world, { project: 'stride-two', relationship: 'jade-cell.supplier' });
  expect(await done(world, 'supplier', 'acceptEsiInvitation', { esiInvolvementId })).toMatchObject({ state: 'ACTIVE', isOpen: true, isEarly: false });
  expect(await done(world, 'supplier', 'withdrawFromEsiProject', { esiInvolvementId, reason: 'No hands free.' })).toMatchObject({ state: 'WITHDRAWN', isOpen: false, endReason: 'No hands free.' });
  const again = await done(world, 'buyer', 'inviteToEsiProjectAgain', { esiInvolvementId, answerDueAt: later(), invitation: 'And now?' });
  expect(again).toMatchObject({ state: 'INVITED', isOpen: false });
  expect(await attempt(world, supplier(), `select count(*)::int as n from esi_involvement where project_id = '${uuidOf(projectId('stride-two'))}'`)).toEqual([{ n: 3 }]);
});
