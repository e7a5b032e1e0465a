import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { followPlans } from '../../../src/practices/joint-plans/follow-plans.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { agreed, backdated, done, proposed, quarterAgo, refused, terms, thisYear, tried, uuid } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

describe('a joint business plan', () => {
  test('is drafted by either side, put forward, and agreed by two signatures of the same version', async () => {
    const drafted = await done(world, 'supplier', 'draftJointPlan', { relationshipId: world.relationshipId('jade-cell.supplier'), title: 'Two years of cells', firstYear: thisYear, lastYear: thisYear + 1, ...terms });
    expect(drafted).toMatchObject({
      jointPlan: { state: 'DRAFT', draftedBySide: 'PARTNER', versionInForce: null },
      version: { number: 1, state: 'DRAFT', isInForce: false, focalGainShare: 0.55, partnerGainShare: 0.45, risks: [{ focalShare: 0.4, partnerShare: 0.6 }, { focalShare: null, partnerShare: null }] },
    });
    const jointPlanVersionId = drafted['version'].id;
    expect(await done(world, 'buyer', 'updateJointPlanVersion', { jointPlanVersionId, ...terms, focalGainShare: 0.5 })).toMatchObject({ version: { focalGainShare: 0.5 } });
    expect(await refused(world, 'manager', 'signJointPlanVersion', { jointPlanVersionId })).toBe('STATE_CONFLICT DRAFT');
    expect(await done(world, 'supplier', 'proposeJointPlanVersion', { jointPlanVersionId })).toMatchObject({ jointPlan: { state: 'PROPOSED' }, version: { state: 'PROPOSED', proposedBySide: 'PARTNER' } });
    expect(await refused(world, 'manager', 'updateJointPlanVersion', { jointPlanVersionId, ...terms })).toBe('STATE_CONFLICT PROPOSED');
    expect(await refused(world, 'supplier', 'declineJointPlanVersion', { jointPlanVersionId, reason: 'No.' })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'manager', 'withdrawJointPlanVersion', { jointPlanVersionId })).toBe('NOT_ALLOWED');
    expect(await done(world, 'supplier', 'signJointPlanVersion', { jointPlanVersionId })).toMatchObject({ jointPlan: { state: 'PROPOSED' }, version: { state: 'PROPOSED', partnerSignedBy: { id: world.userId('supplier') }, focalSignedBy: null } });
    expect(await refused(world, 'supplier-planner', 'signJointPlanVersion', { jointPlanVersionId })).toBe('NOT_ALLOWED');
    expect(await done(world, 'manager', 'signJointPlanVersion', { jointPlanVersionId })).toMatchObject({ jointPlan: { state: 'RUNNING', versionInForce: { number: 1 } }, version: { state: 'SIGNED', isInForce: true } });
  });

  test('is signed only by who may agree for a side, and by no key', async () => {
    const { versionId: jointPlanVersionId } = await proposed(world);
    const mutation = 'mutation ($input: JointPlanVersionActInput!) { signJointPlanVersion(input: $input) { version { id } userErrors { code } } }';
    expect((await world.as('planner').query(mutation, { input: { jointPlanVersionId, idempotencyKey: 'k-planner' } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await world.as('auditor').query(mutation, { input: { jointPlanVersionId, idempotencyKey: 'k-auditor' } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await refused(world, 'rival-supplier', 'signJointPlanVersion', { jointPlanVersionId })).toBe('NOT_FOUND');
  });

  test('of a coming year is agreed first, and runs when the year begins', async () => {
    const { version } = await done(world, 'manager', 'draftJointPlan', { relationshipId: world.relationshipId('tieshan-frames.supplier'), title: 'Frames', firstYear: thisYear + 1, lastYear: thisYear + 1, ...terms });
    await done(world, 'manager', 'proposeJointPlanVersion', { jointPlanVersionId: version.id });
    await done(world, 'manager', 'signJointPlanVersion', { jointPlanVersionId: version.id });
    // Nobody of Tieshan signs in here; the owner of the database signs for it.
    await world.sql('alter table joint_plan_version disable trigger user');
    await world.sql(`update joint_plan_version set partner_signed_by = drafted_by, partner_signed_at = now(), state = 'SIGNED' where id = $1`, [uuid(version.id)]);
    await world.sql('alter table joint_plan_version enable trigger user');
    const [{ plan_id: planId }] = await world.sql('select plan_id from joint_plan_version where id = $1', [uuid(version.id)]) as [{ plan_id: string }];
    await world.sql('alter table joint_plan disable trigger user');
    await world.sql(`update joint_plan set state = 'AGREED', agreed_at = now() where id = $1`, [planId]);
    await world.sql('alter table joint_plan enable trigger user');
    await runJobs(world, followPlans);
    expect(await world.sql('select state from joint_plan where id = $1', [planId])).toEqual([{ state: 'AGREED' }]);
    await world.sql('alter table joint_plan disable trigger user');
    await world.sql('update joint_plan set first_year = $2 where id = $1', [planId, thisYear]);
    await world.sql('alter table joint_plan enable trigger user');
    await runJobs(world, followPlans);
    expect(await world.sql('select state, running_at is not null as runs from joint_plan where id = $1', [planId])).toEqual([{ state: 'RUNNING', runs: true }]);
  });

  test('changes by another version, which both sign again; the one in force holds until then', async () => {
    const { planId: jointPlanId } = await agreed(world);
    const { version } = await done(world, 'supplier', 'draftJointPlanVersion', { jointPlanId, ...terms, focalGainShare: 0.4 });
    expect(version).toMatchObject({ number: 2, state: 'DRAFT', isInForce: false });
    expect(await refused(world, 'manager', 'draftJointPlanVersion', { jointPlanId, ...terms })).toBe('DUPLICATE');
    await done(world, 'supplier', 'proposeJointPlanVersion', { jointPlanVersionId: version.id });
    expect(await done(world, 'manager', 'declineJointPlanVersion', { jointPlanVersionId: version.id, reason: 'Not before spring.' })).toMatchObject({ version: { state: 'DECLINED', declineReason: 'Not before spring.' } });
    const { version: third } = await done(world, 'manager', 'draftJointPlanVersion', { jointPlanId, ...terms, focalGainShare: 0.45 });
    expect(third.number).toBe(3);
    expect(await done(world, 'manager', 'withdrawJointPlanVersion', { jointPlanVersionId: third.id })).toMatchObject({ version: { state: 'WITHDRAWN', withdrawnAt: expect.any(String) } });
    const { version: fourth } = await done(world, 'manager', 'draftJointPlanVersion', { jointPlanId, ...terms, focalGainShare: 0.45 });
    await done(world, 'manager', 'proposeJointPlanVersion', { jointPlanVersionId: fourth.id });
    await done(world, 'manager', 'signJointPlanVersion', { jointPlanVersionId: fourth.id });
    expect(await done(world, 'supplier', 'signJointPlanVersion', { jointPlanVersionId: fourth.id })).toMatchObject({ jointPlan: { state: 'RUNNING', versionInForce: { number: 4 } }, version: { isInForce: true } });
  });

  test('refuses years, shares and objectives that do not fit', async () => {
    const input = { relationshipId: world.relationshipId('jade-cell.supplier'), title: 'x', firstYear: thisYear, lastYear: thisYear, ...terms };
    for (const years of [{ firstYear: thisYear - 2 }, { lastYear: thisYear - 1 }, { lastYear: thisYear + 5 }]) expect((await tried(world, 'manager', 'draftJointPlan', { ...input, ...years })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'lastYear'] }]);
    expect((await tried(world, 'manager', 'draftJointPlan', { ...input, focalGainShare: 1.1 })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'focalGainShare'] }]);
    expect((await tried(world, 'manager', 'draftJointPlan', { ...input, risks: [{ title: 'x', focalShare: -0.1 }] })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'risks', '0', 'focalShare'] }]);
    expect((await tried(world, 'manager', 'draftJointPlan', { ...input, objectives: [{ side: 'FOCAL', title: 'x', target: 'y' }] })).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'objectives'] }]);
    expect((await tried(world, 'manager', 'draftJointPlan', { ...input, risks: Array.from({ length: 21 }, () => ({ title: 'x' })) })).userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED', field: ['input', 'risks'] }]);
    expect((await tried(world, 'manager', 'draftJointPlan', { ...input, relationshipId: world.relationshipId('kuangteng-charger.supplier') })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  });

  test('is closed by either side with a reason, and then nothing is added to it', async () => {
    const { planId: jointPlanId, versionId: jointPlanVersionId } = await proposed(world);
    expect((await tried(world, 'supplier', 'closeJointPlan', { jointPlanId, reason: ' ' })).userErrors).toMatchObject([{ code: 'REQUIRED' }]);
    expect(await done(world, 'supplier', 'closeJointPlan', { jointPlanId, reason: 'We see no market for it.' })).toMatchObject({ jointPlan: { state: 'CLOSED', closedBySide: 'PARTNER', closeReason: 'We see no market for it.' } });
    expect(await refused(world, 'manager', 'signJointPlanVersion', { jointPlanVersionId })).toBe('STATE_CONFLICT CLOSED');
    expect(await refused(world, 'manager', 'draftJointPlanVersion', { jointPlanId, ...terms })).toBe('STATE_CONFLICT CLOSED');
    expect(await refused(world, 'manager', 'closeJointPlan', { jointPlanId, reason: 'Again.' })).toBe('STATE_CONFLICT CLOSED');
  });

  test('is reviewed each quarter by both: laid out when it is over, prepared by one, answered by the other; overdue is noted once', async () => {
    const { planId } = await agreed(world);
    await backdated(world, planId, thisYear - 1);
    await runJobs(world, followPlans);
    await runJobs(world, followPlans);
    const { jointPlan } = await world.as('supplier').data(`query ($id: ID!) { jointPlan(id: $id) { reviews(first: 8, filter: { states: [DUE] }) { totalCount nodes { id quarter dueOn state isOverdue overdueNotedAt } } } }`, { id: planId });
    const { nodes, totalCount } = jointPlan.reviews as { nodes: Record<string, any>[]; totalCount: number };
    expect(totalCount).toBe(4 + Math.floor(new Date().getUTCMonth() / 3));
    expect(nodes[0]!['quarter']).toBe(quarterAgo(1));
    const today = new Date().toISOString().slice(0, 10);
    for (const node of nodes) expect([node['isOverdue'], node['overdueNotedAt'] !== null]).toEqual(node['dueOn'] < today ? [true, true] : [false, false]);
    const jointPlanReviewId = nodes.at(-1)!['id'];
    expect(await refused(world, 'supplier', 'answerJointPlanReview', { jointPlanReviewId, answer: 'Yes.' })).toBe('STATE_CONFLICT DUE');
    expect(await done(world, 'manager', 'prepareJointPlanReview', { jointPlanReviewId, findings: 'We grew by a tenth.' })).toMatchObject({ review: { state: 'PREPARED', preparedBySide: 'FOCAL', preparedBy: { id: world.userId('manager') } } });
    expect(await refused(world, 'buyer', 'answerJointPlanReview', { jointPlanReviewId, answer: 'Yes.' })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'rival-supplier', 'answerJointPlanReview', { jointPlanReviewId, answer: 'Yes.' })).toBe('NOT_FOUND');
    expect(await done(world, 'supplier', 'answerJointPlanReview', { jointPlanReviewId, answer: 'We did not; the split wants looking at.' })).toMatchObject({ review: { state: 'HELD', isOverdue: false, answeredBy: { id: world.userId('supplier') } } });
  });

  test('answers a repeated key as the first time, and is done once where two are at it', async () => {
    const { versionId: jointPlanVersionId } = await proposed(world);
    const input = { jointPlanVersionId, idempotencyKey: 'sign-once' };
    const first = await done(world, 'manager', 'signJointPlanVersion', input);
    expect((await done(world, 'manager', 'signJointPlanVersion', input))['version'].version).toBe(first['version'].version);
    expect(await refused(world, 'manager', 'withdrawJointPlanVersion', { jointPlanVersionId, expectedVersion: 1 })).toBe('STALE_VERSION');
    const both = await Promise.all(['supplier', 'supplier-planner'].map((persona) => refused(world, persona, 'signJointPlanVersion', { jointPlanVersionId })));
    expect(both.filter((code) => code === '')).toHaveLength(1);
    expect(both.find((code) => code !== '')).toMatch(/^STATE_CONFLICT SIGNED$|^NOT_ALLOWED$/);
  });
});
