import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteContributionAnswers } from '../../../src/esi/contributions/note-answers.job.ts';
import { followDays } from '../../../src/esi/involvements/follow-days.job.ts';
import { noteInvitationAnswers } from '../../../src/esi/involvements/note-answers.job.ts';
import { noteIssueAnswers } from '../../../src/esi/issues/note-answers.job.ts';
import { identifier } from '../../../src/platform/sql.ts';
import { uuidOf } from '../../trust/sessions.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { act as tryParts, later } from '../involvements/acts.ts';
import { behind, done as doneInside, evidenceOf, refused as refusedInside, tried as tryInside } from '../contributions/acts.ts';
import { act as actOnCosts, asSession, jade as jadeSession, sql, staff } from '../costs/costs.ts';
import { act, day, done, meetCriteria, passed, started } from '../gates/acting.ts';
import { done as doneWithValue } from '../value/acts.ts';
import { deliverable, type Developed, developed, filled, idea, measured, nominated } from './developed.ts';

/** What the end of a project ends, what it leaves to be settled, and what stands still while it is on hold. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** Each kind's state under a name of its own: fields of one name and different types do not go together. */
const fields = `... on EsiInvolvement { part: state isOpen endedAt endReason } ... on EsiContribution { idea: state withdrawalReason } ... on DesignIssue { issue: state closingNote }
  ... on EngineeringChange { change: state withdrawn: withdrawalReason } ... on PartApproval { approval: state dropReason } ... on EsiDeliverable { delivery: state stateReason } ... on QuoteRound { round: state decisionReason }
  ... on EsiGate { gate: state reviews { outcome reason } }`;

/** Records as somebody sees them; null for what is not to be seen. */
async function seen(persona: string, records: Readonly<Record<string, string>>): Promise<Record<string, any>> {
  const { nodes } = await world.as(persona).data(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`, { ids: Object.values(records) });
  return Object.fromEntries(Object.keys(records).map((key, index) => [key, nodes[index]]));
}

const inside = (persona: string, id: string) => world.as(persona).data('query ($id: ID!) { esiProject(id: $id) { number status stage gates { stage } involvements { nodes { state isOpen } } } }', { id }).then(({ esiProject }) => esiProject);
const leftOpen = (esiProjectId: string) => world.sql(`select * from (
    select 'part' as what, state from esi_involvement where project_id = $1 and state not in ('DECLINED','LAPSED','COMPLETED','WITHDRAWN','REMOVED','ENDED')
    union all select 'round', state from quote_round where project_id = $1 and state in ('OPEN','COMPARED') union all select 'request', state from quote_request where project_id = $1 and state in ('OPEN','CLOSED')
    union all select 'delivery', state from esi_deliverable where project_id = $1 and state in ('TODO','IN_PROGRESS','BLOCKED') union all select 'issue', state from design_issue where project_id = $1 and state <> 'CLOSED'
    union all select 'change', state from engineering_change where project_id = $1 and state in ('PROPOSED','IMPACT') union all select 'approval', state from part_approval where project_id = $1 and state in ('REQUIRED','SUBMITTED','REJECTED')
    union all select 'idea', state from esi_contribution where project_id = $1 and state in ('SUBMITTED','EVALUATING')) x order by what`, [uuidOf(esiProjectId)]);

describe('a project that is given up', () => {
  let made: Developed;
  let open: Record<string, string>;
  beforeAll(async () => {
    made = await developed(world);
    open = await filled(world, made);
    await meetCriteria(world, made.gates[0]!);
    await done(world, 'buyer', 'nameEsiGateDeciders', { esiGateId: made.gates[0], userIds: [world.userId('buyer'), world.userId('admin')] });
    await done(world, 'engineer', 'openEsiGateReview', { esiGateId: made.gates[0] });
    await done(world, 'buyer', 'voteAtEsiGate', { esiGateId: made.gates[0], vote: 'PASS' });
    await done(world, 'manager', 'cancelEsiProject', { esiProjectId: made.esiProjectId, reason: 'Our bank said no.' });
  });

  test('ends everything that was open in it, in one transaction', async () => {
    // In the language of whoever ended it.
    const over = '專案已取消。';
    expect(await leftOpen(made.esiProjectId)).toEqual([]);
    expect(await seen('buyer', { ...open, ...made.parts })).toMatchObject({
      jade: { part: 'ENDED', isOpen: false, endedAt: expect.any(String), endReason: null }, suhe: { part: 'ENDED' }, saebom: { part: 'ENDED' },
      verified: { idea: 'VERIFIED' }, theirs: { idea: 'WITHDRAWN', withdrawalReason: over }, ours: { idea: 'WITHDRAWN', withdrawalReason: over },
      asked: { issue: 'CLOSED', closingNote: over }, askedAll: { issue: 'CLOSED' }, askedUs: { issue: 'CLOSED' }, change: { change: 'WITHDRAWN', withdrawn: over }, approval: { approval: 'DROPPED', dropReason: over },
      theirDelivery: { delivery: 'CANCELLED', stateReason: over }, ourDelivery: { delivery: 'CANCELLED' }, sealed: { round: 'CANCELLED', decisionReason: over }, read: { round: 'NEXT_ROUND' },
      gate: { gate: 'PENDING', reviews: [{ outcome: 'WITHDRAWN', reason: 'Our bank said no.' }] },
    });
    const [{ transactions }] = await world.sql<{ transactions: number }>(`select count(distinct transaction_id)::int as transactions from audit_entry where subject_id = any($1::uuid[]) and changes ? 'state'
      and recorded_at >= (select status_changed_at from esi_project where id = $2)`, [[...Object.values(open), ...Object.values(made.parts)].map(uuidOf), uuidOf(made.esiProjectId)]) as [{ transactions: number }];
    expect(transactions).toBe(1);
  });

  test('is closed to suppliers, who keep what they wrote themselves and what ended for them', async () => {
    expect(await inside('supplier', made.esiProjectId)).toEqual({ number: expect.any(String), status: null, stage: null, gates: [], involvements: { nodes: [{ state: 'ENDED', isOpen: false }] } });
    expect(await inside('rival-supplier', made.esiProjectId)).toBeNull();
    const { theirs, ours, askedUs, asked, askedAll, change, theirDelivery, sealed, ...rest } = await seen('supplier', open);
    expect({ theirs, askedUs, change }).toMatchObject({ theirs: { idea: 'WITHDRAWN' }, askedUs: { issue: 'CLOSED' }, change: { change: 'WITHDRAWN' } });
    expect({ ours, asked, askedAll, theirDelivery, sealed, gate: rest['gate'], approval: rest['approval'] }).toEqual({ ours: null, asked: null, askedAll: null, theirDelivery: null, sealed: null, gate: null, approval: null });
    // Behind the rules the policies say the same.
    for (const table of ['esi_gate', 'quote_request', 'esi_deliverable', 'part_approval', 'esi_document'] as const) {
      expect(await asSession(world, jadeSession, sql`select id from ${identifier(table)} where project_id = ${uuidOf(made.esiProjectId)}::uuid`)).toEqual([]);
    }
    // The firm's own reason is told to nobody outside.
    const told = await world.as('supplier').query('query ($id: ID!) { esiProject(id: $id) { statusReason } }', { id: made.esiProjectId });
    expect(told.data['esiProject']).toEqual({ statusReason: null });
  });

  test('takes nothing more in, and nothing goes on in it', async () => {
    const { esiProjectId, parts: { jade: esiInvolvementId } } = made;
    expect(await refusedInside(world, 'supplier', 'submitContribution', idea(esiInvolvementId, 'Late'))).toBe('NOT_FOUND');
    expect(await refusedInside(world, 'engineer', 'submitContribution', idea(esiInvolvementId, 'Late'))).toBe('STATE_CONFLICT ENDED');
    expect(await deliverable(world, { esiProjectId, title: 'Late' })).toBeUndefined();
    for (const name of ['inviteToEsiProject', 'inviteToEsiProjectAgain']) {
      expect((await tryParts(world, 'buyer', name, { esiInvolvementId, answerDueAt: later(), invitation: 'Again?' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'ENDED' }]);
    }
    expect((await tryParts(world, 'motor-supplier', 'acceptEsiInvitation', { esiInvolvementId: made.parts.suhe })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'ENDED', allowedActions: [] }]);
  });

  test('owes nobody an answer: silence in it counts for nothing', async () => {
    await runJobs(world, followDays, noteInvitationAnswers, noteContributionAnswers, noteIssueAnswers);
    for (const id of [open['theirs']!, open['ours']!, open['asked']!, open['askedUs']!, made.parts.suhe]) expect(await evidenceOf(world, id)).toEqual([]);
    // What was answered before counts.
    expect(await evidenceOf(world, open['verified']!)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', leaf: 'COMMUNICATION', outcome: 1 }]);
    expect(await evidenceOf(world, made.parts.jade)).toMatchObject([{ direction: 'PARTNER_TO_FOCAL', leaf: 'COMMUNICATION', outcome: 1 }]);
  });

  test('leaves what was gained to be shared', async () => expect(await shared(made, open['verified']!)).toBe('SETTLED'));
});

/** Shares what a verified contribution has brought, as the firm and the supplier do it once the project is over; where the joint value stands then. */
async function shared({ esiProjectId, parts: { jade } }: Developed, esiContributionId: string): Promise<string> {
  const value = await doneWithValue(world, 'buyer', 'openJointValue', { esiProjectId, title: 'What it saved', from: day(-30), until: day(-1), lines: [{ esiContributionId }] });
  await doneWithValue(world, 'admin', 'verifyJointValue', { jointValueId: value['id'], lines: [], note: 'As measured.' });
  await doneWithValue(world, 'buyer', 'proposeJointValueSplit', { jointValueId: value['id'], basis: 'JOINT', rule: 'Half.', dueOn: day(30), parties: [{ esiInvolvementId: jade }] });
  const { shares: [share] } = await doneWithValue(world, 'manager', 'approveJointValueSplit', { jointValueId: value['id'] });
  await doneWithValue(world, 'supplier', 'agreeJointValueShare', { jointValueShareId: share.id, amount: share.amount });
  await doneWithValue(world, 'buyer', 'recordSharePayment', { jointValueShareId: share.id, paidAmount: share.amount, paidOn: day(0) });
  await doneWithValue(world, 'supplier', 'confirmShareReceipt', { jointValueShareId: share.id, receivedAmount: share.amount });
  return (await doneWithValue(world, 'manager', 'settleJointValue', { jointValueId: value['id'] }))['state'] as string;
}

test('a project that is closed completes the parts of those who took part, and leaves what the firm still owes', async () => {
  const made = await developed(world);
  const { esiProjectId, gates, parts } = made;
  const { id: required } = await doneInside(world, 'engineer', 'requirePartApproval', { esiInvolvementId: parts.jade, part: 'Lamp', requirement: 'Ten lamps.' });
  await doneInside(world, 'supplier', 'submitPart', { partApprovalId: required, submission: 'Ten lamps.' });
  await doneInside(world, 'engineer', 'approvePart', { partApprovalId: required });
  const owed = (await doneInside(world, 'supplier', 'submitContribution', idea(parts.jade, 'Theirs')))['id'] as string;
  const asked = (await doneInside(world, 'engineer', 'submitContribution', idea(parts.jade, 'Ours')))['id'] as string;
  const delivery = await deliverable(world, { esiProjectId, esiInvolvementId: parts.jade, title: 'A manual' });
  for (const gate of gates) await passed(world, gate);

  expect((await inside('buyer', esiProjectId)).status).toBe('CLOSED');
  expect(await leftOpen(esiProjectId)).toEqual([{ what: 'idea', state: 'SUBMITTED' }]);
  expect(await seen('buyer', { ...parts, owed, asked, delivery })).toMatchObject({
    jade: { part: 'COMPLETED', isOpen: false }, suhe: { part: 'ENDED' }, saebom: { part: 'ENDED' }, owed: { idea: 'SUBMITTED' }, asked: { idea: 'WITHDRAWN', withdrawalReason: '專案已結案。' }, delivery: { delivery: 'CANCELLED' },
  });
  expect(await inside('supplier', esiProjectId)).toMatchObject({ stage: null, gates: [], involvements: { nodes: [{ state: 'COMPLETED', isOpen: false }] } });
  // The firm answers what it owes, measures what is in the product, and shares it; a supplier that is over does nothing inside.
  await doneInside(world, 'buyer', 'beginContributionEvaluation', { esiContributionId: owed });
  await doneInside(world, 'buyer', 'acceptContribution', { esiContributionId: owed });
  expect(await refusedInside(world, 'supplier', 'implementContribution', { esiContributionId: owed, implementedOn: day(-1) })).toBe('NOT_FOUND');
  await doneInside(world, 'buyer', 'implementContribution', { esiContributionId: owed, implementedOn: day(-1) });
  expect(await measured(world, owed)).toMatchObject({ state: 'VERIFIED', verifiedAmount: '90000' });
  expect((await seen('supplier', { owed }))['owed']).toMatchObject({ idea: 'VERIFIED' });
  expect(await shared(made, owed)).toBe('SETTLED');
});

describe('on hold', () => {
  test('nothing begins, silence counts for nothing, and what waited for an answer gets its time back', async () => {
    const { esiProjectId, parts } = await developed(world);
    const esiInvolvementId = parts.jade;
    const theirs = await doneInside(world, 'supplier', 'submitContribution', idea(esiInvolvementId, 'Theirs'));
    const asked = await doneInside(world, 'engineer', 'raiseDesignIssue', { esiInvolvementId, title: 'Water', description: 'Gets in.', isBlocking: true });
    const late = await doneInside(world, 'supplier', 'submitContribution', idea(esiInvolvementId, 'Late already'));
    await done(world, 'manager', 'holdEsiProject', { esiProjectId, reason: 'No money this quarter.' });
    for (const [table, since, due, id, days] of [
      ['esi_contribution', 'submitted_at', 'answer_due_at', theirs['id'], 1], ['esi_contribution', 'submitted_at', 'answer_due_at', late['id'], 4], ['design_issue', 'asked_at', 'answer_due_at', asked['id'], 1], ['esi_involvement', 'invited_at', 'answer_due_at', parts.suhe, 1],
    ] as const) await behind(world, table, `${since} = now() - interval '9 days', ${due} = now() - make_interval(days => ${days}) where id = $1`, [uuidOf(id)]);
    await behind(world, 'esi_project', "status_changed_at = now() - interval '3 days' where id = $1", [uuidOf(esiProjectId)]);

    // What is inside is open to be read, and answered; nothing is added.
    expect(await inside('supplier', esiProjectId)).toMatchObject({ status: 'ON_HOLD', stage: 'SCREENING' });
    expect(await refusedInside(world, 'supplier', 'submitContribution', idea(esiInvolvementId, 'More'))).toBe('STATE_CONFLICT ON_HOLD');
    expect((await tryParts(world, 'buyer', 'inviteToEsiProject', { esiInvolvementId: parts.saebom, answerDueAt: later(), invitation: 'You?' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    await runJobs(world, followDays, noteInvitationAnswers, noteContributionAnswers, noteIssueAnswers);
    for (const id of [theirs['id'], asked['id'], parts.suhe]) expect(await evidenceOf(world, id)).toEqual([]);
    expect((await seen('buyer', { suhe: parts.suhe }))['suhe']).toMatchObject({ part: 'INVITED' });

    await done(world, 'manager', 'resumeEsiProject', { esiProjectId });
    const dues = await world.sql<{ hours: number }>(`select round(extract(epoch from x.due - now()) / 3600)::int as hours from (select answer_due_at as due, 1 as place from esi_contribution where id = $1
      union all select answer_due_at, 2 from design_issue where id = $2 union all select answer_due_at, 3 from esi_involvement where id = $3 union all select answer_due_at, 4 from esi_contribution where id = $4) x order by place`,
    [theirs['id'], asked['id'], parts.suhe, late['id']].map(uuidOf));
    // Two days were left of each when it began to stand still; what was late before stays so.
    expect(dues.map(({ hours }) => hours)).toEqual([48, 48, 48, -96]);
    await runJobs(world, followDays, noteInvitationAnswers, noteContributionAnswers, noteIssueAnswers);
    for (const id of [theirs['id'], asked['id'], parts.suhe]) expect(await evidenceOf(world, id)).toEqual([]);
    expect(await evidenceOf(world, late['id'])).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', leaf: 'COMMUNICATION', outcome: 0 }]);
    expect((await tryParts(world, 'motor-supplier', 'acceptEsiInvitation', { esiInvolvementId: parts.suhe })).userErrors).toEqual([]);
  });

  test('no quote is agreed to, and who gave none by the deadline is not to blame', async () => {
    const { esiProjectId, parts } = await developed(world);
    const { costComponent } = await actOnCosts(world, 'buyer', 'addCostComponent', { esiProjectId, code: 'HELD', name: 'The lamp', targetCost: '100', isTargetShown: false });
    const { quoteRound } = await actOnCosts(world, 'buyer', 'openQuoteRound', { costComponentId: costComponent.id, esiInvolvementIds: [parts.jade], dueAt: later(2), specification: 'Seen from 300 m.' });
    await done(world, 'manager', 'holdEsiProject', { esiProjectId, reason: 'No money this quarter.' });
    for (const [table, key, since] of [['quote_round', 'id', 'opened_at'], ['quote_request', 'round_id', 'asked_at']] as const) await behind(world, table, `${since} = now() - interval '10 days', due_at = now() - interval '1 day' where ${key} = $1`, [uuidOf(quoteRound.id)]);
    expect((await actOnCosts(world, 'buyer', 'closeQuoteRound', { quoteRoundId: quoteRound.id })).quoteRound).toMatchObject({ state: 'COMPARED' });
    expect(await evidenceOf(world, quoteRound.requests[0].id)).toEqual([]);
  });
});

describe('the database', () => {
  const asBuyer = (statement: ReturnType<typeof sql>) => asSession(world, staff, statement);
  const cancelled = (esiProjectId: string) => sql`update esi_project set status = 'CANCELLED', status_reason = 'x', status_changed_by = app_principal(), status_changed_at = now() where id = ${uuidOf(esiProjectId)}::uuid`;

  test('lets no project end that leaves something open, whatever that is', async () => {
    for (const prepare of [
      async () => { const { esiProjectId } = await started(world); await nominated(world, esiProjectId, 'jade-cell.supplier'); return esiProjectId; },
      async () => { const { esiProjectId } = await started(world); await deliverable(world, { esiProjectId, title: 'A frame' }); return esiProjectId; },
      async () => { const { esiProjectId } = await started(world); await doneInside(world, 'engineer', 'raiseDesignIssue', { esiProjectId, title: 'Light', description: 'Gets out.', isBlocking: false }); return esiProjectId; },
    ]) {
      const esiProjectId = await prepare();
      await expect(asBuyer(cancelled(esiProjectId))).rejects.toMatchObject({ constraint: 'esi_project_leaves_nothing_open' });
      expect((await inside('buyer', esiProjectId)).status).toBe('ACTIVE');
    }
    const made = await developed(world);
    await filled(world, made);
    await behind(world, 'esi_involvement', "state = 'REMOVED', ended_by = nominated_by, ended_at = now(), end_reason = 'x' where project_id = $1", [uuidOf(made.esiProjectId)]);
    for (const [table, ending] of [
      ['esi_contribution', "state = 'WITHDRAWN', withdrawn_by = submitted_by, withdrawn_at = now(), withdrawal_reason = 'x' where state = 'SUBMITTED' and project_id = $1"], ['design_issue', "state = 'CLOSED', closed_by = raised_by, closed_at = now() where project_id = $1"],
      ['engineering_change', "state = 'WITHDRAWN', withdrawn_by = proposed_by, withdrawn_at = now(), withdrawal_reason = 'x' where project_id = $1"], ['part_approval', "state = 'DROPPED', dropped_by = required_by, dropped_at = now(), drop_reason = 'x' where project_id = $1"],
      ['esi_deliverable', "state = 'CANCELLED', state_reason = 'x' where project_id = $1"], ['quote_round', "state = 'CANCELLED', decided_by = opened_by, decided_at = now(), decision_reason = 'x' where project_id = $1"],
    ] as const) {
      await expect(asBuyer(cancelled(made.esiProjectId))).rejects.toMatchObject({ constraint: 'esi_project_leaves_nothing_open' });
      await behind(world, table, ending, [uuidOf(made.esiProjectId)]);
    }
    await asBuyer(cancelled(made.esiProjectId));
    expect((await inside('buyer', made.esiProjectId)).status).toBe('CANCELLED');
  });

  test('ends no part with a project that goes on, and nothing begins in one that is over', async () => {
    const { esiProjectId, parts } = await developed(world);
    await expect(asBuyer(sql`update esi_involvement set state = 'ENDED', ended_by = app_principal(), ended_at = now() where id = ${uuidOf(parts.jade)}::uuid`)).rejects.toMatchObject({ constraint: 'esi_involvement_side' });
    await expect(asBuyer(sql`update esi_involvement set answer_due_at = answer_due_at + interval '1 day' where id = ${uuidOf(parts.suhe)}::uuid`)).rejects.toMatchObject({ constraint: 'esi_involvement_side' });
    await done(world, 'manager', 'cancelEsiProject', { esiProjectId, reason: 'x' });
    const again = sql`insert into esi_involvement (workspace_id, id, project_id, relationship_id, responsibility, scope, state, nominated_by) select workspace_id, gen_random_uuid(), project_id, relationship_id, 'NONE', 'x', 'NOMINATED', app_principal() from esi_involvement where id = ${uuidOf(parts.jade)}::uuid`;
    await expect(asBuyer(again)).rejects.toMatchObject({ constraint: 'begins_before_esi_project_ends' });
    const delivery = sql`insert into esi_deliverable (workspace_id, id, project_id, title, stage, due_on, state) select workspace_id, gen_random_uuid(), id, 'x', 'DESIGN', current_date, 'TODO' from esi_project where id = ${uuidOf(esiProjectId)}::uuid`;
    await expect(asBuyer(delivery)).rejects.toMatchObject({ constraint: 'begins_before_esi_project_ends' });
  });
});

test('what is done at the very moment of the end comes before it, and ends with it, or not at all', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { esiProjectId, parts } = await developed(world);
    const esiInvolvementId = parts.jade;
    const delivered = await deliverable(world, { esiProjectId, title: `Done ${round}` });
    const move = (state: string) => world.as('engineer').data('mutation ($input: MoveEsiDeliverableInput!) { moveEsiDeliverable(input: $input) { userErrors { code } } }', { input: { idempotencyKey: `${state} ${delivered}`, esiDeliverableId: delivered, state } });
    await move('DONE');
    await Promise.all([
      act(world, 'manager', 'cancelEsiProject', { esiProjectId, reason: 'x' }), tryInside(world, 'supplier', 'submitContribution', idea(esiInvolvementId, 'At the last moment')), move('IN_PROGRESS'),
      tryParts(world, 'motor-supplier', 'acceptEsiInvitation', { esiInvolvementId: parts.suhe }), deliverable(world, { esiProjectId, title: `At the last moment ${round}` }),
      tryInside(world, 'engineer', 'raiseDesignIssue', { esiInvolvementId, title: 'Water', description: 'Gets in.', isBlocking: false }),
    ]);
    expect((await inside('buyer', esiProjectId)).status).toBe('CANCELLED');
    expect(await leftOpen(esiProjectId)).toEqual([]);
  }
});
