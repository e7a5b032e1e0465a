import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';
import { type Act, type Input, perform, performed, plantRow, refused, uuidOf } from './acts.ts';
import { newGln } from './new-gln.ts';

/** What a party keeps: identifiers, external references, contacts and locations. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const manager = () => world.as('manager');

async function newParty(): Promise<string> {
  return (await performed(manager(), 'createParty', { kind: 'ORGANIZATION', name: 'Keeper', timeZone: 'Asia/Seoul' })).party.id;
}

describe('official numbers', () => {
  test('are added, read and removed; what is removed another party may have', async () => {
    const [partyId, otherId] = [await newParty(), await newParty()];
    const gln = newGln();
    const { identifier, party } = await performed(world.as('buyer'), 'addPartyIdentifier', { partyId, scheme: 'GLN', value: ` ${gln} ` });
    expect(identifier).toMatchObject({ scheme: 'GLN', value: gln });
    expect(party).toMatchObject({ id: partyId, gln, identifiers: [identifier] });
    const { party: read } = await world.as('planner').data(
      'query ($id: ID!) { party(id: $id) { gln identifiers { id } } }', { id: partyId },
    );
    expect(read).toEqual({ gln, identifiers: [{ id: identifier.id }] });

    const taken = await refused(manager(), 'addPartyIdentifier', { partyId: otherId, scheme: 'GLN', value: gln });
    expect(taken).toMatchObject({ code: 'DUPLICATE', field: ['input', 'value'] });
    expect(JSON.stringify(taken)).not.toContain('Keeper');
    // Another authority may give the same digits.
    await performed(manager(), 'addPartyIdentifier', { partyId: otherId, scheme: 'NATIONAL_ID', value: gln });

    const { removedIdentifierId, party: without } = await performed(manager(), 'removePartyIdentifier', { identifierId: identifier.id });
    expect([removedIdentifierId, without.gln, without.identifiers]).toEqual([identifier.id, null, []]);
    await performed(manager(), 'addPartyIdentifier', { partyId: otherId, scheme: 'GLN', value: gln });
    expect(await refused(manager(), 'removePartyIdentifier', { identifierId: identifier.id }))
      .toMatchObject({ code: 'NOT_FOUND', field: ['input', 'identifierId'] });
  });

  test('are the same in another workspace without anybody being told', async () => {
    const gln = '9520001010002';
    const { party } = await world.as('other-workspace').data(
      'query ($id: ID!) { party(id: $id) { gln } }', { id: world.id('jade-cell-twin', 'fjordhave') },
    );
    expect(party.gln).toBe(gln);
    const add = { partyId: world.id('gartenbund', 'fjordhave'), scheme: 'GLN' };
    expect(await refused(world.as('other-workspace'), 'addPartyIdentifier', { ...add, value: gln })).toMatchObject({ code: 'DUPLICATE' });
    // Saebom's, in the first workspace.
    await performed(world.as('other-workspace'), 'addPartyIdentifier', { ...add, value: '9520001020001' });
  });

  test.each([
    '952000101000', '95200010100022', '9520001010003', '952000101000X', '９５２０００１０１０００２', '952-0001010002',
  ])('refuse %s for a GLN', async (value) => {
    expect(await refused(manager(), 'addPartyIdentifier', { partyId: world.id('radhafen'), scheme: 'GLN', value }))
      .toMatchObject({ code: 'INVALID', field: ['input', 'value'] });
  });
});

describe('external references', () => {
  test('are added, read by staff alone, and removed; unique within their system', async () => {
    const [partyId, otherId] = [world.id('saebom'), await newParty()];
    const { reference, party } = await performed(manager(), 'addExternalReference', { partyId, system: ' plm ', value: 'S-77' });
    expect(reference).toMatchObject({ system: 'plm', value: 'S-77' });
    expect(party.externalReferences).toContainEqual(reference);
    const read = 'query ($id: ID!) { party(id: $id) { externalReferences { system value } } }';
    expect((await world.as('planner').data(read, { id: partyId })).party.externalReferences)
      .toContainEqual({ system: 'plm', value: 'S-77' });
    expect((await world.as('rival-supplier').data(read, { id: partyId })).party.externalReferences ?? []).toEqual([]);

    expect(await refused(manager(), 'addExternalReference', { partyId: otherId, system: 'plm', value: 'S-77' }))
      .toMatchObject({ code: 'DUPLICATE', field: ['input', 'value'] });
    await performed(manager(), 'addExternalReference', { partyId: otherId, system: 'dms', value: 'S-77' });
    const { removedReferenceId, party: without } = await performed(manager(), 'removeExternalReference', { referenceId: reference.id });
    expect(removedReferenceId).toBe(reference.id);
    expect(without.externalReferences).not.toContainEqual(reference);
    await performed(manager(), 'addExternalReference', { partyId: otherId, system: 'plm', value: 'S-77' });
  });
});

describe('contacts', () => {
  test('are added, changed field by field, cleared and removed', async () => {
    const partyId = await newParty();
    const { contact } = await performed(manager(), 'addContact', {
      partyId, name: ' Kim Min-ji ', jobTitle: 'Sales', jobTitleTranslations: [{ locale: 'ko', text: '영업' }], email: 'kim@keeper.example',
      phone: '+82 2 000 0101',
    });
    expect(contact).toMatchObject({
      name: 'Kim Min-ji', jobTitle: 'Sales', jobTitleTranslations: [{ locale: 'ko', text: '영업' }], email: 'kim@keeper.example',
      phone: '+82 2 000 0101', isPrimary: false, version: 1,
    });
    const { contact: changed } = await performed(manager(), 'updateContact', {
      contactId: contact.id, name: 'Kim Minji', email: null, jobTitleTranslations: null, expectedVersion: 1,
    });
    expect(changed).toEqual({ ...contact, name: 'Kim Minji', email: null, jobTitleTranslations: [], version: 2 });
    const { removedContactId, party } = await performed(manager(), 'removeContact', { contactId: contact.id, expectedVersion: 2 });
    expect([removedContactId, party.contacts]).toEqual([contact.id, []]);
    expect(await refused(manager(), 'updateContact', { contactId: contact.id, name: 'Gone' }))
      .toMatchObject({ code: 'NOT_FOUND', field: ['input', 'contactId'] });
    for (const name of ['name', 'isPrimary']) {
      const { contact: other } = await performed(manager(), 'addContact', { partyId, name: 'Other' });
      expect(await refused(manager(), 'updateContact', { contactId: other.id, [name]: null }))
        .toMatchObject({ code: 'REQUIRED', field: ['input', name] });
    }
  });

  test('have one primary among them: the last who was made it', async () => {
    const partyId = await newParty();
    const { contact: first } = await performed(manager(), 'addContact', { partyId, name: 'A', isPrimary: true });
    const { contact: second, party } = await performed(manager(), 'addContact', { partyId, name: 'B', isPrimary: true });
    expect(party.contacts).toMatchObject([{ name: 'A', isPrimary: false, version: 2 }, { name: 'B', isPrimary: true, version: 1 }]);
    const { party: back } = await performed(manager(), 'updateContact', { contactId: first.id, isPrimary: true });
    expect(back.contacts).toMatchObject([{ name: 'A', isPrimary: true, version: 3 }, { name: 'B', isPrimary: false, version: 2 }]);
    const { party: none } = await performed(manager(), 'updateContact', { contactId: first.id, isPrimary: false });
    expect(none.contacts.some(({ isPrimary }: { isPrimary: boolean }) => isPrimary)).toBe(false);
    // The one who had to give way is on record as well.
    const yields = "select count(*)::int as changes from audit_entry where subject_id = $1 and changes ? 'isPrimary'";
    expect(await world.sql(yields, [uuidOf(second.id)])).toEqual([{ changes: 2 }]);
  });

  test('are on record without what is personal', async () => {
    const { contact } = await performed(manager(), 'addContact', {
      partyId: await newParty(), name: 'Private Person', jobTitle: 'Confidant', email: 'private@keeper.example', phone: '+82 2 000 0199',
    });
    const { node } = await world.as('auditor').data(
      'query ($id: ID!) { node(id: $id) { ... on Contact { lastChange { action actor { id } changes { field after } } } } }',
      { id: contact.id },
    );
    expect(node.lastChange).toMatchObject({ action: 'party.contact.write', actor: { id: world.userId('manager') } });
    expect(node.lastChange.changes).toContainEqual({ field: 'email', after: '"(withheld)"' });
    expect(JSON.stringify(node)).not.toMatch(/Private|Confidant|private@|0199/);
  });
});

describe('locations', () => {
  test('are added, changed field by field, cleared and removed', async () => {
    const partyId = await newParty();
    const gln = newGln();
    const { location } = await performed(manager(), 'addLocation', {
      partyId, name: 'Cheongju', nameTranslations: [{ locale: 'ko', text: '청주' }], purpose: 'PLANT', gln,
      addressLines: [' 55 Bomgil 2-ro ', ' ', 'Heungdeok-gu'], city: 'Cheongju',
      postalCode: '28100', countryCode: 'kr',
    });
    expect(location).toMatchObject({
      name: 'Cheongju', nameTranslations: [{ locale: 'ko', text: '청주' }], purpose: 'PLANT', gln,
      addressLines: ['55 Bomgil 2-ro', 'Heungdeok-gu'], city: 'Cheongju', postalCode: '28100',
      countryCode: 'KR', timeZone: 'Asia/Seoul', version: 1,
    });
    const { location: changed } = await performed(manager(), 'updateLocation', {
      locationId: location.id, purpose: 'WAREHOUSE', timeZone: 'Asia/Tokyo', gln: null, addressLines: null, postalCode: null,
      expectedVersion: 1,
    });
    expect(changed)
      .toEqual({ ...location, purpose: 'WAREHOUSE', timeZone: 'Asia/Tokyo', gln: null, addressLines: [], postalCode: null, version: 2 });
    for (const name of ['name', 'purpose', 'timeZone']) {
      expect(await refused(manager(), 'updateLocation', { locationId: location.id, [name]: null }))
        .toMatchObject({ code: 'REQUIRED', field: ['input', name] });
    }
    const { removedLocationId, party } = await performed(manager(), 'removeLocation', { locationId: location.id, expectedVersion: 2 });
    expect([removedLocationId, party.locations]).toEqual([location.id, []]);
    expect(await refused(manager(), 'removeLocation', { locationId: location.id }))
      .toMatchObject({ code: 'NOT_FOUND', field: ['input', 'locationId'] });
  });

  test('have a GLN of their own', async () => {
    const [partyId, gln] = [await newParty(), newGln()];
    const { location } = await performed(manager(), 'addLocation', { partyId, name: 'One', purpose: 'STORE', gln });
    expect(await refused(manager(), 'addLocation', { partyId, name: 'Two', purpose: 'STORE', gln }))
      .toMatchObject({ code: 'DUPLICATE', field: ['input', 'gln'] });
    const { location: other } = await performed(manager(), 'addLocation', { partyId, name: 'Two', purpose: 'STORE' });
    expect(await refused(manager(), 'updateLocation', { locationId: other.id, gln }))
      .toMatchObject({ code: 'DUPLICATE', field: ['input', 'gln'] });
    await performed(manager(), 'updateLocation', { locationId: location.id, gln: null });
    await performed(manager(), 'updateLocation', { locationId: other.id, gln });
  });

  test('of a partner get their GLN from staff, so that no partner learns which numbers are taken', async () => {
    const supplier = world.as('supplier');
    const place = { partyId: world.id('jade-cell'), name: 'Gate C', purpose: 'WAREHOUSE' };
    // One of a rival's, and one of nobody's.
    for (const gln of ['9520001020018', newGln()]) {
      expect(await refused(supplier, 'addLocation', { ...place, gln })).toMatchObject({ code: 'NOT_ALLOWED', field: ['input', 'gln'] });
    }
    const { location } = await performed(supplier, 'addLocation', { ...place, gln: null });
    const gln = newGln();
    await performed(manager(), 'updateLocation', { locationId: location.id, gln });
    expect((await performed(supplier, 'updateLocation', { locationId: location.id, name: 'Gate D', gln })).location)
      .toMatchObject({ name: 'Gate D', gln });
    for (const other of [newGln(), null]) {
      expect(await refused(supplier, 'updateLocation', { locationId: location.id, gln: other }))
        .toMatchObject({ code: 'NOT_ALLOWED', field: ['input', 'gln'] });
    }
  });
});

describe('a party keeps no more than', () => {
  test.each<[number, string, Act, string, Input, () => Input]>([
    [20, 'identifiers', 'addPartyIdentifier', 'party_identifier', { scheme: 'VAT' }, () => ({ scheme: 'VAT', value: randomUUID() })],
    [
      20, 'external references', 'addExternalReference', 'external_reference', { system: 'crm' },
      () => ({ system: 'crm', value: randomUUID() }),
    ],
    [200, 'contacts', 'addContact', 'contact', {}, () => ({ name: 'One more' })],
    [500, 'locations', 'addLocation', 'location', { purpose: 'STORE' }, () => ({ name: 'One more', purpose: 'STORE' })],
  ])('%i %s', async (limit, _what, act, table, values, oneMore) => {
    const partyId = await newParty();
    const named = 'scheme' in values || 'system' in values ? 'value' : 'name';
    for (let count = 0; count < limit - 1; count += 1) {
      await plantRow(world, table, { party_id: uuidOf(partyId), [named]: randomUUID(), ...values });
    }
    await performed(manager(), act, { partyId, ...oneMore() });
    const error = await refused(world.as('manager', { locales: ['en'] }), act, { partyId, ...oneMore() });
    expect(error).toMatchObject({ code: 'LIMIT_EXCEEDED', field: ['input', 'partyId'], message: `There may be at most ${limit}.` });
    expect((await perform(manager(), act, { partyId: await newParty(), ...oneMore() })).userErrors).toEqual([]);
  });
});
