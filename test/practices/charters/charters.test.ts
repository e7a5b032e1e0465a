import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteRenewals } from '../../../src/practices/charters/note-renewals.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { asked, done, named, placesOf, refused, speakers, tried, words } from './acts.ts';

/** How departments agree on a partner: the course of a charter, and its refusals. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const charterOf = async (key: string) => (await world.as('manager').data(
  'query ($id: ID!) { relationship(id: $id) { charter { id state } charters { totalCount nodes { id state } } } }', { id: world.relationshipId(key) })).relationship;

describe('a charter', () => {
  test('is drafted by the manager, signed by all, and in force with the last signature', async () => {
    const { charterId, places } = await asked(world, 'ridgeline.supplier', 'manager');
    const sign = (name: keyof typeof speakers) => done(world, speakers[name], 'signPartnerCharter', { charterDepartmentId: places[name], textNumber: 1 });
    expect(await sign('purchasing')).toMatchObject({ state: 'SIGNING', renewal: null });
    expect(await sign('research-and-development')).toMatchObject({ state: 'SIGNING' });
    const year = new Date();
    year.setUTCFullYear(year.getUTCFullYear() + 1);
    expect(await sign('production')).toMatchObject({ id: charterId, state: 'IN_FORCE', renewal: 'NOT_YET', renewalDueOn: year.toISOString().slice(0, 10), inForceAt: expect.any(String) });
    expect(await charterOf('ridgeline.supplier')).toMatchObject({ charter: { id: charterId, state: 'IN_FORCE' } });
    expect(await refused(world, 'buyer', 'objectToPartnerCharter', { charterDepartmentId: places.purchasing, textNumber: 1, objection: 'Too late.' })).toBe('STATE_CONFLICT IN_FORCE');
    expect(await refused(world, 'manager', 'revisePartnerCharter', { charterId, purpose: 'Other.', reason: 'x' })).toBe('STATE_CONFLICT IN_FORCE');
  });

  test('holds until all have signed the next one, which takes its place', async () => {
    const before = (await charterOf('ridgeline.supplier')).charter;
    const { charterId, places } = await asked(world, 'ridgeline.supplier', 'manager', ['purchasing', 'production']);
    expect((await charterOf('ridgeline.supplier')).charter).toEqual(before);
    await done(world, 'buyer', 'signPartnerCharter', { charterDepartmentId: places.purchasing, textNumber: 1 });
    await done(world, 'planner', 'signPartnerCharter', { charterDepartmentId: places.production, textNumber: 1 });
    const { charter, charters } = await charterOf('ridgeline.supplier');
    expect(charter).toEqual({ id: charterId, state: 'IN_FORCE' });
    expect(charters).toEqual({ totalCount: 2, nodes: [{ id: charterId, state: 'IN_FORCE' }, { id: before.id, state: 'SUPERSEDED' }] });
    expect(await done(world, 'manager', 'withdrawPartnerCharter', { charterId, reason: 'We part.' })).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'We part.' });
    expect((await charterOf('ridgeline.supplier')).charter).toBeNull();
  });

  test('meets an objection by a new text, which all are asked to sign again', async () => {
    const { charterId, places } = await asked(world, 'kitano-geartrain.supplier', 'manager', ['purchasing', 'production']);
    await done(world, 'buyer', 'signPartnerCharter', { charterDepartmentId: places.purchasing, textNumber: 1 });
    const objection = { charterDepartmentId: places.production, textNumber: 1, objection: 'Two days are too few.' };
    expect((await done(world, 'planner', 'objectToPartnerCharter', objection))['departments']).toMatchObject([{ state: 'SIGNED' }, { state: 'OBJECTED', objection: 'Two days are too few.' }]);
    expect(await refused(world, 'planner', 'signPartnerCharter', { charterDepartmentId: places.production, textNumber: 1 })).toBe('STATE_CONFLICT OBJECTED');
    const { partnerCharters } = await world.as('manager').data('{ partnerCharters(filter: { isObjectedTo: true, states: [SIGNING] }) { nodes { id } } }');
    expect(partnerCharters.nodes).toContainEqual({ id: charterId });
    const revised = await done(world, 'manager', 'revisePartnerCharter', { charterId, expects: 'Answers within four days.', reason: 'Meets production.' });
    expect(revised).toMatchObject({ state: 'SIGNING', text: { number: 2, purpose: words.purpose, reason: 'Meets production.' }, texts: [{ number: 1 }, { number: 2 }], departments: [{ state: 'NAMED', objection: null }, { state: 'NAMED' }] });
    // Nobody signs a text that they have not read.
    expect(await refused(world, 'planner', 'signPartnerCharter', { charterDepartmentId: places.production, textNumber: 1 })).toBe('STALE_VERSION');
    await done(world, 'planner', 'signPartnerCharter', { charterDepartmentId: places.production, textNumber: 2 });
    // Who signed may think better of it; the objection is taken back before it is signed again.
    await done(world, 'planner', 'objectToPartnerCharter', { ...objection, textNumber: 2 });
    await done(world, 'planner', 'withdrawCharterObjection', { charterDepartmentId: places.production });
    expect(await refused(world, 'planner', 'withdrawCharterObjection', { charterDepartmentId: places.production })).toBe('STATE_CONFLICT NAMED');
    await done(world, 'buyer', 'signPartnerCharter', { charterDepartmentId: places.purchasing, textNumber: 2 });
    expect(await done(world, 'planner', 'signPartnerCharter', { charterDepartmentId: places.production, textNumber: 2 })).toMatchObject({ state: 'IN_FORCE' });
    const { relationship } = await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { timeline(filter: { subjectTypes: ["PartnerCharterDepartment"] }) { nodes { action changes { field before } } } } }', { id: world.relationshipId('kitano-geartrain.supplier') });
    expect(relationship.timeline.nodes).toContainEqual({ action: 'charter.revise', changes: expect.arrayContaining([{ field: 'objection', before: '"Two days are too few."' }]) });
  });

  test('may name other departments, and forget some', async () => {
    const { charterId, places } = await asked(world, 'rollwell-tyre.supplier', 'manager', ['purchasing', 'production']);
    await done(world, 'buyer', 'signPartnerCharter', { charterDepartmentId: places.purchasing, textNumber: 1 });
    const other = await done(world, 'manager', 'revisePartnerCharter', { charterId, departments: named(world, 'purchasing', 'research-and-development'), reason: 'Design speaks.' });
    const stateOf = (charter: Record<string, any>) => Object.fromEntries(charter['departments'].map((one: Record<string, any>) => [one['id'], one['state']]));
    expect(stateOf(other)[places.production]).toBe('DROPPED');
    expect(await refused(world, 'planner', 'signPartnerCharter', { charterDepartmentId: places.production, textNumber: 2 })).toBe('INVALID');
    await done(world, 'buyer', 'signPartnerCharter', { charterDepartmentId: places.purchasing, textNumber: 2 });
    expect(await done(world, 'engineer', 'signPartnerCharter', { charterDepartmentId: placesOf(world, other)['research-and-development'], textNumber: 2 })).toMatchObject({ state: 'IN_FORCE' });
  });

  test('is not begun without departments that are some, and people who speak for them', async () => {
    const draft = (more: object, relationship = 'tieshan-frames.supplier', persona = 'manager') => refused(world, persona, 'draftPartnerCharter', { relationshipId: world.relationshipId(relationship), ...words, departments: [], ...more });
    const [one] = named(world, 'purchasing');
    expect(await draft({ departments: [{ ...one, departmentId: world.id('jade-cell') }] })).toBe('INVALID');
    expect(await draft({ departments: [{ ...one, spokespersonId: world.userId('supplier') }] })).toBe('INVALID');
    expect(await draft({ departments: [{ ...one, spokespersonId: world.userId('auditor') }] })).toBe('INVALID');
    expect(await draft({ departments: [one, one] })).toBe('DUPLICATE');
    expect(await draft({ departments: [one, { ...one, departmentId: world.id('production') }] })).toBe('DUPLICATE');
    expect(await draft({ departments: [{ ...one, departmentId: world.id('jade-cell', 'fjordhave') }] })).toBe('NOT_FOUND');
    expect(await draft({ purpose: ' ' })).toBe('REQUIRED');
    expect(await draft({}, 'purchasing.internal')).not.toBe('');
    expect(await draft({}, 'kuangteng-charger.supplier')).toBe('STATE_CONFLICT TERMINATED');
    expect(await draft({}, 'tieshan-frames.supplier', 'second-manager')).toBe('NOT_ALLOWED');
    const { id: charterId } = await done(world, 'manager', 'draftPartnerCharter', { relationshipId: world.relationshipId('tieshan-frames.supplier'), ...words, departments: [] });
    expect(await draft({})).toBe('DUPLICATE');
    expect(await refused(world, 'manager', 'askForCharterSignatures', { charterId })).toBe('REQUIRED');
    expect(await refused(world, 'second-manager', 'withdrawPartnerCharter', { charterId, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'admin', 'withdrawPartnerCharter', { charterId, reason: 'Later.' })).toMatchObject({ state: 'WITHDRAWN' });
  });

  test('is signed by who speaks for the department alone, whom the manager may change', async () => {
    const { places } = await asked(world, 'stilva-brakes.supplier', 'manager', ['purchasing', 'production']);
    const sign = { charterDepartmentId: places.purchasing, textNumber: 1 };
    expect(await refused(world, 'planner', 'signPartnerCharter', sign)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'manager', 'changeCharterSpokesperson', { charterDepartmentId: places.purchasing, spokespersonId: world.userId('planner') })).toBe('DUPLICATE');
    await done(world, 'manager', 'changeCharterSpokesperson', { charterDepartmentId: places.purchasing, spokespersonId: world.userId('engineer') });
    expect(await refused(world, 'buyer', 'signPartnerCharter', sign)).toBe('NOT_ALLOWED');
    const { answer } = await tried(world, 'engineer', 'signPartnerCharter', sign);
    expect(answer['charterDepartment']).toMatchObject({ state: 'SIGNED', textNumber: 1 });
    expect(answer['charterDepartment'].viewerActions).toContainEqual({ action: 'OBJECT_TO_PARTNER_CHARTER', isAllowed: true, reason: null });
    expect(await refused(world, 'engineer', 'signPartnerCharter', sign)).toBe('STATE_CONFLICT SIGNED');
    expect(await refused(world, 'planner', 'signPartnerCharter', { charterDepartmentId: places.production, textNumber: 1, expectedVersion: 7 })).toBe('STALE_VERSION');
  });
});

describe('two at once', () => {
  test('who sign last both sign, and the charter is in force once', async () => {
    const { charterId, places } = await asked(world, 'mingyi-display.supplier', 'manager');
    await done(world, 'buyer', 'signPartnerCharter', { charterDepartmentId: places.purchasing, textNumber: 1 });
    await Promise.all([
      done(world, 'engineer', 'signPartnerCharter', { charterDepartmentId: places['research-and-development'], textNumber: 1 }),
      done(world, 'planner', 'signPartnerCharter', { charterDepartmentId: places.production, textNumber: 1 }),
    ]);
    expect((await charterOf('mingyi-display.supplier')).charter).toEqual({ id: charterId, state: 'IN_FORCE' });
  });

  test('a signature and a revision leave no signature under a text that was not read', async () => {
    const { charterId, places } = await asked(world, 'hailu-freight.supplier', 'manager', ['purchasing']);
    const [signed, revised] = await Promise.all([
      tried(world, 'buyer', 'signPartnerCharter', { charterDepartmentId: places.purchasing, textNumber: 1 }),
      tried(world, 'manager', 'revisePartnerCharter', { charterId, purpose: 'Another one.', reason: 'x' }),
    ]);
    expect([signed, revised].filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const [row] = await world.sql('select state, (select max(number) from partner_charter_text where charter_id = c.id) as newest from partner_charter c where id = $1', [uuidOf(charterId)]);
    expect([['IN_FORCE', 1], ['SIGNING', 2]]).toContainEqual([row!['state'], row!['newest']]);
  });

  test('drafts of one partner are one', async () => {
    const draft = () => tried(world, 'manager', 'draftPartnerCharter', { relationshipId: world.relationshipId('tieshan-frames.supplier'), ...words, departments: named(world, 'purchasing') });
    const tries = await Promise.all([draft(), draft()]);
    expect(tries.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual(['DUPLICATE']);
  });

  test('the same key is one draft', async () => {
    const input = { idempotencyKey: 'once-anchong', relationshipId: world.relationshipId('anchong-power.supplier'), ...words, departments: named(world, 'purchasing') };
    const first = await done(world, 'manager', 'draftPartnerCharter', input);
    expect((await done(world, 'manager', 'draftPartnerCharter', input))['id']).toBe(first['id']);
    expect((await charterOf('anchong-power.supplier')).charters.totalCount).toBe(1);
    expect(await refused(world, 'manager', 'draftPartnerCharter', { ...input, purpose: 'Other.' })).toBe('IDEMPOTENCY_MISMATCH');
  });
});

describe('renewal', () => {
  test('is noted when it comes near and when it is due, each once', async () => {
    const { charterId } = await inForce('suhe-motor.supplier');
    await ageTo(charterId, 340);
    await runJobs(world, noteRenewals);
    const noted = () => world.sql('select coming_noted_at is not null as coming, due_noted_at is not null as due, version from partner_charter where id = $1', [uuidOf(charterId)]);
    const [coming] = await noted();
    expect(coming).toMatchObject({ coming: true, due: false });
    await runJobs(world, noteRenewals);
    expect(await noted()).toEqual([coming]);
    await ageTo(charterId, 366);
    await runJobs(world, noteRenewals);
    expect(await noted()).toMatchObject([{ coming: true, due: true }]);
    const { partnerCharter } = await world.as('manager').data('query ($id: ID!) { partnerCharter(id: $id) { renewal dueNotedAt timeline { nodes { action } } } }', { id: charterId });
    expect(partnerCharter).toMatchObject({ renewal: 'DUE', dueNotedAt: expect.any(String) });
    expect(partnerCharter.timeline.nodes[0].action).toBe('charter.note-renewals');
  });
});

async function inForce(relationship: string) {
  const put = await asked(world, relationship, 'manager', ['purchasing']);
  await done(world, 'buyer', 'signPartnerCharter', { charterDepartmentId: put.places.purchasing, textNumber: 1 });
  return put;
}

/** Moves the day on which it came into force into the past, as only the owner of the database can. */
async function ageTo(charterId: string, days: number): Promise<void> {
  await world.sql('alter table partner_charter disable trigger user');
  await world.sql(`update partner_charter set in_force_at = now() - make_interval(days => $2), in_force_on = ((now() - make_interval(days => $2)) at time zone 'UTC')::date,
    renewal_due_on = (((now() - make_interval(days => $2)) at time zone 'UTC')::date + interval '1 year')::date where id = $1`, [uuidOf(charterId), days]);
  await world.sql('alter table partner_charter enable trigger user');
}
