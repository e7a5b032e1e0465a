import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';
import { type Act, actDocument, acts, type Input, invite, membershipId, newKey, newMember } from './sign-ins.ts';

/** Every act on people and keys, as every persona, and what comes of it. */

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Outcome = 'allowed' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHENTICATED';

const names = Object.keys(acts) as Act[];
const everybodyElse = [
  'manager',
  'second-manager',
  'planner',
  'buyer',
  'engineer',
  'auditor',
  'supplier',
  'rival-supplier',
  'channel',
  'rival-channel',
  'customer',
  'consumer',
  'competitor',
  'influencer',
  'other-workspace',
  'other-supplier',
] as const;

/** What each act is tried with; fresh records, so that each row of the table stands for itself. */
const inputs: Readonly<Record<Act, () => Promise<Input>>> = {
  inviteMember: async () => ({
    displayName: 'Tried',
    email: `tried-${Math.random()}@jade-cell.example`,
    partyId: world.id('jade-cell'),
    role: 'SUPPLIER_USER',
  }),
  reissueInvitation: async () => ({ membershipId: (await invite(world)).membershipId }),
  // An open invitation is for whoever holds it, so a persona would accept it; a worthless one tells them nothing.
  acceptInvitation: async () => ({ code: 'gxi_worthless' }),
  suspendMember: async () => ({ membershipId: (await newMember(world)).membershipId, reason: 'Tried' }),
  reinstateMember: async () => {
    const { membershipId: id } = await newMember(world);
    await world.as('admin').data(actDocument('suspendMember'), { input: { membershipId: id, reason: 'Tried' } });
    return { membershipId: id };
  },
  removeMember: async () => ({ membershipId: (await newMember(world)).membershipId, reason: 'Tried' }),
  createApiKey: async () => ({ partyId: world.id('jade-cell'), role: 'SUPPLIER_USER', name: 'Tried', scopes: ['PARTY_READ'] }),
  rotateApiKey: async () => ({ apiKeyId: (await newKey(world)).id }),
  revokeApiKey: async () => ({ apiKeyId: (await newKey(world)).id }),
};

const personas: readonly { name: string; outcomes: (act: Act) => Outcome; isUnchanged: boolean }[] = [
  { name: 'admin', outcomes: (act) => (act === 'acceptInvitation' ? 'NOT_FOUND' : 'allowed'), isUnchanged: false },
  { name: 'admin of another workspace', outcomes: () => 'NOT_FOUND', isUnchanged: true },
  { name: 'nobody', outcomes: () => 'UNAUTHENTICATED', isUnchanged: true },
  {
    name: 'a person without membership',
    outcomes: (act) => (act === 'acceptInvitation' ? 'NOT_FOUND' : 'UNAUTHENTICATED'),
    isUnchanged: true,
  },
  { name: 'key of the firm that reads', outcomes: () => 'FORBIDDEN', isUnchanged: true },
  { name: 'key of a partner', outcomes: () => 'FORBIDDEN', isUnchanged: true },
  ...everybodyElse.map((name) => ({
    name,
    outcomes: (act: Act): Outcome => (act === 'acceptInvitation' ? 'NOT_FOUND' : 'FORBIDDEN'),
    isUnchanged: true,
  })),
];

async function actorOf(name: string): Promise<ReturnType<World['as']>> {
  switch (name) {
    case 'nobody':
      return world.bearing(null);
    case 'admin of another workspace':
      return world.as('admin', { workspace: 'fjordhave' });
    case 'key of the firm that reads':
      return (
        await newKey(world, { partyId: world.id('formosa-stride'), role: 'ADMIN', scopes: ['MEMBER_READ', 'KEY_READ', 'PARTY_READ'] })
      ).actor;
    case 'key of a partner':
      return (await newKey(world, { scopes: ['PARTY_READ', 'PARTY_WRITE', 'RELATIONSHIP_READ'] })).actor;
    default:
      return world.as(name);
  }
}

describe.each(personas)('$name', ({ name, outcomes, isUnchanged }) => {
  test.each(names)('%s', async (act) => {
    const [input, actor] = [await inputs[act](), await actorOf(name)];
    const before = await everything();
    const { data, errors } = await actor.query(actDocument(act), { input });
    const outcome = errors?.[0]?.extensions.code ?? data[act].userErrors[0]?.code ?? 'allowed';
    expect(outcome).toBe(outcomes(act));
    const after = await everything();
    expect(isUnchanged ? after : before).toEqual(before);
  });
});

/** What stands in the tables of people and keys, but for when keys were used; and how much is on record. */
async function everything(): Promise<Record<string, any>[]> {
  return world.sql(`
    select (select md5(string_agg(m::text, '' order by id)) from membership m) as members, (select md5(string_agg(u::text, '' order by id)) from user_account u) as users,
      (select md5(string_agg(row(id, expires_at, revoked_at, version)::text, '' order by id)) from api_key) as keys, (select count(*) from audit_entry) as entries`);
}

describe('ids that are none', () => {
  const wrong = (kind: 'Membership' | 'ApiKey') => [
    '',
    'garbage',
    '\0',
    'x'.repeat(10_000),
    world.id('jade-cell'),
    world.userId('planner'),
    Buffer.from(`${kind}:not-a-uuid`).toString('base64url'),
    Buffer.from(`${kind}:00000000-0000-4000-8000-000000000000`).toString('base64url'),
    kind === 'Membership' ? membershipId('other-workspace', 'fjordhave') : membershipId('planner'),
  ];

  test.each(['reissueInvitation', 'suspendMember', 'reinstateMember', 'removeMember', 'rotateApiKey', 'revokeApiKey'] as const)(
    '%s finds nothing',
    async (act) => {
      const field = act.endsWith('ApiKey') ? 'apiKeyId' : 'membershipId';
      for (const id of wrong(field === 'apiKeyId' ? 'ApiKey' : 'Membership')) {
        const input = { [field]: id, ...(act === 'suspendMember' || act === 'removeMember' ? { reason: 'Tried' } : {}) };
        const { [act]: answer } = await world.as('admin').data(actDocument(act), { input });
        expect(answer.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', field] }]);
      }
    },
  );
});
