import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { act, done, paperId, partId, projectId, refused, signed, today } from './acts.ts';

/** What both sign before anything is shown: whose it is, when it binds, and what becomes of what it opened. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const draft = (more: object = {}) => ({ relationshipId: world.relationshipId('saebom.supplier'), kind: 'NDA', title: 'Between us', terms: 'Nothing is told.', validFrom: today(), ...more });
const papersOf = async (persona: string, filter = '') => (await world.as(persona).data(`{ confidentialityAgreements${filter} { totalCount nodes { id title state } } }`)).confidentialityAgreements;

test('a draft is the firm’s own; each side signs for itself, once; nobody rewrites what was sent', async () => {
  const before = await papersOf('rival-supplier');
  const { id: confidentialityAgreementId } = await done(world, 'engineer', 'draftConfidentialityAgreement', draft());
  const input = { confidentialityAgreementId };
  expect(await papersOf('rival-supplier')).toEqual(before);
  expect(await refused(world, 'rival-supplier', 'signConfidentialityAgreement', input)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refused(world, 'manager', 'signConfidentialityAgreement', input)).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'DRAFT', allowedActions: expect.arrayContaining(['SEND_CONFIDENTIALITY_AGREEMENT']) });
  await done(world, 'engineer', 'updateConfidentialityAgreement', { ...input, title: 'Between the two of us' });
  await done(world, 'engineer', 'sendConfidentialityAgreement', input);
  expect(await refused(world, 'engineer', 'updateConfidentialityAgreement', { ...input, title: 'Between others' })).toMatchObject({ code: 'STATE_CONFLICT' });
  expect((await papersOf('rival-supplier')).totalCount).toBe(before.totalCount + 1);
  // A rival, and a stranger, know of none.
  for (const persona of ['supplier', 'motor-supplier', 'channel']) expect((await papersOf(persona)).nodes.map((one: { id: string }) => one.id)).not.toContain(confidentialityAgreementId);
  expect(await refused(world, 'supplier', 'signConfidentialityAgreement', input)).toMatchObject({ code: 'NOT_FOUND' });
  await done(world, 'buyer', 'signConfidentialityAgreement', input);
  expect(await refused(world, 'manager', 'signConfidentialityAgreement', input)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await done(world, 'rival-supplier', 'signConfidentialityAgreement', input)).toMatchObject({ state: 'IN_FORCE', isInForce: true, viewerActions: expect.arrayContaining([{ action: 'SIGN_CONFIDENTIALITY_AGREEMENT', isAllowed: false }]) });
});

test('terms that do not fit are refused', async () => {
  const cases: [object, object][] = [
    [{ kind: 'IP_TERMS' }, { code: 'INVALID', field: ['input', 'foregroundOwner'] }],
    [{ foregroundOwner: 'JOINT' }, { code: 'INVALID', field: ['input', 'foregroundOwner'] }],
    [{ validUntil: today(-1) }, { code: 'OUT_OF_RANGE', field: ['input', 'validUntil'] }],
    [{ survivesYears: 51 }, { code: 'OUT_OF_RANGE', field: ['input', 'survivesYears'] }],
    [{ title: ' ' }, { code: 'REQUIRED', field: ['input', 'title'] }],
    [{ relationshipId: world.relationshipId('jade-cell.supplier', 'fjordhave') }, { code: 'NOT_FOUND' }],
    [{ esiProjectId: projectId('none') }, { code: 'NOT_FOUND' }],
  ];
  for (const [more, expected] of cases) expect(await refused(world, 'buyer', 'draftConfidentialityAgreement', draft(more))).toMatchObject(expected);
  expect(await refused(world, 'rival-supplier', 'draftConfidentialityAgreement', draft())).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refused(world, 'supplier', 'draftConfidentialityAgreement', draft())).toMatchObject({ code: 'NOT_FOUND' });
  // What names a project goes to those who were invited to it, who learn of it by that.
  const { id } = await done(world, 'buyer', 'draftConfidentialityAgreement', draft({ esiProjectId: projectId('quick-charger') }));
  expect(await refused(world, 'buyer', 'sendConfidentialityAgreement', { confidentialityAgreementId: id })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'DRAFT' });
});

test('a breach closes at once what the agreement opened, counts for nothing until another person confirms it, and a new agreement opens again', async () => {
  const seen = () => world.as('rival-supplier').data('query ($id: ID!) { esiInvolvement(id: $id) { state isOpen missing } }', { id: partId('stride-two/saebom') }).then(({ esiInvolvement }) => esiInvolvement);
  const other = await world.sql("select id from confidentiality_agreement where state = 'IN_FORCE' and project_id is null and relationship_id = $1", [uuidOf(world.relationshipId('saebom.supplier'))]);
  expect(await seen()).toEqual({ state: 'ACTIVE', isOpen: true, missing: [] });
  const breach = (confidentialityAgreementId: string, more: object = {}) => ({ confidentialityAgreementId, brokenBySide: 'PARTNER', occurredOn: today(-1), severity: 6, note: 'A drawing was seen elsewhere.', ...more });
  expect(await refused(world, 'supplier', 'declareConfidentialityBreach', breach(paperId('saebom-nda')))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refused(world, 'manager', 'declareConfidentialityBreach', breach(paperId('saebom-nda'), { severity: 9 }))).toMatchObject({ code: 'OUT_OF_RANGE' });
  const evidence = async () => (await world.sql("select count(*)::int as n from evidence where leaf = 'NON_OPPORTUNISM' and source_type = 'OpportunisticAct' and relationship_id = $1", [uuidOf(world.relationshipId('saebom.supplier'))]))[0]!['n'] as number;
  const before = await evidence();
  for (const { id } of other) await done(world, 'manager', 'declareConfidentialityBreach', breach(Buffer.from(`ConfidentialityAgreement:${id}`).toString('base64url')));
  expect(await done(world, 'manager', 'declareConfidentialityBreach', breach(paperId('saebom-nda')))).toMatchObject({ state: 'BREACHED', breachedBySide: 'PARTNER', breachDeclaredBySide: 'FOCAL', breachNote: 'A drawing was seen elsewhere.', breachReport: { status: 'REPORTED' } });
  expect(await seen()).toEqual({ state: 'ACTIVE', isOpen: false, missing: ['NDA'] });
  expect((await world.as('rival-supplier').data('query ($id: ID!) { esiProject(id: $id) { stage product } }', { id: projectId('stride-two') })).esiProject).toEqual({ stage: null, product: null });
  const told = await world.as('rival-supplier').data('query ($id: ID!) { node(id: $id) { ... on ConfidentialityAgreement { state breachNote breachedBySide breachReport { id } } } }', { id: paperId('saebom-nda') });
  expect(told.node).toEqual({ state: 'BREACHED', breachNote: 'A drawing was seen elsewhere.', breachedBySide: 'PARTNER', breachReport: null });
  expect(await evidence()).toBe(before);
  const [report] = await world.sql("select id, description from opportunistic_act where kind = 'BROKE_CONFIDENTIALITY' and status = 'REPORTED' order by id desc limit 1");
  expect(report).toMatchObject({ description: 'A drawing was seen elsewhere.' });
  const confirm = 'mutation ($input: ConfirmOpportunisticActInput!) { confirmOpportunisticAct(input: $input) { userErrors { code } } }';
  const input = { opportunisticActId: Buffer.from(`OpportunisticAct:${report!['id']}`).toString('base64url'), idempotencyKey: 'confirmed' };
  expect((await world.as('admin').data(confirm, { input })).confirmOpportunisticAct.userErrors).toEqual([]);
  expect(await evidence()).toBe(before + 1);
  expect(await refused(world, 'buyer', 'renewConfidentialityAgreement', { confidentialityAgreementId: paperId('saebom-nda'), validFrom: today() })).toMatchObject({ code: 'STATE_CONFLICT' });
  await signed(world, { relationship: 'saebom.supplier', supplier: 'rival-supplier', project: 'stride-two' });
  expect(await seen()).toEqual({ state: 'ACTIVE', isOpen: true, missing: [] });
});

test('a renewal is another agreement, to be signed like the first', async () => {
  const renewed = await done(world, 'buyer', 'renewConfidentialityAgreement', { confidentialityAgreementId: paperId('jade-nda'), validFrom: today(900), validUntil: today(1800) });
  expect(renewed).toMatchObject({ state: 'DRAFT', validFrom: today(900), renews: { id: paperId('jade-nda') }, focalSignedAt: null, partnerSignedAt: null });
  const sent = { confidentialityAgreementId: renewed['id'] };
  await done(world, 'buyer', 'sendConfidentialityAgreement', sent);
  // Both at once: one of them is the second.
  const answers = await Promise.all([act(world, 'manager', 'signConfidentialityAgreement', sent), act(world, 'supplier', 'signConfidentialityAgreement', sent)]);
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(answers.map(({ record }) => record!['state'])).toContain('SIGNED');
  expect((await papersOf('supplier', `(filter: { endsOnOrBefore: "${today(1800)}", states: [SIGNED] })`)).nodes).toEqual([expect.objectContaining({ id: renewed['id'], state: 'SIGNED' })]);
});
