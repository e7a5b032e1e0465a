import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seedId } from '../../src/server/seed.ts';
import { openWorld, type World } from '../world.ts';
import { perform, performed, refused, type Input, uuidOf } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** A new party with nothing to it. */
async function newParty(input: Input = {}): Promise<string> {
  const { party } = await performed(world.as('manager'), 'createParty', {
    kind: 'ORGANIZATION', name: 'Newcomer', timeZone: 'UTC', ...input,
  });
  return party.id;
}

describe('createParty', () => {
  test('makes a party that is there to read', async () => {
    const { party } = await performed(world.as('manager'), 'createParty', {
      kind: 'GROUP', name: '  Cell makers’ round table ', nameTranslations: [{ locale: 'zh-hant', text: '電芯圓桌' }], countryCode: 'tw',
      timeZone: 'Asia/Taipei',
      website: 'https://www.round-table.example', parentId: world.id('battery-council'),
    });
    const read = await world.as('second-manager').data(
      `query ($id: ID!) { party(id: $id) {
        kind name inChinese: name(locale: "zh-Hant") nameTranslations { locale text }
        countryCode timeZone website isFocal parent { id } version
      } }`,
      { id: party.id },
    );
    expect(read.party).toEqual({
      kind: 'GROUP', name: 'Cell makers’ round table', inChinese: '電芯圓桌', nameTranslations: [{ locale: 'zh-Hant', text: '電芯圓桌' }],
      countryCode: 'TW',
      timeZone: 'Asia/Taipei', website: 'https://www.round-table.example/', isFocal: false, parent: { id: world.id('battery-council') },
      version: 1,
    });
  });

  test('gives a department to an organization, never to nobody', async () => {
    const { party } = await performed(world.as('manager'), 'createParty', {
      kind: 'DEPARTMENT', name: 'Logistics', timeZone: 'UTC', parentId: world.id('formosa-stride'),
    });
    expect(party.parent).toEqual({ id: world.id('formosa-stride') });
    for (const parentId of [undefined, null]) {
      expect(await refused(world.as('manager'), 'createParty', { kind: 'DEPARTMENT', name: 'Nowhere', timeZone: 'UTC', parentId }))
        .toMatchObject({ code: 'REQUIRED', field: ['input', 'parentId'] });
    }
  });

  test('finds a parent only in the own workspace', async () => {
    for (const parentId of [world.id('gartenbund', 'fjordhave'), world.userId('manager'), 'garbage', '']) {
      expect(await refused(world.as('manager'), 'createParty', { kind: 'ORGANIZATION', name: 'Orphan', timeZone: 'UTC', parentId }))
        .toMatchObject({ code: 'NOT_FOUND', field: ['input', 'parentId'] });
    }
  });

  test('is on record, with who did it', async () => {
    const partyId = await newParty({ name: 'On record' });
    expect(await lastChange(partyId)).toMatchObject({
      action: 'party.create', actor: { id: world.userId('manager') }, subjectId: partyId,
      changes: expect.arrayContaining([{ field: 'name', before: null, after: '"On record"' }]),
    });
  });
});

describe('updateParty', () => {
  test('changes what is given, keeps what is not, and clears what is null', async () => {
    const partyId = await newParty({
      countryCode: 'TW', website: 'https://old.example/',
      nameTranslations: [{ locale: 'zh-Hant', text: '舊' }, { locale: 'en', text: 'Old' }],
    });
    const { party: changed } = await performed(world.as('buyer'), 'updateParty', {
      partyId, name: 'Renamed', timeZone: 'Europe/Berlin', nameTranslations: [{ locale: 'zh-Hans', text: '新' }], expectedVersion: 1,
    });
    expect(changed).toMatchObject({
      name: 'Renamed', timeZone: 'Europe/Berlin', countryCode: 'TW', website: 'https://old.example/',
      nameTranslations: [{ locale: 'zh-Hans', text: '新' }], version: 2,
    });
    const { party: cleared } = await performed(world.as('buyer'), 'updateParty', {
      partyId, countryCode: null, website: ' ', nameTranslations: null,
    });
    expect(cleared).toMatchObject({ name: 'Renamed', countryCode: null, website: null, nameTranslations: [], version: 3 });
    expect(await lastChange(partyId)).toMatchObject({
      action: 'party.update', actor: { id: world.userId('buyer') },
      changes: expect.arrayContaining([{ field: 'countryCode', before: '"TW"', after: 'null' }]),
    });
  });

  test('refuses to clear what a party must have', async () => {
    const partyId = await newParty();
    for (const name of ['name', 'timeZone']) {
      expect(await refused(world.as('manager'), 'updateParty', { partyId, [name]: null }))
        .toMatchObject({ code: 'REQUIRED', field: ['input', name] });
    }
  });

  test('does nothing to a party that has changed since it was seen, and shows how it stands', async () => {
    const partyId = await newParty({ name: 'First' });
    await performed(world.as('manager'), 'updateParty', { partyId, name: 'Second', expectedVersion: 1 });
    expect(await refused(world.as('buyer'), 'updateParty', { partyId, name: 'Third', expectedVersion: 1 }))
      .toMatchObject({
        __typename: 'StaleVersionError', code: 'STALE_VERSION', field: ['input', 'expectedVersion'], current: { id: partyId, version: 2 },
      });
    expect(await nameOf(partyId)).toBe('Second');
  });

  test('that changes nothing succeeds, is on record, and raises no version', async () => {
    const partyId = await newParty({ name: 'Same' });
    for (const input of [{ partyId, name: 'Same', nameTranslations: [] }, { partyId }]) {
      expect((await performed(world.as('buyer'), 'updateParty', input)).party.version).toBe(1);
      expect(await lastChange(partyId)).toMatchObject({ action: 'party.update', changes: [] });
    }
  });

  test('never changes what kind of party it is', async () => {
    const partyId = await newParty();
    const { errors } = await world.as('admin').query(
      'mutation ($input: UpdatePartyInput!) { updateParty(input: $input) { party { id } } }', { input: { partyId, kind: 'PERSON' } },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    for (const change of ["kind = 'PERSON'", 'is_focal = true']) {
      await expect(world.sql(`update party set ${change} where id = $1`, [uuidOf(partyId)]))
        .rejects.toThrow(/never changes what it is|party_one_focal/);
    }
  });
});

describe('what a party belongs to', () => {
  test('is changed and taken back', async () => {
    const [partyId, parentId] = [await newParty(), await newParty()];
    expect((await performed(world.as('manager'), 'updateParty', { partyId, parentId })).party.parent).toEqual({ id: parentId });
    expect((await performed(world.as('manager'), 'updateParty', { partyId, timeZone: 'Asia/Tokyo' })).party.parent)
      .toEqual({ id: parentId });
    expect((await performed(world.as('manager'), 'updateParty', { partyId, parentId: null })).party.parent).toBeNull();
  });

  test('is never itself, nor one of its own parts, however deep', async () => {
    const top = await newParty();
    const middle = await newParty({ parentId: top });
    const bottom = await newParty({ parentId: middle });
    for (const parentId of [top, middle, bottom]) {
      expect(await refused(world.as('manager'), 'updateParty', { partyId: top, parentId }))
        .toMatchObject({ code: 'INVALID', field: ['input', 'parentId'] });
    }
    await performed(world.as('manager'), 'updateParty', { partyId: bottom, parentId: top });
    await performed(world.as('manager'), 'updateParty', { partyId: middle, parentId: bottom });
  });

  test('must be something for a department, and nothing for the focal firm', async () => {
    expect(await refused(world.as('manager'), 'updateParty', { partyId: world.id('sales'), parentId: null }))
      .toMatchObject({ code: 'REQUIRED', field: ['input', 'parentId'] });
    expect(await refused(world.as('manager'), 'updateParty', { partyId: world.id('formosa-stride'), parentId: world.id('saebom') }))
      .toMatchObject({ code: 'INVALID', field: ['input', 'parentId'] });
    await expect(world.sql('update party set parent_id = $1 where is_focal', [seedId('formosa', 'party', 'saebom')]))
      .rejects.toThrow(/check/);
  });

  test('is found only in the own workspace', async () => {
    const partyId = await newParty();
    for (const parentId of [world.id('gartenbund', 'fjordhave'), world.userId('manager'), 'garbage']) {
      expect(await refused(world.as('manager'), 'updateParty', { partyId, parentId }))
        .toMatchObject({ code: 'NOT_FOUND', field: ['input', 'parentId'] });
    }
  });

  test('shows its parts, to whom they are there to see', async () => {
    const parts = `query ($id: ID!) { party(id: $id) {
      parts(first: 3) { totalCount nodes { kind parent { id } } pageInfo { hasNextPage } }
    } }`;
    const id = world.id('formosa-stride');
    const { party } = await world.as('planner').data(parts, { id });
    expect(party.parts.totalCount).toBeGreaterThanOrEqual(8);
    expect(party.parts).toMatchObject({
      nodes: [{ kind: 'DEPARTMENT', parent: { id } }, { kind: 'DEPARTMENT' }, { kind: 'DEPARTMENT' }], pageInfo: { hasNextPage: true },
    });
    expect((await world.as('supplier').data(parts, { id })).party.parts)
      .toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  });
});

describe('a partner', () => {
  const own = { supplier: 'saebom', persona: 'rival-supplier' };

  test('changes its website, time zone and translated names', async () => {
    const { party } = await performed(world.as(own.persona), 'updateParty', {
      partyId: world.id(own.supplier), website: 'https://new.saebom-energy.example/', timeZone: 'Asia/Tokyo',
      nameTranslations: [{ locale: 'ko', text: '새봄' }],
    });
    expect(party).toMatchObject({
      website: 'https://new.saebom-energy.example/', timeZone: 'Asia/Tokyo', nameTranslations: [{ locale: 'ko', text: '새봄' }],
    });
  });

  test.each([
    ['its name', { name: 'Jade Cell Energy Co., Ltd.' }],
    ['its country', { countryCode: 'TW' }],
    ['its country by leaving none', { countryCode: null }],
    ['what it belongs to', { parentId: 'formosa-stride' }],
  ])('does not change %s', async (_what, input: Input) => {
    const partyId = world.id(own.supplier);
    const given = { ...input, partyId, ...('parentId' in input && { parentId: world.id(String(input['parentId'])) }) };
    expect(await refused(world.as(own.persona), 'updateParty', given))
      .toMatchObject({ code: 'NOT_ALLOWED', field: ['input', Object.keys(input)[0]] });
  });

  test('may send back what is recorded', async () => {
    const partyId = world.id(own.supplier);
    const { party } = await world.as(own.persona).data(
      'query ($id: ID!) { party(id: $id) { countryCode parent { id } } }', { id: partyId },
    );
    const { userErrors } = await perform(world.as(own.persona), 'updateParty', {
      partyId, name: 'Saebom Energy Solutions', countryCode: party.countryCode, parentId: null,
    });
    expect(userErrors).toEqual([]);
  });

  test('is held to that by the database as well', async () => {
    const id = seedId('formosa', 'party', own.supplier);
    const session = {
      workspaceId: seedId('formosa', 'workspace', 'formosa'), partyId: id, focalPartyId: seedId('formosa', 'party', 'formosa-stride'),
      principalId: seedId('formosa', 'user', own.persona), isStaff: false,
    };
    for (const change of ["name = 'Jade Cell'", "country_code = 'TW'", `parent_id = '${session.focalPartyId}'`]) {
      const asPartner = world.database.entityManager(session).transactional(
        (em) => em.execute(`update party set ${change} where id = ?`, [id]),
      );
      await expect(asPartner).rejects.toThrow(/registered by staff/);
    }
  });
});

async function nameOf(partyId: string): Promise<string> {
  return (await world.as('admin').data('query ($id: ID!) { party(id: $id) { name } }', { id: partyId })).party.name;
}

/** The newest audit entry of a party, as somebody sees it who may read the log. */
async function lastChange(partyId: string): Promise<object> {
  const source = 'query ($id: ID!) { party(id: $id) { lastChange { action actor { id } subjectId changes { field before after } } } }';
  expect((await world.as('manager').data(source, { id: partyId })).party.lastChange).toBeNull();
  return (await world.as('auditor').data(source, { id: partyId })).party.lastChange;
}
