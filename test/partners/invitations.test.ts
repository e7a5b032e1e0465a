import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';
import { actDocument, type Input, invite, newKey, newMember, perform, performed, refused, uuidOf } from './sign-ins.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const dayInMilliseconds = 86_400_000;
const someone = (input: Record<string, unknown> = {}) => ({
  displayName: 'Wei Someone',
  email: 'wei.someone@jade-cell.example',
  partyId: world.id('jade-cell'),
  role: 'SUPPLIER_USER',
  ...input,
});
const unknownInvitation = {
  code: 'NOT_FOUND',
  field: ['input', 'code'],
  message: 'This invitation is not valid, or no longer. Ask whoever invited you for a new one.',
};

describe('inviteMember', () => {
  test('makes an invitation for seven days, in the party’s time zone, with a code that is shown once', async () => {
    const { membership, invitationCode } = await performed(
      world.as('admin'),
      'inviteMember',
      someone({ email: ' Mia@jade-cell.example ', displayName: ' Mia ' }),
    );
    expect(membership).toMatchObject({
      status: 'INVITED',
      role: 'SUPPLIER_USER',
      party: { id: world.id('jade-cell') },
      user: { displayName: 'Mia', email: 'Mia@jade-cell.example', locale: 'en', timeZone: 'Asia/Taipei' },
    });
    const days = (Date.parse(membership.invitationExpiresAt) - Date.now()) / dayInMilliseconds;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThanOrEqual(7);
    expect(invitationCode).toMatch(/^gxi_[\w-]{43}$/);
    const everything = await world.sql(
      "select row_to_json(m)::text || coalesce((select string_agg(e.changes::text, '') from audit_entry e), '') as text from membership m",
    );
    expect(everything.some(({ text }) => text.includes(invitationCode))).toBe(false);
  });

  test.each([
    ['a staff role for a partner', { role: 'ADMIN' }, { code: 'INVALID', field: ['input', 'role'] }],
    ['another staff role for a partner', { role: 'PLANNER' }, { code: 'INVALID', field: ['input', 'role'] }],
    ['a partner role for the firm', { partyId: 'formosa-stride' }, { code: 'INVALID', field: ['input', 'role'] }],
    ['a partner role for a department', { partyId: 'purchasing' }, { code: 'INVALID', field: ['input', 'role'] }],
    ['a staff role for a department', { partyId: 'purchasing', role: 'BUYER' }, { code: 'INVALID', field: ['input', 'role'] }],
    ['a party of another workspace', { partyId: 'gartenbund@fjordhave' }, { code: 'NOT_FOUND', field: ['input', 'partyId'] }],
    ['a party that is none', { partyId: 'garbage!' }, { code: 'NOT_FOUND', field: ['input', 'partyId'] }],
    ['no name', { displayName: '  ' }, { code: 'REQUIRED', field: ['input', 'displayName'] }],
    ['a name with NUL', { displayName: 'a\0b' }, { code: 'INVALID', field: ['input', 'displayName'] }],
    ['a name of half a character', { displayName: '\ud83d' }, { code: 'INVALID', field: ['input', 'displayName'] }],
    ['a long name', { displayName: 'n'.repeat(201) }, { code: 'OUT_OF_RANGE', field: ['input', 'displayName'] }],
    ['no address', { email: '' }, { code: 'REQUIRED', field: ['input', 'email'] }],
    ['an address that is none', { email: 'wei at jade-cell' }, { code: 'INVALID', field: ['input', 'email'] }],
    ['a language that is none', { locale: 'no language' }, { code: 'INVALID', field: ['input', 'locale'] }],
    ['a time zone that is none', { timeZone: 'Taipei' }, { code: 'INVALID', field: ['input', 'timeZone'] }],
    ['no days', { expiresInDays: 0 }, { code: 'OUT_OF_RANGE', field: ['input', 'expiresInDays'] }],
    ['31 days', { expiresInDays: 31 }, { code: 'OUT_OF_RANGE', field: ['input', 'expiresInDays'] }],
    ['oneself', { email: 'HSU.chiahao@formosa-stride.example' }, { code: 'NOT_ALLOWED' }],
  ])('refuses %s', async (_what, { partyId = 'jade-cell', ...input }: Input & { partyId?: string }, error) => {
    const [key, slug] = partyId.split('@');
    const id = key === 'garbage!' ? key : world.id(key!, slug);
    expect(
      await refused(world.as('admin'), 'inviteMember', someone({ email: 'refused@jade-cell.example', ...input, partyId: id })),
    ).toMatchObject(error);
    expect(await world.sql("select from user_account where email = 'refused@jade-cell.example'")).toEqual([]);
  });

  test('tells the reason in the language of the request', async () => {
    const messages = await Promise.all(
      ['zh-TW', 'zh-CN', 'en-GB'].map(
        async (locale) => (await refused(world.as('admin', { locales: [locale] }), 'inviteMember', someone({ role: 'ADMIN' })))['message'],
      ),
    );
    expect(messages).toEqual([
      '此角色不適用於此單位：內部角色僅限核心企業，夥伴角色僅限夥伴。',
      '此角色不适用于此单位：内部角色仅限核心企业，伙伴角色仅限伙伴。',
      'This role is not for this party: staff roles are for the focal firm, partner roles for its partners.',
    ]);
  });

  test('invites a person to a party once, whatever the capitals of the address', async () => {
    const { email } = await invite(world);
    expect(await refused(world.as('admin'), 'inviteMember', someone({ email: email.toUpperCase() }))).toMatchObject({
      code: 'DUPLICATE',
      field: ['input', 'email'],
    });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => perform(world.as('admin'), 'inviteMember', someone({ email: 'eight.times@jade-cell.example' }))),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(new Set(['DUPLICATE']));
  });

  test('invites a person to a second party under the account they have', async () => {
    const first = await newMember(world);
    const second = await invite(world, { email: first.email, displayName: 'Another Name', partyId: world.id('saebom') });
    const accounts = await world.sql('select user_id from membership where id = any($1)', [
      [uuidOf(first.membershipId), uuidOf(second.membershipId)],
    ]);
    expect(new Set(accounts.map(({ user_id: id }) => id)).size).toBe(1);
    await performed(first.actor, 'acceptInvitation', { code: second.code });
    const { viewer } = await first.actor.data('{ viewer { user { displayName } memberships { partyName status } } }');
    expect(viewer.user.displayName).not.toBe('Another Name');
    expect(viewer.memberships).toHaveLength(2);
  });
});

describe('acceptInvitation', () => {
  test('lets a person in who was nobody here before', async () => {
    const { code } = await invite(world, { displayName: 'Li Na', locale: 'zh-hans', timeZone: 'Asia/Shanghai' });
    const person = world.as('li-na');
    expect((await person.query('{ viewer { role } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { membership } = await performed(person, 'acceptInvitation', { code: ` ${code}\n` });
    expect(membership).toEqual({
      workspaceSlug: 'formosa',
      workspaceName: 'Formosa Stride marketing network',
      partyName: 'Jade Cell Energy Co., Ltd.',
      role: 'SUPPLIER_USER',
      status: 'ACTIVE',
      isCurrent: false,
    });
    const { viewer } = await person.data('{ viewer { role user { displayName locale timeZone } party { id } } }');
    expect(viewer).toEqual({
      role: 'SUPPLIER_USER',
      user: { displayName: 'Li Na', locale: 'zh-Hans', timeZone: 'Asia/Shanghai' },
      party: { id: world.id('jade-cell') },
    });
  });

  test('is on record as done by the person, without the sign-in in the record', async () => {
    const { membershipId, subject } = await newMember(world);
    const entries = await world.sql(
      `select e.principal_kind, e.principal_id = m.user_id as is_person, e.party_id = m.party_id as is_party, e.subject_type, e.changes::text as changes
       from audit_entry e join membership m on m.id = $1 where e.action = 'member.accept' and e.subject_id in (m.id, m.user_id) order by e.subject_type`,
      [uuidOf(membershipId)],
    );
    expect(entries.map(({ subject_type: type }) => type)).toEqual(['Membership', 'User']);
    for (const entry of entries) expect(entry).toMatchObject({ principal_kind: 'USER', is_person: true, is_party: true });
    expect(entries.map(({ changes }) => changes).join('')).not.toContain(subject);
    const events = await world.sql("select from outbox_event where action = 'member.accept' and subject_id = $1", [uuidOf(membershipId)]);
    expect(events).toHaveLength(1);
  });

  test('lets a member of one workspace into another, and the list of the person’s memberships tells both', async () => {
    const { code } = await invite(world, { email: 'rm@fjordhave.example' });
    const person = world.as('other-workspace');
    await performed(person, 'acceptInvitation', { code });
    const { viewer } = await person.data('{ viewer { workspace { slug } memberships { workspaceSlug role status isCurrent } } }');
    expect(viewer).toEqual({
      workspace: { slug: 'fjordhave' },
      memberships: [
        { workspaceSlug: 'fjordhave', role: 'RELATIONSHIP_MANAGER', status: 'ACTIVE', isCurrent: true },
        { workspaceSlug: 'formosa', role: 'SUPPLIER_USER', status: 'ACTIVE', isCurrent: false },
      ],
    });
    const there = await world.as('other-workspace', { workspace: 'formosa' }).data('{ viewer { role party { id } } }');
    expect(there.viewer).toEqual({ role: 'SUPPLIER_USER', party: { id: world.id('jade-cell') } });
  });

  test('answers wrong, used, reissued, expired and withdrawn codes alike', async () => {
    const used = await newMemberCode();
    const reissued = await invite(world);
    await performed(world.as('admin'), 'reissueInvitation', { membershipId: reissued.membershipId });
    const expired = await invite(world);
    await world.sql("update membership set invitation_expires_at = now() - interval '1 second' where id = $1", [
      uuidOf(expired.membershipId),
    ]);
    const withdrawn = await invite(world);
    await performed(world.as('admin'), 'removeMember', { membershipId: withdrawn.membershipId, reason: 'Left the firm' });
    const person = world.as('stranger');
    for (const code of [used, reissued.code, expired.code, withdrawn.code, 'gxi_wrong', '', '\0', `gxi_${'é'.repeat(500)}`]) {
      expect(await refused(person, 'acceptInvitation', { code })).toEqual({ __typename: 'GenericUserError', ...unknownInvitation });
    }
    expect((await person.query('{ viewer { role } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('replayed by the very person who accepted it, is worth nothing', async () => {
    const { code } = await invite(world);
    const person = world.as('replaying');
    await performed(person, 'acceptInvitation', { code });
    expect(await refused(person, 'acceptInvitation', { code })).toMatchObject(unknownInvitation);
  });

  test('lets one of twenty in who accept at the same time', async () => {
    const { code, membershipId } = await invite(world);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => perform(world.as(`racer-${index}`), 'acceptInvitation', { code })),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.filter(({ userErrors }) => userErrors[0]?.['code'] === 'NOT_FOUND')).toHaveLength(19);
    const winner = answers.findIndex(({ userErrors }) => userErrors.length === 0);
    const [account] = await world.sql(
      'select u.subject, m.status from membership m join user_account u on u.id = m.user_id where m.id = $1',
      [uuidOf(membershipId)],
    );
    expect(account).toEqual({ subject: `racer-${winner}`, status: 'ACTIVE' });
    expect(
      await world.sql("select from audit_entry where action = 'member.accept' and subject_id = $1", [uuidOf(membershipId)]),
    ).toHaveLength(1);
  });

  test('never gives an account that has an owner to another one', async () => {
    const owner = await newMember(world);
    const { code } = await invite(world, { email: owner.email, partyId: world.id('saebom') });
    expect(await refused(world.as('thief'), 'acceptInvitation', { code })).toMatchObject({ code: 'NOT_ALLOWED', field: ['input', 'code'] });
    await performed(owner.actor, 'acceptInvitation', { code });
  });

  test('asks a person who is known under another address to be invited under that', async () => {
    const { code } = await invite(world);
    expect(await refused(world.as('planner'), 'acceptInvitation', { code })).toMatchObject({ code: 'DUPLICATE', field: ['input', 'code'] });
  });

  test('is for persons: nobody and keys are turned away', async () => {
    const { code } = await invite(world);
    const nobody = await world.bearing(null).query(actDocument('acceptInvitation'), { input: { code } });
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { actor } = await newKey(world);
    const key = await actor.query(actDocument('acceptInvitation'), { input: { code } });
    expect(key.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await performed(world.as('a-person'), 'acceptInvitation', { code });
  });

  test('the database itself refuses who does not hold the code', async () => {
    const { membershipId } = await invite(world);
    const [{ user_id: userId, workspace_id: workspaceId, party_id: partyId } = {} as Record<string, string>] = await world.sql(
      'select user_id, workspace_id, party_id from membership where id = $1',
      [uuidOf(membershipId)],
    );
    const em = world.database.entityManager({
      workspaceId: workspaceId!,
      partyId: partyId!,
      focalPartyId: '',
      principalId: userId!,
      isStaff: false,
    });
    await em.begin();
    await em.execute("select set_config('app.invitation', 'guessed', true)");
    const changed = await em.execute(
      "update membership set status = 'ACTIVE', invitation_hash = null, invitation_expires_at = null where id = ? returning id",
      [uuidOf(membershipId)],
    );
    await em.rollback();
    expect(changed).toEqual([]);
  });
});

describe('reissueInvitation', () => {
  test('revives an invitation that has expired, with a new code and term', async () => {
    const { membershipId, code } = await invite(world);
    await world.sql("update membership set invitation_expires_at = now() - interval '1 day' where id = $1", [uuidOf(membershipId)]);
    const { membership, invitationCode } = await performed(world.as('admin'), 'reissueInvitation', { membershipId, expiresInDays: 30 });
    expect(invitationCode).not.toBe(code);
    expect(Date.parse(membership.invitationExpiresAt) - Date.now()).toBeGreaterThan(29.9 * dayInMilliseconds);
    await performed(world.as('revived'), 'acceptInvitation', { code: invitationCode });
  });

  test('is for invitations only, of the version seen, for 1 to 30 days', async () => {
    const member = await newMember(world);
    expect(await refused(world.as('admin'), 'reissueInvitation', { membershipId: member.membershipId })).toMatchObject({
      __typename: 'StateConflictError',
      code: 'STATE_CONFLICT',
      currentState: 'ACTIVE',
      allowedActions: ['SUSPEND_MEMBER', 'REMOVE_MEMBER'],
    });
    const { membershipId } = await invite(world);
    expect(await refused(world.as('admin'), 'reissueInvitation', { membershipId, expectedVersion: 7 })).toMatchObject({
      __typename: 'StaleVersionError',
      code: 'STALE_VERSION',
      current: { id: membershipId },
    });
    expect(await refused(world.as('admin'), 'reissueInvitation', { membershipId, expiresInDays: 31 })).toMatchObject({
      code: 'OUT_OF_RANGE',
    });
  });
});

async function newMemberCode(): Promise<string> {
  const { code } = await invite(world);
  await performed(world.as(`user-of-${code.slice(-8)}`), 'acceptInvitation', { code });
  return code;
}
