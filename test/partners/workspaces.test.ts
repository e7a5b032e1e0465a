import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createWorkspace, type WorkspaceFacts } from '../../src/partners/create-workspace.service.ts';
import {
  createWorkspaceKey,
  listWorkspaceKeys,
  revokeWorkspaceKey,
  rotateWorkspaceKey,
} from '../../src/partners/workspace-keys.service.ts';
import { Refusal, type UserErrorFacts } from '../../src/platform/errors/refusal.ts';
import { developmentIssuer } from '../../src/server/identity/development-issuer.ts';
import { until } from '../until.ts';
import { openWorld, type World } from '../world.ts';
import { performed, uuidOf } from './sign-ins.ts';

/** What the command line does to the database, without a server and without anybody signed in. */

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const facts = (more: Partial<WorkspaceFacts> = {}): WorkspaceFacts => ({
  slug: 'acme',
  name: 'Acme network',
  firm: 'Acme Ltd',
  countryCode: 'gb',
  timeZone: 'Europe/London',
  administrator: { issuer: developmentIssuer, subject: 'ada', email: 'ada@acme.example', displayName: 'Ada' },
  ...more,
});

/** The one reason for which something was refused. */
async function refusalOf(work: Promise<unknown>): Promise<UserErrorFacts> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error('It was to be refused.', { cause: error });
  return error.facts[0]!;
}

describe('createWorkspace', () => {
  test('makes a workspace whose administrator signs in and begins', async () => {
    const { workspaceId, focalPartyId } = await createWorkspace(world.database, facts());
    const ada = world.as('ada', { workspace: 'acme' });
    const { viewer } = await ada.data(
      '{ viewer { role user { displayName email } party { id name countryCode timeZone isFocal } workspace { id name focalParty { id } } } parties { totalCount } }',
    );
    expect(viewer).toEqual({
      role: 'ADMIN',
      user: { displayName: 'Ada', email: 'ada@acme.example' },
      party: { id: focalPartyId, name: 'Acme Ltd', countryCode: 'GB', timeZone: 'Europe/London', isFocal: true },
      workspace: { id: workspaceId, name: 'Acme network', focalParty: { id: focalPartyId } },
    });
    const { membership } = await performed(ada, 'inviteMember', {
      displayName: 'Grace',
      email: 'grace@acme.example',
      partyId: focalPartyId,
      role: 'PLANNER',
    });
    expect(membership.status).toBe('INVITED');
  });

  test('is on record as done by the platform', async () => {
    await createWorkspace(world.database, facts({ slug: 'on-record' }));
    const { auditEntries } = await world
      .as('ada', { workspace: 'on-record' })
      .data('{ auditEntries { nodes { action actorKind actor { id } subjectType } } }');
    expect(new Set(auditEntries.nodes.map(({ subjectType }: { subjectType: string }) => subjectType))).toEqual(
      new Set(['Workspace', 'Party', 'User', 'Membership']),
    );
    for (const entry of auditEntries.nodes) expect(entry).toMatchObject({ action: 'workspace.create', actorKind: 'SYSTEM', actor: null });
  });

  test('refuses a short name that is taken, also when two ask at the same time, and leaves nothing behind', async () => {
    expect(await refusalOf(createWorkspace(world.database, facts({ slug: 'formosa' })))).toMatchObject({
      code: 'DUPLICATE',
      field: ['slug'],
    });
    const made = await Promise.allSettled(Array.from({ length: 5 }, () => createWorkspace(world.database, facts({ slug: 'raced' }))));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [counted] = await world.sql(
      'select count(*)::int as orphans from party p where not exists (select from workspace w where w.id = p.workspace_id)',
    );
    expect(counted).toEqual({ orphans: 0 });
  });

  test.each([
    ['a short name with capitals', { slug: 'Acme' }, { code: 'INVALID', field: ['slug'] }],
    ['a short name of one letter', { slug: 'a' }, { code: 'INVALID', field: ['slug'] }],
    ['no name', { name: ' ' }, { code: 'REQUIRED', field: ['name'] }],
    ['no firm', { firm: '' }, { code: 'REQUIRED', field: ['firm'] }],
    ['a country that is none', { countryCode: 'XX1' }, { code: 'INVALID', field: ['countryCode'] }],
    ['a time zone that is none', { timeZone: 'London' }, { code: 'INVALID', field: ['timeZone'] }],
    [
      'no issuer',
      { administrator: { issuer: '', subject: 'ada', email: 'ada@acme.example' } },
      { code: 'REQUIRED', field: ['administrator', 'issuer'] },
    ],
    [
      'no subject',
      { administrator: { issuer: 'https://login.example', subject: '', email: 'ada@acme.example' } },
      { code: 'REQUIRED', field: ['administrator', 'subject'] },
    ],
    [
      'no address',
      { administrator: { issuer: 'https://login.example', subject: 'ada', email: '' } },
      { code: 'REQUIRED', field: ['administrator', 'email'] },
    ],
  ])('refuses %s', async (_what, more, error) => {
    expect(await refusalOf(createWorkspace(world.database, facts({ slug: 'refused', ...more })))).toMatchObject(error);
    expect(await world.sql("select from workspace where slug = 'refused'")).toEqual([]);
  });
});

describe('the keys of a workspace', () => {
  test('are made, listed, rotated and revoked by the platform itself', async () => {
    const made = await createWorkspaceKey(world.database, 'formosa', {
      name: 'First',
      role: 'AUDITOR',
      scopes: ['PARTY_READ', 'AUDIT_READ'],
      expiresInDays: 30,
    });
    expect((await world.bearing(made.key).data('{ viewer { role party { id } } }')).viewer).toEqual({
      role: 'AUDITOR',
      party: { id: world.id('formosa-stride') },
    });
    const next = await rotateWorkspaceKey(world.database, 'formosa', { apiKeyId: made.apiKeyId });
    expect((await world.bearing(next.key).data('{ viewer { role } }')).viewer).toEqual({ role: 'AUDITOR' });
    await revokeWorkspaceKey(world.database, 'formosa', made.apiKeyId);
    await until(async () => (await world.bearing(made.key).query('{ viewer { role } }')).errors !== undefined);
    expect(await listWorkspaceKeys(world.database, 'formosa')).toMatchObject([
      {
        apiKeyId: next.apiKeyId,
        name: 'First',
        partyName: 'Formosa Stride Electric Vehicles Co., Ltd.',
        role: 'AUDITOR',
        scopes: ['PARTY_READ', 'AUDIT_READ'],
        status: 'ACTIVE',
        lastUsedAt: expect.any(Date),
      },
      { apiKeyId: made.apiKeyId, status: 'REVOKED', expiresAt: expect.any(Date) },
    ]);
    expect(await listWorkspaceKeys(world.database, 'fjordhave')).toEqual([]);
    const entries = await world.sql('select action, principal_kind from audit_entry where subject_id = any($1) order by id', [
      [made.apiKeyId, next.apiKeyId].map(uuidOf),
    ]);
    expect(entries.map(({ action }) => action)).toEqual(['key.create', 'key.rotate', 'key.rotate', 'key.revoke']);
    expect(new Set(entries.map(({ principal_kind: kind }) => kind))).toEqual(new Set(['SYSTEM']));
  });

  test('are refused for the reasons that an administrator is told', async () => {
    const key = { name: 'Wrong', role: 'SUPPLIER_USER', scopes: ['PARTY_READ'] } as const;
    expect(await refusalOf(createWorkspaceKey(world.database, 'formosa', { ...key, scopes: ['PARTY_READ'] }))).toMatchObject({
      code: 'INVALID',
      field: ['input', 'role'],
    });
    expect(await refusalOf(createWorkspaceKey(world.database, 'no-such', { ...key, scopes: ['PARTY_READ'] }))).toMatchObject({
      code: 'NOT_FOUND',
      values: { slug: 'no-such' },
    });
    expect(await refusalOf(listWorkspaceKeys(world.database, 'no-such'))).toMatchObject({ code: 'NOT_FOUND' });
    const { apiKeyId } = await createWorkspaceKey(world.database, 'formosa', {
      ...key,
      partyId: world.id('jade-cell'),
      scopes: ['PARTY_READ'],
    });
    expect(await refusalOf(revokeWorkspaceKey(world.database, 'fjordhave', apiKeyId))).toMatchObject({ code: 'NOT_FOUND' });
    await revokeWorkspaceKey(world.database, 'formosa', apiKeyId);
    expect(await refusalOf(rotateWorkspaceKey(world.database, 'formosa', { apiKeyId }))).toMatchObject({
      code: 'STATE_CONFLICT',
      currentState: 'REVOKED',
    });
  });
});
