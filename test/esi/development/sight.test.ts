import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, sessionOf } from '../../trust/sessions.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { daysFromNow, done, lines, planned, refused, seeded, underWay, uuid } from './acting.ts';

/** Whose a programme is: the firm's while it is a draft, and one supplier's besides once it was put to it; and what the database itself refuses. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const look = `query ($id: ID!, $goal: ID!, $relationship: ID!) {
  node(id: $id) { id } goal: node(id: $goal) { id } supplierProgrammes { totalCount nodes { title } }
  relationship(id: $relationship) { supplierProgrammes { totalCount } timeline(first: 50, filter: { subjectTypes: ["SupplierProgramme", "SupplierGoal", "SupplierAuditFinding"] }) { nodes { subjectType action } } }
}`;
const seenBy = (persona: string, id: string, goal: string, relationship: string) => world.as(persona).data(look, { id, goal, relationship: world.relationshipId(relationship) });

describe('a draft', () => {
  test('is nothing to the supplier: not in lists, counts, histories, ids or errors', async () => {
    const before = await seenBy('motor-supplier', seeded('SupplierProgramme', 'supplier-programme', 'none'), seeded('SupplierGoal', 'supplier-goal', 'none'), 'suhe-motor.supplier');
    const { supplierProgrammeId, supplierGoalId } = await planned(world);
    expect(await seenBy('motor-supplier', supplierProgrammeId, supplierGoalId, 'suhe-motor.supplier')).toEqual(before);
    expect(await refused(world, 'motor-supplier', 'agreeToSupplierProgramme', { supplierProgrammeId })).toBe('NOT_FOUND');
    expect(await refused(world, 'motor-supplier', 'recordSupplierHelp', { supplierProgrammeId, kind: 'DATA', title: 'x', givenOn: daysFromNow(-1) })).toBe('NOT_FOUND');
    expect(await refused(world, 'motor-supplier', 'recordSupplierGoalResult', { supplierGoalId, value: '1', measuredOn: daysFromNow(-1), method: 'x' })).toBe('NOT_FOUND');
    // Given up unseen, it was never there.
    await done(world, 'manager', 'cancelSupplierProgramme', { supplierProgrammeId, reason: 'Not now.' });
    expect(await seenBy('motor-supplier', supplierProgrammeId, supplierGoalId, 'suhe-motor.supplier')).toEqual(before);
  });

  test('put to the supplier is read by it from then on, without what went before', async () => {
    const { supplierProgrammeId, supplierGoalId } = await planned(world);
    await done(world, 'buyer', 'updateSupplierGoal', { supplierGoalId, target: '99' });
    await done(world, 'manager', 'proposeSupplierProgramme', { supplierProgrammeId });
    const seen = await world.as('motor-supplier').data(`query ($id: ID!) { node(id: $id) { ... on SupplierProgramme { title gap findings { nodes { score note } } goals { nodes { target } }
      timeline { nodes { action } } viewerActions { action isAllowed } } } }`, { id: supplierProgrammeId });
    expect(seen.node).toMatchObject({ title: 'In time', findings: { nodes: [{ score: 2 }] }, goals: { nodes: [{ target: '99' }] }, timeline: { nodes: [{ action: 'supplier-development.propose' }] } });
    expect(seen.node.viewerActions.filter(({ isAllowed }: { isAllowed: boolean }) => isAllowed)).toEqual([{ action: 'ANSWER_SUPPLIER_PROGRAMME', isAllowed: true }]);
    const { relationship } = await seenBy('motor-supplier', supplierProgrammeId, supplierGoalId, 'suhe-motor.supplier');
    expect(relationship.timeline.nodes.map(({ action }: { action: string }) => action)).not.toContain('supplier-development.change-goal');
  });
});

describe('another supplier', () => {
  test('learns nothing of it, by whatever path', async () => {
    const programme = seeded('SupplierProgramme', 'supplier-programme', 'suhe-delivery');
    const goal = seeded('SupplierGoal', 'supplier-goal', 'suhe-delivery/on-time');
    const before = await seenBy('supplier', programme, goal, 'jade-cell.supplier');
    expect(before).toMatchObject({ node: null, goal: null, supplierProgrammes: { totalCount: 1, nodes: [{ title: 'Every cell traced to its lot' }] } });
    const { supplierProgrammeId } = await underWay(world);
    await done(world, 'engineer', 'recordSupplierHelp', { supplierProgrammeId, kind: 'DATA', title: 'x', givenOn: daysFromNow(-1) });
    expect(await seenBy('supplier', programme, goal, 'jade-cell.supplier')).toEqual(before);
    for (const persona of ['supplier', 'other-supplier']) {
      expect(await refused(world, persona, 'agreeToSupplierProgramme', { supplierProgrammeId: programme })).toBe('NOT_FOUND');
      expect(await refused(world, persona, 'recordSupplierGoalResult', { supplierGoalId: goal, value: '1', measuredOn: daysFromNow(-1), method: 'x' })).toBe('NOT_FOUND');
      expect(await refused(world, persona, 'confirmSupplierHelp', { supplierHelpId: seeded('SupplierHelp', 'supplier-help', 'suhe-delivery/at-the-line') })).toBe('NOT_FOUND');
    }
    expect(await refused(world, 'other-workspace', 'cancelSupplierProgramme', { supplierProgrammeId: programme, reason: 'x' })).toBe('NOT_FOUND');
    for (const persona of ['channel', 'customer', 'competitor']) {
      const { data } = await world.as(persona).query('{ supplierProgrammes { totalCount } }');
      expect(data?.['supplierProgrammes'] ?? { totalCount: 0 }).toEqual({ totalCount: 0 });
    }
  });
});

const by = (user: string) => `'${seedId('formosa', 'user', user)}'`;
const staff = () => sessionOf('buyer', 'formosa-stride');
const motor = () => sessionOf('motor-supplier', 'suhe-motor');
const change = (table: string, kind: string, key: string, set: string) => `update ${table} set ${set} where id = '${seedId('formosa', kind, key)}'`;
const programme = (key: string, set: string) => change('supplier_programme', 'supplier-programme', key, set);

describe('the database', () => {
  test.each([
    ['lets no programme begin that was not put to the supplier', staff, () => programme('jade-energy', `state = 'UNDER_WAY', answered_by = ${by('buyer')}, answered_at = now()`), 'supplier_programme_course'],
    ['lets nobody rewrite a plan while it is put to the supplier', staff, () => programme('jade-energy', `state = 'PROPOSED', round = 2, first_proposed_at = now(), proposed_by = ${by('buyer')}, proposed_at = now(), answer_due_at = now() + interval '9 days', gap = 'x'`), 'supplier_programme_course'],
    ['calls nothing achieved that is not measured', staff, () => programme('suhe-delivery', `state = 'CLOSED', outcome = 'ACHIEVED', outcome_note = 'x', closed_by = ${by('buyer')}, closed_at = now()`), 'supplier_programme_achieved'],
    ['lets nobody close in the name of another', staff, () => programme('suhe-delivery', `state = 'CLOSED', outcome = 'NOT_ACHIEVED', outcome_note = 'x', closed_by = ${by('manager')}, closed_at = now()`), 'supplier_programme_side'],
    ['lets no supplier close', motor, () => programme('suhe-delivery', `state = 'CLOSED', outcome = 'NOT_ACHIEVED', outcome_note = 'x', closed_by = ${by('motor-supplier')}, closed_at = now()`), 'supplier_programme_side'],
    ['opens nothing again that is closed', staff, () => programme('jade-traceability', "state = 'UNDER_WAY'"), 'supplier_programme_course'],
    ['changes no goal that was agreed to', staff, () => change('supplier_goal', 'supplier-goal', 'suhe-delivery/on-time', 'target = 72'), 'supplier_programme_stands'],
    ['changes no help that was noted', staff, () => change('supplier_help', 'supplier-help', 'suhe-delivery/at-the-line', 'person_days = 100'), 'supplier_help_course'],
    ['lets nobody confirm what its own side noted', staff, () => change('supplier_help', 'supplier-help', 'suhe-delivery/at-the-line', `state = 'CONFIRMED', answered_by = ${by('buyer')}, answered_at = now()`), 'supplier_help_side'],
    ['lets no supplier verify', motor, () => change('supplier_goal_result', 'supplier-goal-result', 'suhe-delivery/on-time/2', `state = 'VERIFIED', verified_by = ${by('motor-supplier')}, verified_at = now()`), 'supplier_goal_result_side'],
    ['changes no result', staff, () => change('supplier_goal_result', 'supplier-goal-result', 'suhe-delivery/on-time/2', 'value = 99'), 'supplier_goal_result_course'],
  ])('%s', async (_, session, statement, constraint) => {
    await expect(attempt(world, session(), statement())).rejects.toMatchObject({ constraint });
  });

  test('keeps what was found, and who measured from verifying', async () => {
    await expect(world.sql('update supplier_audit_finding set score = 5')).rejects.toThrow(/append-only|never change|supplier_audit_finding/);
    const { supplierGoalId } = await underWay(world);
    const { id } = await done(world, 'buyer', 'recordSupplierGoalResult', { supplierGoalId, value: '95', measuredOn: daysFromNow(-1), method: 'Counted.' });
    await expect(attempt(world, staff(), `update supplier_goal_result set state = 'VERIFIED', verified_by = ${by('buyer')}, verified_at = now() where id = '${uuid(id)}'`)).rejects.toMatchObject({ constraint: 'supplier_goal_result_four_eyes' });
  });

  test('puts no plan forward without a finding and a goal', async () => {
    const { id } = await done(world, 'buyer', 'draftSupplierProgramme', { relationshipId: world.relationshipId('suhe-motor.supplier'), title: 'x', gap: 'y', dueOn: daysFromNow(4) });
    const propose = `update supplier_programme set state = 'PROPOSED', round = 1, first_proposed_at = now(), proposed_by = ${by('buyer')}, proposed_at = now(), answer_due_at = now() + interval '9 days' where id = '${uuid(id)}'`;
    await expect(attempt(world, staff(), propose)).rejects.toMatchObject({ constraint: 'supplier_programme_founded' });
    await done(world, 'buyer', 'addSupplierGoal', { supplierProgrammeId: id, ...lines });
    await expect(attempt(world, staff(), propose)).rejects.toMatchObject({ constraint: 'supplier_programme_founded' });
  });

  test('lets a supplier read the history of what was put to it alone', async () => {
    const jade = sessionOf('supplier', 'jade-cell');
    for (const [type, kind, keys] of [['SupplierProgramme', 'supplier-programme', ['jade-traceability']], ['SupplierGoal', 'supplier-goal', ['jade-traceability/traced']], ['SupplierAuditFinding', 'supplier-audit-finding', ['jade-traceability/lots']]] as const) {
      expect(await attempt(world, jade, `select distinct e.subject_id as id from audit_entry e where e.subject_type = '${type}'`)).toEqual(keys.map((key) => ({ id: seedId('formosa', kind, key) })));
    }
  });

  test('lets no session of another supplier read or add anything', async () => {
    const rival = sessionOf('rival-supplier', 'saebom');
    for (const table of ['supplier_programme', 'supplier_audit_finding', 'supplier_goal', 'supplier_help', 'supplier_goal_result']) {
      const relationships = await attempt(world, rival, `select distinct x.relationship_id as id from ${table} x`);
      expect(relationships).toEqual([{ id: seedId('formosa', 'relationship', 'saebom.supplier') }]);
    }
    const forSuhe = `insert into supplier_help (workspace_id, id, relationship_id, programme_id, kind, title, given_on, recorded_by_side, recorded_by, state)
      select app_workspace(), gen_random_uuid(), '${seedId('formosa', 'relationship', 'suhe-motor.supplier')}', '${seedId('formosa', 'supplier-programme', 'suhe-delivery')}', 'DATA', 'x', current_date, 'PARTNER', app_principal(), 'RECORDED'`;
    await expect(attempt(world, rival, forSuhe)).rejects.toMatchObject({ code: '42501' });
  });
});
