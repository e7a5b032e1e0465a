import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteCertificateEnds } from '../../src/channel/enablement/note-ends.job.ts';
import { toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import { runJobs } from '../trust/jobs.ts';
import { attempt, day, sessionOf, uuidOf } from '../trust/sessions.ts';
import { openWorld, type World } from '../world.ts';
import { done, refused } from './acts.ts';

/** Courses, and who of the channel is certified: handed in, found good, revoked, and told of before the end. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const contact = (key: string) => toGlobalId('Contact', seedId('formosa', 'contact', key));
const jonas = contact('radhafen/radhafen-category');
const aylin = contact('radhafen/radhafen-logistics');
const franziska = contact('isarvelo/isarvelo-sales');

let courses = 0;
const offer = async (validMonths: number | null = 12) => (await done(world, 'second-manager', 'addChannelCourse', { code: `TEST-${courses += 1}`, title: 'Swapping packs', validMonths }))['id'] as string;
const paper = (channelCourseId: string, more: object = {}) => ({ relationshipId: world.relationshipId('radhafen.distributor'), channelCourseId, contactId: jonas, completedOn: day(-10), ...more });
const submit = async (channelCourseId: string, more: object = {}) => (await done(world, 'channel', 'submitChannelCertificate', paper(channelCourseId, more)))['id'] as string;

/** A certificate found good, whose last day is so many days from now. */
async function endingIn(days: number): Promise<string> {
  const id = await submit(await offer(), { contactId: aylin });
  await done(world, 'second-manager', 'verifyChannelCertificate', { channelCertificateId: id });
  await world.sql('alter table channel_certificate disable trigger user');
  await world.sql("update channel_certificate set completed_on = $2::date - 365, expires_on = $2 where id = $1", [uuidOf(id), day(days)]);
  await world.sql('alter table channel_certificate enable trigger user');
  return id;
}

describe('a course', () => {
  test('is offered once under a code, and retired', async () => {
    const channelCourseId = await offer(null);
    expect(await refused(world, 'channel', 'addChannelCourse', { code: 'MINE', title: 'x' })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'second-manager', 'addChannelCourse', { code: `TEST-${courses}`, title: 'x' })).toBe('DUPLICATE');
    expect(await refused(world, 'second-manager', 'addChannelCourse', { code: 'YEARS', title: 'x', validMonths: 121 })).toBe('OUT_OF_RANGE');
    const seen = async (persona: string) => (await world.as(persona).data('query ($id: ID!) { node(id: $id) { ... on ChannelCourse { validMonths state } } }', { id: channelCourseId })).node;
    for (const persona of ['channel', 'rival-channel', 'auditor']) expect(await seen(persona)).toEqual({ validMonths: null, state: 'OPEN' });
    for (const persona of ['supplier', 'customer', 'other-workspace']) expect(await seen(persona)).toBeNull();
    expect(await refused(world, 'channel', 'retireChannelCourse', { channelCourseId })).toBe('NOT_ALLOWED');
    expect(await done(world, 'second-manager', 'retireChannelCourse', { channelCourseId })).toMatchObject({ state: 'RETIRED' });
    expect(await refused(world, 'second-manager', 'retireChannelCourse', { channelCourseId })).toBe('STATE_CONFLICT RETIRED');
    expect(await refused(world, 'channel', 'submitChannelCertificate', paper(channelCourseId))).toBe('INVALID');
  });
});

describe('a certificate', () => {
  test('is handed in by the partner, found good by the firm, and revoked', async () => {
    const course = await offer();
    const submitted = await done(world, 'channel', 'submitChannelCertificate', paper(course, { completedOn: '2026-01-31', reference: 'R-17' }));
    expect(submitted).toMatchObject({ state: 'SUBMITTED', validity: null, expiresOn: '2027-01-31', contact: { id: jonas } });
    const channelCertificateId = submitted['id'];
    expect(await refused(world, 'channel', 'verifyChannelCertificate', { channelCertificateId })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'second-manager', 'revokeChannelCertificate', { channelCertificateId, reason: 'x' })).toBe('STATE_CONFLICT SUBMITTED');
    await world.sql('alter table channel_certificate disable trigger user');
    await world.sql('update channel_certificate set expires_on = $2 where id = $1', [uuidOf(channelCertificateId), day(200)]);
    await world.sql('alter table channel_certificate enable trigger user');
    expect(await done(world, 'second-manager', 'verifyChannelCertificate', { channelCertificateId })).toMatchObject({ state: 'VERIFIED', validity: 'VALID' });
    expect(await refused(world, 'second-manager', 'rejectChannelCertificate', { channelCertificateId, reason: 'x' })).toBe('STATE_CONFLICT VERIFIED');
    expect(await refused(world, 'second-manager', 'revokeChannelCertificate', { channelCertificateId, reason: ' ' })).toBe('REQUIRED');
    expect(await done(world, 'second-manager', 'revokeChannelCertificate', { channelCertificateId, reason: 'Sat for by another.' })).toMatchObject({ state: 'REVOKED', validity: 'REVOKED', reason: 'Sat for by another.' });
  });

  test('is of the partner’s own people, of a day that has come, and handed in once', async () => {
    const course = await offer();
    expect(await refused(world, 'channel', 'submitChannelCertificate', paper(course, { contactId: franziska }))).toBe('NOT_FOUND');
    expect(await refused(world, 'second-manager', 'submitChannelCertificate', paper(course, { contactId: franziska }))).toBe('INVALID');
    expect(await refused(world, 'channel', 'submitChannelCertificate', paper(course, { completedOn: day(3) }))).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'rival-channel', 'submitChannelCertificate', paper(course))).toBe('NOT_FOUND');
    const first = await submit(course);
    expect(await refused(world, 'second-manager', 'submitChannelCertificate', paper(course))).toBe('DUPLICATE');
    expect(await done(world, 'second-manager', 'rejectChannelCertificate', { channelCertificateId: first, reason: 'Another course.' })).toMatchObject({ state: 'REJECTED', validity: null });
    await submit(course);
    const key = { ...paper(course, { completedOn: day(-20) }), idempotencyKey: 'paper-1' };
    expect((await done(world, 'channel', 'submitChannelCertificate', key))['id']).toBe((await done(world, 'channel', 'submitChannelCertificate', key))['id']);
  });

  test('is told of 60 and 30 days before its end and on its last day, each once, to both sides and nobody else', async () => {
    const ids = [await endingIn(90), await endingIn(50), await endingIn(12), await endingIn(0), await endingIn(-40)];
    await runJobs(world, noteCertificateEnds);
    await runJobs(world, noteCertificateEnds);
    const told = async (persona: string) => (await world.as(persona).data('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ChannelCertificate { validity notices { kind } } } }', { ids })).nodes;
    const notices = (...kinds: string[]) => kinds.map((kind) => ({ kind }));
    const expected = [
      { validity: 'VALID', notices: [] }, { validity: 'EXPIRING', notices: notices('IN_60_DAYS') }, { validity: 'EXPIRING', notices: notices('IN_30_DAYS') }, { validity: 'EXPIRING', notices: notices('LAST_DAY') },
      { validity: 'EXPIRED', notices: notices('LAST_DAY') },
    ];
    expect(await told('channel')).toEqual(expected);
    expect(await told('second-manager')).toEqual(expected);
    expect(await told('rival-channel')).toEqual(ids.map(() => null));
  });

  test('that a later one renews is not told of', async () => {
    const ending = await endingIn(20);
    const [{ course_id: course } = { course_id: '' }] = await world.sql<{ course_id: string }>('select course_id from channel_certificate where id = $1', [uuidOf(ending)]);
    const renewed = await submit(toGlobalId('ChannelCourse', course), { contactId: aylin, completedOn: day(-1) });
    await done(world, 'second-manager', 'verifyChannelCertificate', { channelCertificateId: renewed });
    await runJobs(world, noteCertificateEnds);
    expect(await world.sql('select kind from channel_certificate_notice where certificate_id = $1', [uuidOf(ending)])).toEqual([]);
  });

  test('outlives its person, and then counts for nobody', async () => {
    const [{ id: person } = { id: '' }] = await world.sql<{ id: string }>(`insert into contact (workspace_id, id, party_id, name) select workspace_id, gen_random_uuid(), party_id, 'Gone Tomorrow' from contact where id = $1 returning id`, [uuidOf(jonas)]);
    const channelCertificateId = await submit(await offer(), { contactId: toGlobalId('Contact', person) });
    await done(world, 'second-manager', 'verifyChannelCertificate', { channelCertificateId });
    await attempt(world, sessionOf('channel', 'radhafen'), `delete from contact where id = '${person}'`);
    await world.sql('delete from contact where id = $1', [person]);
    expect((await world.as('channel').data('query ($id: ID!) { channelCertificate(id: $id) { state contact { id } } }', { id: channelCertificateId })).channelCertificate).toEqual({ state: 'VERIFIED', contact: null });
  });
});

describe('a partner’s own session', () => {
  const partner = () => sessionOf('channel', 'radhafen');

  test('certifies nobody by itself, and sees no rival’s people', async () => {
    const id = uuidOf(await submit(await offer()));
    const set = (values: string) => attempt(world, partner(), `update channel_certificate set ${values} where id = '${id}'`);
    await expect(set("state = 'VERIFIED', reviewed_by = app_principal(), reviewed_at = now()")).rejects.toMatchObject({ constraint: 'channel_certificate_side' });
    await expect(set('contact_id = null')).rejects.toMatchObject({ constraint: 'channel_certificate_side' });
    await expect(set('expires_on = null')).rejects.toMatchObject({ constraint: 'channel_certificate_course' });
    expect(await attempt(world, sessionOf('rival-channel', 'isarvelo'), `select id from channel_certificate where id = '${id}'`)).toEqual([]);
    const course = uuidOf(await offer());
    await expect(attempt(world, partner(), `update channel_course set valid_months = null where id = '${course}'`)).rejects.toMatchObject({ constraint: 'channel_course_course' });
    await expect(attempt(world, partner(), `update channel_course set state = 'RETIRED', retired_by = app_principal(), retired_at = now() where id = '${course}'`)).rejects.toMatchObject({ constraint: 'channel_course_side' });
    const { workspaceId, principalId } = partner();
    const insert = (expires: string) => attempt(world, partner(), `insert into channel_certificate (workspace_id, id, relationship_id, course_id, contact_id, completed_on, expires_on, state, submitted_by_side, submitted_by)
      values ('${workspaceId}', gen_random_uuid(), '${uuidOf(world.relationshipId('radhafen.distributor'))}', '${course}', '${uuidOf(jonas)}', '2026-03-01', ${expires}, 'SUBMITTED', 'PARTNER', '${principalId}')`);
    await expect(insert("'2099-01-01'")).rejects.toMatchObject({ constraint: 'channel_certificate_begins' });
    await insert("'2027-03-01'");
    await expect(attempt(world, partner(), `insert into channel_certificate_notice (workspace_id, id, relationship_id, certificate_id, kind, expires_on)
      select workspace_id, gen_random_uuid(), relationship_id, id, 'LAST_DAY', current_date from channel_certificate where id = '${id}'`)).rejects.toMatchObject({ code: '42501' });
  });
});
