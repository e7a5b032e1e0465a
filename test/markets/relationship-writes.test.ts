import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } ... on StaleVersionError { current { id ... on Relationship { version note } } } }';
const create = `mutation ($input: CreateRelationshipInput!) { createRelationship(input: $input) {
  relationship { id __typename market stage startedOn isKey note version manager { id } partner { id } viewerActions { action isAllowed } lastChange { action } } ${errors} query { relationships(first: 1) { totalCount } } } }`;
const update = `mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { relationship { id version note isKey startedOn } ${errors} } }`;
const assign = `mutation ($input: AssignRelationshipManagerInput!) { assignRelationshipManager(input: $input) { relationship { id version manager { id displayName } } ${errors} } }`;
const end = `mutation ($input: EndRelationshipInput!) { endRelationship(input: $input) { relationship { id stage endedOn endReason endNote viewerActions { action isAllowed reason { code message } } } ${errors} } }`;


describe('createRelationship', () => {
  test('begins one in a market that the partner does not stand in yet', async () => {
    const manager = world.as('manager');
    const { createRelationship } = await manager.data(create, {
      input: { partnerId: world.id('ridgeline'), market: 'DISTRIBUTOR', startedOn: '2026-01-15', managerId: world.userId('manager'), isKey: true, note: '  resells our trikes ' },
    });
    expect(createRelationship.userErrors).toEqual([]);
    expect(createRelationship.relationship).toMatchObject({
      __typename: 'DistributorRelationship', market: 'DISTRIBUTOR', stage: 'ESTABLISHED', startedOn: '2026-01-15', isKey: true, note: 'resells our trikes', version: 1,
      manager: { id: world.userId('manager') }, partner: { id: world.id('ridgeline') },
    });
    expect(createRelationship.query.relationships.totalCount).toBe(59);
  });

  test.each([
    ['a partner and market that are taken', { partnerId: 'ridgeline', market: 'SUPPLIER' }, 'DUPLICATE', ['input', 'market']],
    ['a party of another workspace', { partnerId: 'jade-cell-twin@fjordhave', market: 'SUPPLIER' }, 'NOT_FOUND', ['input', 'partnerId']],
    ['the firm itself', { partnerId: 'formosa-light-ev', market: 'SUPPLIER' }, 'INVALID', ['input', 'partnerId']],
    ['an organization in the internal market', { partnerId: 'ridgeline', market: 'INTERNAL' }, 'INVALID', ['input', 'partnerId']],
    ['a day in the future', { partnerId: 'ridgeline', market: 'INFLUENCER', startedOn: '2999-01-01' }, 'OUT_OF_RANGE', ['input', 'startedOn']],
    ['a manager who is a partner’s user', { partnerId: 'ridgeline', market: 'INFLUENCER', managerId: 'supplier' }, 'INVALID', ['input', 'managerId']],
    ['a note that is too long', { partnerId: 'ridgeline', market: 'INFLUENCER', note: 'x'.repeat(10_001) }, 'OUT_OF_RANGE', ['input', 'note']],
    ['a note with a NUL', { partnerId: 'ridgeline', market: 'INFLUENCER', note: 'a\0b' }, 'INVALID', ['input', 'note']],
    ['an influencer of no kind', { partnerId: 'ridgeline', market: 'INFLUENCER' }, 'REQUIRED', ['input', 'influencerKind']],
    ['half a surrogate pair', { partnerId: 'ridgeline', market: 'INFLUENCER', note: 'a\ud800b' }, 'INVALID', ['input', 'note']],
  ])('refuses %s', async (_what, { partnerId, managerId, ...rest }: Record<string, string>, code, field) => {
    const [key, slug] = partnerId!.split('@');
    const input = { ...rest, partnerId: key === 'formosa-light-ev' ? await focalId() : world.id(key!, slug), ...(managerId !== undefined && { managerId: world.userId(managerId) }) };
    const { createRelationship } = await world.as('manager').data(create, { input });
    expect(createRelationship.relationship).toBeNull();
    expect(createRelationship.userErrors).toMatchObject([{ code, field }]);
  });

  test('tells what is wrong in the reader’s language', async () => {
    const input = { partnerId: world.id('ridgeline'), market: 'SUPPLIER' };
    const said = async (locale: string) => (await world.as('manager', { locales: [locale] }).data(create, { input })).createRelationship.userErrors[0].message;
    expect(await said('zh-TW')).toBe('此夥伴在這個市場中已有進行中的關係。');
    expect(await said('zh-CN')).toBe('此伙伴在这个市场中已有进行中的关系。');
    // A language that is not spoken here gives way to that of the user's profile.
    expect(await said('de')).toBe('此夥伴在這個市場中已有進行中的關係。');
    expect(await said('en-GB')).toBe('There is a living relationship with this partner in this market already.');
  });

  test('of twenty at once lets one through', async () => {
    const input = { partnerId: world.id('huanchi-mobility'), market: 'INFLUENCER', influencerKind: 'MEDIA' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.as('manager').data(create, { input })));
    const made = answers.filter(({ createRelationship }) => createRelationship.relationship !== null);
    expect(made).toHaveLength(1);
    expect(answers.filter(({ createRelationship }) => createRelationship.userErrors[0]?.code === 'DUPLICATE')).toHaveLength(19);
  });
});

describe('an idempotency key', () => {
  test('gives a hundred identical calls one effect and one answer', async () => {
    const input = { partnerId: world.id('huanchi-mobility'), market: 'CUSTOMER', idempotencyKey: 'one of a hundred' };
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 100 }, () => world.as('manager').data(create, { input })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.createRelationship.relationship))).size).toBe(1);
    expect(answers[0]!.createRelationship.relationship.id).toBeTruthy();
    expect(await count()).toEqual({ relationships: before.relationships + 1, audits: before.audits + 1, outbox: before.outbox + 1 });
  });

  test.each([['', 'REQUIRED'], ['x'.repeat(201), 'OUT_OF_RANGE'], ['a\0b', 'INVALID'], ['a\ud800', 'INVALID']])('that is no key is refused', async (idempotencyKey, code) => {
    const input = { partnerId: world.id('cascadia-volt'), market: 'CUSTOMER', idempotencyKey };
    const { createRelationship } = await world.as('manager').data(create, { input });
    expect(createRelationship).toMatchObject({ relationship: null, userErrors: [{ code, field: ['input', 'idempotencyKey'] }] });
  });

  test('is refused for another request, belongs to one asker, and is not spent by a refusal', async () => {
    const input = { partnerId: world.id('cascadia-volt'), market: 'CUSTOMER', idempotencyKey: 'k' };
    const refused = await world.as('manager').data(create, { input: { ...input, market: 'COMPETITOR' } });
    expect(refused.createRelationship.userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    const first = await world.as('manager').data(create, { input });
    expect(first.createRelationship.userErrors).toEqual([]);
    const other = await world.as('manager').data(create, { input: { ...input, market: 'DISTRIBUTOR' } });
    expect(other.createRelationship.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH', field: ['input', 'idempotencyKey'] }]);
    const somebodyElse = await world.as('admin').data(create, { input: { ...input, market: 'DISTRIBUTOR' } });
    expect(somebodyElse.createRelationship.userErrors).toEqual([]);
  });
});

describe('updateRelationship', () => {
  test('changes what is given and keeps what is not; the version protects against a stale view', async () => {
    const manager = world.as('manager');
    const relationshipId = world.relationshipId('ridgeline.customer');
    const { updateRelationship: first } = await manager.data(update, { input: { relationshipId, note: 'new note' } });
    const { updateRelationship: second } = await manager.data(update, { input: { relationshipId, isKey: true, expectedVersion: first.relationship.version } });
    expect(second.relationship).toMatchObject({ note: 'new note', isKey: true, version: first.relationship.version + 1 });
    const { updateRelationship: stale } = await manager.data(update, { input: { relationshipId, note: 'lost', expectedVersion: first.relationship.version } });
    expect(stale).toMatchObject({
      relationship: null,
      userErrors: [{ __typename: 'StaleVersionError', code: 'STALE_VERSION', current: { id: relationshipId, version: second.relationship.version, note: 'new note' } }],
    });
    const { updateRelationship: cleared } = await manager.data(update, { input: { relationshipId, note: null } });
    expect(cleared.relationship).toMatchObject({ note: null, isKey: true });
  });

  test('by two at once loses neither change', async () => {
    const relationshipId = world.relationshipId('ridgeline.supplier');
    await Promise.all([
      ...Array.from({ length: 10 }, (_, n) => world.as('manager').data(update, { input: { relationshipId, note: `note ${n}` } })),
      ...Array.from({ length: 10 }, (_, n) => world.as('admin').data(update, { input: { relationshipId, isKey: n % 2 === 0 } })),
    ]);
    const [row] = await world.sql<{ version: number }>('select version from relationship where id = $1', [uuid(relationshipId)]);
    const [audited] = await world.sql<{ changed: number }>("select count(*)::int as changed from audit_entry where subject_id = $1 and action = 'relationship.update' and changes <> '{}'", [uuid(relationshipId)]);
    expect(row!.version).toBe(1 + audited!.changed);
  });
});

describe('assignRelationshipManager', () => {
  test('names an active member of the firm, or nobody', async () => {
    const relationshipId = world.relationshipId('cascadia-volt.competitor');
    const { assignRelationshipManager: assigned } = await world.as('manager').data(assign, { input: { relationshipId, managerId: world.userId('planner') } });
    expect(assigned.relationship.manager.id).toBe(world.userId('planner'));
    const { assignRelationshipManager: cleared } = await world.as('manager').data(assign, { input: { relationshipId, managerId: null } });
    expect(cleared.relationship.manager).toBeNull();
    const { assignRelationshipManager: unknown } = await world.as('manager').data(assign, { input: { relationshipId, managerId: world.userId('other-workspace', 'fjordhave') } });
    expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'managerId'] }]);
  });
});

describe('endRelationship', () => {
  test('ends with a reason, once; what has ended is history', async () => {
    const manager = world.as('manager');
    const relationshipId = world.relationshipId('huanchi-mobility.competitor');
    const { endRelationship: noStory } = await manager.data(end, { input: { relationshipId, reason: 'OTHER' } });
    expect(noStory.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'note'] }]);
    const { endRelationship: reversed } = await manager.data(end, { input: { relationshipId: world.relationshipId('ridgeline.supplier'), reason: 'WE_LEFT', endedOn: '2001-01-01' } });
    expect(reversed.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'endedOn'] }]);
    const { endRelationship: ended } = await manager.data(end, { input: { relationshipId, reason: 'WE_LEFT', note: 'no overlap left' } });
    expect(ended.relationship).toMatchObject({ stage: 'TERMINATED', endReason: 'WE_LEFT', endNote: 'no overlap left', endedOn: new Date().toISOString().slice(0, 10) });
    expect(ended.relationship.viewerActions).toContainEqual({ action: 'END_RELATIONSHIP', isAllowed: false, reason: { code: 'RELATIONSHIP_ENDED', message: expect.any(String) } });
    const { endRelationship: again } = await manager.data(end, { input: { relationshipId, reason: 'WE_LEFT' } });
    expect(again.userErrors).toMatchObject([{ __typename: 'StateConflictError', code: 'STATE_CONFLICT', currentState: 'TERMINATED', allowedActions: [] }]);
    // The database holds the same state machine.
    await expect(world.sql("update relationship set stage = 'MAINTAINED', ended_on = null, end_reason = null where id = $1", [uuid(relationshipId)])).rejects.toThrow(/ended/);
    const { createRelationship: renewed } = await manager.data(create, { input: { partnerId: world.id('huanchi-mobility'), market: 'COMPETITOR' } });
    expect(renewed.userErrors).toEqual([]);
    expect(renewed.relationship.id).not.toBe(relationshipId);
  });
});

describe('who may write relationships', () => {
  const calls = (): [string, string, object][] => [
    ['createRelationship', create, { partnerId: world.id('ridgeline'), market: 'INFLUENCER' }],
    ['updateRelationship', update, { relationshipId: world.relationshipId('ridgeline.supplier'), note: 'x' }],
    ['assignRelationshipManager', assign, { relationshipId: world.relationshipId('ridgeline.supplier'), managerId: null }],
    ['endRelationship', end, { relationshipId: world.relationshipId('ridgeline.supplier'), reason: 'WE_LEFT' }],
  ];

  test.each(['planner', 'buyer', 'engineer', 'auditor', 'supplier', 'rival-supplier', 'channel', 'customer', 'competitor'])('not %s', async (persona) => {
    const before = await count();
    for (const [, source, input] of calls()) {
      const answer = await world.as(persona).query(source, { input });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await count()).toEqual(before);
  });

  test('not a manager of another workspace, for whom they do not exist', async () => {
    for (const [name, source, input] of calls()) {
      const { [name]: payload } = await world.as('other-workspace').data(source, { input });
      expect(payload.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });
});

async function count(): Promise<{ relationships: number; audits: number; outbox: number }> {
  const [row] = await world.sql<{ relationships: number; audits: number; outbox: number }>(
    'select (select count(*)::int from relationship) as relationships, (select count(*)::int from audit_entry) as audits, (select count(*)::int from outbox_event) as outbox');
  return row!;
}

async function focalId(): Promise<string> {
  const { relationship } = await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { focal { id } } }', { id: world.relationshipId('ridgeline.supplier') });
  return relationship.focal.id;
}

function uuid(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
