import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, refused } from '../inside-acts.ts';

/** Who of top management stands behind key partners. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

describe('a sponsor', () => {
  const kitano = () => ({ relationshipId: world.relationshipId('kitano-geartrain.supplier'), personId: world.userId('admin'), everyDays: 60, reason: 'Nobody else makes its hubs.' });

  test('is asked by the partner’s manager, answers alone, and is ended', async () => {
    expect(await refused(world, 'second-manager', 'proposePartnerSponsor', kitano())).toBe('NOT_ALLOWED');
    expect(await refused(world, 'planner', 'proposePartnerSponsor', kitano())).toBe('FORBIDDEN');
    expect(await refused(world, 'supplier', 'proposePartnerSponsor', { ...kitano(), relationshipId: world.relationshipId('jade-cell.supplier') })).toBe('FORBIDDEN');
    expect(await refused(world, 'manager', 'proposePartnerSponsor', { ...kitano(), relationshipId: world.relationshipId('saebom.supplier') })).toBe('INVALID');
    expect(await refused(world, 'manager', 'proposePartnerSponsor', { ...kitano(), personId: world.userId('second-manager') })).toBe('INVALID');
    expect(await refused(world, 'manager', 'proposePartnerSponsor', { ...kitano(), everyDays: 0 })).toBe('OUT_OF_RANGE');
    const { id } = await done(world, 'manager', 'proposePartnerSponsor', kitano());
    expect(await refused(world, 'manager', 'proposePartnerSponsor', kitano())).toBe('DUPLICATE');
    const answer = { partnerSponsorshipId: id, isAgreed: true };
    expect(await refused(world, 'manager', 'answerPartnerSponsor', answer)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'admin', 'answerPartnerSponsor', { ...answer, isAgreed: false })).toBe('REQUIRED');
    expect(await done(world, 'admin', 'answerPartnerSponsor', answer)).toMatchObject({ state: 'AGREED', lastContactAt: null, nextContactDueOn: expect.any(String) });
    expect(await refused(world, 'admin', 'answerPartnerSponsor', answer)).toBe('STATE_CONFLICT AGREED');
    expect(await refused(world, 'second-manager', 'endPartnerSponsor', { partnerSponsorshipId: id, reason: 'No.' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'manager', 'endPartnerSponsor', { partnerSponsorshipId: id, reason: 'Another house now.' })).toMatchObject({ state: 'ENDED', endReason: 'Another house now.' });
    const declined = await done(world, 'manager', 'proposePartnerSponsor', kitano());
    expect(await done(world, 'admin', 'answerPartnerSponsor', { partnerSponsorshipId: declined['id'], isAgreed: false, note: 'Not now.' })).toMatchObject({ state: 'DECLINED', nextContactDueOn: null });
  });

  test('is one of two who are asked at once', async () => {
    const input = { ...kitano(), relationshipId: world.relationshipId('battery-council.influencer') };
    const answers = await Promise.all([1, 2].map(() => refused(world, 'admin', 'proposePartnerSponsor', input)));
    expect(answers.toSorted()).toEqual(['DUPLICATE', 'done']);
  });

  test('is nothing that its partner hears of', async () => {
    const { partnerSponsorships } = await world.as('planner').data('{ partnerSponsorships(filter: { states: [AGREED] }) { nodes { id relationship { id } lastContactAt } } }');
    const jade = partnerSponsorships.nodes.find(({ relationship }: { relationship: { id: string } }) => relationship.id === world.relationshipId('jade-cell.supplier'));
    expect(jade).toMatchObject({ lastContactAt: expect.any(String) });
    for (const persona of ['supplier', 'rival-supplier']) {
      expect((await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } }', { id: jade.id })).node).toBeNull();
      expect((await world.as(persona).data('query ($id: ID!) { relationship(id: $id) { sponsorships { nodes { id } } } }', { id: world.relationshipId(persona === 'supplier' ? 'jade-cell.supplier' : 'saebom.supplier') })).relationship.sponsorships).toEqual({ nodes: [] });
    }
    const session = sessionOf('supplier', 'jade-cell');
    expect(await attempt(world, session, `update partner_sponsorship set state = 'ENDED' where id = '${uuidOf(jade.id)}' returning id`)).toEqual([]);
    expect(await attempt(world, session, `select id from audit_entry where subject_type = 'PartnerSponsorship'`)).toEqual([]);
  });
});
