import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import { statementsOf } from '../statements.ts';
import { type Actor, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const locationId = (key: string, slug = 'formosa') => toGlobalId('Location', seedId(slug, 'location', key));
const calendarId = (key: string) => toGlobalId('BusinessCalendar', seedId('formosa', 'calendar', key));
const plant = () => locationId('formosa-stride/formosa-stride-daya-plant');
const errors = 'userErrors { __typename code message field ... on StaleVersionError { current { ... on Versioned { version } } } }';
const calendar = 'calendar { id version workingDays openingHours { weekday opens closes } specialDays { on name isWorkingDay hours { opens closes } } location { id } }';

async function act(actor: Actor, name: 'setBusinessCalendar' | 'addSpecialDays' | 'removeBusinessCalendar', input: object): Promise<Record<string, any>> {
  const selected = name === 'removeBusinessCalendar' ? 'removedCalendarId' : calendar;
  return (await actor.data(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selected} ${errors} } }`, { input }))[name];
}

async function askLocation(persona: string, id: string, fields: string): Promise<Record<string, any> | null> {
  return (await world.as(persona).data(`query ($id: ID!) { node(id: $id) { ... on Location { ${fields} } } }`, { id })).node;
}

describe('a place', () => {
  test('goes by its own calendar, else by its party’s, else nobody knows', async () => {
    const own = await askLocation('planner', plant(), calendar);
    expect(own!['calendar']).toMatchObject({ workingDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'], location: { id: plant() } });
    const office = await askLocation('planner', locationId('formosa-stride/formosa-stride-headquarters'), calendar);
    expect(office!['calendar']).toMatchObject({ id: calendarId('formosa-stride'), location: null });
    const unknown = await askLocation('planner', locationId('tieshan-frames/tieshan-plant'),
      'calendar { id } isOpen isWorkingDay(on: "2026-11-23") addWorkingDays(from: "2026-11-23", days: 3) workingDaysBetween(from: "2026-11-23", to: "2026-11-30")');
    expect(unknown).toEqual({ calendar: null, isOpen: null, isWorkingDay: null, addWorkingDays: null, workingDaysBetween: null });
  });

  test('tells lead times in working days and whether it is open, by its own clock, in one statement', async () => {
    const fields = `six: addWorkingDays(from: "2030-03-08", days: 1) far: addWorkingDays(from: "2030-03-08", days: 12) back: addWorkingDays(from: "2030-03-11", days: -1) same: addWorkingDays(from: "2030-03-10", days: 0)
      between: workingDaysBetween(from: "2030-03-08", to: "2030-03-22") sunday: isWorkingDay(on: "2030-03-10")
      night: isOpen(at: "2030-03-08T17:30:00Z") morning: isOpen(at: "2030-03-08T18:00:00Z") late: isOpen(at: "2030-03-09T09:00:00Z") now: isOpen`;
    const asked = await statementsOf(world, async () => {
      expect(await askLocation('planner', plant(), fields)).toEqual({
        six: '2030-03-09', far: '2030-03-22', back: '2030-03-09', same: '2030-03-11', between: 12, sunday: false, night: true, morning: false, late: false, now: expect.any(Boolean),
      });
    });
    expect(asked.filter((statement) => statement.includes('business_calendar'))).toHaveLength(1);
  });

  test('whose hours are unknown may still be worked at', async () => {
    expect(await askLocation('planner', locationId('saebom/saebom-plant'), 'isOpen isWorkingDay(on: "2030-03-09") calendar { openingHours { opens } }'))
      .toEqual({ isOpen: null, isWorkingDay: true, calendar: { openingHours: [] } });
  });

  test('counts no more than a thousand days at once', async () => {
    const { errors: refused } = await world.as('planner').query('query ($id: ID!) { node(id: $id) { ... on Location { addWorkingDays(from: "2030-03-08", days: 1001) } } }', { id: plant() });
    expect(refused?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

test('a person is reached when their place is open, else when their party is', async () => {
  const ask = 'query ($id: ID!) { party(id: $id) { isOpen(at: "2030-03-08T02:00:00Z") contacts { name location { id } saturday: isAvailable(at: "2030-03-09T02:00:00Z") friday: isAvailable(at: "2030-03-08T02:00:00Z") } } }';
  const id = world.id('jade-cell');
  const { party } = await world.as('supplier').data(ask, { id });
  expect(party.isOpen).toBe(true);
  expect(party.contacts).toContainEqual({ name: '洪詩涵 Hung Shih-han', location: { id: locationId('jade-cell/jade-cell-plant') }, saturday: false, friday: true });
  // Moved to the store, whose gate is open on Saturdays.
  const contact = toGlobalId('Contact', seedId('formosa', 'contact', 'jade-cell/jade-cell-planning'));
  const move = (where: string | null) => world.as('supplier').data(`mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { location { id } isAvailable(at: "2030-03-09T02:00:00Z") } ${errors} } }`,
    { input: { contactId: contact, locationId: where } });
  expect((await move(locationId('jade-cell/jade-cell-daya-store'))).updateContact.contact).toMatchObject({ isAvailable: true });
  expect((await move(locationId('formosa-stride/formosa-stride-daya-plant'))).updateContact.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'locationId'] }]);
  expect((await move(locationId('saebom/saebom-plant'))).updateContact.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await move(null)).updateContact.contact).toEqual({ location: null, isAvailable: false });
});

describe('setBusinessCalendar', () => {
  const input = () => ({ partyId: world.id('kitano-geartrain'), workingDays: ['FRIDAY', 'MONDAY', 'MONDAY'], openingHours: [{ weekday: 'MONDAY', opens: '13:00', closes: '17:00' }, { weekday: 'MONDAY', opens: '09:00', closes: '12:00' }] });

  test('begins a calendar, changes what is given and leaves the rest, and all of it is in the history', async () => {
    const made = await act(world.as('buyer'), 'setBusinessCalendar', input());
    expect(made).toMatchObject({ userErrors: [], calendar: {
      version: 1, workingDays: ['MONDAY', 'FRIDAY'], specialDays: [], location: null,
      openingHours: [{ weekday: 'MONDAY', opens: '09:00', closes: '12:00' }, { weekday: 'MONDAY', opens: '13:00', closes: '17:00' }],
    } });
    const { id } = made['calendar'];
    const days = [{ on: '2030-01-02', name: 'Second day' }, { on: '2030-01-01', name: 'New year' }];
    const changed = await act(world.as('buyer'), 'setBusinessCalendar', { partyId: world.id('kitano-geartrain'), specialDays: days, expectedVersion: 1 });
    expect(changed['calendar']).toMatchObject({ id, version: 2, workingDays: ['MONDAY', 'FRIDAY'], specialDays: [{ on: '2030-01-01', isWorkingDay: false, hours: [] }, { on: '2030-01-02' }] });
    expect(await act(world.as('buyer'), 'setBusinessCalendar', { ...input(), expectedVersion: 1 })).toMatchObject({ calendar: null, userErrors: [{ code: 'STALE_VERSION', current: { version: 2 } }] });
    const { party } = await world.as('planner').data('query ($id: ID!) { party(id: $id) { timeline(first: 2) { nodes { subjectType action changes { field after } } } } }', { id: world.id('kitano-geartrain') });
    expect(party.timeline.nodes[0]).toMatchObject({ subjectType: 'BusinessCalendar', action: 'party.calendar.write', changes: [{ field: 'specialDays', after: expect.stringContaining('New year') }] });
  });

  test('adds days in place of those there are, and goes back to the party’s when removed', async () => {
    const store = locationId('jade-cell/jade-cell-daya-store');
    const added = await act(world.as('supplier'), 'addSpecialDays', { calendarId: calendarId('jade-cell-daya-store'), specialDays: [{ on: '2030-05-01', name: 'Labour day' }, { on: '2030-05-04', name: 'Out of turn', isWorkingDay: true }] });
    expect(added).toMatchObject({ userErrors: [], calendar: { specialDays: [{ name: 'Labour day' }, { name: 'Out of turn' }] } });
    const again = await act(world.as('supplier'), 'addSpecialDays', { calendarId: calendarId('jade-cell-daya-store'), specialDays: [{ on: '2030-05-01', name: 'Not Labour day', isWorkingDay: true }] });
    expect(again['calendar'].specialDays.map(({ name }: { name: string }) => name)).toEqual(['Not Labour day', 'Out of turn']);
    expect(await act(world.as('supplier'), 'removeBusinessCalendar', { calendarId: calendarId('jade-cell-daya-store') })).toMatchObject({ removedCalendarId: calendarId('jade-cell-daya-store'), userErrors: [] });
    expect((await askLocation('supplier', store, 'calendar { id }'))!['calendar']).toEqual({ id: calendarId('jade-cell') });
  });

  test.each([
    [{ workingDays: null }, 'REQUIRED', ['input', 'workingDays']],
    [{ openingHours: [{ weekday: 'MONDAY', opens: '9:00', closes: '12:00' }] }, 'INVALID', ['input', 'openingHours', '0', 'opens']],
    [{ openingHours: [{ weekday: 'MONDAY', opens: '24:00', closes: '24:00' }] }, 'INVALID', ['input', 'openingHours', '0', 'opens']],
    [{ openingHours: [{ weekday: 'MONDAY', opens: '22:00', closes: '06:00' }] }, 'OUT_OF_RANGE', ['input', 'openingHours', '0', 'closes']],
    [{ openingHours: [{ weekday: 'MONDAY', opens: '09:00', closes: '12:00' }, { weekday: 'MONDAY', opens: '11:59', closes: '13:00' }] }, 'INVALID', ['input', 'openingHours']],
    [{ specialDays: [{ on: '2030-01-01', name: ' ' }] }, 'REQUIRED', ['input', 'specialDays', '0', 'name']],
    [{ specialDays: [{ on: '2030-01-01', name: 'One' }, { on: '2030-01-01', name: 'Two' }] }, 'DUPLICATE', ['input', 'specialDays', '1', 'on']],
    [{ specialDays: [{ on: '2030-01-01', name: 'A\0B' }] }, 'INVALID', ['input', 'specialDays', '0', 'name']],
  ])('refuses %j', async (wrong, code, field) => {
    expect(await act(world.as('manager'), 'setBusinessCalendar', { ...input(), ...wrong })).toMatchObject({ calendar: null, userErrors: [{ code, field }] });
  });

  test('refuses more than 400 days', async () => {
    const specialDays = Array.from({ length: 401 }, (_, index) => ({ on: new Date(Date.UTC(2030, 0, index + 1)).toISOString().slice(0, 10), name: 'x' }));
    expect(await act(world.as('manager'), 'setBusinessCalendar', { ...input(), specialDays })).toMatchObject({ userErrors: [{ code: 'LIMIT_EXCEEDED', field: ['input', 'specialDays'] }] });
  });

  test('is said in the reader’s language', async () => {
    const answer = await act(world.as('manager', { locales: ['zh-TW'] }), 'setBusinessCalendar', { ...input(), openingHours: [{ weekday: 'MONDAY', opens: '22:00', closes: '06:00' }] });
    expect(answer['userErrors'][0].message).toContain('跨夜');
  });

  test('is for staff who may write parties, and for the party itself', async () => {
    const of = (partyKey: string) => ({ partyId: world.id(partyKey), workingDays: ['MONDAY'] });
    expect((await world.as('planner').query('mutation ($input: SetBusinessCalendarInput!) { setBusinessCalendar(input: $input) { userErrors { code } } }', { input: of('saebom') })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await act(world.as('rival-supplier'), 'setBusinessCalendar', of('saebom'))).toMatchObject({ userErrors: [] });
    expect(await act(world.as('rival-supplier'), 'setBusinessCalendar', of('jade-cell'))).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'partyId'] }] });
    expect(await act(world.as('rival-supplier'), 'setBusinessCalendar', of('formosa-stride'))).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    expect(await act(world.as('rival-supplier'), 'removeBusinessCalendar', { calendarId: calendarId('jade-cell') })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    // The firm's opening hours are for everybody who delivers there.
    expect(await askLocation('rival-supplier', plant(), 'calendar { workingDays } isWorkingDay(on: "2030-03-09")')).toMatchObject({ isWorkingDay: true });
    expect(await act(world.as('manager'), 'setBusinessCalendar', { ...of('saebom'), locationId: plant() })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'locationId'] }] });
  });

  test('with an idempotency key has one effect', async () => {
    const request = { partyId: world.id('hsinyun-stores'), workingDays: ['SUNDAY'], idempotencyKey: 'once' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => act(world.as('manager'), 'setBusinessCalendar', request)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.sql('select version from business_calendar where party_id = $1', [seedId('formosa', 'party', 'hsinyun-stores')])).toEqual([{ version: 1 }]);
  });
});

test('with a place go its calendar and whose workplace it was', async () => {
  const removed = await world.as('supplier').data(`mutation ($input: RemoveLocationInput!) { removeLocation(input: $input) { removedLocationId ${errors} } }`, { input: { locationId: locationId('jade-cell/jade-cell-plant') } });
  expect(removed.removeLocation.userErrors).toEqual([]);
});
