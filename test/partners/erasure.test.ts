import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/ids.ts';
import { sealAll } from '../seal-all.ts';
import { type Actor, openWorld, type World } from '../world.ts';
import { performed, plantRow, uuidOf } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState } }';
const eraseContactText = `mutation ($input: EraseContactInput!) { eraseContact(input: $input) {
  contact { id name email phone jobTitle isPrimary location { id } erasure { erasedAt reason requestedOn } } party { contacts { id } } mentions { recordId recordType field } ${errors} } }`;
const eraseUserText = `mutation ($input: EraseUserInput!) { eraseUser(input: $input) { user { id displayName email erasure { reason } } mentions { recordId recordType field } ${errors} } }`;
const reportText = 'query ($id: ID!) { personalData(id: $id) { held { recordId recordType field value } history { action fields } mentions { recordId recordType field } } }';

const eraseContact = async (actor: Actor, input: object): Promise<Record<string, any>> => (await actor.data(eraseContactText, { input: { reason: 'REQUEST', ...input } }))['eraseContact'];
const eraseUser = async (actor: Actor, input: object): Promise<Record<string, any>> => (await actor.data(eraseUserText, { input: { reason: 'REQUEST', ...input } }))['eraseUser'];

/** Every place of the database that holds one of the texts, whatever the table and column. */
async function placesOf(texts: readonly string[]): Promise<string[]> {
  const columns = await world.sql<{ table: string; column: string }>(`select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`);
  expect(columns.length).toBeGreaterThan(150);
  const looks = columns.map(({ table, column }) => `select '${table}.${column}' as place from ${table} where lower("${column}"::text) like any($1) group by 1`);
  const patterns = texts.map((text) => `%${text.toLowerCase()}%`);
  return (await world.sql<{ place: string }>(looks.join(' union all '), [patterns])).map(({ place }) => place).toSorted();
}

describe('eraseContact', () => {
  test('leaves nothing of the person anywhere, and a sign of what, when and why', async () => {
    const partyId = world.id('saebom');
    const person = { name: '柳慧珍 Ryu Hyejin-Quill', email: 'hyejin.quill@saebom.example', phone: '+82 2 000 7741', jobTitle: 'Cathode whisperer', jobTitleTranslations: [{ locale: 'zh-Hant', text: '正極材料低語者' }] };
    const { contact } = await performed(world.as('manager'), 'addContact', { partyId, ...person, isPrimary: true, idempotencyKey: `add ${randomUUID()}` });
    await performed(world.as('rival-supplier'), 'updateContact', { contactId: contact.id, phone: '+82 2 000 7742', idempotencyKey: `change ${randomUUID()}` });
    await world.as('manager').data('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { userErrors { code } } }', { input: { contactId: contact.id, name: 'Ryu Hyejin-Quill-Kim' } });
    await sealAll(world);
    const traces = ['Quill', '柳慧珍', '000 7741', '000 7742', 'whisperer', '低語者'];
    expect(await placesOf(traces)).toEqual(['contact.email', 'contact.job_title', 'contact.job_titles', 'contact.name', 'contact.phone']);
    const erased = await eraseContact(world.as('manager', { locales: ['en'] }), { contactId: contact.id, reason: 'CONSENT_WITHDRAWN', requestedOn: '2020-02-03', expectedVersion: 3, idempotencyKey: 'erase' });
    expect(erased).toMatchObject({
      userErrors: [], mentions: [],
      contact: { id: contact.id, name: 'Erased person', email: null, phone: null, jobTitle: null, isPrimary: false, location: null, erasure: { reason: 'CONSENT_WITHDRAWN', requestedOn: '2020-02-03', erasedAt: expect.any(String) } },
    });
    expect(await placesOf(traces)).toEqual([]);
    // The same again is the same answer, and it is not done twice.
    expect(await eraseContact(world.as('manager', { locales: ['en'] }), { contactId: contact.id, reason: 'CONSENT_WITHDRAWN', requestedOn: '2020-02-03', expectedVersion: 3, idempotencyKey: 'erase' })).toEqual(erased);
    expect(await eraseContact(world.as('manager'), { contactId: contact.id })).toMatchObject({ contact: null, userErrors: [{ code: 'STATE_CONFLICT', currentState: 'ERASED' }] });
    expect(erased['party'].contacts.map(({ id }: { id: string }) => id)).not.toContain(contact.id);
  }, 240_000);

  test('references from the history show that there was somebody, in the reader’s language', async () => {
    const { contact } = await performed(world.as('manager'), 'addContact', { partyId: world.id('saebom'), name: 'Passing Through' });
    await eraseContact(world.as('manager'), { contactId: contact.id });
    const ask = 'query ($id: ID!) { node(id: $id) { ... on Contact { name } } party(id: "PARTY") { timeline(first: 3, filter: { subjectTypes: ["Contact"] }) { nodes { subjectId action changes { field before after } } } } }'.replace('PARTY', world.id('saebom'));
    const { node, party } = await world.as('planner', { locales: ['zh-TW'] }).data(ask, { id: contact.id });
    expect(node.name).toBe('已刪除個人資料者');
    expect(party.timeline.nodes[0]).toMatchObject({ subjectId: contact.id, action: 'party.contact.erase', changes: expect.arrayContaining([{ field: 'name', before: '"(withheld)"', after: '"(withheld)"' }]) });
  });

  test('cannot be undone, by people or by the database', async () => {
    const { contact } = await performed(world.as('manager'), 'addContact', { partyId: world.id('saebom'), name: 'Gone For Good' });
    await eraseContact(world.as('manager'), { contactId: contact.id });
    for (const [act, input] of [['updateContact', { name: 'Back again' }], ['removeContact', {}]] as const) {
      const answer = await world.as('manager').data(`mutation ($input: ${act[0]!.toUpperCase()}${act.slice(1)}Input!) { ${act}(input: $input) { userErrors { code } } }`, { input: { contactId: contact.id, ...input } });
      expect(answer[act].userErrors).toEqual([{ code: 'STATE_CONFLICT' }]);
    }
    const id = uuidOf(contact.id);
    await expect(world.sql("update contact set name = 'Back again' where id = $1", [id])).rejects.toMatchObject({ code: '23514' });
    await expect(world.sql('update contact set erased_at = null, erasure_reason = null where id = $1', [id])).rejects.toMatchObject({ code: '23514' });
    await expect(world.sql('delete from contact where id = $1', [id])).rejects.toMatchObject({ code: '23514' });
  });

  test('tells staff which free texts name the person, since those are for people to change', async () => {
    const partyId = world.id('huanchi-mobility');
    const { contact } = await performed(world.as('manager'), 'addContact', { partyId, name: '吳松 Wu Song-Unlikely', email: 'unlikely@huanchi.example' });
    const relationshipId = world.relationshipId('huanchi-mobility.competitor');
    await world.as('manager').data('mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { userErrors { code } } }', { input: { relationshipId, note: 'Ask wu song-unlikely, not the desk.' } });
    const mentions = [{ recordId: relationshipId, recordType: 'Relationship', field: 'note' }];
    expect((await world.as('manager').data(reportText, { id: contact.id })).personalData.mentions).toEqual(mentions);
    expect((await eraseContact(world.as('manager'), { contactId: contact.id }))['mentions']).toEqual(mentions);
  });

  test('is for staff who may write parties, and for a partner of its own', async () => {
    const { contact } = await performed(world.as('manager'), 'addContact', { partyId: world.id('saebom'), name: 'Asked For Themselves' });
    expect((await world.as('planner').query(eraseContactText, { input: { contactId: contact.id, reason: 'REQUEST' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await eraseContact(world.as('supplier'), { contactId: contact.id })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'contactId'] }] });
    expect(await eraseContact(world.as('other-workspace'), { contactId: contact.id })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await eraseContact(world.as('rival-supplier'), { contactId: contact.id, requestedOn: '2999-01-01' })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['input', 'requestedOn'] }] });
    expect(await eraseContact(world.as('rival-supplier'), { contactId: contact.id, expectedVersion: 9 })).toMatchObject({ userErrors: [{ code: 'STALE_VERSION' }] });
    expect(await eraseContact(world.as('rival-supplier'), { contactId: contact.id })).toMatchObject({ userErrors: [], contact: { name: 'Erased person' } });
  });
});

describe('eraseUser', () => {
  async function member(name: string, party = 'saebom', status = 'ACTIVE'): Promise<{ id: string; subject: string }> {
    const subject = `subject-of-${name.toLowerCase().replaceAll(' ', '-')}`;
    const id = await plantRow(world, 'user_account', { issuer: 'urn:guanxi:development', subject, display_name: name, email: `${subject}@x.example`, locale: 'ko', time_zone: 'Asia/Seoul' });
    await plantRow(world, 'membership', { user_id: id, party_id: uuidOf(world.id(party)), role: party === 'formosa-stride' ? 'PLANNER' : 'SUPPLIER_USER', status, status_reason: `Of ${name} much was said` });
    return { id: toGlobalId('User', id), subject };
  }

  test('leaves nothing of the person anywhere, ends what they might do, and keeps what they did', async () => {
    const { id, subject } = await member('Vanishing Visitor');
    await plantRow(world, 'membership', { user_id: uuidOf(id), party_id: uuidOf(world.id('jade-cell')), role: 'SUPPLIER_USER', status: 'REMOVED', status_reason: 'Vanishing Visitor had left' });
    const signedIn = () => world.as(subject, { workspace: 'formosa' }).query('{ viewer { user { id } } }');
    expect((await signedIn()).data['viewer'].user.id).toBe(id);
    await world.as(subject, { workspace: 'formosa' }).data('mutation ($input: UpdatePartyInput!) { updateParty(input: $input) { userErrors { code } } }', { input: { partyId: world.id('saebom'), website: 'https://www.saebom.example/vv' } });
    expect(await placesOf(['Vanishing', 'subject-of-v'])).toEqual(['membership.status_reason', 'user_account.display_name', 'user_account.email', 'user_account.subject']);
    const erased = await eraseUser(world.as('admin', { locales: ['en'] }), { userId: id, reason: 'RETENTION' });
    expect(erased).toMatchObject({ userErrors: [], user: { displayName: 'Erased person', email: null, erasure: { reason: 'RETENTION' } } });
    expect(await placesOf(['Vanishing', 'subject-of-v'])).toEqual([]);
    expect(await world.sql('select distinct status, status_reason from membership where user_id = $1', [uuidOf(id)])).toEqual([{ status: 'REMOVED', status_reason: null }]);
    const { party } = await world.as('planner').data('query ($id: ID!) { party(id: $id) { timeline(first: 1, filter: { subjectTypes: ["Party"] }) { nodes { actor { id } } } } }', { id: world.id('saebom') });
    expect(party.timeline.nodes[0].actor.id).toBe(id);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await signedIn()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await eraseUser(world.as('admin'), { userId: id })).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT', currentState: 'ERASED' }] });
    await expect(world.sql("update user_account set display_name = 'Back' where id = $1", [uuidOf(id)])).rejects.toMatchObject({ code: '23514' });
  });

  test('is for who may change members, and never of oneself', async () => {
    const { id } = await member('Somebody Else');
    for (const persona of ['manager', 'supplier', 'auditor']) {
      expect((await world.as(persona).query(eraseUserText, { input: { userId: id, reason: 'REQUEST' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await eraseUser(world.as('admin'), { userId: world.userId('admin') })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED', field: ['input', 'userId'] }] });
    expect(await eraseUser(world.as('admin'), { userId: world.userId('other-supplier', 'fjordhave') })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  });
});

describe('personalData', () => {
  test('tells a person what is held of them, where, and what was done to it', async () => {
    const { contact } = await performed(world.as('manager'), 'addContact', { partyId: world.id('saebom'), name: 'Access Right', email: 'Access.Right@saebom.example', jobTitle: 'Asker' });
    await performed(world.as('manager'), 'updateContact', { contactId: contact.id, phone: '+82 2 000 1111' });
    const account = await plantRow(world, 'user_account', { display_name: 'Access R.', email: 'access.right@saebom.example' });
    const { personalData } = await world.as('manager').data(reportText, { id: contact.id });
    expect(personalData.held).toEqual(expect.arrayContaining([
      { recordId: contact.id, recordType: 'Contact', field: 'name', value: 'Access Right' }, { recordId: contact.id, recordType: 'Contact', field: 'email', value: 'Access.Right@saebom.example' },
      { recordId: contact.id, recordType: 'Contact', field: 'jobTitle', value: 'Asker' }, { recordId: toGlobalId('User', account), recordType: 'User', field: 'displayName', value: 'Access R.' },
    ]));
    expect(personalData.history).toEqual([{ action: 'party.contact.write', fields: ['phone'] }, { action: 'party.contact.write', fields: expect.arrayContaining(['name', 'email']) }]);
    // A partner asks for its own people, and is told of the contact alone.
    const own = (await world.as('rival-supplier').data(reportText, { id: contact.id })).personalData;
    expect(new Set(own.held.map(({ recordType }: { recordType: string }) => recordType))).toEqual(new Set(['Contact']));
    expect(own.history).toHaveLength(2);
    for (const stranger of ['supplier', 'other-workspace', 'channel']) expect((await world.as(stranger).data(reportText, { id: contact.id })).personalData).toBeNull();
  });

  test('of a user is for who may read members, and for the user', async () => {
    const id = world.userId('supplier');
    expect((await world.as('supplier').data(reportText, { id })).personalData.held).toContainEqual({ recordId: id, recordType: 'User', field: 'email', value: expect.stringContaining('@') });
    expect((await world.as('manager').data(reportText, { id })).personalData.held.length).toBeGreaterThan(2);
    for (const stranger of ['supplier-planner', 'planner', 'rival-supplier', 'other-workspace']) expect((await world.as(stranger).data(reportText, { id })).personalData).toBeNull();
    for (const nobody of ['garbage', world.id('saebom'), toGlobalId('Contact', randomUUID())]) expect((await world.as('manager').data(reportText, { id: nobody })).personalData).toBeNull();
  });

  test('of an erased person holds nothing but that it was', async () => {
    const { contact } = await performed(world.as('manager'), 'addContact', { partyId: world.id('saebom'), name: 'Was Here' });
    await eraseContact(world.as('manager'), { contactId: contact.id });
    const { personalData } = await world.as('manager').data(reportText, { id: contact.id });
    expect(personalData).toMatchObject({ held: [], mentions: [], history: [{ action: 'party.contact.erase' }, { action: 'party.contact.write' }] });
  });
});
