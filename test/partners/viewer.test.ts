import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { permissionsOfRole } from '../../src/platform/principal.ts';
import { openWorld, type World } from '../world.ts';
import { invite, membershipId, performed, uuidOf } from './sign-ins.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('viewer', () => {
  test('is null for the anonymous', async () => {
    expect((await world.bearing(null).data('{ viewer { role } }')).viewer).toBeNull();
  });

  test('is an error for a person whom the workspace does not know', async () => {
    for (const actor of [
      world.as('nobody-of-that-name'),
      world.as('manager', { workspace: 'fjordhave' }),
      world.as('manager', { workspace: 'no-such-workspace' }),
    ]) {
      expect(await actor.query('{ viewer { role } }')).toMatchObject({
        status: 401,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });

  test('tells who asks, for which party, and what they may do', async () => {
    const { viewer } = await world
      .as('rival-supplier')
      .data('{ viewer { role permissions user { id displayName email } party { id name } workspace { slug focalParty { id } } } }');
    expect(viewer).toEqual({
      role: 'SUPPLIER_USER',
      permissions: [...permissionsOfRole.SUPPLIER_USER],
      user: { id: world.userId('rival-supplier'), displayName: '한지우 Han Ji-woo', email: 'han.jiwoo@saebom-energy.example' },
      party: { id: world.id('saebom'), name: 'Saebom Energy Solutions' },
      workspace: { slug: 'formosa', focalParty: { id: world.id('formosa-stride') } },
    });
  });

  test('lists the person’s memberships over all workspaces, in the language of the request', async () => {
    const query = '{ viewer { memberships { workspaceSlug workspaceName partyName role isCurrent } } }';
    const here = await world.as('admin', { locales: ['zh-Hans'] }).data(query);
    expect(here.viewer.memberships).toEqual([
      {
        workspaceSlug: 'fjordhave',
        workspaceName: expect.stringMatching(/\p{Script=Han}/u),
        partyName: expect.stringMatching(/\p{Script=Han}/u),
        role: 'ADMIN',
        isCurrent: false,
      },
      {
        workspaceSlug: 'formosa',
        workspaceName: expect.stringMatching(/\p{Script=Han}/u),
        partyName: expect.stringMatching(/\p{Script=Han}/u),
        role: 'ADMIN',
        isCurrent: true,
      },
    ]);
    const there = await world.as('admin', { workspace: 'fjordhave' }).data(query);
    expect(there.viewer.memberships.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([true, false]);
  });

  test('leaves out memberships that were ended', async () => {
    const { code, membershipId: id } = await invite(world, { email: 'planner.elsewhere@saebom.example', partyId: world.id('saebom') });
    await performed(world.as('other-workspace'), 'acceptInvitation', { code });
    await performed(world.as('admin'), 'removeMember', { membershipId: id, reason: 'Mistake' });
    const { viewer } = await world.as('other-workspace').data('{ viewer { memberships { workspaceSlug } } }');
    expect(viewer.memberships).toEqual([{ workspaceSlug: 'fjordhave' }]);
  });
});

test('workspace is the one signed in to, and no other one can be fetched', async () => {
  const { workspace } = await world.as('customer').data('{ workspace { id slug } }');
  expect(workspace.slug).toBe('formosa');
  expect(
    await world.as('other-workspace').data('query ($id: ID!) { workspace { slug } node(id: $id) { id } }', { id: workspace.id }),
  ).toEqual({ workspace: { slug: 'fjordhave' }, node: null });
  expect((await world.bearing(null).query('{ workspace { slug } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

describe('members', () => {
  const list =
    'query ($filter: MembershipFilter, $first: Int) { members(filter: $filter, first: $first) { totalCount nodes { id role status user { id displayName email } party { id } } } }';

  test('lists all of them for who may read members, and for nobody else', async () => {
    const [{ count } = { count: 0 }] = await world.sql<{ count: number }>(
      "select count(*)::int as count from membership m join workspace w on w.id = m.workspace_id where slug = 'formosa'",
    );
    for (const persona of ['admin', 'manager', 'auditor'])
      expect((await world.as(persona).data(list, { first: 100 })).members.totalCount).toBe(count);
    for (const persona of ['planner', 'buyer', 'engineer', 'supplier', 'channel', 'customer', 'competitor', 'influencer']) {
      expect((await world.as(persona).query(list)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('finds by party, role, state and name', async () => {
    const { membershipId: invited } = await invite(world, { displayName: '50% Off_er' });
    const found = async (filter: object) =>
      (await world.as('admin').data(list, { filter, first: 100 })).members.nodes.map(({ id }: { id: string }) => id);
    expect(await found({ statuses: ['INVITED'], partyIds: [world.id('jade-cell')] })).toEqual([invited]);
    expect(await found({ search: '50% off_' })).toEqual([invited]);
    expect(await found({ search: '5_%' })).toEqual([]);
    expect(await found({ roles: ['AUDITOR'] })).toEqual([membershipId('auditor')]);
    expect(await found({ partyIds: [world.id('gartenbund', 'fjordhave'), 'garbage', world.userId('admin')] })).toEqual([]);
  });

  test('of another workspace are not there', async () => {
    const elsewhere = membershipId('other-workspace', 'fjordhave');
    expect((await world.as('admin').data('query ($id: ID!) { node(id: $id) { id } }', { id: elsewhere })).node).toBeNull();
    const { members } = await world.as('admin', { workspace: 'fjordhave' }).data(list, { first: 100 });
    expect(members.nodes.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([elsewhere]));
    expect(members.nodes.map(({ id }: { id: string }) => id)).not.toContain(membershipId('manager'));
  });
});

describe('what partners see of people', () => {
  const colleagues =
    'query ($id: ID!) { party(id: $id) { members(first: 100) { totalCount nodes { id statusReason invitationExpiresAt user { id displayName email } lastChange { action } } } } }';

  test('their colleagues, with addresses, without what concerns administrators', async () => {
    await invite(world);
    const { party } = await world.as('supplier').data(colleagues, { id: world.id('jade-cell') });
    const people = party.members.nodes.map(({ user }: { user: { id: string } }) => user.id);
    expect(people).toEqual(expect.arrayContaining(['supplier', 'supplier-planner', 'supplier-quality'].map((key) => world.userId(key))));
    for (const node of party.members.nodes) {
      expect(node).toMatchObject({
        statusReason: null,
        invitationExpiresAt: null,
        lastChange: null,
        user: { email: expect.stringContaining('@') },
      });
    }
  });

  test('nobody of a rival, by list, by id or by membership', async () => {
    const supplier = world.as('supplier');
    expect((await supplier.data(colleagues, { id: world.id('saebom') })).party).toBeNull();
    expect((await supplier.data(colleagues, { id: world.id('formosa-stride') })).party.members).toEqual({ totalCount: 0, nodes: [] });
    for (const id of [
      world.userId('rival-supplier'),
      membershipId('rival-supplier'),
      world.userId('customer'),
      membershipId('manager'),
      membershipId('other-supplier', 'fjordhave'),
    ]) {
      expect((await supplier.data('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
    }
  });

  test('the manager of their relationship by name, not by address', async () => {
    const { relationship } = await world
      .as('supplier')
      .data('query ($id: ID!) { relationship(id: $id) { manager { id displayName email } } }', {
        id: world.relationshipId('jade-cell.supplier'),
      });
    expect(relationship.manager).toEqual({ id: world.userId('manager'), displayName: '林雅婷 Lin Ya-ting', email: null });
    const { node } = await world
      .as('supplier')
      .data('query ($id: ID!) { node(id: $id) { ... on User { displayName email } } }', { id: world.userId('manager') });
    expect(node).toEqual({ displayName: '林雅婷 Lin Ya-ting', email: null });
    expect(
      (await world.as('planner').data('query ($id: ID!) { node(id: $id) { ... on User { email } } }', { id: world.userId('manager') })).node
        .email,
    ).toBe('lin.yating@formosa-stride.example');
  });

  test('no manager of other relationships than their own', async () => {
    expect(
      (await world.as('supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id: world.userId('second-manager') })).node,
    ).toBeNull();
  });
});

describe('auditEntries', () => {
  const list =
    'query ($filter: AuditEntryFilter) { auditEntries(first: 5, filter: $filter) { totalCount nodes { action actorKind actor { id } subjectId subjectType isSealed traceId changes { field before after } } } }';

  test('tells who did what, newest first, with personal data and secrets left out', async () => {
    const { membershipId: id, email } = await invite(world);
    const { auditEntries } = await world.as('auditor').data(list);
    const entry = auditEntries.nodes.find(({ subjectId }: { subjectId: string }) => subjectId === id);
    expect(entry).toMatchObject({
      action: 'member.invite',
      actorKind: 'USER',
      actor: { id: world.userId('admin') },
      subjectType: 'Membership',
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(entry.changes).toEqual(
      expect.arrayContaining([
        { field: 'status', before: null, after: '"INVITED"' },
        { field: 'invitationHash', before: null, after: '"(withheld)"' },
      ]),
    );
    expect(JSON.stringify(auditEntries)).not.toContain(email);
    const filtered = await world
      .as('auditor')
      .data(list, { filter: { actions: ['member.suspend'], recordedBefore: '2000-01-01T00:00:00Z' } });
    expect(filtered.auditEntries).toEqual({ totalCount: 0, nodes: [] });
  });

  test('is for administrators and auditors, and of their own workspace', async () => {
    for (const persona of ['manager', 'planner', 'supplier', 'customer', 'other-workspace'])
      expect((await world.as(persona).query(list)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { auditEntries } = await world.as('admin').data('{ auditEntries(first: 1) { nodes { id } } }');
    const other = world.as('admin', { workspace: 'fjordhave' });
    expect((await other.data('query ($id: ID!) { node(id: $id) { id } }', { id: auditEntries.nodes[0].id })).node).toBeNull();
    const theirs = await other.data('{ auditEntries(first: 100) { nodes { subjectId } } }');
    const [workspace] = await world.sql("select id from workspace where slug = 'fjordhave'");
    const subjects = theirs.auditEntries.nodes.map(({ subjectId }: { subjectId: string }) => uuidOf(subjectId));
    const strangers = await world.sql('select from audit_entry where workspace_id <> $1 and subject_id = any($2)', [
      workspace!['id'],
      subjects,
    ]);
    expect(strangers).toEqual([]);
  });
});
