import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { act, done, idOf, jade, opening, part, project, saebom, sharesOf, splitting, threeLines, verified } from './acts.ts';

/** What is refused: bad inputs, the wrong side, races, and what goes around the rooms. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(async () => {
  // Each test begins without an open joint value.
  await world.sql('alter table joint_value disable trigger user');
  await world.sql(`update joint_value set state = 'CANCELLED', cancelled_by = opened_by, cancelled_at = now(), cancel_reason = 'x' where state not in ('SETTLED', 'CANCELLED')`);
  await world.sql('alter table joint_value enable trigger user');
});

const refused = async (persona: string, name: string, input: object) => (await act(world, persona, name, input)).userErrors.map(({ code, field }) => [code, field?.join('.')]);

describe('opening', () => {
  test.each<[string, object, [string, string]]>([
    ['no lines', opening([]), ['OUT_OF_RANGE', 'input.lines']],
    ['days reversed', opening(threeLines, { until: '2024-12-31' }), ['INVALID', 'input.until']],
    ['a line that is neither', opening([{ estimatedAmount: '1' }]), ['INVALID', 'input.lines.0']],
    ['too many places', opening([{ title: 'x', estimatedAmount: '1.005' }]), ['OUT_OF_RANGE', 'input.lines.0.estimatedAmount']],
    ['another project’s part', opening([{ title: 'x', esiInvolvementId: part('quick-charger/jade') }]), ['NOT_FOUND', 'input.lines.0.esiInvolvementId']],
    ['another project’s contribution', opening([{ esiContributionId: idOf('EsiContribution', 'contribution', 'charging-curve') }]), ['NOT_FOUND', 'input.lines.0.esiContributionId']],
    ['a draft', opening(threeLines, { esiProjectId: project('kick-scooter') }), ['STATE_CONFLICT', 'input.esiProjectId']],
    ['another workspace', opening(threeLines, { esiProjectId: idOf('EsiProject', 'esi-project', 'quiet-pack', 'fjordhave') }), ['NOT_FOUND', 'input.esiProjectId']],
  ])('%s', async (_what, input, [code, field]) => {
    expect(await refused('buyer', 'openJointValue', input)).toEqual([[code, field]]);
  });

  test('two at once: one is opened; a supplier finds no project to open one in', async () => {
    const outcomes = await Promise.all(['buyer', 'manager'].map((persona) => act(world, persona, 'openJointValue', opening(threeLines))));
    expect(outcomes.map(({ userErrors }) => userErrors.map(({ code }) => code).join()).toSorted()).toEqual(['', 'DUPLICATE']);
    expect(await refused('supplier', 'openJointValue', opening(threeLines))).toEqual([['NOT_FOUND', 'input.esiProjectId']]);
  });

  test('the same key has one effect', async () => {
    const input = opening(threeLines, { idempotencyKey: 'the-same' });
    const [one, other] = [await done(world, 'buyer', 'openJointValue', input), await done(world, 'buyer', 'openJointValue', input)];
    expect(other['id']).toBe(one['id']);
  });
});

test('verifying: by another person, every line once, and contributions only once they are verified', async () => {
  const contribution = { esiContributionId: idOf('EsiContribution', 'contribution', 'shared-connector') };
  const { id: jointValueId, lines } = await done(world, 'buyer', 'openJointValue', opening([...threeLines, contribution]));
  const said = lines.slice(0, 3).map(({ id }: { id: string }) => ({ jointValueLineId: id, amount: '10', method: 'Counted.' }));
  const input = { jointValueId, lines: said, note: 'Books.' };
  expect(await refused('buyer', 'verifyJointValue', input)).toEqual([['NOT_ALLOWED', undefined]]);
  expect(await refused('manager', 'verifyJointValue', { ...input, lines: said.slice(1) })).toEqual([['INVALID', 'input.lines']]);
  expect(await refused('manager', 'verifyJointValue', { ...input, lines: [...said, said[0]] })).toEqual([['INVALID', 'input.lines']]);
  expect(await refused('manager', 'verifyJointValue', input)).toEqual([['INVALID', 'input.jointValueId']]);
  expect(await refused('supplier', 'proposeJointValueSplit', splitting(jointValueId))).toEqual([['NOT_FOUND', 'input.jointValueId']]);
  expect(await refused('manager', 'proposeJointValueSplit', splitting(jointValueId))).toEqual([['STATE_CONFLICT', undefined]]);
});

describe('proposing', () => {
  const judged = { basis: 'JUDGED', parties: [{ esiInvolvementId: jade, aloneAmount: '100' }, { esiInvolvementId: saebom }] };
  test.each<[string, object, [string, string]]>([
    ['a supplier whose lines count is missing', { parties: [{ esiInvolvementId: jade }] }, ['INVALID', 'input.parties']],
    ['one twice', { parties: [{ esiInvolvementId: jade }, { esiInvolvementId: jade }, { esiInvolvementId: saebom }] }, ['INVALID', 'input.parties']],
    ['more than there is', { parties: [{ esiInvolvementId: jade, offeredAmount: '9000' }, { esiInvolvementId: saebom, offeredAmount: '900.01' }] }, ['OUT_OF_RANGE', 'input.parties']],
    ['below nothing', { parties: [{ esiInvolvementId: jade, offeredAmount: '-1' }, { esiInvolvementId: saebom }] }, ['OUT_OF_RANGE', 'input.parties']],
    ['judged without being so', { parties: [{ esiInvolvementId: jade, aloneAmount: '1' }, { esiInvolvementId: saebom }] }, ['INVALID', 'input.basis']],
    ['a coalition of one', { ...judged, coalitions: [{ withFirm: false, esiInvolvementIds: [jade], amount: '1' }] }, ['INVALID', 'input.coalitions.0']],
    ['the coalition of all', { ...judged, coalitions: [{ withFirm: true, esiInvolvementIds: [jade, saebom], amount: '1' }] }, ['INVALID', 'input.coalitions.0']],
    ['a coalition twice', { ...judged, coalitions: ['1', '2'].map((amount) => ({ withFirm: true, esiInvolvementIds: [jade], amount })) }, ['INVALID', 'input.coalitions.1']],
    ['orders for few', { orders: 500 }, ['OUT_OF_RANGE', 'input.orders']],
  ])('%s', async (_what, more, [code, field]) => {
    const { id } = await verified(world);
    expect(await refused('buyer', 'proposeJointValueSplit', splitting(id, more))).toEqual([[code, field]]);
  });

  test('what was judged is shared by the published rule, and who would object is named', async () => {
    // By hand: place 1 alone 100, with the firm 9,000; all 9,900. What the third adds is 900 with both, and nothing else: 900/3.
    const { id } = await verified(world);
    const value = await done(world, 'buyer', 'proposeJointValueSplit', splitting(id, { ...judged, coalitions: [{ withFirm: true, esiInvolvementIds: [jade], amount: '9000' }], parties: [{ esiInvolvementId: jade, aloneAmount: '100', offeredAmount: '1000' }, { esiInvolvementId: saebom, offeredAmount: '2000' }] }));
    const { split } = value;
    expect(split.parties.map(({ shapleyAmount }: { shapleyAmount: string }) => shapleyAmount)).toEqual(['4750', '4850', '300']);
    expect(split.coalitions).toEqual([{ members: [1], value: '100.00' }, { members: [0, 1], value: '9000.00' }]);
    expect(split.shapleyCore).toEqual({ isInCore: true, objectionCount: 0, worst: [] });
    expect(split.offerCore).toEqual({ isInCore: false, objectionCount: 1, worst: [{ members: [0, 1], value: '9000.00', shortfall: '1100.00' }] });
  });

  test('parts that do not come out even add up all the same', async () => {
    const { id } = await verified(world, [{ title: 'x', esiInvolvementId: jade, estimatedAmount: '100' }]);
    const { split } = await done(world, 'buyer', 'proposeJointValueSplit', splitting(id, { basis: 'JUDGED' }));
    expect(split.parties.map(({ shapleyAmount }: { shapleyAmount: string }) => shapleyAmount)).toEqual(['33.34', '33.33', '33.33']);
  });
});

test('taking back against agreeing: one of the two happens', async () => {
  const { id } = await verified(world);
  await done(world, 'buyer', 'proposeJointValueSplit', splitting(id));
  await done(world, 'manager', 'approveJointValueSplit', { jointValueId: id });
  const share = (await sharesOf(world, 'supplier')).find(({ state }) => state === 'OFFERED')!;
  const [cancelled, agreed] = await Promise.all([
    act(world, 'manager', 'cancelJointValue', { jointValueId: id, reason: 'Reckoned wrongly.' }), act(world, 'supplier', 'agreeJointValueShare', { jointValueShareId: share['id'], amount: share['amount'] }),
  ]);
  expect(cancelled.userErrors.length + agreed.userErrors.length).toBe(1);
});

test('the database keeps the course, the sums and the sides by itself', async () => {
  const { id } = await verified(world);
  await done(world, 'buyer', 'proposeJointValueSplit', splitting(id));
  await expect(world.sql(`update joint_value set state = 'SETTLED', settled_by = opened_by, settled_at = now() where state = 'PROPOSED'`)).rejects.toThrow(/does not go|violates/);
  await expect(world.sql(`update joint_value set verified_amount = 1 where state = 'PROPOSED'`)).rejects.toThrow(/does not go/);
  await expect(world.sql('update joint_value_split set total = 1')).rejects.toThrow('append-only');
  await expect(world.sql('delete from joint_value_party')).rejects.toThrow('append-only');
  await expect(world.sql(`update joint_value_line set verified_amount = 1 where joint_value_id in (select id from joint_value where state = 'PROPOSED')`)).rejects.toThrow(/stay as they were/);
});

test('figures: a project’s, a partner’s, a market’s; early against late only where there are enough; nothing for partners', async () => {
  const query = `query ($id: ID!, $relationship: ID!) { esiProject(id: $id) { kpis { parts earlyParts acceptedShare saved { amount } daysSaved lateChanges } }
    relationship(id: $relationship) { esiKpis { parts earlyParts contributions acceptedShare saved { currency amount contributions } daysSaved changes lateChanges firmAnswers { answers } } }
    viewer { workspace { esiKpis(market: SUPPLIER) { parts } none: esiKpis(market: CUSTOMER) { parts meanDaysToInvitation acceptedShare saved { amount } daysSaved firmAnswers { answers meanHours } } esiEarlyAgainstLate { fewestParts earlyParts lateParts early { parts } late { parts } } } } }`;
  const variables = { id: project(), relationship: world.relationshipId('jade-cell.supplier') };
  const { esiProject, relationship, viewer } = await world.as('auditor').data(query, variables);
  expect(esiProject.kpis).toEqual({ parts: 3, earlyParts: 2, acceptedShare: 1, saved: [], daysSaved: null, lateChanges: 0 });
  expect(relationship.esiKpis).toMatchObject({ parts: 2, earlyParts: 2, saved: [{ currency: 'TWD', amount: '5412500.5', contributions: 1 }], daysSaved: 14, changes: 2, lateChanges: 1 });
  expect(viewer.workspace.esiKpis.parts).toBe(5);
  expect(viewer.workspace.none).toEqual({ parts: 0, meanDaysToInvitation: null, acceptedShare: null, saved: [], daysSaved: null, firmAnswers: { answers: 0, meanHours: null } });
  expect(viewer.workspace.esiEarlyAgainstLate).toEqual({ fewestParts: 5, earlyParts: 4, lateParts: 1, early: null, late: null });
  const seen = await world.as('supplier').data(query, variables);
  expect([seen.esiProject.kpis, seen.relationship.esiKpis, seen.viewer.workspace.esiKpis, seen.viewer.workspace.esiEarlyAgainstLate]).toEqual([null, null, null, null]);
});
