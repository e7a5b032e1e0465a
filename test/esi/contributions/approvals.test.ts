import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, sessionOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { behind, daysFromNow, done, part, project, refused, seeded, tried, uuid } from './acts.ts';

/** Parts approved before production, and what the last gate waits for; what the database itself refuses. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const required = async (key = 'stride-two/jade') => (await done(world, 'engineer', 'requirePartApproval', { esiInvolvementId: part(key), part: 'Rail', requirement: 'Ten rails, measured.', dueOn: daysFromNow(20) }))['id'] as string;

describe('a part', () => {
  test('is submitted by the supplier, rejected, submitted anew and approved', async () => {
    const partApprovalId = await required();
    expect(await refused(world, 'engineer', 'submitPart', { partApprovalId, submission: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'supplier', 'submitPart', { partApprovalId, submission: 'Ten rails.' })).toMatchObject({ state: 'SUBMITTED', round: 1, submittedBy: { id: world.userId('supplier') } });
    expect(await refused(world, 'engineer', 'rejectPart', { partApprovalId, reason: '' })).toBe('REQUIRED');
    expect(await done(world, 'engineer', 'rejectPart', { partApprovalId, reason: 'Two are bent.' })).toMatchObject({ state: 'REJECTED', decisionNote: 'Two are bent.', decidedBy: { id: world.userId('engineer') } });
    expect(await done(world, 'supplier', 'submitPart', { partApprovalId, submission: 'Ten others.' })).toMatchObject({ state: 'SUBMITTED', round: 2, submission: 'Ten others.', decisionNote: null, decidedBy: null });
    const answers = await Promise.all([tried(world, 'engineer', 'approvePart', { partApprovalId }), tried(world, 'buyer', 'rejectPart', { partApprovalId, reason: 'x' })]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  test('is for the firm to ask for, for nobody else to see, and is dropped with a reason', async () => {
    const partApprovalId = await required();
    expect(await refused(world, 'supplier', 'requirePartApproval', { esiInvolvementId: part('stride-two/jade'), part: 'x', requirement: 'x' })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'engineer', 'requirePartApproval', { esiInvolvementId: part('stride-two/jade'), part: 'x', requirement: 'x', dueOn: daysFromNow(-3) })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'rival-supplier', 'submitPart', { partApprovalId, submission: 'x' })).toBe('NOT_FOUND');
    const seen = await world.as('rival-supplier').data('query ($id: ID!, $project: ID!) { node(id: $id) { id } esiProject(id: $project) { partApprovals { totalCount nodes { part } } } }', { id: partApprovalId, project: project('stride-two') });
    expect(seen).toEqual({ node: null, esiProject: { partApprovals: { totalCount: 1, nodes: [{ part: 'BP-48-14 pack, second source' }] } } });
    expect(await done(world, 'buyer', 'dropPartApproval', { partApprovalId, reason: 'Bought ready made.' })).toMatchObject({ state: 'DROPPED', dropReason: 'Bought ready made.' });
  });
});

describe('the last gate', () => {
  const gate = async () => (await world.as('engineer').data('query ($id: ID!) { esiProject(id: $id) { gates { stage unmet { code message aboutId } } } }', { id: project('stride-two') })).esiProject.gates
    .find(({ stage }: { stage: string }) => stage === 'PRODUCTION').unmet as { code: string; message: string; aboutId: string }[];
  const passing = (state: string) => `update esi_gate set state = '${state}' where project_id = '${uuid(project('stride-two'))}' and stage = 'PRODUCTION'`;
  /** Its own course is put aside: only the guard is tried. Answers the constraint that refuses. */
  const guard = async (state: string): Promise<unknown> => {
    await world.sql('alter table esi_gate disable trigger user');
    await world.sql('alter table esi_gate enable trigger esi_gate_awaits_parts');
    const refusal = await world.sql(passing(state)).then(() => null, ({ constraint }: { constraint: string }) => constraint);
    await world.sql('alter table esi_gate enable trigger user');
    return refusal;
  };

  test('names what blocks it and what is not approved, all at once', async () => {
    const about = Object.fromEntries((await gate()).map(({ code, aboutId }) => [`${code} ${aboutId}`, true]));
    expect(about).toMatchObject({
      [`BLOCKING_ISSUE ${seeded('DesignIssue', 'design-issue', 'water-in-latch')}`]: true, [`PART_APPROVAL ${seeded('PartApproval', 'part-approval', 'jade-pack')}`]: true, [`NOTHING_APPROVED ${part('stride-two/saebom')}`]: true,
    });
    const { esiProject } = await world.as('supplier').data('query ($id: ID!) { esiProject(id: $id) { gates { unmet { code } } } }', { id: project('stride-two') });
    expect(esiProject.gates.map(({ unmet }: { unmet: unknown }) => unmet)).toEqual([null, null, null, null, null]);
  });

  test.each(['PASSED', 'CONDITIONAL'])('is not %s in the database either, while an issue blocks it or parts are not approved', async (state) => {
    const issue = uuid(seeded('DesignIssue', 'design-issue', 'water-in-latch'));
    expect(await guard(state)).toBe('esi_gate_blocking_issue');
    await behind(world, 'design_issue', 'is_blocking = false where id = $1', [issue]);
    expect(await guard(state)).toBe('esi_gate_part_approval');
    await behind(world, 'design_issue', 'is_blocking = true where id = $1', [issue]);
  });
});

describe('the database', () => {
  const firm = sessionOf('engineer', 'formosa-stride');
  const jade = sessionOf('supplier', 'jade-cell');
  const refusedBy = (constraint: string) => expect.objectContaining({ constraint });
  const one = uuid(seeded('EsiContribution', 'contribution', 'one-rail'));
  const set = (columns: string) => `update esi_contribution set ${columns} where id = '${one}'`;
  const by = (act: string, { principalId }: { principalId: string }) => `${act}_by = '${principalId}', ${act}_at = now()`;

  test('takes no step that is left out, of the wrong side, or in another’s name', async () => {
    await expect(attempt(world, firm, set(`state = 'ACCEPTED', ${by('evaluated', firm)}`))).rejects.toEqual(refusedBy('esi_contribution_course'));
    await expect(attempt(world, firm, set("title = 'Ours'"))).rejects.toEqual(refusedBy('esi_contribution_course'));
    await expect(attempt(world, jade, set(`state = 'EVALUATING', ${by('evaluation_begun', jade)}`))).rejects.toEqual(refusedBy('esi_contribution_side'));
    await expect(attempt(world, firm, set(`state = 'EVALUATING', ${by('evaluation_begun', jade)}`))).rejects.toEqual(refusedBy('esi_contribution_side'));
    await expect(attempt(world, firm, set(`state = 'EVALUATING', ${by('evaluation_begun', firm)}, estimated_amount = 1`))).rejects.toEqual(refusedBy('esi_contribution_course'));
    await attempt(world, firm, set(`state = 'EVALUATING', ${by('evaluation_begun', firm)}`));
  });

  test('takes nothing new in another’s name, of another’s part, or where nothing is active', async () => {
    const add = (key: string, side: string, who: string, state = 'SUBMITTED') => `insert into esi_contribution (workspace_id, id, project_id, relationship_id, involvement_id, kind, title, description, submitted_by_side, submitted_by, currency, answer_days, answer_due_at, state)
      select workspace_id, gen_random_uuid(), project_id, relationship_id, id, 'COST', 'x', 'x', '${side}', '${who}', 'TWD', 14, now() + interval '14 days', '${state}' from esi_involvement where id = '${uuid(part(key))}'`;
    await attempt(world, jade, add('stride-two/jade', 'PARTNER', jade.principalId));
    await expect(attempt(world, jade, add('stride-two/jade', 'FOCAL', jade.principalId))).rejects.toEqual(refusedBy('esi_contribution_begins'));
    await expect(attempt(world, jade, add('stride-two/jade', 'PARTNER', firm.principalId))).rejects.toEqual(refusedBy('esi_contribution_begins'));
    await expect(attempt(world, firm, add('stride-two/jade', 'FOCAL', firm.principalId, 'ACCEPTED'))).rejects.toEqual(refusedBy('esi_contribution_begins'));
    await expect(attempt(world, firm, add('stride-two/suhe', 'FOCAL', firm.principalId))).rejects.toEqual(refusedBy('joins_what_is_active'));
    await expect(attempt(world, firm, add('quick-charger/jade', 'FOCAL', firm.principalId))).rejects.toEqual(refusedBy('joins_what_is_active'));
    // Its part is over: the policy refuses it before anything is told.
    await expect(attempt(world, jade, add('quick-charger/jade', 'PARTNER', jade.principalId))).rejects.toThrow(/row-level security/);
  });

  test('lets nobody agree to a change of their own saying, nor approve a part for the firm', async () => {
    const change = uuid(seeded('EngineeringChange', 'engineering-change', 'thicker-wall'));
    await expect(attempt(world, jade, `update engineering_change set state = 'AGREED', ${by('answered', jade)} where id = '${change}'`)).rejects.toEqual(refusedBy('engineering_change_side'));
    const approval = uuid(seeded('PartApproval', 'part-approval', 'jade-pack'));
    const submit = `update part_approval set state = 'SUBMITTED', round = 1, submission = 'x', ${by('submitted', jade)} where id = '${approval}'`;
    await attempt(world, jade, submit);
    await expect(attempt(world, jade, submit, `update part_approval set state = 'APPROVED', ${by('decided', jade)} where id = '${approval}'`)).rejects.toEqual(refusedBy('part_approval_side'));
    const issue = uuid(seeded('DesignIssue', 'design-issue', 'water-in-latch'));
    await expect(attempt(world, jade, `update design_issue set is_blocking = false, ${by('blocking_changed', jade)}, blocking_reason = 'x' where id = '${issue}'`)).rejects.toEqual(refusedBy('design_issue_side'));
  });
});
