import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { act, day, done, drafted, refused, seeded, signed, withDistributor, withSupplier } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const seen = async (persona: string, id: string) => (await world.as(persona).data('query ($id: ID!) { vmiAgreement(id: $id) { status versions { number status } items(first: 5) { totalCount } timeline(first: 50) { nodes { subjectType action } } } }', { id })).vmiAgreement;

describe.each([['a supplier that keeps our stock', withSupplier], ['a distributor whose stock we keep', withDistributor]])('with %s', (_name, direction) => {
  const { partner, rival } = direction;

  test('an agreement is drafted, put forward, signed by both, amended, suspended, resumed and ended', async () => {
    const { vmiAgreementId, vmiAgreementVersionId } = await drafted(world, direction, { approvalMode: 'AUTOMATIC', automaticLimit: '1000', automaticLimitCap: '5000', thresholdSetter: 'VENDOR' });
    // The firm's own paper: nobody else knows of it.
    expect(await seen(partner, vmiAgreementId)).toBeNull();
    expect(await refused(world, partner, 'signVmiAgreementVersion', { vmiAgreementVersionId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(world, 'manager', 'signVmiAgreementVersion', { vmiAgreementVersionId })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'DRAFT' });
    await done(world, 'buyer', 'updateVmiAgreementVersion', { vmiAgreementVersionId, terms: { freezeDays: 3, serviceLevel: 0.9 } });
    const put = await done(world, 'planner', 'proposeVmiAgreementVersion', { vmiAgreementVersionId });
    expect(put).toMatchObject({ vmiAgreement: { status: 'PROPOSED' }, vmiAgreementVersion: { status: 'PROPOSED', serviceLevel: 0.9, automaticLimit: { amount: '1000', currencyCode: 'EUR' } } });
    // What was drafted before does not show in the history that the partner reads.
    expect(await seen(partner, vmiAgreementId)).toMatchObject({ status: 'PROPOSED', items: { totalCount: 1 }, timeline: { nodes: [{ action: 'vmi-version.propose' }, { action: 'vmi-version.propose' }] } });
    expect(await seen(rival, vmiAgreementId)).toBeNull();
    expect(await refused(world, rival, 'signVmiAgreementVersion', { vmiAgreementVersionId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(world, 'buyer', 'updateVmiAgreementVersion', { vmiAgreementVersionId, terms: { freezeDays: 9 } })).toMatchObject({ code: 'STATE_CONFLICT' });
    expect(await done(world, partner, 'signVmiAgreementVersion', { vmiAgreementVersionId })).toMatchObject({ vmiAgreement: { status: 'PROPOSED' }, vmiAgreementVersion: { partnerSignedBy: { id: world.userId(partner) }, focalSignedBy: null } });
    expect(await refused(world, partner, 'signVmiAgreementVersion', { vmiAgreementVersionId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await done(world, 'manager', 'signVmiAgreementVersion', { vmiAgreementVersionId })).toMatchObject({ vmiAgreement: { status: 'ACTIVE', currentVersion: { number: 1 } }, vmiAgreementVersion: { status: 'SIGNED', isInForce: true } });

    const { vmiAgreementVersion: second } = await done(world, 'buyer', 'amendVmiAgreement', { vmiAgreementId, terms: { validFrom: day(10), reviewDays: 5 } });
    expect(second).toMatchObject({ number: 2, status: 'DRAFT', serviceLevel: 0.9, thresholdSetter: 'VENDOR', automaticLimit: { amount: '1000' } });
    expect((await seen(partner, vmiAgreementId)).versions).toEqual([{ number: 1, status: 'SIGNED' }]);
    expect(await refused(world, 'buyer', 'amendVmiAgreement', { vmiAgreementId, terms: { validFrom: day(20) } })).toMatchObject({ code: 'DUPLICATE' });
    await done(world, 'buyer', 'proposeVmiAgreementVersion', { vmiAgreementVersionId: second!['id'] });
    await done(world, 'admin', 'signVmiAgreementVersion', { vmiAgreementVersionId: second!['id'] });
    // Signed, and not begun yet: the first still holds.
    expect(await done(world, partner, 'signVmiAgreementVersion', { vmiAgreementVersionId: second!['id'] })).toMatchObject({ vmiAgreement: { status: 'ACTIVE', currentVersion: { number: 1 } }, vmiAgreementVersion: { status: 'SIGNED', isInForce: false } });

    expect(await done(world, partner, 'suspendVmiAgreement', { vmiAgreementId, reason: 'Our warehouse moves.' })).toMatchObject({ vmiAgreement: { status: 'SUSPENDED', suspendedBySide: 'PARTNER' } });
    expect(await refused(world, 'manager', 'resumeVmiAgreement', { vmiAgreementId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refused(world, 'manager', 'suspendVmiAgreement', { vmiAgreementId, reason: 'Again.' })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'SUSPENDED' });
    expect(await done(world, partner, 'resumeVmiAgreement', { vmiAgreementId })).toMatchObject({ vmiAgreement: { status: 'ACTIVE', suspendedBySide: null } });
    expect(await refused(world, 'planner', 'amendVmiAgreement', { vmiAgreementId, terms: { validFrom: day(12), ownershipAgeDays: 9 } })).toMatchObject({ code: 'INVALID', field: ['input', 'terms', 'ownershipAgeDays'] });
    expect(await done(world, partner, 'terminateVmiAgreement', { vmiAgreementId, reason: 'We close.' })).toMatchObject({ vmiAgreement: { status: 'TERMINATED', statusReason: 'We close.' } });
    expect(await refused(world, 'buyer', 'amendVmiAgreement', { vmiAgreementId, terms: { validFrom: day(12) } })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'TERMINATED', allowedActions: [] });
  });

  test('a version is declined with a reason, and another takes its place', async () => {
    const { vmiAgreementId, vmiAgreementVersionId } = await drafted(world, direction);
    await done(world, 'buyer', 'proposeVmiAgreementVersion', { vmiAgreementVersionId });
    await done(world, 'manager', 'signVmiAgreementVersion', { vmiAgreementVersionId });
    expect(await refused(world, 'manager', 'declineVmiAgreementVersion', { vmiAgreementVersionId, reason: 'No.' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refused(world, partner, 'declineVmiAgreementVersion', { vmiAgreementVersionId, reason: ' ' })).toMatchObject({ code: 'REQUIRED' });
    expect(await done(world, partner, 'declineVmiAgreementVersion', { vmiAgreementVersionId, reason: 'Too short a freeze.' })).toMatchObject({ vmiAgreement: { status: 'PROPOSED' }, vmiAgreementVersion: { status: 'DECLINED', declineReason: 'Too short a freeze.' } });
    const { vmiAgreementVersion: second } = await done(world, 'buyer', 'amendVmiAgreement', { vmiAgreementId, terms: { validFrom: day(1), freezeDays: 5 } });
    await done(world, 'buyer', 'proposeVmiAgreementVersion', { vmiAgreementVersionId: second!['id'] });
    expect(await done(world, 'buyer', 'withdrawVmiAgreementVersion', { vmiAgreementVersionId: second!['id'] })).toMatchObject({ vmiAgreementVersion: { status: 'WITHDRAWN' } });
    expect(await refused(world, partner, 'signVmiAgreementVersion', { vmiAgreementVersionId: second!['id'] })).toMatchObject({ code: 'STATE_CONFLICT', currentState: 'WITHDRAWN' });
    expect(await refused(world, partner, 'terminateVmiAgreement', { vmiAgreementId, reason: 'Enough.' })).toMatchObject({ code: 'NOT_ALLOWED' });
    await done(world, 'manager', 'terminateVmiAgreement', { vmiAgreementId, reason: 'Enough.' });
  });

  test('of a signed agreement, prices and packs change by both', async () => {
    const { vmiAgreementId, vmiAgreementItemId } = await signed(world, direction);
    const put = await done(world, partner, 'changeVmiAgreementItem', { vmiAgreementItemId, terms: { unitPrice: '13', packSize: '4.0' } });
    expect(put.vmiAgreementItem).toMatchObject({ unitPrice: { amount: '12.5' }, pendingBySide: 'PARTNER', pendingTerms: { unitPrice: '13', packSize: null } });
    expect(await refused(world, partner, 'acceptVmiItemTerms', { vmiAgreementItemId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refused(world, 'buyer', 'changeVmiAgreementItem', { vmiAgreementItemId, terms: { unitPrice: '12' } })).toMatchObject({ code: 'DUPLICATE' });
    expect((await done(world, 'buyer', 'acceptVmiItemTerms', { vmiAgreementItemId })).vmiAgreementItem).toMatchObject({ unitPrice: { amount: '13', currencyCode: 'EUR' }, pendingTerms: null, pendingBySide: null });
    await done(world, 'planner', 'changeVmiAgreementItem', { vmiAgreementItemId, terms: { unitPrice: '11' } });
    expect((await done(world, partner, 'declineVmiItemTerms', { vmiAgreementItemId })).vmiAgreementItem).toMatchObject({ unitPrice: { amount: '13' }, pendingTerms: null });
    expect(await refused(world, partner, 'acceptVmiItemTerms', { vmiAgreementItemId })).toMatchObject({ code: 'STATE_CONFLICT' });
    expect(await refused(world, 'buyer', 'changeVmiAgreementItem', { vmiAgreementItemId, terms: { palletSize: '15' } })).toMatchObject({ code: 'INVALID', field: ['input', 'terms', 'palletSize'] });

    const { vmiAgreementItem: other } = await done(world, 'buyer', 'addVmiAgreementItem', { vmiAgreementId, itemId: seeded('Item', 'item', 'stride-cargo'), terms: { unitPrice: '1' } });
    expect(other).toMatchObject({ isAgreed: false, pendingBySide: 'FOCAL' });
    expect((await done(world, partner, 'acceptVmiItemTerms', { vmiAgreementItemId: other!['id'] })).vmiAgreementItem).toMatchObject({ isAgreed: true, pendingTerms: null });
    expect(await refused(world, 'buyer', 'addVmiAgreementItem', { vmiAgreementId, itemId: seeded('Item', 'item', 'stride-cargo'), terms: { unitPrice: '1' } })).toMatchObject({ code: 'DUPLICATE' });
    expect((await done(world, partner, 'endVmiAgreementItem', { vmiAgreementItemId: other!['id'], endedOn: day(0) })).vmiAgreementItem).toMatchObject({ endedOn: day(0) });
    await done(world, 'buyer', 'addVmiAgreementItem', { vmiAgreementId, itemId: seeded('Item', 'item', 'stride-cargo'), terms: { unitPrice: '2' } });
    expect((await done(world, partner, 'acceptVmiItemTerms', { vmiAgreementItemId: other!['id'] })).vmiAgreementItem).toMatchObject({ endedOn: null, unitPrice: { amount: '2' } });
    const own = direction.vendorSide === 'PARTNER' ? 'vendorItemNumber' : 'buyerItemNumber';
    expect((await done(world, partner, 'numberVmiAgreementItem', { vmiAgreementItemId, number: ' X-1 ' })).vmiAgreementItem).toMatchObject({ [own]: 'X-1' });
  });
});

test('both sign at once, and many times: it is signed once by each', async () => {
  const { vmiAgreementId, vmiAgreementVersionId } = await drafted(world, withSupplier);
  await done(world, 'buyer', 'proposeVmiAgreementVersion', { vmiAgreementVersionId });
  const answers = await Promise.all(['manager', 'supplier', 'buyer', 'supplier', 'admin', 'supplier'].map((persona) => act(world, persona, 'signVmiAgreementVersion', { vmiAgreementVersionId })));
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(2);
  expect((await seen('supplier', vmiAgreementId)).status).toBe('ACTIVE');
  const rows = await world.sql(`select count(*)::int as entries from audit_entry where action = 'vmi-version.sign' and subject_type = 'VmiAgreement' and changes ? 'status' and subject_id = convert_from(decode(translate($1, '-_', '+/') || repeat('=', (4 - length($1) % 4) % 4), 'base64'), 'UTF8')::text::uuid`.replace(/subject_id = .*$/, 'subject_id = $1::uuid'), [Buffer.from(vmiAgreementId, 'base64url').toString().split(':')[1]]);
  expect(rows).toEqual([{ entries: 1 }]);
});

test('withdrawn while it is signed, it is one of them', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { vmiAgreementVersionId } = await drafted(world, withDistributor);
    await done(world, 'buyer', 'proposeVmiAgreementVersion', { vmiAgreementVersionId });
    await done(world, 'manager', 'signVmiAgreementVersion', { vmiAgreementVersionId });
    const answers = await Promise.all([act(world, 'channel', 'signVmiAgreementVersion', { vmiAgreementVersionId }), act(world, 'buyer', 'withdrawVmiAgreementVersion', { vmiAgreementVersionId })]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  }
});
