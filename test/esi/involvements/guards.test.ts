import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { requireOpen } from '../../../src/esi/involvements/open-project.ts';
import type { Write } from '../../../src/platform/writes/write.ts';
import { seedId } from '../../../src/server/seed.ts';
import { sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, fit, later, paperId, partId, projectId, refused, today } from './acts.ts';

/** What stands before an invitation, who is kept out altogether, and that an act inside a project comes wholly before or after a removal. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const invite = (esiInvolvementId: string) => ({ esiInvolvementId, answerDueAt: later(), invitation: 'Would you?' });

test('a lapsed certificate blocks the screening, until somebody takes it on themselves for a time', async () => {
  const esiInvolvementId = partId('trike-cab/saebom');
  expect(await refused(world, 'engineer', 'screenForEsiProject', { esiInvolvementId, ...fit })).toMatchObject({ __typename: 'BlockedError', code: 'BLOCKED' });
  const override = 'mutation ($input: OverrideLapseInput!) { overrideLapse(input: $input) { userErrors { code } } }';
  const requirementId = toGlobalId('RelationshipRequirement', seedId('formosa', 'requirement', 'saebom-iatf'));
  expect((await world.as('manager').data(override, { input: { requirementId, until: today(3), reason: 'The audit is next week.' } })).overrideLapse.userErrors).toEqual([]);
  await done(world, 'engineer', 'screenForEsiProject', { esiInvolvementId, ...fit });
  expect(await refused(world, 'buyer', 'inviteToEsiProject', { ...invite(esiInvolvementId), answerDueAt: later(-1) })).toMatchObject({ code: 'OUT_OF_RANGE', field: ['input', 'answerDueAt'] });
  expect(await done(world, 'buyer', 'inviteToEsiProject', invite(esiInvolvementId))).toMatchObject({ state: 'INVITED', isEarly: true });
});

test('one key has one effect, and an old version is refused', async () => {
  const esiInvolvementId = partId('trike-cab/suhe');
  expect(await refused(world, 'motor-supplier', 'acceptEsiInvitation', { esiInvolvementId, expectedVersion: 99 })).toMatchObject({ code: 'STALE_VERSION' });
  const accept = { esiInvolvementId, idempotencyKey: 'accepted once' };
  const first = await done(world, 'motor-supplier', 'acceptEsiInvitation', accept);
  expect(await done(world, 'motor-supplier', 'acceptEsiInvitation', accept)).toEqual(first);
  expect(first).toMatchObject({ state: 'NDA_PENDING', missing: ['NDA'] });
});

test('keys bind nobody, readers act on nothing, and other workspaces find nothing', async () => {
  const { createApiKey } = await world.as('admin').data('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key userErrors { code } } }', {
    input: { partyId: world.id('suhe-motor'), name: 'portal', role: 'SUPPLIER_USER', scopes: ['PARTY_READ', 'RELATIONSHIP_READ', 'ESI_SIGN', 'ESI_WRITE'], expiresInDays: 30 },
  });
  const sign = 'mutation ($input: SignConfidentialityAgreementInput!) { signConfidentialityAgreement(input: $input) { userErrors { code } } }';
  const input = { confidentialityAgreementId: paperId('suhe-nda'), idempotencyKey: 'by a key' };
  expect((await world.bearing(createApiKey.key).data(sign, { input })).signConfidentialityAgreement.userErrors).toEqual([{ code: 'NOT_ALLOWED' }]);
  for (const persona of ['auditor', 'planner']) expect((await world.as(persona).query(sign, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  for (const persona of ['other-workspace', 'other-supplier']) expect((await world.as(persona).data(sign, { input })).signConfidentialityAgreement.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  const seen = await world.as('auditor').data('query ($id: ID!) { esiInvolvement(id: $id) { state viewerActions { isAllowed } } }', { id: partId('stride-two/jade') });
  expect(seen.esiInvolvement).toMatchObject({ state: 'ACTIVE', viewerActions: expect.not.arrayContaining([{ isAllowed: true }]) });
});

test('what was drafted for the firm alone is in no history of the supplier', async () => {
  const { id } = await done(world, 'buyer', 'draftConfidentialityAgreement', { relationshipId: world.relationshipId('jade-cell.supplier'), kind: 'NDA', title: 'Thought better of', terms: 'First words.', validFrom: today() });
  const told = () => world.as('supplier').data('query ($id: ID!) { relationship(id: $id) { timeline(first: 50) { nodes { subjectType ... on FieldsChangedEvent { changes { after } } } } } }', { id: world.relationshipId('jade-cell.supplier') }).then((data) => JSON.stringify(data));
  await done(world, 'buyer', 'updateConfidentialityAgreement', { confidentialityAgreementId: id, terms: 'Other words.' });
  expect(await told()).not.toContain('words');
  await done(world, 'buyer', 'sendConfidentialityAgreement', { confidentialityAgreementId: id });
  expect(await told()).not.toContain('First words');
  expect(await told()).toContain('SENT');
});

// The embedded database does one thing after another anyway.
(process.env['GUANXI_TEST_ENGINE'] === 'postgresql' ? describe : describe.skip)('two sessions', () => {
  test('a removal waits for what is being done inside', async () => {
    const session = sessionOf('supplier', 'jade-cell');
    const em = world.database.entityManager(session);
    await em.begin();
    await requireOpen({ em, ctx: { principal: session } } as unknown as Write, uuidOf(projectId('stride-two')), ['input']);
    let isRemoved = false;
    const removal = done(world, 'manager', 'removeFromEsiProject', { esiInvolvementId: partId('stride-two/jade'), reason: 'Elsewhere.' }).then((record) => { isRemoved = true; return record; });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(isRemoved).toBe(false);
    await em.commit();
    expect(await removal).toMatchObject({ state: 'REMOVED', isOpen: false });
  });
});
