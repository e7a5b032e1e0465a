import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } ... on StaleVersionError { current { id ... on Tie { version } } } }';
const shown = 'tie { id kind isDirected form from { id } to { id } good yearlyAmount { amount currencyCode } shareOfNeed startedOn endedOn note version lastChange { action } viewerActions { action isAllowed reason { code } } }';
const add = `mutation ($input: AddTieInput!) { addTie(input: $input) { ${shown} ${errors} } }`;
const update = `mutation ($input: UpdateTieInput!) { updateTie(input: $input) { ${shown} ${errors} } }`;
const end = `mutation ($input: EndTieInput!) { endTie(input: $input) { ${shown} ${errors} } }`;
const tieId = (key: string, slug = 'formosa') => toGlobalId('Tie', seedId(slug, 'tie', key));

describe('addTie', () => {
  test('adds what flows from one party to another', async () => {
    const input = {
      kind: 'SUPPLIES', fromId: world.id('rollwell-tyre'), toId: world.id('ridgeline'), good: ' tyres ', shareOfNeed: 0.25, form: 'CHANCE', startedOn: '2025-03-01',
      yearlyAmount: { amount: '1234.5', currencyCode: 'EUR' }, note: 'seen at the fair',
    };
    const { addTie } = await world.as('manager').data(add, { input });
    expect(addTie.userErrors).toEqual([]);
    expect(addTie.tie).toMatchObject({
      kind: 'SUPPLIES', isDirected: true, form: 'CHANCE', from: { id: world.id('rollwell-tyre') }, to: { id: world.id('ridgeline') }, good: 'tyres', shareOfNeed: 0.25,
      yearlyAmount: { amount: '1234.50', currencyCode: 'EUR' }, startedOn: '2025-03-01', endedOn: null, note: 'seen at the fair', version: 1,
      viewerActions: [{ action: 'UPDATE_TIE', isAllowed: true }, { action: 'END_TIE', isAllowed: true }],
    });
    const { tie } = await world.as('auditor').data('query ($id: ID!) { tie(id: $id) { lastChange { action } viewerActions { isAllowed reason { code } } } }', { id: addTie.tie.id });
    expect(tie).toEqual({ lastChange: { action: 'tie.add' }, viewerActions: [{ isAllowed: false, reason: { code: 'PERMISSION_MISSING' } }, { isAllowed: false, reason: { code: 'PERMISSION_MISSING' } }] });
  });

  test('keeps a mutual tie once, whichever way round it is given', async () => {
    const [one, other] = [world.id('stilva-brakes'), world.id('kitano-geartrain')];
    const { addTie: first } = await world.as('manager').data(add, { input: { kind: 'ALLIED_WITH', fromId: one, toId: other } });
    expect(first).toMatchObject({ userErrors: [], tie: { isDirected: false } });
    const { addTie: again } = await world.as('manager').data(add, { input: { kind: 'ALLIED_WITH', fromId: other, toId: one } });
    expect(again).toMatchObject({ tie: null, userErrors: [{ code: 'DUPLICATE' }] });
  });

  test.each<[string, Record<string, unknown>, string, string[]]>([
    ['a party of another workspace', { toId: 'gartenbund@fjordhave' }, 'NOT_FOUND', ['input', 'toId']],
    ['what is no id of a party', { fromId: 'relationship' }, 'NOT_FOUND', ['input', 'fromId']],
    ['a tie to oneself', { toId: 'kitano-geartrain' }, 'INVALID', ['input', 'toId']],
    ['a share above one', { shareOfNeed: 1.01 }, 'OUT_OF_RANGE', ['input', 'shareOfNeed']],
    ['a share below zero', { shareOfNeed: -0.01 }, 'OUT_OF_RANGE', ['input', 'shareOfNeed']],
    ['half a yen', { yearlyAmount: { amount: '0.5', currencyCode: 'JPY' } }, 'INVALID', ['input', 'yearlyAmount', 'amount']],
    ['a negative amount', { yearlyAmount: { amount: '-1', currencyCode: 'JPY' } }, 'OUT_OF_RANGE', ['input', 'yearlyAmount', 'amount']],
    ['a flow along a mutual tie', { kind: 'KIN_OF', good: 'advice' }, 'INVALID', ['input', 'good']],
    ['a day in the future', { startedOn: '2999-01-01' }, 'OUT_OF_RANGE', ['input', 'startedOn']],
    ['a good that is too long', { good: 'x'.repeat(201) }, 'OUT_OF_RANGE', ['input', 'good']],
    ['half a surrogate pair', { note: 'a\ud800b' }, 'INVALID', ['input', 'note']],
    ['a NUL', { good: 'a\0b' }, 'INVALID', ['input', 'good']],
  ])('refuses %s', async (_what, { fromId = 'kitano-geartrain', toId = 'saebom', ...rest }, code, field) => {
    const input = { kind: 'SUPPLIES', fromId: partyId(String(fromId)), toId: partyId(String(toId)), ...rest };
    const { addTie } = await world.as('manager').data(add, { input });
    expect(addTie.tie).toBeNull();
    expect(addTie.userErrors).toMatchObject([{ code, field }]);
  });

  test('of twenty at once lets one through, and says so in the reader’s language', async () => {
    const input = { kind: 'FINANCES', fromId: world.id('fonghe-bank'), toId: world.id('saebom') };
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.as('manager', { locales: ['zh-TW'] }).data(add, { input })));
    expect(answers.filter(({ addTie }) => addTie.tie !== null)).toHaveLength(1);
    const refused = answers.flatMap(({ addTie }) => addTie.userErrors);
    expect(refused).toHaveLength(19);
    expect(new Set(refused.map(({ code, message }: { code: string; message: string }) => `${code} ${message}`))).toEqual(new Set(['DUPLICATE 雙方之間已有進行中的同類連結。']));
  });

  test('with an idempotency key has one effect and one answer', async () => {
    const input = { kind: 'REFERS', fromId: world.id('fonghe-bank'), toId: world.id('hailu-freight'), idempotencyKey: 'a tie' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.as('manager').data(add, { input })));
    expect(new Set(answers.map(({ addTie }) => addTie.tie?.id)).size).toBe(1);
    const { addTie: other } = await world.as('manager').data(add, { input: { ...input, toId: world.id('saebom') } });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
  });
});

describe('updateTie', () => {
  test('changes what is given, clears what is null, keeps the rest', async () => {
    const { updateTie: changed } = await world.as('manager').data(update, { input: { tieId: tieId('suhe-motors'), shareOfNeed: 0.3, note: 'less now', expectedVersion: 1 } });
    expect(changed).toMatchObject({ userErrors: [], tie: { shareOfNeed: 0.3, note: 'less now', good: 'hub motors', version: 2 } });
    const { updateTie: cleared } = await world.as('manager').data(update, { input: { tieId: tieId('suhe-motors'), shareOfNeed: null, yearlyAmount: null } });
    expect(cleared).toMatchObject({ userErrors: [], tie: { shareOfNeed: null, yearlyAmount: null, note: 'less now', version: 3 } });
    const { updateTie: stale } = await world.as('manager').data(update, { input: { tieId: tieId('suhe-motors'), note: 'lost', expectedVersion: 1 } });
    expect(stale.userErrors).toMatchObject([{ __typename: 'StaleVersionError', code: 'STALE_VERSION', current: { id: tieId('suhe-motors'), version: 3 } }]);
    const { updateTie: unchanged } = await world.as('manager').data(update, { input: { tieId: tieId('suhe-motors'), note: 'less now' } });
    expect(unchanged).toMatchObject({ userErrors: [], tie: { version: 3 } });
  });

  test('refuses a flow on a mutual tie, and a good that another current tie has', async () => {
    const { updateTie } = await world.as('manager').data(update, { input: { tieId: tieId('owners-are-kin'), shareOfNeed: 0.5 } });
    expect(updateTie.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'shareOfNeed'] }]);
    const pair = { kind: 'SUPPLIES', fromId: world.id('rollwell-tyre'), toId: world.id('tieshan-frames') };
    await world.as('manager').data(add, { input: { ...pair, good: 'tubes' } });
    const { addTie } = await world.as('manager').data(add, { input: { ...pair, good: 'rims' } });
    const { updateTie: taken } = await world.as('manager').data(update, { input: { tieId: addTie.tie.id, good: 'tubes' } });
    expect(taken).toMatchObject({ tie: null, userErrors: [{ code: 'DUPLICATE' }] });
  });
});

describe('endTie', () => {
  test('ends it once; what comes after is another', async () => {
    const manager = world.as('manager');
    const { endTie: early } = await manager.data(end, { input: { tieId: tieId('tieshan-frames'), endedOn: '1990-01-01' } });
    expect(early.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'endedOn'] }]);
    const { endTie: ended } = await manager.data(end, { input: { tieId: tieId('tieshan-frames') } });
    expect(ended.tie).toMatchObject({ endedOn: new Date().toISOString().slice(0, 10), viewerActions: [{ isAllowed: false, reason: { code: 'TIE_ENDED' } }, { isAllowed: false }] });
    for (const [source, name] of [[end, 'endTie'], [update, 'updateTie']] as const) {
      const { [name]: again } = await manager.data(source, { input: { tieId: tieId('tieshan-frames') } });
      expect(again.userErrors).toMatchObject([{ __typename: 'StateConflictError', code: 'STATE_CONFLICT', currentState: 'ENDED', allowedActions: [] }]);
    }
    const { addTie: renewed } = await manager.data(add, { input: { kind: 'SUPPLIES', fromId: world.id('tieshan-frames'), toId: world.id('formosa-stride'), good: 'frames' } });
    expect(renewed.userErrors).toEqual([]);
    // The database holds the same.
    await expect(world.sql('update tie set ended_on = null where id = $1', [seedId('formosa', 'tie', 'tieshan-frames')])).rejects.toThrow(/has ended/);
    await expect(world.sql("update tie set kind = 'OWNS' where id = $1", [seedId('formosa', 'tie', 'jade-cells')])).rejects.toThrow(/never changes/);
  });
});

describe('who may write ties', () => {
  const calls = (): [string, string, object][] => [
    ['addTie', add, { kind: 'INFORMS', fromId: world.id('jade-cell'), toId: world.id('formosa-stride') }],
    ['updateTie', update, { tieId: tieId('jade-cells'), note: 'x' }],
    ['endTie', end, { tieId: tieId('jade-cells') }],
  ];

  test.each(['planner', 'buyer', 'engineer', 'auditor', 'supplier', 'rival-supplier', 'channel', 'customer', 'competitor', 'influencer'])('not %s', async (persona) => {
    const before = await world.sql('select count(*)::int as ties, sum(version)::int as versions, count(ended_on)::int as ended from tie');
    for (const [, source, input] of calls()) {
      expect((await world.as(persona).query(source, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await world.sql('select count(*)::int as ties, sum(version)::int as versions, count(ended_on)::int as ended from tie')).toEqual(before);
  });

  test('not a manager of another workspace, for whom they do not exist', async () => {
    for (const [name, source, input] of calls()) {
      const { [name]: payload } = await world.as('other-workspace').data(source, { input });
      expect(payload.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });
});

describe('Party.ties', () => {
  const ties = 'query ($id: ID!, $direction: TieDirection!, $kinds: [TieKind!]) { party(id: $id) { ties(direction: $direction, kinds: $kinds, first: 50) { totalCount nodes { id } } } }';
  const keysOf = async (direction: string, kinds: string[] | null = null) => {
    const { party } = await world.as('manager').data(ties, { id: world.id('saebom'), direction, kinds });
    expect(party.ties.totalCount).toBe(party.ties.nodes.length);
    return new Set(party.ties.nodes.map(({ id }: { id: string }) => id));
  };

  test('look each way, and mutual ones both ways', async () => {
    expect(await keysOf('INCOMING', ['SUPPLIES', 'REGULATES'])).toEqual(new Set([tieId('cathode-to-saebom'), tieId('rules-for-saebom')]));
    expect(await keysOf('OUTGOING')).toEqual(new Set([tieId('cells-compete')]));
    expect(await keysOf('INCOMING')).toContain(tieId('cells-compete'));
    expect(await keysOf('ANY', ['COMPETES_WITH'])).toEqual(new Set([tieId('cells-compete')]));
  });

  test('page through', async () => {
    const page = 'query ($id: ID!, $after: String) { party(id: $id) { ties(direction: ANY, first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }';
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const data: Record<string, any> = await world.as('manager').data(page, { id: world.id('formosa-stride'), after });
      seen.push(...data['party'].ties.nodes.map(({ id }: { id: string }) => id));
      after = data['party'].ties.pageInfo.hasNextPage ? data['party'].ties.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.length).toBeGreaterThan(8);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('take no cursor of another direction, nor of the list of all ties', async () => {
    const page = 'query ($id: ID!, $direction: TieDirection!, $after: String) { party(id: $id) { ties(direction: $direction, first: 1, after: $after) { pageInfo { endCursor } } } }';
    const id = world.id('formosa-stride');
    const { party } = await world.as('manager').data(page, { id, direction: 'ANY' });
    const { ties: all } = await world.as('manager').data('{ ties(first: 1) { pageInfo { endCursor } } }');
    expect((await world.as('manager').query(page, { id, direction: 'ANY', after: party.ties.pageInfo.endCursor })).errors).toBeUndefined();
    for (const [direction, after] of [['OUTGOING', party.ties.pageInfo.endCursor], ['ANY', all.pageInfo.endCursor]]) {
      expect((await world.as('manager').query(page, { id, direction, after })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason: 'FOREIGN_CURSOR' } }]);
    }
  });
});

describe('what a partner sees of ties', () => {
  const all = '{ ties(first: 100) { totalCount nodes { id note shareOfNeed lastChange { action } from { id } to { id } } } }';

  test('those between itself and the firm, with no note, and the share only of its own need', async () => {
    const seen = async (persona: string) => (await world.as(persona).data(all)).ties;
    expect(await seen('supplier')).toEqual({ totalCount: 1, nodes: [
      { id: tieId('jade-cells'), note: null, shareOfNeed: null, lastChange: null, from: { id: world.id('jade-cell') }, to: { id: world.id('formosa-stride') } },
    ] });
    expect((await seen('channel')).nodes).toMatchObject([{ id: tieId('to-radhafen'), shareOfNeed: 0.35 }]);
    expect(await seen('rival-supplier')).toEqual({ totalCount: 0, nodes: [] });
    expect((await seen('manager')).totalCount).toBeGreaterThan(20);
  });

  test('nothing by id, by a filter, nor through a party', async () => {
    const probe = `query ($id: ID!, $focal: ID!, $rival: ID!) {
      tie(id: $id) { id } node(id: $id) { id }
      ties(filter: { or: [{ fromIds: [$rival] }, { toIds: [$rival] }] }) { totalCount nodes { id } }
      party(id: $focal) { ties(first: 50) { totalCount nodes { id } } } }`;
    const variables = { id: tieId('cathode-to-jade'), focal: world.id('formosa-stride'), rival: world.id('jade-cell') };
    expect(await world.as('rival-supplier').data(probe, variables)).toEqual({ tie: null, node: null, ties: { totalCount: 0, nodes: [] }, party: { ties: { totalCount: 0, nodes: [] } } });
  });
});

function partyId(key: string): string {
  if (key === 'relationship') return world.relationshipId('ridgeline.supplier');
  const [party, slug] = key.split('@');
  return world.id(party!, slug);
}
