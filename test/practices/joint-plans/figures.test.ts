import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { openWorld, type World } from '../../world.ts';
import { attempt, sessionOf } from '../../trust/sessions.ts';
import { actual, agreed, backdated, done, planned, proposed, quarterAgo, refused, seeded, terms, thisYear, tried, uuid } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const side = 'revenue { amount currencyCode } profit { amount } plannedRevenue { amount } plannedProfit { amount } growth { kind value from to } margin { kind value from to } plannedGrowth { kind value } plannedMargin { kind value }';
const split = 'suggestedSplit { focalDue { amount } partnerDue { amount } toPartner { amount currencyCode } relativeGain }';
const source = `query ($id: ID!) { jointPlan(id: $id) { quarters { quarter focal { ${side} } partner { ${side} } coProsperity ${split} } warnings { quarter gains quartersInARow isRaised ${split} } } }`;

/** A plan as somebody sees it: its quarters by name, and its warnings. */
async function seen(persona: string, id: string): Promise<{ quarters: Record<string, any>; warnings: any[] | null }> {
  const { jointPlan } = await world.as(persona).data(source, { id });
  return { quarters: Object.fromEntries(jointPlan.quarters.map((one: { quarter: string }) => [one.quarter, one])), warnings: jointPlan.warnings };
}

const withheld = { kind: 'WITHHELD', value: null, from: null, to: null };
const nothing = { revenue: null, profit: null, plannedRevenue: null, plannedProfit: null, growth: withheld, margin: withheld };
const [last, before] = [quarterAgo(1), quarterAgo(2)];

describe('figures of the joint business', () => {
  const jade = seeded('JointPlan', 'joint-plan', 'jade-pack');
  const radhafen = seeded('JointPlan', 'joint-plan', 'radhafen-north');

  test('are one’s own side’s as they are, and of the other’s what was agreed: nothing, bands, or all', async () => {
    // Jade Cell has not agreed to tell the firm its costs; the firm tells Jade Cell in bands.
    const firm = await seen('manager', jade);
    expect(firm.quarters[last]).toMatchObject({ focal: { revenue: { amount: '104000000.00', currencyCode: 'TWD' }, growth: { kind: 'EXACT' } }, partner: nothing, coProsperity: null, suggestedSplit: null });
    expect(firm.warnings).toBeNull();
    const partner = await seen('supplier', jade);
    expect(partner.quarters[last]).toMatchObject({
      focal: { revenue: null, profit: null, growth: { kind: 'BAND', value: null, from: 0.1, to: 0.25 }, margin: { kind: 'BAND', value: null, from: 0.05, to: 0.15 } },
      partner: { revenue: { amount: '66500000.00' }, growth: { kind: 'EXACT' } }, coProsperity: 'ONLY_WE_GAIN', suggestedSplit: null,
    });
    const open = await seen('channel', radhafen);
    expect(open.quarters[last]).toMatchObject({ focal: { revenue: { amount: '4700000.00', currencyCode: 'EUR' }, growth: { kind: 'EXACT' } }, coProsperity: 'BOTH_GAIN', suggestedSplit: { toPartner: { currencyCode: 'EUR' } } });
    expect(open.warnings).toEqual([]);
    expect((await seen('second-manager', radhafen)).quarters).toEqual(open.quarters);
  });

  test('warn the side that may know it when only one gains, and raise it from the second quarter on', async () => {
    const { warnings } = await seen('supplier', jade);
    expect(warnings).toEqual([{ quarter: before, gains: 'FOCAL', quartersInARow: 1, isRaised: false, suggestedSplit: null }, { quarter: last, gains: 'FOCAL', quartersInARow: 2, isRaised: true, suggestedSplit: null }]);
  });

  test('are not there for a rival, by no path', async () => {
    for (const id of [jade, radhafen]) expect(await world.as('rival-supplier').data('query ($id: ID!) { jointPlan(id: $id) { id } node(id: $id) { id } jointPlans(first: 5) { totalCount nodes { id } } }', { id })).toEqual({ jointPlan: null, node: null, jointPlans: { totalCount: 0, nodes: [] } });
    expect(await refused(world, 'rival-supplier', 'enterJointPlanFigures', { jointPlanId: jade, figures: [actual(last, 1, 1)] })).toBe('NOT_FOUND');
    const own = await world.as('rival-channel').data('query { jointPlans(first: 5) { totalCount nodes { title } } }');
    expect(own['jointPlans']).toEqual({ totalCount: 1, nodes: [{ title: 'The south, with workshops' }] });
  });

  test('that the other side agrees to tell are told at once, in bands first and whole later, and each showing is noted', async () => {
    const looked = () => world.sql<{ what: string }>(`select what from access_record where what in ('JointPlan.quarters', 'JointPlan.warnings') and agreement_id = $1 order by what`, [seedId('formosa', 'sharing', 'jade-cost')]);
    expect(await looked()).toEqual([]);
    const agreementId = seeded('SharingAgreement', 'sharing', 'jade-cost');
    const answer = await world.as('supplier').data('mutation ($id: ID!) { agreeToSharing(input: { sharingAgreementId: $id }) { userErrors { code } } }', { id: agreementId });
    expect(answer['agreeToSharing'].userErrors).toEqual([]);
    const firm = await seen('manager', jade);
    expect(firm.quarters[last]).toMatchObject({ partner: { revenue: null, growth: { kind: 'BAND', from: 0, to: 0.1 }, margin: { kind: 'BAND', from: 0.05, to: 0.15 } }, coProsperity: 'ONLY_WE_GAIN', suggestedSplit: null });
    expect(firm.warnings).toMatchObject([{ quarter: before }, { quarter: last, gains: 'FOCAL', isRaised: true }]);
    expect(await looked()).toEqual([{ what: 'JointPlan.quarters' }, { what: 'JointPlan.warnings' }]);
  });
});

describe('entering figures', () => {
  let jointPlanId: string;
  beforeEach(async () => {
    ({ planId: jointPlanId } = await agreed(world));
    await backdated(world, jointPlanId, thisYear - 1);
  });

  test('is each side’s own act for its own side; what is said again stands in place of what was said', async () => {
    await done(world, 'manager', 'enterJointPlanFigures', { jointPlanId, figures: [actual(last, 1000, 100)] });
    await done(world, 'supplier', 'enterJointPlanFigures', { jointPlanId, figures: [actual(last, 500, -20, 'EUR')] });
    await done(world, 'buyer', 'enterJointPlanFigures', { jointPlanId, figures: [actual(last, 1200, 90)] });
    expect((await seen('manager', jointPlanId)).quarters[last].focal).toMatchObject({ revenue: { amount: '1200.00', currencyCode: 'TWD' }, profit: { amount: '90.00' }, margin: { kind: 'EXACT', value: 0.075 } });
    expect((await seen('supplier', jointPlanId)).quarters[last].partner).toMatchObject({ revenue: { amount: '500.00', currencyCode: 'EUR' }, profit: { amount: '-20.00' } });
    expect(await world.sql('select side, revision from joint_plan_figure where plan_id = $1 order by side, revision', [uuid(jointPlanId)])).toEqual([{ side: 'FOCAL', revision: 1 }, { side: 'FOCAL', revision: 2 }, { side: 'PARTNER', revision: 1 }]);
    await done(world, 'manager', 'enterJointPlanFigures', { jointPlanId, figures: [actual(last, null, null)] });
    expect((await seen('manager', jointPlanId)).quarters[last].focal).toMatchObject({ revenue: null, profit: null, margin: { kind: 'UNKNOWN' } });
  });

  test('refuses what is not over, lies outside the plan, or does not fit', async () => {
    const code = async (figure: object) => (await tried(world, 'manager', 'enterJointPlanFigures', { jointPlanId, figures: [figure] })).userErrors.map(({ code: one, field }) => `${one} ${field?.join('.') ?? ''}`).join();
    expect(await code(actual(quarterAgo(0), 1, 1))).toBe('OUT_OF_RANGE input.figures.0.quarter');
    expect(await code(actual(`${thisYear - 3}-Q4`, 1, 1))).toBe('OUT_OF_RANGE input.figures.0.quarter');
    expect(await code(actual('2026-Q5', 1, 1))).toBe('INVALID input.figures.0.quarter');
    expect(await code(planned(`${thisYear + 1}-Q1`, 1, 1))).toBe('STATE_CONFLICT input.figures.0');
    expect(await code({ ...actual(last, 1, null), profit: { amount: '1', currencyCode: 'EUR' } })).toBe('INVALID input.figures.0.profit');
    expect(await code({ ...actual(last, 1, null), revenue: { amount: '-1', currencyCode: 'EUR' } })).toBe('OUT_OF_RANGE input.figures.0.revenue');
    expect(await code({ quarter: last, kind: 'ACTUAL' })).toBe('REQUIRED input.figures.0.revenue');
    expect(await refused(world, 'manager', 'enterJointPlanFigures', { jointPlanId, figures: [] })).toBe('REQUIRED');
    expect(await refused(world, 'manager', 'enterJointPlanFigures', { jointPlanId, figures: [actual(last, 1, 1), actual(last, 2, 2)] })).toBe('DUPLICATE');
    expect(await refused(world, 'manager', 'enterJointPlanFigures', { jointPlanId, figures: Array.from({ length: 41 }, () => actual(last, 1, 1)) })).toBe('LIMIT_EXCEEDED');
    await done(world, 'manager', 'closeJointPlan', { jointPlanId, reason: 'Over.' });
    expect(await refused(world, 'manager', 'enterJointPlanFigures', { jointPlanId, figures: [actual(last, 1, 1)] })).toBe('STATE_CONFLICT CLOSED');
  });

  test('of what is planned is done in the open version, until a side has signed it; what is not said anew is taken over', async () => {
    const coming = `${thisYear + 1}-Q1`;
    const open = await proposed(world);
    await done(world, 'supplier', 'enterJointPlanFigures', { jointPlanId: open.planId, figures: [planned(coming, 900, 45), planned(`${thisYear + 1}-Q2`, 910, 50)] });
    await done(world, 'manager', 'signJointPlanVersion', { jointPlanVersionId: open.versionId });
    expect(await refused(world, 'supplier', 'enterJointPlanFigures', { jointPlanId: open.planId, figures: [planned(coming, 950, 45)] })).toBe('STATE_CONFLICT PROPOSED');
    await done(world, 'supplier', 'signJointPlanVersion', { jointPlanVersionId: open.versionId });
    const { version } = await done(world, 'supplier', 'draftJointPlanVersion', { jointPlanId: open.planId, ...terms });
    await done(world, 'supplier', 'enterJointPlanFigures', { jointPlanId: open.planId, figures: [planned(coming, 950, 45)] });
    const plannedNow = async () => { const { quarters } = await seen('supplier', open.planId); return [quarters[coming].partner.plannedRevenue.amount, quarters[`${thisYear + 1}-Q2`].partner.plannedRevenue.amount]; };
    expect(await plannedNow()).toEqual(['900.00', '910.00']);
    await done(world, 'supplier', 'proposeJointPlanVersion', { jointPlanVersionId: version.id });
    for (const persona of ['manager', 'supplier']) await done(world, persona, 'signJointPlanVersion', { jointPlanVersionId: version.id });
    expect(await plannedNow()).toEqual(['950.00', '910.00']);
  });

  test('is told nobody: neither the other’s audit log, nor who listens to the plan, hears of it', async () => {
    const listening = listen('WebSocket', { url: world.url, token: await world.as('supplier').token(), query: 'subscription ($id: ID!) { jointPlanChanged(id: $id) { state versions { number state } } }', variables: { id: jointPlanId } });
    try {
      expect((await listening.results(1)).data!['jointPlanChanged']).toMatchObject({ state: 'RUNNING', versions: [{ number: 1 }] });
      await done(world, 'manager', 'enterJointPlanFigures', { jointPlanId, figures: [actual(last, 1000, 100)] });
      await done(world, 'manager', 'draftJointPlanVersion', { jointPlanId, ...terms });
      expect((await listening.results(2)).data!['jointPlanChanged'].versions).toEqual([{ number: 1, state: 'SIGNED' }, { number: 2, state: 'DRAFT' }]);
    } finally {
      listening.stop();
    }
    await done(world, 'supplier', 'enterJointPlanFigures', { jointPlanId, figures: [actual(last, 500, 20)] });
    const told = (user: string, party: string) => attempt(world, sessionOf(user, party), `select count(*)::int as n from audit_entry where subject_type = 'JointPlanFigure' and subject_id in (select id from joint_plan_figure where plan_id = '${uuid(jointPlanId)}')`);
    expect(await told('auditor', 'formosa-stride')).toEqual([{ n: 1 }]);
    const changes = await world.sql<{ changes: Record<string, { after: unknown }> }>(`select e.changes from audit_entry e join joint_plan_figure f on f.id = e.subject_id where f.plan_id = $1`, [uuid(jointPlanId)]);
    expect(changes.map((one) => [one.changes['revenueMinor']!.after, one.changes['profitMinor']!.after])).toEqual([['(withheld)', '(withheld)'], ['(withheld)', '(withheld)']]);
  });
});
