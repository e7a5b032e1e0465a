import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, day, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, found, refused, written } from './acts.ts';

/** Who reads a note, and who does not learn that there is one. */

let world: World;
let teamId: string;
let [forOwner, forTeam, forStaff] = ['', '', ''];
const relationship = 'tieshan-frames.supplier';
beforeAll(async () => {
  world = await openWorld();
  const relationshipId = world.relationshipId(relationship);
  ({ virtualTeam: { id: teamId } } = await done(world, 'manager', 'formVirtualTeam', { relationshipId, name: 'Frames', purpose: 'Frames that do not crack.' }));
  await done(world, 'manager', 'addVirtualTeamMember', { virtualTeamId: teamId, userId: world.userId('buyer'), role: 'Prices', fromOn: day(-10) });
  await done(world, 'manager', 'addVirtualTeamMember', { virtualTeamId: teamId, userId: world.userId('planner'), role: 'Once', fromOn: day(-10), untilOn: day(-1) });
  await done(world, 'manager', 'addVirtualTeamMember', { virtualTeamId: teamId, userId: world.userId('second-manager'), role: 'Soon', fromOn: day(1) });
  const note = (title: string, audience: string) => written(world, 'engineer', { relationshipId, topic: null, title, text: `Pangolin 穿山甲 ${title}`, audience });
  [forOwner, forTeam, forStaff] = [await note('Mine', 'OWNER'), await note('Ours', 'TEAM'), await note('Everybody’s', 'STAFF')];
});
afterAll(() => world.close());

const look = `query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { id } relationship(id: $id) { knowledgeNotes { totalCount nodes { id } } } knowledgeNotes(filter: { relationshipIds: [$id] }, first: 50) { totalCount nodes { id } } }`;
const audit = 'query ($id: ID!) { node(id: $id) { ... on KnowledgeNote { timeline { totalCount } } } auditEntries(first: 100) { nodes { subjectId } } }';

describe('a note is read', () => {
  test.each([
    ['engineer', ['OWNER', 'TEAM', 'STAFF']], ['buyer', ['TEAM', 'STAFF']], ['planner', ['STAFF']], ['second-manager', ['STAFF']], ['manager', ['STAFF']], ['admin', ['STAFF']], ['auditor', ['STAFF']],
  ])('by %s as its owner opened it: %s, in every way', async (persona, audiences) => {
    const mine = { OWNER: forOwner, TEAM: forTeam, STAFF: forStaff };
    const ids = audiences.map((audience) => mine[audience as keyof typeof mine]);
    const { nodes, relationship: own, knowledgeNotes } = await world.as(persona).data(look, { ids: Object.values(mine), id: world.relationshipId(relationship) });
    expect(nodes.flatMap((node: { id: string } | null) => (node === null ? [] : [node.id]))).toEqual(ids);
    expect(own.knowledgeNotes.totalCount).toBe(ids.length);
    expect(knowledgeNotes.totalCount).toBe(ids.length);
    expect(new Set(knowledgeNotes.nodes.map(({ id }: { id: string }) => id))).toEqual(new Set(ids));
    for (const text of ['pangolins', '穿山甲', '山甲', '甲']) {
      const { ids: hits, count } = await found(world, persona, text);
      expect(new Set(hits)).toEqual(new Set(ids));
      expect(count).toBe(ids.length);
    }
    const session = sessionOf(persona, 'formosa-stride');
    expect(await attempt(world, session, `select count(*)::integer as found from knowledge_note where id in ('${Object.values(mine).map(uuidOf).join("','")}')`)).toEqual([{ found: ids.length }]);
    expect(await attempt(world, session, "select count(*)::integer as found from knowledge_term where term = 'pangolin'")).toEqual([{ found: ids.length }]);
    expect(await attempt(world, session, `select count(*)::integer as found from knowledge_entry where id in ('${Object.values(mine).map(uuidOf).join("','")}')`)).toEqual([{ found: ids.length }]);
    expect(await attempt(world, session, `select count(distinct subject_id)::integer as found from audit_entry where subject_id in ('${Object.values(mine).map(uuidOf).join("','")}')`)).toEqual([{ found: ids.length }]);
  });

  test('by the team only as long as one is of it, and while there is the team', async () => {
    const [{ id: member }] = (await world.as('manager').data('query ($id: ID!) { virtualTeam(id: $id) { members { id user { id } } } }', { id: teamId })).virtualTeam.members.filter(({ user }: { user: { id: string } }) => user.id === world.userId('buyer'));
    await done(world, 'manager', 'endVirtualTeamMembership', { virtualTeamMemberId: member, untilOn: day(-1) });
    expect((await found(world, 'buyer', 'pangolin')).ids).toEqual([forStaff]);
    await done(world, 'manager', 'addVirtualTeamMember', { virtualTeamId: teamId, userId: world.userId('buyer'), role: 'Prices', fromOn: day(0) });
    expect((await found(world, 'buyer', 'pangolin')).count).toBe(2);
    await done(world, 'manager', 'dissolveVirtualTeam', { virtualTeamId: teamId, reason: 'Done.' });
    expect((await found(world, 'buyer', 'pangolin')).ids).toEqual([forStaff]);
    expect(await refused(world, 'engineer', 'changeKnowledgeNote', { knowledgeNoteId: forStaff, audience: 'TEAM' })).toBe('INVALID');
    // Its owner opens it to all.
    await done(world, 'engineer', 'changeKnowledgeNote', { knowledgeNoteId: forTeam, audience: 'STAFF' });
    expect((await found(world, 'buyer', 'pangolin')).count).toBe(2);
  });

  test('not even by who approves for the firm, who is answered as of none', async () => {
    expect(await refused(world, 'admin', 'retireKnowledgeNote', { knowledgeNoteId: forOwner })).toBe('NOT_FOUND');
    expect(await refused(world, 'admin', 'changeKnowledgeNote', { knowledgeNoteId: forOwner, text: 'x' })).toBe('NOT_FOUND');
    const { node, auditEntries } = await world.as('admin').data(audit, { id: forOwner });
    expect(node).toBeNull();
    expect(auditEntries.nodes.map(({ subjectId }: { subjectId: string }) => subjectId)).not.toContain(forOwner);
    expect(auditEntries.nodes.map(({ subjectId }: { subjectId: string }) => subjectId)).toContain(forStaff);
    expect((await world.as('engineer').data('query ($id: ID!) { node(id: $id) { ... on KnowledgeNote { timeline { totalCount } } } }', { id: forOwner })).node.timeline.totalCount).toBe(1);
  });

  test('in the log without what it says', async () => {
    const [{ changes }] = await world.sql<{ changes: Record<string, { after: string }> }>("select changes from audit_entry where subject_id = $1 and kind = 'CREATED'", [uuidOf(forStaff)]) as [{ changes: Record<string, { after: string }> }];
    expect([changes['title']!.after, changes['text']!.after]).toEqual(['(withheld)', '(withheld)']);
  });
});

describe('the partner', () => {
  test.each([['supplier', 'jade-cell.supplier', 'jade-cell'], ['rival-supplier', 'saebom.supplier', 'saebom']])('%s finds nothing of knowledge', async (persona, own, party) => {
    for (const root of ['knowledgeNotes', 'knowledgeQuestions', 'virtualTeams', 'knowledgeExperts', 'searchKnowledge(text: "a")']) {
      expect(Object.values((await world.as(persona).query(`{ ${root} { totalCount } }`)).data ?? {})).not.toContainEqual({ totalCount: expect.any(Number) });
    }
    const { relationship: seen } = await world.as(persona).data('query ($id: ID!) { relationship(id: $id) { knowledgeNotes { totalCount nodes { id } } knowledgeQuestions { nodes { id } } virtualTeam { id } virtualTeams { nodes { id } } } }', { id: world.relationshipId(own) });
    expect(seen).toEqual({ knowledgeNotes: { totalCount: null, nodes: [] }, knowledgeQuestions: { nodes: [] }, virtualTeam: null, virtualTeams: { nodes: [] } });
    const session = sessionOf(persona, party);
    for (const table of ['knowledge_note', 'knowledge_question', 'knowledge_answer', 'virtual_team', 'virtual_team_member', 'knowledge_entry', 'knowledge_term', 'knowledge_expert']) {
      expect(await attempt(world, session, `select count(*)::integer as found from ${table}`)).toEqual([{ found: 0 }]);
    }
    expect(await attempt(world, session, "select count(*)::integer as found from audit_entry where subject_type like 'Knowledge%' or subject_type like 'Virtual%'")).toEqual([{ found: 0 }]);
    expect(await refused(world, persona, 'answerKnowledgeQuestion', { knowledgeQuestionId: forStaff, text: 'x' })).toBe('NOT_FOUND');
  });
});

describe('the database', () => {
  test('lets nobody write in another’s name, or read what is not open', async () => {
    const [buyer, engineer] = [sessionOf('buyer', 'formosa-stride'), sessionOf('engineer', 'formosa-stride')];
    await expect(attempt(world, buyer, `insert into knowledge_note (workspace_id, id, topic, title, text, audience, owner_id, state) values ('${buyer.workspaceId}', gen_random_uuid(), 'x', 'x', 'x', 'STAFF', '${engineer.principalId}', 'CURRENT')`)).rejects.toMatchObject({ constraint: 'knowledge_note_begins' });
    await expect(attempt(world, buyer, `update knowledge_note set text = 'x' where id = '${uuidOf(forStaff)}'`)).rejects.toMatchObject({ constraint: 'knowledge_note_side' });
    await attempt(world, buyer, `update knowledge_note set text = 'x' where id = '${uuidOf(forOwner)}'`);
    expect(await world.sql('select text from knowledge_note where id = $1', [uuidOf(forOwner)])).toEqual([{ text: 'Pangolin 穿山甲 Mine' }]);
    await expect(attempt(world, buyer, `insert into knowledge_term (workspace_id, term, entry_id, weight) values ('${buyer.workspaceId}', 'x', '${uuidOf(forOwner)}', 1)`)).rejects.toMatchObject({ code: '42501' });
    const { knowledgeQuestion } = await done(world, 'buyer', 'askKnowledgeQuestion', { topic: 'Guards', text: 'x' });
    const { knowledgeAnswer } = await done(world, 'engineer', 'answerKnowledgeQuestion', { knowledgeQuestionId: knowledgeQuestion.id, text: 'x' });
    await expect(attempt(world, engineer, `update knowledge_answer set state = 'ACCEPTED', accepted_at = now() where id = '${uuidOf(knowledgeAnswer.id)}'`)).rejects.toMatchObject({ constraint: 'knowledge_answer_side' });
    await expect(attempt(world, buyer, `update knowledge_answer set text = 'y' where id = '${uuidOf(knowledgeAnswer.id)}'`)).rejects.toMatchObject({ constraint: 'knowledge_answer_course' });
    await expect(attempt(world, buyer, 'delete from knowledge_note')).rejects.toMatchObject({ code: '42501' });
  });
});
