import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reportBreaches } from '../../../src/esi/involvements/report-breaches.job.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { runJobs } from '../../trust/jobs.ts';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { evidenceOf } from '../contributions/acts.ts';
import { act, done, paperId, partId, refused, signed, today } from './acts.ts';

/** Either side says that the other has broken what both signed; the other has its say; another person of the firm decides what it counts. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const breach = (confidentialityAgreementId: string, brokenBySide: 'FOCAL' | 'PARTNER', more: object = {}) => ({ confidentialityAgreementId, brokenBySide, occurredOn: today(-1), severity: 6, note: 'A drawing of ours lay on a rival’s desk.', ...more });
const reportOf = async (id: string) => (await world.as('admin').data('query ($id: ID!) { node(id: $id) { ... on ConfidentialityAgreement { breachReport { id status committedBySide kind severity description reportedBy { id } } } } }', { id })).node.breachReport;
const confirm = (opportunisticActId: string) => world.as('admin').data('mutation ($input: ConfirmOpportunisticActInput!) { confirmOpportunisticAct(input: $input) { userErrors { code } } }', { input: { opportunisticActId, idempotencyKey: opportunisticActId } });

test('a supplier declares a breach of the firm’s: closed at once, contested by the firm, and counted once another person has confirmed it', async () => {
  const id = await signed(world, { relationship: 'saebom.supplier', supplier: 'rival-supplier' });
  expect(await refused(world, 'supplier', 'declareConfidentialityBreach', breach(id, 'FOCAL'))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refused(world, 'rival-supplier', 'declareConfidentialityBreach', breach(id, 'FOCAL', { severity: 1 }))).toMatchObject({ code: 'OUT_OF_RANGE', field: ['input', 'severity'] });
  expect(await refused(world, 'rival-supplier', 'declareConfidentialityBreach', breach(id, 'FOCAL', { note: ' ' }))).toMatchObject({ code: 'REQUIRED', field: ['input', 'note'] });
  expect(await refused(world, 'rival-supplier', 'declareConfidentialityBreach', breach(id, 'FOCAL', { occurredOn: today(3) }))).toMatchObject({ field: ['input', 'occurredOn'] });
  const declared = { state: 'BREACHED', isInForce: false, breachedBySide: 'FOCAL', breachDeclaredBySide: 'PARTNER', breachedOn: today(-1), breachNote: 'A drawing of ours lay on a rival’s desk.' };
  expect(await done(world, 'rival-supplier', 'declareConfidentialityBreach', breach(id, 'FOCAL'))).toMatchObject({ ...declared, breachReport: null, viewerActions: expect.arrayContaining([{ action: 'CONTEST_CONFIDENTIALITY_BREACH', isAllowed: false }]) });
  expect(await refused(world, 'rival-supplier', 'declareConfidentialityBreach', breach(id, 'FOCAL'))).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'BREACHED', allowedActions: [] });

  // The firm reads it as it was said, and has its say, once; who declared it has none.
  expect(await refused(world, 'rival-supplier', 'contestConfidentialityBreach', { confidentialityAgreementId: id, note: 'We insist.' })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refused(world, 'supplier', 'contestConfidentialityBreach', { confidentialityAgreementId: id, note: 'What?' })).toMatchObject({ code: 'NOT_FOUND' });
  const contest = { confidentialityAgreementId: id, note: 'It was a drawing of the fair.' };
  expect(await done(world, 'manager', 'contestConfidentialityBreach', contest)).toMatchObject({ ...declared, contestedAt: expect.any(String), contestNote: 'It was a drawing of the fair.' });
  expect(await refused(world, 'buyer', 'contestConfidentialityBreach', contest)).toMatchObject({ code: 'NOT_ALLOWED' });
  const told = await world.as('rival-supplier').data('query ($id: ID!) { node(id: $id) { ... on ConfidentialityAgreement { contestedAt contestNote breachReport { id } } } }', { id });
  expect(told.node).toEqual({ contestedAt: expect.any(String), contestNote: 'It was a drawing of the fair.', breachReport: null });

  // Reported by the platform, in the name of whoever declared it.
  expect(await reportOf(id)).toBeNull();
  await runJobs(world, reportBreaches);
  const report = await reportOf(id);
  expect(report).toMatchObject({ status: 'REPORTED', committedBySide: 'FOCAL', kind: 'BROKE_CONFIDENTIALITY', severity: 6, description: declared.breachNote, reportedBy: { id: world.userId('rival-supplier') } });
  await runJobs(world, reportBreaches);
  expect(await reportOf(id)).toEqual(report);
  expect(await evidenceOf(world, report.id)).toEqual([]);
  expect((await confirm(report.id)).confirmOpportunisticAct.userErrors).toEqual([]);
  expect(await evidenceOf(world, report.id)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', leaf: 'NON_OPPORTUNISM', outcome: 0 }]);
  // Its history says who did what, to both sides.
  const { node } = await world.as('rival-supplier').data('query ($id: ID!) { node(id: $id) { ... on ConfidentialityAgreement { relationship { timeline(first: 50) { nodes { id } } } } } }', { id });
  expect(node.relationship.timeline.nodes.length).toBeGreaterThan(0);
  const steps = await world.sql("select action, principal_id from audit_entry where subject_id = $1 and action ~ 'breach' order by id", [uuidOf(id)]);
  expect(steps.map(({ action }) => action)).toEqual(['confidentiality.declare-breach', 'confidentiality.contest-breach', 'confidentiality.report-breaches']);
});

test('what closes is the supplier’s own access, where nothing else is in force', async () => {
  const look = () => world.as('rival-supplier').data('query ($id: ID!) { esiInvolvement(id: $id) { isOpen missing } }', { id: partId('stride-two/saebom') }).then(({ esiInvolvement }) => esiInvolvement);
  const inForce = await world.sql("select id from confidentiality_agreement where state = 'IN_FORCE' and kind = 'NDA' and relationship_id = $1", [uuidOf(world.relationshipId('saebom.supplier'))]);
  expect(await look()).toEqual({ isOpen: true, missing: [] });
  for (const { id } of inForce) await done(world, 'rival-supplier', 'declareConfidentialityBreach', breach(toGlobalId('ConfidentialityAgreement', id), 'FOCAL'));
  expect(await look()).toEqual({ isOpen: false, missing: ['NDA'] });
});

test('the firm declares one of the supplier’s, which contests it; of one’s own there is nothing to contest', async () => {
  const id = await signed(world, { relationship: 'jade-cell.supplier', supplier: 'supplier' });
  expect(await done(world, 'manager', 'declareConfidentialityBreach', breach(id, 'PARTNER'))).toMatchObject({ breachDeclaredBySide: 'FOCAL', breachReport: { status: 'REPORTED' } });
  const input = { confidentialityAgreementId: id, note: 'We have shown nobody anything.' };
  expect(await refused(world, 'manager', 'contestConfidentialityBreach', input)).toMatchObject({ code: 'NOT_ALLOWED' });
  const answers = await Promise.all([act(world, 'supplier', 'contestConfidentialityBreach', input), act(world, 'supplier', 'contestConfidentialityBreach', { ...input, note: 'Nobody, nothing.' })]);
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['NOT_ALLOWED']);
  const own = await signed(world, { relationship: 'jade-cell.supplier', supplier: 'supplier' });
  await done(world, 'supplier', 'declareConfidentialityBreach', breach(own, 'PARTNER'));
  for (const persona of ['supplier', 'manager']) expect(await refused(world, persona, 'contestConfidentialityBreach', { ...input, confidentialityAgreementId: own })).toMatchObject({ code: 'NOT_ALLOWED' });
  const kept = await signed(world, { relationship: 'jade-cell.supplier', supplier: 'supplier' });
  expect(await refused(world, 'supplier', 'contestConfidentialityBreach', { ...input, confidentialityAgreementId: kept })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'IN_FORCE', allowedActions: ['DECLARE_CONFIDENTIALITY_BREACH'] });
});

test('the database keeps each side to its own words, and reports to the platform', async () => {
  const paper = uuidOf(paperId('jade-nda'));
  const jade = sessionOf('supplier', 'jade-cell');
  const firm = sessionOf('buyer', 'formosa-stride');
  const set = (session: typeof jade, more = '') => `update confidentiality_agreement set state = 'BREACHED', breached_by = '${session.principalId}', breached_at = now(), breach_note = 'x', breached_by_side = 'FOCAL', breached_on = current_date, breach_severity = 4${more} where id = '${paper}'`;
  await expect(attempt(world, jade, set(jade, ", breach_declared_by_side = 'FOCAL'"))).rejects.toMatchObject({ constraint: 'confidentiality_side' });
  await expect(attempt(world, jade, set(firm, ", breach_declared_by_side = 'PARTNER'"))).rejects.toMatchObject({ constraint: 'confidentiality_side' });
  const declared = set(jade, ", breach_declared_by_side = 'PARTNER'");
  await expect(attempt(world, jade, declared)).resolves.toBeDefined();
  const contest = (session: typeof jade) => `update confidentiality_agreement set contested_by = '${session.principalId}', contested_at = now(), contest_note = 'x' where id = '${paper}'`;
  await expect(attempt(world, jade, declared, contest(jade))).rejects.toMatchObject({ constraint: 'confidentiality_side' });
  await expect(attempt(world, jade, declared, `update confidentiality_agreement set breach_note = 'y' where id = '${paper}'`)).rejects.toMatchObject({ constraint: 'confidentiality_course' });
  await expect(attempt(world, jade, `insert into opportunistic_act (workspace_id, id, relationship_id, committed_by_side, kind, severity, occurred_on, description, status, reported_by, reported_at)
    select workspace_id, gen_random_uuid(), relationship_id, 'FOCAL', 'OTHER', 4, current_date, 'x', 'REPORTED', '${jade.principalId}', now() from confidentiality_agreement where id = '${paper}'`)).rejects.toThrow(/row-level security/);
});
