import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fromGlobalId } from '../../../src/platform/ids.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const shown = `id channel initiator purpose occurredAt durationMinutes subject notes isShared recordedBySide recordedBy { id } standing setAsideReason version
  participants { user { id } contact { id } } corrects { id } correctedBy { id } viewerActions { action isAllowed reason { code } }`;
const errors = 'userErrors { __typename code field ... on StateConflictError { currentState } }';
const acts = {
  logInteraction: `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { ${shown} } relationship { id } ${errors} } }`,
  correctInteraction: `mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) { interaction { ${shown} } ${errors} } }`,
  withdrawInteraction: `mutation ($input: WithdrawInteractionInput!) { withdrawInteraction(input: $input) { interaction { ${shown} } ${errors} } }`,
  logInteractions: `mutation ($input: LogInteractionsInput!) { logInteractions(input: $input) { loggedLines { line interactionId } loggedCount ${errors} } }`,
};
const listed = 'query ($filter: InteractionFilter) { interactions(first: 100, filter: $filter) { totalCount nodes { id subject } } }';
const jade = () => world.relationshipId('jade-cell.supplier');
const saebom = () => world.relationshipId('saebom.supplier');
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const call = (facts: object = {}) => ({ relationshipId: jade(), channel: 'CALL', initiator: 'FOCAL', purpose: 'INFORMATION', occurredAt: hoursAgo(2), subject: 'Ramp of line three', ...facts });

async function act(name: keyof typeof acts, input: object, persona = 'manager'): Promise<Record<string, any>> {
  return (await world.as(persona).data(acts[name], { input }))[name];
}

async function subjects(persona: string, filter: object = {}): Promise<string[]> {
  return (await world.as(persona).data(listed, { filter })).interactions.nodes.map(({ subject }: { subject: string }) => subject);
}

describe('one contact', () => {
  test('is recorded by staff with what only they read, and shown to the partner as far as it is shared', async () => {
    const participantIds = [world.userId('manager'), world.userId('supplier'), await contactOf('jade-cell')];
    const { interaction, relationship, userErrors } = await act('logInteraction', call({ notes: 'They sound nervous.', isShared: true, durationMinutes: 25, participantIds }));
    expect(userErrors).toEqual([]);
    expect(relationship.id).toBe(jade());
    expect(interaction).toMatchObject({
      channel: 'CALL', initiator: 'FOCAL', purpose: 'INFORMATION', durationMinutes: 25, notes: 'They sound nervous.', isShared: true, recordedBySide: 'FOCAL', standing: 'RECORDED', corrects: null,
      viewerActions: [{ action: 'CORRECT_INTERACTION', isAllowed: true }, { action: 'WITHDRAW_INTERACTION', isAllowed: true }],
    });
    expect(interaction.participants.map(({ user, contact }: any) => (user ?? contact).id).toSorted()).toEqual(participantIds.toSorted());

    const seen = (await world.as('supplier').data(`query ($id: ID!) { node(id: $id) { ... on Interaction { ${shown} } } }`, { id: interaction.id })).node;
    expect(seen).toMatchObject({ subject: 'Ramp of line three', notes: null, viewerActions: [{ isAllowed: false, reason: { code: 'OTHER_SIDE_RECORDED' } }, { isAllowed: false }] });
    for (const persona of ['rival-supplier', 'channel', 'other-workspace']) {
      expect((await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } }', { id: interaction.id })).node).toBeNull();
    }
  });

  test('that is not shared is for the partner as if it had never been: by id, list, count, filter and timeline', async () => {
    const relationship = 'query ($id: ID!) { relationship(id: $id) { interactions { totalCount nodes { id } } timeline(first: 50) { nodes { id } } } }';
    const before = await world.as('supplier').data(relationship, { id: jade() });
    const { interaction } = await act('logInteraction', call({ subject: 'Quietly about the price', participantIds: [world.userId('supplier')] }));
    expect(await world.as('supplier').data(relationship, { id: jade() })).toEqual(before);
    expect(await subjects('supplier', { participantIds: [world.userId('supplier')] })).not.toContain('Quietly about the price');
    expect(await subjects('manager', { participantIds: [world.userId('supplier')] })).toContain('Quietly about the price');
    expect((await world.as('supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id: interaction.id })).node).toBeNull();
    for (const name of ['correctInteraction', 'withdrawInteraction'] as const) {
      const { relationshipId: _, ...facts } = call();
      const input = { interactionId: interaction.id, reason: 'x', ...(name === 'correctInteraction' && facts) };
      expect((await act(name, input, 'supplier')).userErrors).toEqual([{ __typename: 'GenericUserError', code: 'NOT_FOUND', field: ['input', 'interactionId'] }]);
    }
  });

  test('that a partner records is always shared and its own to change', async () => {
    const { interaction } = await act('logInteraction', call({ subject: 'We called about samples', initiator: 'PARTNER', isShared: false }), 'supplier');
    expect(interaction).toMatchObject({ isShared: true, recordedBySide: 'PARTNER', recordedBy: { id: world.userId('supplier') } });
    expect((await act('withdrawInteraction', { interactionId: interaction.id, reason: 'no' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await act('withdrawInteraction', { interactionId: interaction.id, reason: 'Another day' }, 'supplier')).interaction).toMatchObject({ standing: 'WITHDRAWN', setAsideReason: 'Another day' });
    expect((await act('withdrawInteraction', { interactionId: interaction.id, reason: 'Again' }, 'supplier')).userErrors).toEqual([{ __typename: 'StateConflictError', code: 'STATE_CONFLICT', field: null, currentState: 'WITHDRAWN' }]);
    expect((await act('logInteraction', call({ notes: 'x' }), 'supplier')).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'notes'] }]);
    expect((await act('logInteraction', call({ relationshipId: saebom() }), 'supplier')).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'relationshipId'] }]);
  });

  test('is corrected by another record, once, and stays shared', async () => {
    const { interaction: first } = await act('logInteraction', call({ isShared: true, subject: 'Wrong day' }));
    const { relationshipId: _, ...facts } = call({ subject: 'Right day', occurredAt: hoursAgo(30) });
    expect((await act('correctInteraction', { ...facts, interactionId: first.id, reason: 'x', isShared: false })).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'isShared'] }]);
    expect((await act('correctInteraction', { ...facts, interactionId: first.id, reason: 'x', expectedVersion: 7 })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const { interaction: second } = await act('correctInteraction', { ...facts, interactionId: first.id, reason: 'It was a day before' });
    expect(second).toMatchObject({ subject: 'Right day', isShared: true, corrects: { id: first.id }, standing: 'RECORDED' });
    expect((await act('correctInteraction', { ...facts, interactionId: first.id, reason: 'Again' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    expect((await world.as('supplier').data(`query ($id: ID!) { node(id: $id) { ... on Interaction { ${shown} } } }`, { id: first.id })).node).toMatchObject({
      standing: 'CORRECTED', setAsideReason: 'It was a day before', correctedBy: { id: second.id },
    });
    expect(await subjects('manager', { standings: ['CORRECTED'] })).toContain('Wrong day');
  });

  test('is refused in the future, too long, and with people of neither side', async () => {
    const refused = async (facts: object, persona = 'manager') => (await act('logInteraction', call(facts), persona)).userErrors.map(({ code, field }: any) => [code, field.slice(1).join('.')]);
    expect(await refused({ occurredAt: hoursAgo(-2) })).toEqual([['OUT_OF_RANGE', 'occurredAt']]);
    expect(await refused({ subject: 'x'.repeat(201) })).toEqual([['OUT_OF_RANGE', 'subject']]);
    expect(await refused({ durationMinutes: 0 })).toEqual([['OUT_OF_RANGE', 'durationMinutes']]);
    expect(await refused({ participantIds: [world.userId('manager'), world.userId('channel')] })).toEqual([['NOT_FOUND', 'participantIds.1']]);
    expect(await refused({ participantIds: [await contactOf('saebom')] })).toEqual([['NOT_FOUND', 'participantIds.0']]);
    expect(await refused({ participantIds: [world.userId('rival-supplier')] }, 'supplier')).toEqual([['NOT_FOUND', 'participantIds.0']]);
    expect(await refused({ participantIds: [world.userId('manager'), world.userId('manager')] })).toEqual([['DUPLICATE', 'participantIds']]);
    expect(await refused({ participantIds: Array.from({ length: 51 }, () => 'x') })).toEqual([['LIMIT_EXCEEDED', 'participantIds']]);
    expect((await world.as('auditor').query(acts.logInteraction, { input: call() })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('the database itself lets nothing of it be changed', async () => {
    const { interaction } = await act('logInteraction', call({ isShared: true, subject: 'Set in stone' }));
    const { id } = fromGlobalId(interaction.id)!;
    for (const change of ["subject = 'y'", 'is_shared = false', "occurred_at = now() - interval '1 day'", "notes = 'y'"]) {
      await expect(world.sql(`update interaction set ${change} where id = $1`, [id])).rejects.toMatchObject({ constraint: 'interaction_stays_itself' });
    }
    for (const table of ['interaction', 'interaction_participant']) await expect(world.sql(`truncate ${table} cascade`)).rejects.toThrow('interaction');
  });
});

test('whoever took part stays counted when their contact is removed', async () => {
  const contact = (await world.as('admin').data('mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id } } }', { input: { partyId: world.id('saebom'), name: 'Soon gone' } })).addContact.contact.id;
  const { interaction } = await act('logInteraction', call({ relationshipId: saebom(), participantIds: [contact] }));
  await world.as('admin').data('mutation ($input: RemoveContactInput!) { removeContact(input: $input) { userErrors { code } } }', { input: { contactId: contact } });
  expect((await world.as('manager').data(`query ($id: ID!) { node(id: $id) { ... on Interaction { ${shown} } } }`, { id: interaction.id })).node.participants).toEqual([{ user: null, contact: null }]);
});

describe('many contacts at once', () => {
  const lines = () => [call({ subject: 'Line one' }), call({ subject: ' ' }), call({ subject: 'Line three', relationshipId: saebom() }), call({ relationshipId: world.id('jade-cell') })];

  test('are recorded but for those that fail, each with its place; the same key gives the same answer', async () => {
    const input = { lines: lines(), idempotencyKey: 'many' };
    const first = await act('logInteractions', input);
    expect(first).toMatchObject({
      loggedLines: [{ line: 0 }, { line: 2 }], loggedCount: 2,
      userErrors: [{ code: 'REQUIRED', field: ['input', 'lines', '1', 'subject'] }, { code: 'NOT_FOUND', field: ['input', 'lines', '3', 'relationshipId'] }],
    });
    expect(await act('logInteractions', input)).toEqual(first);
    expect((await subjects('manager')).filter((subject) => subject === 'Line one')).toHaveLength(1);
  });

  test('are all refused where that is wished, or where none is good', async () => {
    expect(await act('logInteractions', { lines: lines(), errorPolicy: 'REJECT_ALL' })).toMatchObject({ loggedLines: null, loggedCount: null, userErrors: [{ code: 'REQUIRED' }, { code: 'NOT_FOUND' }] });
    expect(await act('logInteractions', { lines: [lines()[2]] }, 'supplier')).toMatchObject({ loggedLines: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'lines', '0', 'relationshipId'] }] });
    expect(await act('logInteractions', { lines: [] })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['input', 'lines'] }] });
  });

  test('come to 500', async () => {
    const many = Array.from({ length: 500 }, (_, index) => call({ subject: `Call ${index}`, channel: 'EMAIL' }));
    expect(await act('logInteractions', { lines: many })).toMatchObject({ loggedCount: 500, userErrors: [] });
  });
});

test('lists are filtered by what a contact was, and ordered by when it took place', async () => {
  await act('logInteraction', call({ subject: 'At the fair', channel: 'EVENT', purpose: 'SOCIAL', initiator: 'PARTNER', occurredAt: '2024-03-01T10:00:00Z' }));
  const [from, until] = ['2024-03-01T10:00:00Z', '2024-03-01T10:00:01Z'];
  expect(await subjects('manager', { occurredAtOrAfter: from, occurredBefore: until })).toEqual(['At the fair']);
  expect(await subjects('manager', { occurredBefore: from, channels: ['EVENT'], relationshipIds: [jade()] })).toEqual([]);
  for (const filter of [{ channels: ['EVENT'] }, { purposes: ['SOCIAL'] }, { initiators: ['PARTNER'] }]) {
    expect(await subjects('manager', { and: [filter, { occurredBefore: until }, { relationshipIds: [jade()] }] })).toContain('At the fair');
  }
  const ordered = await world.as('manager').data('{ interactions(last: 1) { nodes { occurredAt } } }');
  expect(new Date(ordered.interactions.nodes[0].occurredAt).getTime()).toBeLessThanOrEqual(Date.parse('2024-03-01T10:00:00Z'));
});

async function contactOf(party: string): Promise<string> {
  return (await world.as('admin').data('query ($id: ID!) { party(id: $id) { contacts { id } } }', { id: world.id(party) })).party.contacts[0].id;
}
