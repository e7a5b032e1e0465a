import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { day } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, found, refused, tried, written } from './acts.ts';

/** Notes, questions with answers, and virtual teams: their course, and what is refused. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const team = (relationship: string, more: object = {}) => ({ relationshipId: world.relationshipId(relationship), name: 'Gears', purpose: 'To make gears quiet.', ...more });

describe('a note', () => {
  test('is written, changed by its owner alone, and put aside', async () => {
    const id = await written(world, 'engineer', { title: 'Torque', text: 'Zebra wrench needed.', relationshipId: world.relationshipId('kitano-geartrain.supplier') });
    const { knowledgeNote } = await done(world, 'engineer', 'changeKnowledgeNote', { knowledgeNoteId: id, text: 'Okapi wrench needed.', topic: null });
    expect(knowledgeNote).toMatchObject({ title: 'Torque', text: 'Okapi wrench needed.', topic: null, owner: { id: world.userId('engineer') }, viewerActions: [{ action: 'CHANGE_KNOWLEDGE_NOTE', isAllowed: true }, { action: 'RETIRE_KNOWLEDGE_NOTE', isAllowed: true }] });
    expect((await found(world, 'buyer', 'zebra')).ids).toEqual([]);
    expect((await found(world, 'buyer', 'okapi')).ids).toEqual([id]);
    expect(await refused(world, 'buyer', 'changeKnowledgeNote', { knowledgeNoteId: id, text: 'x' })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'buyer', 'retireKnowledgeNote', { knowledgeNoteId: id })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'engineer', 'changeKnowledgeNote', { knowledgeNoteId: id, relationshipId: null })).toBe('REQUIRED');
    expect(await refused(world, 'engineer', 'changeKnowledgeNote', { knowledgeNoteId: id, text: 'y', expectedVersion: 1 })).toBe('STALE_VERSION');
    await done(world, 'admin', 'retireKnowledgeNote', { knowledgeNoteId: id });
    expect(await found(world, 'buyer', 'okapi')).toEqual({ ids: [], count: 0 });
    expect(await refused(world, 'engineer', 'changeKnowledgeNote', { knowledgeNoteId: id, text: 'x' })).toBe('STATE_CONFLICT RETIRED');
  });

  test.each([
    ['about nothing', { topic: null }, 'REQUIRED'], ['without a title', { title: ' ' }, 'REQUIRED'], ['too long', { text: '字'.repeat(10_001) }, 'OUT_OF_RANGE'], ['for a team that there is not', { audience: 'TEAM' }, 'INVALID'],
  ])('is refused: %s', async (_, more, code) => expect(await refused(world, 'buyer', 'writeKnowledgeNote', { topic: 'Tests', title: 'x', text: 'x', audience: 'STAFF', ...more })).toBe(code));

  test('is not written by who only reads, and its key writes it once', async () => {
    const input = { idempotencyKey: 'one-note', topic: 'Tests', title: 'Quokka', text: 'x', audience: 'STAFF' };
    expect((await world.as('auditor').query('mutation ($input: WriteKnowledgeNoteInput!) { writeKnowledgeNote(input: $input) { userErrors { code } } }', { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await done(world, 'buyer', 'writeKnowledgeNote', input);
    await done(world, 'buyer', 'writeKnowledgeNote', input);
    expect((await found(world, 'planner', 'quokka')).count).toBe(1);
  });
});

describe('a question', () => {
  test('is answered, one answer accepted by who asked, and that taken back', async () => {
    const { knowledgeQuestion } = await done(world, 'buyer', 'askKnowledgeQuestion', { topic: 'Ocelot', text: 'Who has seen an ocelot?' });
    const answer = async (persona: string, text: string) => (await done(world, persona, 'answerKnowledgeQuestion', { knowledgeQuestionId: knowledgeQuestion.id, text })).knowledgeAnswer.id as string;
    const [first, second] = [await answer('engineer', 'I have, at night.'), await answer('planner', 'Nobody.')];
    expect(await refused(world, 'engineer', 'acceptKnowledgeAnswer', { knowledgeAnswerId: first })).toBe('NOT_ALLOWED');
    const { knowledgeQuestion: answered } = await done(world, 'buyer', 'acceptKnowledgeAnswer', { knowledgeAnswerId: first });
    expect(answered).toMatchObject({ state: 'ANSWERED', acceptedAnswer: { id: first } });
    expect(await refused(world, 'buyer', 'acceptKnowledgeAnswer', { knowledgeAnswerId: second })).toBe('STATE_CONFLICT ANSWERED');
    expect(await refused(world, 'engineer', 'withdrawKnowledgeAnswer', { knowledgeAnswerId: first })).toBe('STATE_CONFLICT ACCEPTED');
    expect(await refused(world, 'buyer', 'closeKnowledgeQuestion', { knowledgeQuestionId: knowledgeQuestion.id })).toBe('STATE_CONFLICT ANSWERED');
    const { knowledgeQuestion: again } = await done(world, 'buyer', 'takeBackKnowledgeAcceptance', { knowledgeAnswerId: first });
    expect(again).toMatchObject({ state: 'OPEN', acceptedAnswer: null });
    expect(await refused(world, 'buyer', 'withdrawKnowledgeAnswer', { knowledgeAnswerId: second })).toBe('NOT_ALLOWED');
    await done(world, 'planner', 'withdrawKnowledgeAnswer', { knowledgeAnswerId: second });
    expect(await refused(world, 'buyer', 'acceptKnowledgeAnswer', { knowledgeAnswerId: second })).toBe('STATE_CONFLICT WITHDRAWN');
    expect(await refused(world, 'engineer', 'closeKnowledgeQuestion', { knowledgeQuestionId: knowledgeQuestion.id })).toBe('NOT_ALLOWED');
    await done(world, 'buyer', 'closeKnowledgeQuestion', { knowledgeQuestionId: knowledgeQuestion.id });
    expect(await refused(world, 'engineer', 'answerKnowledgeQuestion', { knowledgeQuestionId: knowledgeQuestion.id, text: 'x' })).toBe('STATE_CONFLICT CLOSED');
    expect((await found(world, 'buyer', 'ocelot')).ids).toEqual([]);
    expect((await found(world, 'buyer', 'night')).ids).toEqual([first]);
  });

  test('has one accepted answer, whatever is accepted at once', async () => {
    const { knowledgeQuestion } = await done(world, 'buyer', 'askKnowledgeQuestion', { topic: 'Race', text: 'Which?' });
    const ids = await Promise.all(['engineer', 'planner', 'manager'].map(async (persona) => (await done(world, persona, 'answerKnowledgeQuestion', { knowledgeQuestionId: knowledgeQuestion.id, text: persona })).knowledgeAnswer.id));
    const tries = await Promise.all(ids.map((knowledgeAnswerId) => tried(world, 'buyer', 'acceptKnowledgeAnswer', { knowledgeAnswerId })));
    expect(tries.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['STATE_CONFLICT', 'STATE_CONFLICT']);
  });
});

describe('who knows', () => {
  const experts = async (more: Record<string, unknown>) => (await world.as('auditor').data('query ($id: ID, $text: String) { knowledgeExperts(relationshipId: $id, text: $text) { totalCount nodes { person { id } acceptedAnswers { totalCount nodes { text question { topic } } } } } }', more)).knowledgeExperts;
  const answered = async (asker: string, persona: string, question: object, text: string) => {
    const { knowledgeQuestion } = await done(world, asker, 'askKnowledgeQuestion', question);
    const { knowledgeAnswer } = await done(world, persona, 'answerKnowledgeQuestion', { knowledgeQuestionId: knowledgeQuestion.id, text });
    await done(world, asker, 'acceptKnowledgeAnswer', { knowledgeAnswerId: knowledgeAnswer.id });
    return knowledgeAnswer.id as string;
  };

  test('is found from accepted answers, by partner and by words of the question or the answer; taken back it is no longer', async () => {
    const about = { relationshipId: world.relationshipId('stilva-brakes.supplier'), text: '煞車皮多久要換？' };
    await answered('buyer', 'engineer', about, 'Every two years, caracal pads sooner.');
    await answered('manager', 'engineer', { topic: '煞車', text: 'Which pads?' }, 'Caracal.');
    const last = await answered('buyer', 'planner', { topic: 'Caracal', text: 'Stock?' }, 'Forty.');
    await answered('planner', 'planner', { topic: 'Caracal', text: 'My own.' }, 'Mine.');
    const ids = ({ nodes }: { nodes: { person: { id: string } }[] }) => nodes.map(({ person }) => person.id);
    expect(ids(await experts({ text: 'caracals' }))).toEqual([world.userId('engineer'), world.userId('planner')]);
    expect(ids(await experts({ text: '刹车' }))).toEqual([]);
    expect(ids(await experts({ text: '煞车' }))).toEqual([world.userId('engineer')]);
    expect(ids(await experts({ id: world.relationshipId('stilva-brakes.supplier') }))).toEqual([world.userId('engineer')]);
    await done(world, 'buyer', 'takeBackKnowledgeAcceptance', { knowledgeAnswerId: last });
    expect(ids(await experts({ text: 'caracal' }))).toEqual([world.userId('engineer')]);
    expect(await experts({ text: '…' })).toEqual({ totalCount: 0, nodes: [] });
    expect(ids(await experts({ id: world.id('kitano-geartrain') }))).toEqual([]);
  });
});

describe('a virtual team', () => {
  test('is formed by the manager, has members for a time, and is dissolved', async () => {
    const { virtualTeam } = await done(world, 'manager', 'formVirtualTeam', team('mingyi-display.supplier'));
    expect(await refused(world, 'manager', 'formVirtualTeam', team('mingyi-display.supplier'))).toBe('DUPLICATE');
    const add = { virtualTeamId: virtualTeam.id, userId: world.userId('engineer'), departmentId: world.id('research-and-development'), role: 'Optics', fromOn: day(-3) };
    const { virtualTeam: joined, virtualTeamMember } = await done(world, 'manager', 'addVirtualTeamMember', { ...add, untilOn: day(30) });
    expect(joined.members).toMatchObject([{ user: { id: world.userId('engineer') }, department: { id: world.id('research-and-development') }, role: 'Optics', isMember: true }]);
    expect(await refused(world, 'manager', 'addVirtualTeamMember', { ...add, fromOn: day(20) })).toBe('DUPLICATE');
    await done(world, 'manager', 'addVirtualTeamMember', { ...add, fromOn: day(31) });
    expect(await refused(world, 'manager', 'addVirtualTeamMember', { ...add, userId: world.userId('auditor') })).toBe('INVALID');
    expect(await refused(world, 'manager', 'addVirtualTeamMember', { ...add, userId: world.userId('supplier') })).toBe('INVALID');
    expect(await refused(world, 'manager', 'addVirtualTeamMember', { ...add, userId: world.userId('buyer'), departmentId: world.id('jade-cell') })).toBe('INVALID');
    expect(await refused(world, 'manager', 'addVirtualTeamMember', { ...add, userId: world.userId('buyer'), untilOn: day(-4) })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'manager', 'endVirtualTeamMembership', { virtualTeamMemberId: virtualTeamMember.id, untilOn: day(31) })).toBe('OUT_OF_RANGE');
    const { virtualTeamMember: ended } = await done(world, 'manager', 'endVirtualTeamMembership', { virtualTeamMemberId: virtualTeamMember.id, untilOn: day(-1) });
    expect(ended).toMatchObject({ state: 'ENDED', untilOn: day(-1) });
    expect(await refused(world, 'manager', 'endVirtualTeamMembership', { virtualTeamMemberId: virtualTeamMember.id, untilOn: day(-2) })).toBe('STATE_CONFLICT ENDED');
    await done(world, 'manager', 'changeVirtualTeam', { virtualTeamId: virtualTeam.id, name: 'Numbat screens' });
    expect((await found(world, 'buyer', 'numbats')).ids).toEqual([virtualTeam.id]);
    await done(world, 'manager', 'dissolveVirtualTeam', { virtualTeamId: virtualTeam.id, reason: 'Done.' });
    expect((await found(world, 'buyer', 'numbat')).ids).toEqual([]);
    expect(await refused(world, 'manager', 'addVirtualTeamMember', { ...add, userId: world.userId('buyer') })).toBe('STATE_CONFLICT DISSOLVED');
    await done(world, 'manager', 'formVirtualTeam', team('mingyi-display.supplier'));
  });

  test('is formed by nobody else, and for no department', async () => {
    expect(await refused(world, 'second-manager', 'formVirtualTeam', team('suhe-motor.supplier'))).toBe('NOT_ALLOWED');
    expect(await refused(world, 'admin', 'formVirtualTeam', team('production.internal'))).toBe('INVALID');
    expect((await world.as('engineer').query('mutation ($input: FormVirtualTeamInput!) { formVirtualTeam(input: $input) { userErrors { code } } }', { input: { idempotencyKey: 'k', ...team('suhe-motor.supplier') } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('goes with a department that is merged into another', async () => {
    const create = async (name: string) => (await world.as('admin').data('mutation ($input: CreatePartyInput!) { createParty(input: $input) { party { id } userErrors { code } } }', {
      input: { kind: 'DEPARTMENT', name, timeZone: 'Asia/Taipei', parentId: world.id('formosa-stride') },
    })).createParty.party.id as string;
    const twin = await create('Quality, twice');
    const { virtualTeam } = await done(world, 'manager', 'formVirtualTeam', team('anchong-power.supplier'));
    await done(world, 'manager', 'addVirtualTeamMember', { virtualTeamId: virtualTeam.id, userId: world.userId('buyer'), departmentId: twin, role: 'Chargers', fromOn: day(0) });
    const { mergeParties } = await world.as('admin').data('mutation ($input: MergePartiesInput!) { mergeParties(input: $input) { userErrors { code message } } }', { input: { survivorId: world.id('quality'), duplicateId: twin, reason: 'One and the same.' } });
    expect(mergeParties.userErrors).toEqual([]);
    const { virtualTeam: after } = await world.as('buyer').data('query ($id: ID!) { virtualTeam(id: $id) { members { department { id } } } }', { id: virtualTeam.id });
    expect(after.members).toEqual([{ department: { id: world.id('quality') } }]);
  });
});
