import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { systemId } from '../../../src/platform/system.ts';
import { seedId } from '../../../src/server/seed.ts';
import { fitDemandJob } from '../../../src/vmi/demand/fit-demand.job.ts';
import { factsOf } from '../../trust/facts.ts';
import { runJobs } from '../../trust/jobs.ts';
import { attempt, day, sessionOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
let act: ReturnType<typeof factsOf>['act'];
beforeAll(async () => {
  world = await openWorld();
  ({ act } = factsOf(world));
});
afterAll(() => world.close());

const id = (type: string, kind: string, key: string) => toGlobalId(type, seedId('formosa', kind, key));
const agreement = (key: string) => id('VmiAgreement', 'vmi-agreement', key);
const item = (key: string) => id('Item', 'item', key);
const place = (key: string) => id('Location', 'location', key);
const warehouse = id('StockPosition', 'position', 'radhafen-one-warehouse');

const record = 'demandEvent { id version kind title fromDay toDay factor unitsPerDay toldBySide item { sku } location { id } withdrawnAt viewerActions { action isAllowed reason { code } } }';
const errors = 'userErrors { code field message ... on StaleVersionError { current { id } } }';
const tell = async (persona: string, input: Record<string, unknown> = {}) => (await world.as(persona).data(`mutation ($input: TellDemandEventInput!) { tellDemandEvent(input: $input) { ${record} ${errors} } }`, {
  input: { agreementId: agreement('radhafen-vmi'), kind: 'PROMOTION', title: 'Spring', fromDay: day(30), toDay: day(33), factor: 2, idempotencyKey: randomUUID(), ...input },
})).tellDemandEvent;
const withdraw = async (persona: string, demandEventId: string, more: object = {}) => (await world.as(persona).data(`mutation ($input: WithdrawDemandEventInput!) { withdrawDemandEvent(input: $input) { ${record} ${errors} } }`, {
  input: { demandEventId, idempotencyKey: randomUUID(), ...more },
})).withdrawDemandEvent;
const forecastOf = async (position = warehouse, days = 40) => (await world.as('planner').data('query ($id: ID!, $days: Int!) { node(id: $id) { ... on StockPosition { demand { meanPerDay isBeingRelearned forecast(days: $days) { day units usualUnits low high } } } } }', { id: position, days })).node.demand;

describe('an event', () => {
  test.each([['channel', 'PARTNER'], ['planner', 'FOCAL']])('is told by either side where we are the vendor: %s', async (persona, side) => {
    const { demandEvent, userErrors } = await tell(persona, { itemId: item('stride-one'), locationId: place('radhafen/radhafen-warehouse') });
    expect(userErrors).toEqual([]);
    expect(demandEvent).toMatchObject({ kind: 'PROMOTION', fromDay: day(30), toDay: day(33), factor: 2, unitsPerDay: '0', toldBySide: side, item: { sku: 'SO-53-G' }, withdrawnAt: null, version: 1 });
    const seen = async (other: string) => (await world.as(other).data('query ($id: ID!) { demandEvent(id: $id) { title viewerActions { action isAllowed reason { code } } } }', { id: demandEvent.id })).demandEvent;
    // Both read it; who told it takes it back.
    expect(await seen('channel')).toMatchObject({ title: 'Spring', viewerActions: [{ action: 'WITHDRAW_DEMAND_EVENT', isAllowed: persona === 'channel' }] });
    expect((await seen('planner')).viewerActions[0].isAllowed).toBe(persona === 'planner');
    expect(await seen('rival-channel')).toBeNull();
    expect(await seen('other-workspace')).toBeNull();
    await withdraw(persona, demandEvent.id);
  });

  test.each([['supplier', 'PARTNER'], ['buyer', 'FOCAL']])('is told by either side where we are the buyer: %s', async (persona, side) => {
    const { demandEvent } = await tell(persona, { agreementId: agreement('jade-vmi'), kind: 'CLOSURE', factor: null });
    expect(demandEvent).toMatchObject({ toldBySide: side, factor: 0, item: null, location: null });
    await withdraw(persona, demandEvent.id);
  });

  test('changes what is expected from then on, and does no more when it is withdrawn', async () => {
    const before = await forecastOf();
    const { demandEvent } = await tell('channel', { itemId: item('stride-one'), fromDay: day(30), toDay: day(31), factor: 3, unitsPerDay: '0.5' });
    const told = await forecastOf();
    for (const [at, { units, usualUnits }] of told.forecast.entries()) {
      const usual = Number(before.forecast[at].units);
      expect(Number(units)).toBeCloseTo(at === 30 || at === 31 ? 3 * usual + 0.5 : usual, 2);
      expect(usualUnits).toBe(before.forecast[at].usualUnits);
    }
    // Nothing was learned of days to come.
    expect(told.isBeingRelearned).toBe(false);
    await withdraw('channel', demandEvent.id);
    expect(await forecastOf()).toEqual(before);
  });

  test('of other places and items changes nothing here', async () => {
    const before = await forecastOf();
    const [one, other] = [await tell('channel', { locationId: place('radhafen/radhafen-berlin-store') }), await tell('channel', { itemId: item('stride-cargo') })];
    expect(await forecastOf()).toEqual(before);
    for (const { demandEvent } of [one, other]) await withdraw('channel', demandEvent.id);
  });

  test('of days gone by is unlearned, and learned again when it is withdrawn', async () => {
    const before = await forecastOf();
    const { demandEvent } = await tell('planner', { itemId: item('stride-one'), locationId: place('radhafen/radhafen-warehouse'), fromDay: day(-9), toDay: day(-4), factor: 3 });
    expect((await forecastOf()).isBeingRelearned).toBe(true);
    expect((await forecastOf(id('StockPosition', 'position', 'radhafen-one-berlin'))).isBeingRelearned).toBe(false);
    await runJobs(world, fitDemandJob);
    const after = await forecastOf();
    expect(after.isBeingRelearned).toBe(false);
    expect(Number(after.meanPerDay)).toBeLessThan(Number(before.meanPerDay) - 0.05);
    await withdraw('planner', demandEvent.id);
    await runJobs(world, fitDemandJob);
    expect(await forecastOf()).toEqual(before);
  });

  test('is written down: who told it, and who took it back', async () => {
    const { demandEvent } = await tell('channel', { title: 'Bicycle week' });
    await withdraw('channel', demandEvent.id);
    const { demandEvent: found } = await world.as('admin').data('query ($id: ID!) { demandEvent(id: $id) { lastChange { action } toldBy { displayName } withdrawnBy { displayName } } }', { id: demandEvent.id });
    expect(found.lastChange.action).toBe('demand-event.withdraw');
    expect(found.toldBy).toEqual(found.withdrawnBy);
  });
});

describe('what is refused', () => {
  test.each([
    ['an end before its beginning', { fromDay: day(5), toDay: day(4) }, 'INVALID', ['input', 'toDay']],
    ['too long a time', { fromDay: day(0), toDay: day(367) }, 'OUT_OF_RANGE', ['input', 'toDay']],
    ['too far back', { fromDay: day(-1_200), toDay: day(-1_190) }, 'OUT_OF_RANGE', ['input', 'fromDay']],
    ['too far ahead', { fromDay: day(700), toDay: day(800) }, 'OUT_OF_RANGE', ['input', 'toDay']],
    ['a factor below 0', { factor: -0.1 }, 'OUT_OF_RANGE', ['input', 'factor']],
    ['a factor beyond 100', { factor: 100.5 }, 'OUT_OF_RANGE', ['input', 'factor']],
    ['units with too many places', { unitsPerDay: '1.00001' }, 'OUT_OF_RANGE', ['input', 'unitsPerDay']],
    ['too many units', { unitsPerDay: '1000000000' }, 'OUT_OF_RANGE', ['input', 'unitsPerDay']],
    ['what changes nothing', { factor: 1 }, 'INVALID', ['input', 'factor']],
    ['no name', { title: '  ' }, 'REQUIRED', ['input', 'title']],
    ['an item of another agreement', { itemId: item('pack-48') }, 'NOT_FOUND', ['input', 'itemId']],
    ['an item that is none', { itemId: 'x' }, 'NOT_FOUND', ['input', 'itemId']],
    ['a rival’s place', { locationId: place('isarvelo/isarvelo-warehouse') }, 'NOT_FOUND', ['input', 'locationId']],
    ['an item that is not kept there', { itemId: item('stride-cargo'), locationId: place('radhafen/radhafen-berlin-store') }, 'INVALID', ['input']],
    ['a rival’s agreement', { agreementId: agreement('isarvelo-vmi') }, 'NOT_FOUND', ['input', 'agreementId']],
    ['no agreement', { agreementId: warehouse }, 'NOT_FOUND', ['input', 'agreementId']],
  ])('%s', async (_name, input, code, field) => {
    const { demandEvent, userErrors } = await tell('channel', input);
    expect(demandEvent).toBeNull();
    expect(userErrors).toEqual([expect.objectContaining({ code, field })]);
  });

  test('who only reads', async () => {
    const { errors: refused } = await world.as('auditor').query('mutation ($input: TellDemandEventInput!) { tellDemandEvent(input: $input) { userErrors { code } } }', {
      input: { agreementId: agreement('radhafen-vmi'), kind: 'OTHER', title: 'x', fromDay: day(1), toDay: day(1), factor: 2, idempotencyKey: randomUUID() },
    });
    expect(refused?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('an agreement that has ended', async () => {
    await act(({ em }) => em.execute(`update vmi_agreement set status = 'TERMINATED', status_reason = 'Over.', status_changed_at = now(), status_changed_by = ? where id = ?`, [systemId, seedId('formosa', 'vmi-agreement', 'saebom-vmi')]));
    expect(await tell('rival-supplier', { agreementId: agreement('saebom-vmi') })).toMatchObject({ demandEvent: null, userErrors: [{ code: 'NOT_ALLOWED' }] });
  });

  test('more events than anybody reads', async () => {
    await act(({ em }) => em.execute(`insert into demand_event (workspace_id, id, relationship_id, agreement_id, kind, title, from_day, to_day, factor, told_by, told_by_side)
      select e.workspace_id, gen_random_uuid(), e.relationship_id, e.agreement_id, 'OTHER', 'x', current_date, current_date + 1, 2, e.told_by, 'PARTNER'
      from demand_event e, generate_series(1, 500) where e.id = ?`, [seedId('formosa', 'demand-event', 'isarvelo-winter')]));
    expect((await tell('rival-channel', { agreementId: agreement('isarvelo-vmi') })).userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
  });

  test('to withdraw what the other side told, what is withdrawn, what was changed since, and what is not to be seen', async () => {
    const { demandEvent } = await tell('channel');
    expect((await withdraw('planner', demandEvent.id)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await withdraw('rival-channel', demandEvent.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await withdraw('channel', demandEvent.id, { expectedVersion: 7 })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect((await withdraw('channel', demandEvent.id, { expectedVersion: 1 })).demandEvent).toMatchObject({ version: 2, withdrawnAt: expect.any(String), viewerActions: [{ isAllowed: false, reason: { code: 'EVENT_WITHDRAWN' } }] });
    expect((await withdraw('channel', demandEvent.id)).userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  });
});

describe('once', () => {
  test('is told once with one key', async () => {
    const idempotencyKey = randomUUID();
    const told = await Promise.all([1, 2, 3].map(() => tell('channel', { title: 'Once', idempotencyKey })));
    expect(new Set(told.map(({ demandEvent }) => demandEvent.id)).size).toBe(1);
  });

  test('is withdrawn by one of two at once', async () => {
    const { demandEvent } = await tell('channel');
    const answers = await Promise.all([withdraw('channel', demandEvent.id), withdraw('channel', demandEvent.id)]);
    expect(answers.map(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)).toSorted((one, other) => one.length - other.length)).toEqual([[], [expect.stringMatching(/STATE_CONFLICT|STALE_VERSION/)]]);
  });
});

describe('lists', () => {
  const events = async (persona: string, filter: object = {}) => {
    const { node } = await world.as(persona).data('query ($id: ID!, $filter: DemandEventFilter) { node(id: $id) { ... on VmiAgreement { demandEvents(first: 50, filter: $filter) { nodes { title } } } } }', { id: agreement('radhafen-vmi'), filter });
    return node?.demandEvents.nodes.map(({ title }: { title: string }) => title) ?? null;
  };

  test('of an agreement, by what they are, of what and when', async () => {
    expect(await events('channel', { kinds: ['CLOSURE'] })).toEqual(['Stocktaking']);
    expect(await events('planner', { itemIds: [item('stride-cargo')], isWithdrawn: true })).toContain('Cargo bicycle fair');
    expect(await events('planner', { itemIds: [item('stride-cargo')], isWithdrawn: false })).toEqual([]);
    expect(await events('planner', { locationIds: [place('radhafen/radhafen-warehouse')], isWithdrawn: false })).toEqual(['Stocktaking']);
    expect(await events('planner', { endsOnOrAfter: day(-60), beginsOnOrBefore: day(-20) })).toEqual(['Autumn ride, 15 % off']);
    expect(await events('rival-channel')).toBeNull();
  });

  test('of a position: those that concern it', async () => {
    const of = async (key: string) => (await world.as('channel').data('query ($id: ID!) { node(id: $id) { ... on StockPosition { demandEvents(filter: { isWithdrawn: false, endsOnOrAfter: "2000-01-01" }, first: 50) { nodes { title } } } } }', { id: id('StockPosition', 'position', key) }))
      .node.demandEvents.nodes.map(({ title }: { title: string }) => title).filter((title: string) => !['Spring', 'Once', 'Bicycle week'].includes(title));
    expect(await of('radhafen-one-berlin')).toEqual(['Winter wheels: tyres go with it', 'Autumn ride, 15 % off']);
    expect(await of('radhafen-cargo-warehouse')).toEqual(['Stocktaking']);
  });
});

describe('behind the API', () => {
  const session = () => sessionOf('channel', 'radhafen');
  const told = seedId('formosa', 'demand-event', 'winter-wheels');
  const ours = seedId('formosa', 'demand-event', 'radhafen-stocktaking');

  test.each([
    ['another factor', () => `update demand_event set factor = 9 where id = '${told}'`, 'never rewritten'],
    ['taking back in another’s name', () => `update demand_event set withdrawn_by = gen_random_uuid(), withdrawn_at = now() where id = '${told}'`, 'in another’s name'],
    ['telling in another’s name', () => `insert into demand_event select workspace_id, gen_random_uuid(), relationship_id, agreement_id, item_id, location_id, kind, title, from_day, to_day, factor, units_per_day, gen_random_uuid(), told_by_side from demand_event where id = '${told}'`, 'in its own name'],
    ['telling for the other side', () => `insert into demand_event select workspace_id, gen_random_uuid(), relationship_id, agreement_id, item_id, location_id, kind, title, from_day, to_day, factor, units_per_day, '${session().principalId}', 'FOCAL' from demand_event where id = '${told}'`, 'in its own name'],
    ['telling of a rival’s place', () => `insert into demand_event select workspace_id, gen_random_uuid(), relationship_id, agreement_id, item_id, '${seedId('formosa', 'location', 'isarvelo/isarvelo-warehouse')}', kind, title, from_day, to_day, factor, units_per_day, '${session().principalId}', 'PARTNER' from demand_event where id = '${told}'`, 'no position of its agreement'],
  ])('the database refuses %s', async (_name, statement, message) => {
    await expect(attempt(world, session(), statement())).rejects.toThrow(message);
  });

  test('what the other side told is not there to be taken back', async () => {
    const take = (event: string) => attempt(world, session(), `update demand_event set withdrawn_by = '${session().principalId}', withdrawn_at = now() where id = '${event}' returning title`);
    expect([await take(ours), await take(told)]).toEqual([[], [{ title: 'Winter wheels: tyres go with it' }]]);
  });

  test('and a rival sees none of it', async () => {
    expect(await attempt(world, sessionOf('rival-channel', 'isarvelo'), `select from demand_event where id = '${told}'`)).toEqual([]);
  });
});
