import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { idOf } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { attempt, sessionOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { exceptionsOf, handling, positionId, watch } from './watching.ts';

let world: World;
let id: string;
beforeAll(async () => { world = await openWorld(); }, 120_000);
beforeEach(async () => {
  // Each begins with an exception that nobody has touched.
  const position = seedId('formosa', 'position', 'radhafen-cargo-warehouse');
  await world.sql('update stock_position set on_hand = 14 where id = $1', [position]);
  await watch(world);
  await world.sql('update stock_position set on_hand = 25 where id = $1', [position]);
  await watch(world);
  id = (await standing()).id;
});
afterAll(() => world.close());

const standing = async (persona = 'planner') => (await exceptionsOf(world, persona, 'radhafen-vmi', { kinds: ['OVERSTOCK'], isResolved: false, positionIds: [positionId('radhafen-cargo-warehouse')] }))[0];
const act = (persona: string, name: string, more: object = {}) => handling(world, persona, `${name}SupplyException`, { exceptionId: id, ...more });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
/** Lets time pass, behind the API. */
async function later(column: string): Promise<void> {
  await world.sql('alter table supply_exception disable trigger user');
  await world.sql(`update supply_exception set ${column} = now() - interval '1 minute' where id = $1`, [idOf('SupplyException', id)]);
  await world.sql('alter table supply_exception enable trigger user');
}

test('seen, taken on, resolved by hand; while its cause lasts it is not opened again', async () => {
  expect(await act('channel', 'acknowledge', { note: 'We know.' })).toMatchObject({ exception: { status: 'ACKNOWLEDGED', statusReason: 'We know.', escalatesAt: null }, userErrors: [] });
  expect(await act('planner', 'takeOn')).toMatchObject({ exception: { status: 'IN_WORK', ownerSide: 'FOCAL', owner: { displayName: expect.any(String) } } });
  expect(await act('planner', 'takeOn')).toMatchObject({ exception: null, userErrors: [{ code: 'STATE_CONFLICT' }] });
  expect(await act('planner', 'takeOn', { note: 'I have called them.' })).toMatchObject({ exception: { statusReason: 'I have called them.' }, userErrors: [] });
  expect(await act('planner', 'resolve', { reason: 'Agreed to keep it for the fair.' })).toMatchObject({ exception: { status: 'RESOLVED', causeGoneAt: null } });
  await watch(world);
  expect(await standing()).toBeUndefined();
  expect(await act('planner', 'acknowledge')).toMatchObject({ exception: null, userErrors: [{ code: 'STATE_CONFLICT' }] });
});

test('while one side works on it, the other neither puts it aside nor closes it, but hands it up', async () => {
  await act('channel', 'takeOn');
  for (const [name, more] of [['snooze', { until: inHours(1), reason: 'x' }], ['resolve', { reason: 'x' }], ['takeOn', {}]] as const) {
    expect(await act('planner', name, more)).toMatchObject({ exception: null, userErrors: [{ code: 'NOT_ALLOWED' }] });
  }
  const { viewerActions } = await standing();
  expect(viewerActions).toContainEqual({ action: 'RESOLVE_SUPPLY_EXCEPTION', isAllowed: false, reason: { code: 'EXCEPTION_OTHER_SIDE' } });
  expect(await act('planner', 'escalate', { reason: 'It is the third week.' })).toMatchObject({ exception: { status: 'ESCALATED', ownerSide: 'PARTNER' } });
});

test('only one’s own people own it', async () => {
  const user = (key: string) => world.userId(key);
  expect(await act('channel', 'takeOn', { ownerId: user('planner') })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'ownerId'] }] });
  expect(await act('planner', 'takeOn', { ownerId: user('channel') })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'ownerId'] }] });
  expect(await act('planner', 'takeOn', { ownerId: user('buyer') })).toMatchObject({ exception: { ownerSide: 'FOCAL' }, userErrors: [] });
  expect(await exceptionsOf(world, 'planner', 'radhafen-vmi', { ownerIds: [user('buyer')] })).toHaveLength(1);
  // A partner cannot find out by asking.
  expect(await exceptionsOf(world, 'channel', 'radhafen-vmi', { ownerIds: [user('buyer')] })).toEqual([]);
});

test('put aside, it comes back; for no longer than a month, and not into the past', async () => {
  for (const until of [inHours(-1), inHours(31 * 24)]) expect(await act('channel', 'snooze', { until, reason: 'x' })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['input', 'until'] }] });
  expect(await act('channel', 'snooze', { until: inHours(2), reason: 'Until the truck is unloaded.' })).toMatchObject({ exception: { status: 'SNOOZED', snoozedUntil: expect.any(String) } });
  await watch(world);
  expect(await standing()).toMatchObject({ status: 'SNOOZED' });
  await later('snoozed_until');
  await watch(world);
  expect(await standing()).toMatchObject({ status: 'OPEN', snoozedUntil: null, escalatesAt: expect.any(String) });
});

test('what nobody acknowledges is handed up by itself', async () => {
  await later('escalates_at');
  await watch(world);
  expect(await standing('channel')).toMatchObject({ status: 'ESCALATED', escalatesAt: null });
});

test('of two at once, one is too late; the same key twice is one act; who may not write may not act', async () => {
  const { version } = await standing();
  const both = await Promise.all(['planner', 'channel'].map((persona) => act(persona, 'acknowledge', { expectedVersion: version })));
  expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  const idempotencyKey = randomUUID();
  const [first, again] = [await act('planner', 'takeOn', { idempotencyKey }), await act('planner', 'takeOn', { idempotencyKey })];
  expect(again.exception.version).toBe(first.exception.version);
  const { errors } = await world.as('auditor').query('mutation ($input: AcknowledgeSupplyExceptionInput!) { acknowledgeSupplyException(input: $input) { userErrors { code } } }', { input: { exceptionId: id, idempotencyKey: randomUUID() } });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('its history says who did what', async () => {
  await act('channel', 'acknowledge');
  const { supplyException } = await world.as('planner').data('query ($id: ID!) { supplyException(id: $id) { timeline(first: 10) { nodes { action changes { field after } } } } }', { id });
  expect(supplyException.timeline.nodes[0].changes).toContainEqual({ field: 'status', after: '"ACKNOWLEDGED"' });
});

test('the database says the same: no session opens an exception, says that its cause is gone, or acts for the other side', async () => {
  await act('channel', 'takeOn');
  const uuid = idOf('SupplyException', id);
  const planner = sessionOf('planner', 'formosa-stride');
  for (const change of ["cause_gone_at = now(), status = 'RESOLVED'", "status = 'RESOLVED'", "money_at_risk = 0, status = 'ESCALATED'", "owner_side = 'FOCAL', status = 'ESCALATED', owner_id = owner_id"]) {
    await expect(attempt(world, planner, `update supply_exception set ${change}, status_changed_by = app_principal() where id = '${uuid}'`)).rejects.toThrow(/platform|own people|row-level security/);
  }
  const copied = 'workspace_id, relationship_id, agreement_id, kind, subject_type, severity, currency, concerned, status, status_changed_by, status_changed_at, opened_at';
  await expect(attempt(world, planner, `insert into supply_exception (id, subject_id, ${copied}) select gen_random_uuid(), gen_random_uuid(), ${copied} from supply_exception where id = '${uuid}'`)).rejects.toThrow(/platform|own people|row-level security/);
});
