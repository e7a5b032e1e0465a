import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runJobs } from '../../trust/jobs.ts';
import { followDays } from '../../../src/esi/involvements/follow-days.job.ts';
import { uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { act, done, fit, invited, later, paperId, partId, projectId, refused, signed, today } from './acts.ts';

/** A supplier's part in a project, from the first thought to its end. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const inside = (persona: string, project: string) => world.as(persona).data('query ($id: ID!) { esiProject(id: $id) { stage gates { stage } } }', { id: projectId(project) }).then(({ esiProject }) => esiProject);

test('nominated, assessed, invited, accepted, signed: only then the project is open; and it closes when the part ends', async () => {
  const nominated = await done(world, 'engineer', 'nominateForEsiProject', { esiProjectId: projectId('trike-cab'), relationshipId: world.relationshipId('jade-cell.supplier'), responsibility: 'WHITE_BOX', scope: 'A heater' });
  expect(nominated).toMatchObject({ state: 'NOMINATED', isOpen: false, isEarly: null, missing: [] });
  const esiInvolvementId = nominated['id'] as string;
  // It knows nothing.
  expect(await inside('supplier', 'trike-cab')).toBeNull();
  expect((await world.as('supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id: esiInvolvementId })).node).toBeNull();
  expect(await refused(world, 'supplier', 'acceptEsiInvitation', { esiInvolvementId })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refused(world, 'buyer', 'inviteToEsiProject', { esiInvolvementId, answerDueAt: later(), invitation: 'Would you?' })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'NOMINATED' });
  await done(world, 'engineer', 'updateEsiInvolvement', { esiInvolvementId, responsibility: 'GREY_BOX' });
  expect(await done(world, 'engineer', 'screenForEsiProject', { esiInvolvementId, ...fit })).toMatchObject({ state: 'ASSESSED' });
  const asked = await done(world, 'engineer', 'inviteToEsiProject', { esiInvolvementId, answerDueAt: later(), invitation: 'Would you?' });
  expect(asked).toMatchObject({ state: 'INVITED', stageAtInvitation: 'SCREENING', isEarly: true, daysFromStart: 14, missing: ['IP_TERMS'] });
  expect(await inside('supplier', 'trike-cab')).toEqual({ stage: null, gates: [] });
  // An agreement for all projects is in force already; whose the results are is not said yet.
  const accepted = await done(world, 'supplier', 'acceptEsiInvitation', { esiInvolvementId });
  expect(accepted).toMatchObject({ state: 'NDA_PENDING', isOpen: false, missing: ['IP_TERMS'], stageAtInvitation: null, isEarly: null });
  expect(await inside('supplier', 'trike-cab')).toEqual({ stage: null, gates: [] });
  await signed(world, { relationship: 'jade-cell.supplier', supplier: 'supplier', kind: 'IP_TERMS', project: 'trike-cab' });
  expect(await inside('supplier', 'trike-cab')).toMatchObject({ stage: 'SCREENING' });
  const query = 'query ($id: ID!) { esiInvolvement(id: $id) { state isOpen isEarly version } }';
  expect((await world.as('supplier').data(query, { id: esiInvolvementId })).esiInvolvement).toMatchObject({ state: 'ACTIVE', isOpen: true, isEarly: true });
  expect(await refused(world, 'supplier', 'completeEsiInvolvement', { esiInvolvementId })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await done(world, 'engineer', 'completeEsiInvolvement', { esiInvolvementId })).toMatchObject({ state: 'COMPLETED', isOpen: false });
  expect(await inside('supplier', 'trike-cab')).toEqual({ stage: null, gates: [] });
  // Its history tells each step once it was invited, and nothing before.
  const steps = await world.sql(`select e.action, e.changes -> 'state' ->> 'after' as state from audit_entry e where e.subject_id = $1 and e.changes ? 'state' order by e.id`, [uuidOf(esiInvolvementId)]);
  expect(steps.map(({ state }) => state)).toEqual(['NOMINATED', 'ASSESSED', 'INVITED', 'ACCEPTED', 'NDA_PENDING', 'ACTIVE', 'COMPLETED']);
});

test('a black box begins with its specifications, and keeps them', async () => {
  const esiInvolvementId = partId('stride-two/suhe');
  await signed(world, { relationship: 'suhe-motor.supplier', supplier: 'motor-supplier', kind: 'IP_TERMS', project: 'stride-two' });
  await done(world, 'motor-supplier', 'signConfidentialityAgreement', { confidentialityAgreementId: paperId('suhe-nda') });
  const waiting = await done(world, 'engineer', 'setEsiSpecifications', { esiInvolvementId, performanceSpecification: '45 Nm', interfaceSpecification: 'A 135 mm axle' });
  expect(waiting).toMatchObject({ state: 'NDA_PENDING', missing: ['ACCEPTANCE_TEST'] });
  const seen = await world.as('motor-supplier').data('query ($id: ID!) { esiInvolvement(id: $id) { performanceSpecification missing } }', { id: esiInvolvementId });
  expect(seen.esiInvolvement).toEqual({ performanceSpecification: null, missing: ['ACCEPTANCE_TEST'] });
  expect(await done(world, 'engineer', 'setEsiSpecifications', { esiInvolvementId, acceptanceTest: 'A thousand hours' })).toMatchObject({ state: 'ACTIVE', isOpen: true, isEarly: false, missing: [] });
  expect(await inside('motor-supplier', 'stride-two')).toMatchObject({ stage: 'DESIGN' });
  expect(await refused(world, 'engineer', 'setEsiSpecifications', { esiInvolvementId, acceptanceTest: null })).toMatchObject({ code: 'INVALID' });
  expect(await refused(world, 'motor-supplier', 'setEsiSpecifications', { esiInvolvementId, acceptanceTest: 'Ten hours' })).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('declined, lapsed and left are over; whoever is asked again begins anew, and is measured anew', async () => {
  const declined = await act(world, 'motor-supplier', 'declineEsiInvitation', { esiInvolvementId: partId('trike-cab/suhe'), reason: 'No hands free.' });
  expect(declined.record).toMatchObject({ state: 'DECLINED', declineReason: 'No hands free.' });
  expect(await refused(world, 'motor-supplier', 'acceptEsiInvitation', { esiInvolvementId: partId('trike-cab/suhe') })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'DECLINED', allowedActions: [] });
  const again = await done(world, 'engineer', 'inviteToEsiProjectAgain', { esiInvolvementId: partId('trike-cab/suhe'), answerDueAt: later(), invitation: 'And now?' });
  expect(again).toMatchObject({ state: 'INVITED', scope: 'The motor of the wiper' });
  expect(again['id']).not.toBe(partId('trike-cab/suhe'));
  // It lapses by the platform, once its time is over; nobody answers any more.
  await world.sql('alter table esi_involvement disable trigger esi_involvement_course');
  await world.sql("update esi_involvement set invited_at = now() - interval '9 days', answer_due_at = now() - interval '1 minute' where id = $1", [uuidOf(again['id'])]);
  await world.sql('alter table esi_involvement enable trigger esi_involvement_course');
  expect(await refused(world, 'motor-supplier', 'acceptEsiInvitation', { esiInvolvementId: again['id'] })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'INVITED', message: '答复期限已过。' });
  await runJobs(world, followDays);
  expect((await world.sql('select state from esi_involvement where id = $1', [uuidOf(again['id'])]))[0]).toEqual({ state: 'LAPSED' });
});

test('days bring agreements into force, open what waited for them, and run out', async () => {
  const esiInvolvementId = await invited(world, { project: 'trike-cab', relationship: 'jade-cell.supplier', responsibility: 'GREY_BOX' });
  await done(world, 'supplier', 'acceptEsiInvitation', { esiInvolvementId });
  // Terms for the project are there from before; those of a part that waits must be too.
  expect((await world.sql('select state from esi_involvement where id = $1', [uuidOf(esiInvolvementId)]))[0]).toEqual({ state: 'ACTIVE' });
  const soon = await signed(world, { relationship: 'saebom.supplier', supplier: 'rival-supplier', from: today(3), until: today(5) });
  expect((await world.as('rival-supplier').data('query ($id: ID!) { node(id: $id) { ... on ConfidentialityAgreement { state isInForce } } }', { id: soon })).node).toEqual({ state: 'SIGNED', isInForce: false });
  const move = async (from: number, until: number) => {
    await world.sql('alter table confidentiality_agreement disable trigger confidentiality_course');
    await world.sql("update confidentiality_agreement set valid_from = (now() at time zone 'UTC')::date + $2::int, valid_until = (now() at time zone 'UTC')::date + $3::int where id = $1", [uuidOf(soon), from, until]);
    await world.sql('alter table confidentiality_agreement enable trigger confidentiality_course');
    await runJobs(world, followDays);
    return (await world.sql('select state from confidentiality_agreement where id = $1', [uuidOf(soon)]))[0]!['state'];
  };
  expect(await move(0, 2)).toBe('IN_FORCE');
  expect(await move(-3, -1)).toBe('EXPIRED');
});
