import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteProgrammeAnswers } from '../../../src/esi/development/note-answers.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { daysFromNow, done, forbidden, gap, lines, planned, refused, seeded, tried, underWay, uuid } from './acting.ts';

/** A supplier's programme from its draft to its end, each step by the side whose it is. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const finding = { area: 'QUALITY', score: 3, note: 'Two of ten fail.', foundOn: daysFromNow(-1) };
const measured = { value: '91', measuredOn: daysFromNow(-1), method: 'Eight weeks.' };

/** What was noted of a supplier's answers, by round. */
const evidenceOf = (id: string) => world.sql(`select direction, leaf, outcome, source_key as key from evidence e where source_type = 'SupplierProgramme' and source_id = $1
  and not exists (select from evidence c where c.workspace_id = e.workspace_id and c.corrects_id = e.id) order by source_key`, [uuid(id)]);

describe('a programme', () => {
  test('goes its whole course', async () => {
    const drafted = await done(world, 'buyer', 'draftSupplierProgramme', { relationshipId: world.relationshipId('suhe-motor.supplier'), title: 'In time', dueOn: daysFromNow(60) });
    const supplierProgrammeId = drafted['id'];
    expect(drafted).toMatchObject({ state: 'DRAFT', round: 0, gap: null, involvement: null, proposedAt: null });
    expect(await refused(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId })).toBe('REQUIRED');
    expect(await done(world, 'buyer', 'updateSupplierProgramme', { supplierProgrammeId, gap, title: 'In time, and whole' })).toMatchObject({ gap, title: 'In time, and whole' });
    expect(await refused(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId })).toBe('REQUIRED');
    expect(await done(world, 'engineer', 'recordSupplierAuditFinding', { supplierProgrammeId, ...finding })).toMatchObject({ score: 3, area: 'QUALITY' });
    expect(await refused(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId })).toBe('REQUIRED');
    const { id: supplierGoalId } = await done(world, 'buyer', 'addSupplierGoal', { supplierProgrammeId, ...lines });
    const proposed = await done(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId, answerDays: 7 });
    expect(proposed).toMatchObject({ state: 'PROPOSED', round: 1, isAnswerOverdue: false });
    expect((Date.parse(proposed['answerDueAt']) - Date.now()) / 86_400_000).toBeCloseTo(7, 2);
    expect(await done(world, 'motor-supplier', 'agreeToSupplierProgramme', { supplierProgrammeId, note: 'From May on.', expectedVersion: proposed['version'] }))
      .toMatchObject({ state: 'UNDER_WAY', answerNote: 'From May on.', answeredBy: { id: world.userId('motor-supplier') } });
    const result = await done(world, 'motor-supplier', 'recordSupplierGoalResult', { supplierGoalId, ...measured });
    expect(result).toMatchObject({ state: 'MEASURED', measuredBySide: 'PARTNER', value: '91' });
    const close = { supplierProgrammeId, outcome: 'ACHIEVED', note: 'It is done.' };
    expect(await refused(world, 'manager', 'closeSupplierProgramme', close)).toBe('INVALID');
    expect(await done(world, 'engineer', 'verifySupplierGoalResult', { supplierGoalResultId: result['id'], note: 'As we see it.' })).toMatchObject({ state: 'VERIFIED', verifiedBy: { id: world.userId('engineer') } });
    expect(await done(world, 'manager', 'closeSupplierProgramme', close)).toMatchObject({ state: 'CLOSED', outcome: 'ACHIEVED', outcomeNote: 'It is done.' });
    for (const [name, input] of [['cancelSupplierProgramme', { reason: 'x' }], ['updateSupplierProgramme', { title: 'x' }], ['recordSupplierAuditFinding', finding], ['closeSupplierProgramme', close]] as const) {
      expect(await refused(world, 'manager', name, { supplierProgrammeId, ...input })).toBe('STATE_CONFLICT CLOSED');
    }
    expect(await refused(world, 'motor-supplier', 'recordSupplierGoalResult', { supplierGoalId, ...measured })).toBe('STATE_CONFLICT CLOSED');
  });

  test('is objected to with a reason, planned anew, and each round is an answer of its own', async () => {
    const { supplierProgrammeId, supplierGoalId } = await planned(world);
    await done(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId });
    expect(await refused(world, 'motor-supplier', 'objectToSupplierProgramme', { supplierProgrammeId, reason: ' ' })).toBe('REQUIRED');
    // While it waits for the answer nothing of it changes.
    expect(await refused(world, 'buyer', 'updateSupplierGoal', { supplierGoalId, target: '95' })).toBe('STATE_CONFLICT PROPOSED');
    expect(await refused(world, 'buyer', 'addSupplierGoal', { supplierProgrammeId, ...lines })).toBe('STATE_CONFLICT PROPOSED');
    expect(await done(world, 'motor-supplier', 'objectToSupplierProgramme', { supplierProgrammeId, reason: 'Too much, too soon.' })).toMatchObject({ state: 'OBJECTED', answerNote: 'Too much, too soon.' });
    expect(await refused(world, 'buyer', 'updateSupplierProgramme', { supplierProgrammeId, gap: null })).toBe('REQUIRED');
    expect(await done(world, 'buyer', 'updateSupplierGoal', { supplierGoalId, target: '85' })).toMatchObject({ target: '85', measure: lines.measure });
    const { id: second } = await done(world, 'buyer', 'addSupplierGoal', { supplierProgrammeId, ...lines, measure: 'Calls answered' });
    expect(await done(world, 'buyer', 'dropSupplierGoal', { supplierGoalId: second })).toMatchObject({ state: 'DROPPED' });
    expect(await refused(world, 'buyer', 'updateSupplierGoal', { supplierGoalId: second, target: '99' })).toBe('STATE_CONFLICT DROPPED');
    expect(await done(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId })).toMatchObject({ state: 'PROPOSED', round: 2, answerNote: null });
    expect(await evidenceOf(supplierProgrammeId)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'COMMUNICATION', outcome: 1, key: '1' }]);
    await done(world, 'motor-supplier', 'agreeToSupplierProgramme', { supplierProgrammeId });
    expect(await evidenceOf(supplierProgrammeId)).toHaveLength(1);
    await runJobs(world, noteProgrammeAnswers);
    await runJobs(world, noteProgrammeAnswers);
    expect(await evidenceOf(supplierProgrammeId)).toMatchObject([{ key: '1' }, { key: '2', direction: 'PARTNER_TO_FOCAL', outcome: 1 }]);
    expect(await refused(world, 'buyer', 'dropSupplierGoal', { supplierGoalId })).toBe('STATE_CONFLICT UNDER_WAY');
  });

  test('shows silence past its time, until the answer comes', async () => {
    const { supplierProgrammeId } = await planned(world);
    await done(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId });
    await world.sql('alter table supplier_programme disable trigger user');
    await world.sql("update supplier_programme set first_proposed_at = now() - interval '20 days', proposed_at = now() - interval '20 days', answer_due_at = now() - interval '10 days' where id = $1", [uuid(supplierProgrammeId)]);
    await world.sql('alter table supplier_programme enable trigger user');
    await runJobs(world, noteProgrammeAnswers);
    expect(await evidenceOf(supplierProgrammeId)).toMatchObject([{ key: '1', outcome: 0 }]);
    expect(await done(world, 'motor-supplier', 'agreeToSupplierProgramme', { supplierProgrammeId })).toMatchObject({ state: 'UNDER_WAY', isAnswerOverdue: false });
    await runJobs(world, noteProgrammeAnswers);
    const [shown] = await evidenceOf(supplierProgrammeId);
    expect(shown!['outcome']).toBeCloseTo(0.5, 3);
  });

  test('is given up with a reason', async () => {
    const { supplierProgrammeId } = await underWay(world);
    expect(await refused(world, 'manager', 'cancelSupplierProgramme', { supplierProgrammeId, reason: '' })).toBe('REQUIRED');
    expect(await done(world, 'manager', 'cancelSupplierProgramme', { supplierProgrammeId, reason: 'The line is sold.' })).toMatchObject({ state: 'CANCELLED', cancelReason: 'The line is sold.' });
    expect(await refused(world, 'motor-supplier', 'recordSupplierHelp', { supplierProgrammeId, kind: 'DATA', title: 'x', givenOn: daysFromNow(-1) })).toBe('STATE_CONFLICT CANCELLED');
  });

  test('is for a supplier, and for a part that this supplier knows of', async () => {
    const draft = (relationship: string, esiInvolvementId?: string) => refused(world, 'engineer', 'draftSupplierProgramme', { relationshipId: world.relationshipId(relationship), esiInvolvementId, title: 'x', dueOn: daysFromNow(9) });
    const part = (key: string, slug?: string) => seeded('EsiInvolvement', 'esi-involvement', key, slug);
    expect(await draft('radhafen.distributor')).toBe('INVALID');
    expect(await draft('jade-cell.supplier', part('stride-two/saebom'))).toBe('INVALID');
    expect(await draft('saebom.supplier', part('trike-cab/saebom'))).toBe('INVALID');
    expect(await draft('jade-cell.supplier', part('quiet-pack/twin', 'fjordhave'))).toBe('NOT_FOUND');
    expect(await done(world, 'engineer', 'draftSupplierProgramme', { relationshipId: world.relationshipId('saebom.supplier'), esiInvolvementId: part('stride-two/saebom'), title: 'x', dueOn: daysFromNow(9) }))
      .toMatchObject({ involvement: { id: part('stride-two/saebom') } });
  });
});

test('each does what is its own', async () => {
  const { supplierProgrammeId } = await planned(world);
  await done(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId });
  expect(await refused(world, 'manager', 'agreeToSupplierProgramme', { supplierProgrammeId })).toBe('NOT_ALLOWED');
  expect(await forbidden(world, 'engineer', 'objectToSupplierProgramme', { supplierProgrammeId, reason: 'x' })).toBe('FORBIDDEN');
  expect(await forbidden(world, 'motor-supplier', 'cancelSupplierProgramme', { supplierProgrammeId, reason: 'x' })).toBe('FORBIDDEN');
  expect(await refused(world, 'motor-supplier', 'draftSupplierProgramme', { relationshipId: world.relationshipId('suhe-motor.supplier'), title: 'x', dueOn: daysFromNow(3) })).toBe('NOT_ALLOWED');
  await done(world, 'motor-supplier', 'agreeToSupplierProgramme', { supplierProgrammeId });
  expect(await refused(world, 'motor-supplier', 'recordSupplierAuditFinding', { supplierProgrammeId, ...finding })).toBe('NOT_ALLOWED');
  for (const persona of ['planner', 'auditor', 'channel', 'customer']) expect(await forbidden(world, persona, 'updateSupplierProgramme', { supplierProgrammeId, title: 'x' })).toBe('FORBIDDEN');
});

test('a key decides nothing', async () => {
  const { createApiKey } = await world.as('admin').data('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key userErrors { code } } }', {
    input: { partyId: world.id('formosa-stride'), name: 'Plans', role: 'ENGINEER', scopes: ['RELATIONSHIP_READ', 'PARTY_READ', 'ESI_WRITE', 'ESI_DECIDE'], expiresInDays: 30 },
  });
  const key = world.bearing(createApiKey.key);
  const { supplierProgrammeId } = await planned(world);
  const { proposeSupplierProgramme } = await key.data('mutation ($input: ProposeSupplierProgrammeInput!) { proposeSupplierProgramme(input: $input) { userErrors { code } } }', { input: { supplierProgrammeId, idempotencyKey: 'k' } });
  expect(proposeSupplierProgramme.userErrors).toEqual([{ code: 'NOT_ALLOWED' }]);
  // It keeps the plan, as anybody's system may.
  const { updateSupplierProgramme } = await key.data('mutation ($input: UpdateSupplierProgrammeInput!) { updateSupplierProgramme(input: $input) { userErrors { code } } }', { input: { supplierProgrammeId, title: 'x', idempotencyKey: 'l' } });
  expect(updateSupplierProgramme.userErrors).toEqual([]);
});

test('of two at once, one comes first', async () => {
  const { supplierProgrammeId } = await planned(world);
  await done(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId });
  const answers = await Promise.all([
    tried(world, 'motor-supplier', 'agreeToSupplierProgramme', { supplierProgrammeId }), tried(world, 'motor-supplier', 'objectToSupplierProgramme', { supplierProgrammeId, reason: 'x' }),
    tried(world, 'motor-supplier', 'agreeToSupplierProgramme', { supplierProgrammeId }),
  ]);
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  const other = await planned(world);
  const raced = await Promise.all([
    tried(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId: other.supplierProgrammeId }), tried(world, 'buyer', 'dropSupplierGoal', { supplierGoalId: other.supplierGoalId }),
  ]);
  // Either the plan has its goal, or it is not put to the supplier.
  expect(raced.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  const input = { relationshipId: world.relationshipId('suhe-motor.supplier'), title: 'Once', dueOn: daysFromNow(9), idempotencyKey: 'a programme, once' };
  const [one, again] = await Promise.all([done(world, 'buyer', 'draftSupplierProgramme', input), done(world, 'buyer', 'draftSupplierProgramme', input)]);
  expect(one['id']).toBe(again['id']);
});

test('what is wrong is said', async () => {
  const { supplierProgrammeId, supplierGoalId } = await planned(world);
  const find = (changed: object) => refused(world, 'engineer', 'recordSupplierAuditFinding', { supplierProgrammeId, ...finding, ...changed });
  expect([await find({ score: 0 }), await find({ score: 6 }), await find({ foundOn: daysFromNow(3) }), await find({ note: ' ' })]).toEqual(['OUT_OF_RANGE', 'OUT_OF_RANGE', 'OUT_OF_RANGE', 'REQUIRED']);
  const add = (changed: object) => refused(world, 'buyer', 'addSupplierGoal', { supplierProgrammeId, ...lines, ...changed });
  expect([await add({ target: '70.000' }), await add({ target: '1.00001' }), await add({ baseline: '123456789012345' }), await add({ unit: 'x'.repeat(41) })]).toEqual(['INVALID', 'OUT_OF_RANGE', 'OUT_OF_RANGE', 'OUT_OF_RANGE']);
  expect(await refused(world, 'buyer', 'updateSupplierGoal', { supplierGoalId, baseline: '90.5' })).toBe('INVALID');
  expect(await refused(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId, answerDays: 6 })).toBe('OUT_OF_RANGE');
  expect(await refused(world, 'buyer', 'updateSupplierProgramme', { supplierProgrammeId, title: 'y', expectedVersion: 99 })).toBe('STALE_VERSION');
});

test('of a relationship that has ended is closed or given up, and nothing else', async () => {
  const { supplierProgrammeId, supplierGoalId } = await underWay(world);
  const draft = await planned(world);
  await world.sql('alter table relationship disable trigger user');
  await world.sql("update relationship set stage = 'TERMINATED', is_key = false, ended_on = current_date, end_reason = 'OTHER' where id = $1", [uuid(world.relationshipId('suhe-motor.supplier'))]);
  await world.sql('alter table relationship enable trigger user');
  expect(await refused(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId: draft.supplierProgrammeId })).toBe('STATE_CONFLICT TERMINATED');
  expect(await refused(world, 'engineer', 'recordSupplierHelp', { supplierProgrammeId, kind: 'DATA', title: 'x', givenOn: daysFromNow(-1) })).toBe('STATE_CONFLICT TERMINATED');
  expect(await done(world, 'engineer', 'recordSupplierGoalResult', { supplierGoalId, ...measured })).toMatchObject({ state: 'MEASURED' });
  expect(await done(world, 'manager', 'closeSupplierProgramme', { supplierProgrammeId, outcome: 'NOT_ACHIEVED', note: 'We parted.' })).toMatchObject({ outcome: 'NOT_ACHIEVED' });
  expect(await done(world, 'manager', 'cancelSupplierProgramme', { supplierProgrammeId: draft.supplierProgrammeId, reason: 'We parted.' })).toMatchObject({ state: 'CANCELLED' });
});
