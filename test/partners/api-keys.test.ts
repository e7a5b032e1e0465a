import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseApiKey } from '../../src/platform/api-key.ts';
import { until } from '../until.ts';
import { openWorld, type World } from '../world.ts';
import { type Input, newKey, perform, performed, refused, uuidOf } from './sign-ins.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const dayInMilliseconds = 86_400_000;
const daysUntil = (instant: string) => (Date.parse(instant) - Date.now()) / dayInMilliseconds;
const facts = (input: Record<string, unknown> = {}) => ({
  partyId: world.id('jade-cell'),
  role: 'SUPPLIER_USER',
  name: 'Stock reports',
  scopes: ['PARTY_READ'],
  ...input,
});

async function isLetIn(key: string): Promise<boolean> {
  const { status, errors } = await world.bearing(key).query('{ viewer { role } }');
  if (errors === undefined) return true;
  const code = errors[0]?.extensions.code;
  if (status !== 401 || code !== 'UNAUTHENTICATED') throw new Error(`Turned away with ${status} ${code}.`);
  return false;
}

describe('createApiKey', () => {
  test('shows the key once and keeps its hash alone', async () => {
    const { key, apiKey } = await performed(
      world.as('admin'),
      'createApiKey',
      facts({ name: '  ERP  ', scopes: ['RELATIONSHIP_READ', 'PARTY_READ', 'PARTY_READ'] }),
    );
    expect(apiKey).toMatchObject({
      name: 'ERP',
      role: 'SUPPLIER_USER',
      scopes: ['RELATIONSHIP_READ', 'PARTY_READ'],
      isActive: true,
      revokedAt: null,
      party: { id: world.id('jade-cell') },
      createdBy: { id: world.userId('admin') },
    });
    expect(daysUntil(apiKey.expiresAt)).toBeCloseTo(90, 1);
    const parsed = parseApiKey(key);
    expect(parsed?.keyId).toBe(uuidOf(apiKey.id));
    const [row] = await world.sql('select secret_hash, row_to_json(k)::text as text from api_key k where id = $1', [uuidOf(apiKey.id)]);
    expect(row!['secret_hash']).toBe(parsed!.secretHash);
    const secret = key.split('_').slice(3).join('_');
    const audited = await world.sql("select string_agg(changes::text, '') as text from audit_entry where subject_id = $1", [
      uuidOf(apiKey.id),
    ]);
    expect(`${row!['text']}${audited[0]!['text']}`).not.toContain(secret);
    expect(audited[0]!['text']).not.toContain(parsed!.secretHash);
  });

  test('lets a system in, as the party and no further than its scopes', async () => {
    const { actor } = await newKey(world);
    const { viewer } = await actor.data('{ viewer { role permissions user { id } party { id } workspace { slug } memberships { role } } }');
    expect(viewer).toEqual({
      role: 'SUPPLIER_USER',
      permissions: ['PARTY_READ', 'RELATIONSHIP_READ'],
      user: null,
      party: { id: world.id('jade-cell') },
      workspace: { slug: 'formosa' },
      memberships: [],
    });
    const update = 'mutation ($input: UpdatePartyInput!) { updateParty(input: $input) { party { id } userErrors { code } } }';
    const narrow = await actor.query(update, { input: { partyId: world.id('jade-cell'), website: 'https://jade-cell.example/' } });
    expect(narrow.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const wider = await newKey(world, { scopes: ['PARTY_READ', 'PARTY_WRITE'] });
    const { updateParty } = await wider.actor.data(update, {
      input: { partyId: world.id('jade-cell'), website: 'https://jade-cell.example/' },
    });
    expect(updateParty).toEqual({ party: { id: world.id('jade-cell') }, userErrors: [] });
  });

  test('binds a key to its party: for another party it can do nothing', async () => {
    const { actor } = await newKey(world, { scopes: ['PARTY_READ', 'PARTY_WRITE', 'RELATIONSHIP_READ'] });
    const update = 'mutation ($input: UpdatePartyInput!) { updateParty(input: $input) { party { id } userErrors { code } } }';
    const { updateParty } = await actor.data(update, { input: { partyId: world.id('saebom'), website: 'https://taken.example/' } });
    expect(updateParty).toEqual({ party: null, userErrors: [{ code: 'NOT_FOUND' }] });
    const { party, relationships } = await actor.data(
      'query ($id: ID!) { party(id: $id) { id } relationships { nodes { partner { id } } } }',
      { id: world.id('saebom') },
    );
    expect(party).toBeNull();
    expect(new Set(relationships.nodes.map(({ partner }: { partner: { id: string } }) => partner.id))).toEqual(
      new Set([world.id('jade-cell')]),
    );
  });

  test('gives a key of the firm its role, narrowed to its scopes', async () => {
    const { actor } = await newKey(world, { partyId: world.id('formosa-stride'), role: 'AUDITOR', scopes: ['PARTY_READ', 'AUDIT_READ'] });
    expect((await actor.data('{ auditEntries(first: 1) { nodes { action } } }')).auditEntries.nodes).toHaveLength(1);
    expect((await actor.query('{ members { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test.each([
    ['no scopes', { scopes: [] }, { code: 'REQUIRED', field: ['input', 'scopes'] }],
    ['a scope beyond the role', { scopes: ['PARTY_READ', 'KEY_READ'] }, { code: 'INVALID', field: ['input', 'scopes'] }],
    ['a staff role for a partner', { role: 'ADMIN' }, { code: 'INVALID', field: ['input', 'role'] }],
    ['a partner role for the firm', { partyId: 'formosa-stride' }, { code: 'INVALID', field: ['input', 'role'] }],
    ['a department', { partyId: 'purchasing', role: 'BUYER' }, { code: 'INVALID', field: ['input', 'role'] }],
    ['a party of another workspace', { partyId: 'gartenbund@fjordhave' }, { code: 'NOT_FOUND', field: ['input', 'partyId'] }],
    ['no name', { name: ' ' }, { code: 'REQUIRED', field: ['input', 'name'] }],
    ['a name with NUL', { name: '\0' }, { code: 'INVALID', field: ['input', 'name'] }],
    ['a long name', { name: 'k'.repeat(10_000) }, { code: 'OUT_OF_RANGE', field: ['input', 'name'] }],
    ['no days', { expiresInDays: 0 }, { code: 'OUT_OF_RANGE', field: ['input', 'expiresInDays'] }],
    ['more than a year', { expiresInDays: 366 }, { code: 'OUT_OF_RANGE', field: ['input', 'expiresInDays'] }],
  ])('refuses %s', async (_what, { partyId = 'jade-cell', ...input }: Input & { partyId?: string }, error) => {
    const [key, slug] = partyId.split('@');
    expect(await refused(world.as('admin'), 'createApiKey', facts({ ...input, partyId: world.id(key!, slug) }))).toMatchObject(error);
  });

  test('a key that may read members or keys alone sees no party through them, and itself all the same', async () => {
    const firm = { partyId: world.id('formosa-stride'), role: 'AUDITOR' };
    const { actor } = await newKey(world, { ...firm, scopes: ['MEMBER_READ', 'KEY_READ'] });
    const { viewer, members, apiKeys } = await actor.data(`{
      viewer { role party { id } workspace { slug focalParty { id } } }
      members(first: 2) { nodes { role party { id } user { displayName } } }
      apiKeys(first: 1) { nodes { role party { id } } }
    }`);
    expect(viewer).toEqual({ role: 'AUDITOR', party: null, workspace: { slug: 'formosa', focalParty: null } });
    const person = { role: expect.any(String), party: null, user: { displayName: expect.any(String) } };
    expect(members.nodes).toEqual([person, person]);
    expect(apiKeys.nodes).toEqual([{ role: 'AUDITOR', party: null }]);
  });

  test('a narrow key makes nothing wider than itself', async () => {
    const firm = { partyId: world.id('formosa-stride'), role: 'ADMIN' };
    const { actor } = await newKey(world, { ...firm, scopes: ['KEY_WRITE', 'KEY_READ', 'MEMBER_WRITE', 'MEMBER_READ', 'PARTY_READ'] });
    const wide = await newKey(world, { ...firm, scopes: ['AUDIT_READ', 'PARTY_READ'] });
    expect(await refused(actor, 'createApiKey', facts({ ...firm, scopes: ['AUDIT_READ'] }))).toMatchObject({
      code: 'NOT_ALLOWED',
      field: ['input', 'scopes'],
    });
    expect(await refused(actor, 'rotateApiKey', { apiKeyId: wide.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(
      await refused(actor, 'inviteMember', { ...firm, displayName: 'Back door', email: 'back.door@formosa-stride.example' }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    const { membership } = await performed(world.as('admin'), 'inviteMember', {
      ...firm,
      displayName: 'Invited',
      email: 'invited@formosa-stride.example',
    });
    expect(await refused(actor, 'reissueInvitation', { membershipId: membership.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    const { apiKey } = await performed(actor, 'createApiKey', facts());
    expect(apiKey.createdBy).toBeNull();
  });
});

describe('a key that has ended', () => {
  test('revoked, is turned away within seconds and cannot be rotated or revoked again', async () => {
    const { id, key } = await newKey(world);
    expect(await isLetIn(key)).toBe(true);
    const { apiKey } = await performed(world.as('admin'), 'revokeApiKey', { apiKeyId: id });
    expect(apiKey).toMatchObject({ isActive: false, revokedAt: expect.any(String) });
    const start = Date.now();
    await until(async () => !(await isLetIn(key)));
    expect(Date.now() - start).toBeLessThan(5_000);
    for (const act of ['revokeApiKey', 'rotateApiKey'] as const) {
      expect(await refused(world.as('admin'), act, { apiKeyId: id })).toMatchObject({
        __typename: 'StateConflictError',
        code: 'STATE_CONFLICT',
        currentState: 'REVOKED',
        allowedActions: [],
      });
    }
  });

  test('expired, is turned away', async () => {
    const { id, key } = await newKey(world);
    await world.sql("update api_key set expires_at = now() - interval '1 second' where id = $1", [uuidOf(id)]);
    expect(await isLetIn(key)).toBe(false);
    expect(await refused(world.as('admin'), 'rotateApiKey', { apiKeyId: id })).toMatchObject({
      code: 'STATE_CONFLICT',
      currentState: 'EXPIRED',
    });
    const { apiKeys } = await world.as('auditor').data('{ apiKeys(filter: { isActive: false }) { nodes { id isActive } } }');
    expect(apiKeys.nodes).toEqual(expect.arrayContaining([{ id, isActive: false }]));
  });

  test('is one whose secret, id or workspace is not exactly its own', async () => {
    const { key } = await newKey(world);
    const [prefix, workspace, id, secret] = [key.slice(0, 3), key.slice(4, 36), key.slice(37, 69), key.slice(70)];
    const other = await newKey(world);
    const elsewhere = (await world.sql("select replace(id::text, '-', '') as digits from workspace where slug = 'fjordhave'"))[0]![
      'digits'
    ];
    const swapped = `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
    for (const forged of [
      [prefix, workspace, id, swapped],
      [prefix, workspace, other.key.slice(37, 69), secret],
      [prefix, elsewhere, id, secret],
      [prefix, workspace, '0'.repeat(32), secret],
    ]) {
      expect(await isLetIn(forged.join('_'))).toBe(false);
    }
  });

  test('ends for good: the database itself lets no key live longer, do more, or come back', async () => {
    const { id } = await newKey(world);
    await performed(world.as('admin'), 'revokeApiKey', { apiKeyId: id });
    for (const change of [
      "expires_at = expires_at + interval '1 day'",
      'revoked_at = null',
      "scopes = '{PARTY_WRITE}'",
      "role = 'CHANNEL_USER'",
      "secret_hash = repeat('0', 64)",
      'party_id = gen_random_uuid()',
    ]) {
      await expect(world.sql(`update api_key set ${change} where id = $1`, [uuidOf(id)])).rejects.toMatchObject({
        constraint: 'api_key_only_ends',
      });
    }
  });
});

test('revokeApiKey happens once for one idempotency key', async () => {
  const { id } = await newKey(world);
  const input = { apiKeyId: id, idempotencyKey: 'revoke-once' };
  const answers = await Promise.all(Array.from({ length: 5 }, () => perform(world.as('admin'), 'revokeApiKey', input)));
  for (const { userErrors } of answers) expect(userErrors).toEqual([]);
  expect(await world.sql("select from audit_entry where action = 'key.revoke' and subject_id = $1", [uuidOf(id)])).toHaveLength(1);
});

test('keys are listed for who may read them, newest first, marked when they were used', async () => {
  const { id, actor } = await newKey(world, { name: 'Newest' });
  await actor.data('{ viewer { role } }');
  const list = '{ apiKeys(first: 1) { totalCount nodes { id name lastUsedAt party { id } createdBy { id } } } }';
  for (const persona of ['admin', 'auditor']) {
    const { apiKeys } = await world.as(persona).data(list);
    expect(apiKeys.nodes).toEqual([
      {
        id,
        name: 'Newest',
        lastUsedAt: expect.any(String),
        party: { id: world.id('jade-cell') },
        createdBy: { id: world.userId('admin') },
      },
    ]);
  }
  expect((await world.as('admin', { workspace: 'fjordhave' }).data(list)).apiKeys).toEqual({ totalCount: 0, nodes: [] });
  for (const persona of ['manager', 'planner', 'supplier', 'other-workspace']) {
    expect((await world.as(persona).query(list)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  }
});
