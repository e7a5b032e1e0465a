import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';
import { until } from '../until.ts';
import { type Input, invite, membershipId, newKey, newMember, perform, performed, refused, uuidOf } from './sign-ins.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const reason = 'Left the firm';

/** Waits until a sign-in is turned away, or let in again, and tells how many seconds that took. */
async function secondsUntil(actor: ReturnType<World['as']>, isLetIn: boolean): Promise<number> {
  const start = Date.now();
  await until(async () => ((await actor.query('{ viewer { role } }')).errors === undefined) === isLetIn);
  return (Date.now() - start) / 1000;
}

describe('the life of a membership', () => {
  test('suspended, a member is turned away within seconds; reinstated, let in again; removed, turned away for good', async () => {
    const { actor: person, membershipId: id } = await newMember(world);
    // One and the same token throughout, since the server remembers for a moment whom it has let in.
    const actor = world.bearing(await person.token());
    expect(await secondsUntil(actor, true)).toBeLessThan(5);

    const suspended = await performed(world.as('admin'), 'suspendMember', { membershipId: id, reason: '  On leave ' });
    expect(suspended.membership).toMatchObject({ status: 'SUSPENDED', statusReason: 'On leave' });
    expect(await secondsUntil(actor, false)).toBeLessThan(5);
    const answer = await actor.query('{ parties { totalCount } }');
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });

    const reinstated = await performed(world.as('admin'), 'reinstateMember', { membershipId: id });
    expect(reinstated.membership).toMatchObject({ status: 'ACTIVE', statusReason: null });
    expect(await secondsUntil(actor, true)).toBeLessThan(5);

    const removed = await performed(world.as('admin'), 'removeMember', { membershipId: id, reason });
    expect(removed.membership).toMatchObject({ status: 'REMOVED', statusReason: reason });
    expect(await secondsUntil(actor, false)).toBeLessThan(5);
  });

  test('who was removed comes back by a new invitation, under the account of before', async () => {
    const { actor, membershipId: id, email, subject } = await newMember(world);
    await performed(world.as('admin'), 'removeMember', { membershipId: id, reason });
    const { code, membershipId: again } = await invite(world, { email });
    expect(again).not.toBe(id);
    expect(await refused(world.as('somebody-else'), 'acceptInvitation', { code })).toMatchObject({ code: 'NOT_ALLOWED' });
    await performed(world.as(subject), 'acceptInvitation', { code });
    const { viewer } = await actor.data('{ viewer { memberships { status } } }');
    expect(viewer.memberships).toEqual([{ status: 'ACTIVE' }]);
  });

  const states = ['INVITED', 'ACTIVE', 'SUSPENDED', 'REMOVED'] as const;
  const acts = {
    reissueInvitation: 'REISSUE_INVITATION',
    suspendMember: 'SUSPEND_MEMBER',
    reinstateMember: 'REINSTATE_MEMBER',
    removeMember: 'REMOVE_MEMBER',
  } as const;
  type MemberAct = keyof typeof acts;
  const allowed: Record<(typeof states)[number], readonly MemberAct[]> = {
    INVITED: ['reissueInvitation', 'removeMember'],
    ACTIVE: ['suspendMember', 'removeMember'],
    SUSPENDED: ['reinstateMember', 'removeMember'],
    REMOVED: [],
  };

  const cases = states.flatMap((state) =>
    (Object.keys(acts) as MemberAct[]).map((act) => ({ state, act, isAllowed: allowed[state].includes(act) })),
  );

  test.each(cases.filter(({ isAllowed }) => isAllowed))('$act of a member who is $state is offered and done', async ({ state, act }) => {
    const id = await memberIn(state);
    expect(await offerOf(id, acts[act])).toEqual({ action: acts[act], isAllowed: true, reason: null });
    const { membership } = await performed(world.as('admin'), act, inputOf(act, id));
    expect(membership.id).toBe(id);
  });

  test.each(cases.filter(({ isAllowed }) => !isAllowed))('$act of a member who is $state is neither', async ({ state, act }) => {
    const id = await memberIn(state);
    expect(await offerOf(id, acts[act])).toEqual({ action: acts[act], isAllowed: false, reason: { code: 'NOT_IN_THIS_STATE' } });
    expect(await refused(world.as('admin'), act, inputOf(act, id))).toMatchObject({
      __typename: 'StateConflictError',
      code: 'STATE_CONFLICT',
      currentState: state,
      allowedActions: allowed[state].map((name) => acts[name]),
    });
  });

  test.each([
    ['REMOVED', 'ACTIVE'],
    ['REMOVED', 'REMOVED'],
    ['SUSPENDED', 'INVITED'],
    ['ACTIVE', 'INVITED'],
    ['INVITED', 'SUSPENDED'],
  ] as const)('the database itself refuses to go from %s to %s', async (from, to) => {
    const id = await memberIn(from);
    const hash = to === 'INVITED' ? "'h', now()" : 'null, null';
    await expect(
      world.sql(`update membership set status = $2, (invitation_hash, invitation_expires_at) = (${hash}) where id = $1`, [uuidOf(id), to]),
    ).rejects.toMatchObject({ constraint: 'membership_states' });
  });

  test.each(['role', 'party_id', 'user_id'])('the database itself refuses to change the %s of a membership', async (column) => {
    const { membershipId: id } = await invite(world);
    const value = column === 'role' ? "'CUSTOMER_USER'" : 'gen_random_uuid()';
    await expect(world.sql(`update membership set ${column} = ${value} where id = $1`, [uuidOf(id)])).rejects.toMatchObject({
      constraint: 'membership_fixed',
    });
  });

  test('the database itself refuses to change whose account it is', async () => {
    const { membershipId: id } = await newMember(world);
    for (const change of ["subject = 'thief'", "issuer = 'https://thief.example'", 'issuer = null, subject = null']) {
      const changed = world.sql(`update user_account set ${change} where id = (select user_id from membership where id = $1)`, [
        uuidOf(id),
      ]);
      await expect(changed).rejects.toMatchObject({ constraint: 'user_account_owner' });
    }
  });

  test('the database itself refuses a partner’s administrator, as a person and as a key', async () => {
    const membership = world.sql(
      `insert into membership (workspace_id, id, user_id, party_id, role, status)
       select m.workspace_id, gen_random_uuid(), m.user_id, p.id, 'ADMIN', 'ACTIVE' from membership m join party p on p.workspace_id = m.workspace_id
       where m.id = $1 and p.id = $2`,
      [uuidOf(membershipId('planner')), uuidOf(world.id('saebom'))],
    );
    await expect(membership).rejects.toMatchObject({ constraint: 'role_fits_party' });
    const { id } = await newKey(world);
    const key = world.sql(
      `insert into api_key select workspace_id, gen_random_uuid(), lineage_id, party_id, 'ADMIN', name, scopes, secret_hash, created_by, expires_at from api_key where id = $1`,
      [uuidOf(id)],
    );
    await expect(key).rejects.toMatchObject({ constraint: 'role_fits_party' });
  });
});

describe('who may not be sent away', () => {
  test('nobody changes their own membership', async () => {
    const own = membershipId('admin');
    for (const [act, input] of [
      ['suspendMember', { reason }],
      ['removeMember', { reason }],
    ] as const) {
      expect(await refused(world.as('admin', { locales: ['en'] }), act, { membershipId: own, ...input })).toMatchObject({
        code: 'NOT_ALLOWED',
        message: 'Nobody changes their own membership.',
      });
    }
    const { node } = await world
      .as('admin')
      .data('query ($id: ID!) { node(id: $id) { ... on Membership { viewerActions { isAllowed reason { code } } } } }', { id: own });
    expect(new Set(node.viewerActions.map((offered: object) => JSON.stringify(offered)))).toEqual(
      new Set([JSON.stringify({ isAllowed: false, reason: { code: 'NOT_YOURSELF' } })]),
    );
  });

  test('the last active administrator stays, whoever asks', async () => {
    const { actor } = await newKey(world, {
      partyId: world.id('formosa-stride'),
      role: 'ADMIN',
      scopes: ['MEMBER_WRITE', 'MEMBER_READ', 'PARTY_READ'],
    });
    // Invited and suspended ones do not count.
    const { membershipId: invited } = await invite(world, { partyId: world.id('formosa-stride'), role: 'ADMIN' });
    for (const act of ['suspendMember', 'removeMember'] as const) {
      expect(await refused(actor, act, { membershipId: membershipId('admin'), reason })).toMatchObject({
        code: 'NOT_ALLOWED',
        message: 'A workspace keeps at least one active administrator. Make another person administrator first.',
      });
    }
    await performed(actor, 'removeMember', { membershipId: invited, reason });
  });

  test('of two administrators who send each other away at the same time, one stays', async () => {
    for (const act of ['suspendMember', 'removeMember', 'suspendMember', 'removeMember'] as const) {
      const firm = { partyId: world.id('formosa-stride'), role: 'ADMIN' };
      const [one, other] = [await newMember(world, firm), await newMember(world, firm)];
      // The demo's own administrator steps aside meanwhile.
      await performed(one.actor, 'suspendMember', { membershipId: membershipId('admin'), reason });
      await Promise.all([one, other].map(({ actor }) => actor.data('{ viewer { role } }')));
      const answers = await Promise.all([
        perform(one.actor, act, { membershipId: other.membershipId, reason }),
        perform(other.actor, act, { membershipId: one.membershipId, reason }),
      ]);
      expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
      expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      const stays = answers[0].userErrors.length === 0 ? one : other;
      await performed(stays.actor, 'reinstateMember', { membershipId: membershipId('admin') });
      await until(async () => (await world.as('admin').query('{ viewer { role } }')).errors === undefined);
      await performed(world.as('admin'), 'removeMember', { membershipId: stays.membershipId, reason });
    }
  }, 60_000);
});

describe('changes of memberships', () => {
  test('need a reason that can be stored', async () => {
    const { membershipId: id } = await newMember(world);
    for (const [given, code] of [
      [' ', 'REQUIRED'],
      ['r'.repeat(2001), 'OUT_OF_RANGE'],
      ['a\0', 'INVALID'],
      ['\udc00', 'INVALID'],
    ] as const) {
      expect(await refused(world.as('admin'), 'suspendMember', { membershipId: id, reason: given })).toMatchObject({
        code,
        field: ['input', 'reason'],
      });
    }
  });

  test('are of the version seen', async () => {
    const { membershipId: id } = await newMember(world);
    const { membership } = await performed(world.as('admin'), 'suspendMember', { membershipId: id, reason, expectedVersion: 2 });
    expect(membership.version).toBe(3);
    expect(await refused(world.as('admin'), 'reinstateMember', { membershipId: id, expectedVersion: 2 })).toMatchObject({
      code: 'STALE_VERSION',
      current: { id },
    });
  });

  test('happen once for one idempotency key', async () => {
    const { membershipId: id } = await newMember(world);
    const input = { membershipId: id, reason, idempotencyKey: 'suspend-once' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => perform(world.as('admin'), 'suspendMember', input)));
    for (const { userErrors, membership } of answers)
      expect({ userErrors, status: membership.status }).toEqual({ userErrors: [], status: 'SUSPENDED' });
    expect(await world.sql("select from audit_entry where action = 'member.suspend' and subject_id = $1", [uuidOf(id)])).toHaveLength(1);
    expect(await refused(world.as('admin'), 'suspendMember', { ...input, reason: 'Another' })).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  test('are on record with who did it, without the reason', async () => {
    const { membershipId: id } = await newMember(world);
    await performed(world.as('admin'), 'suspendMember', { membershipId: id, reason: 'A private matter' });
    const { node } = await world
      .as('admin')
      .data(
        'query ($id: ID!) { node(id: $id) { ... on Membership { lastChange { action actor { id } changes { field before after } } } } }',
        { id },
      );
    expect(node.lastChange).toMatchObject({ action: 'member.suspend', actor: { id: world.userId('admin') } });
    expect(node.lastChange.changes).toEqual(expect.arrayContaining([{ field: 'status', before: '"ACTIVE"', after: '"SUSPENDED"' }]));
    expect(JSON.stringify(node.lastChange.changes)).not.toContain('private');
  });
});

/** A member in a state. */
async function memberIn(state: 'INVITED' | 'ACTIVE' | 'SUSPENDED' | 'REMOVED'): Promise<string> {
  if (state === 'INVITED') return (await invite(world)).membershipId;
  const { membershipId: id } = await newMember(world);
  if (state === 'SUSPENDED') await performed(world.as('admin'), 'suspendMember', { membershipId: id, reason });
  if (state === 'REMOVED') await performed(world.as('admin'), 'removeMember', { membershipId: id, reason });
  return id;
}

function inputOf(act: string, id: string): Input {
  return { membershipId: id, ...(act === 'suspendMember' || act === 'removeMember' ? { reason } : {}) };
}

/** What the API says of an act before it is tried. */
async function offerOf(id: string, action: string): Promise<object> {
  const query = 'query ($id: ID!) { node(id: $id) { ... on Membership { viewerActions { action isAllowed reason { code } } } } }';
  const { node } = await world.as('admin').data(query, { id });
  return node.viewerActions.find((offer: { action: string }) => offer.action === action);
}
