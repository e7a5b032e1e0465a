import type { KnowledgeNoteFacts, KnowledgeStory } from '../../../seeds/knowledge-facts.ts';
import type { IsolationPart } from '../development/part.ts';
import { forStaff } from '../development/shown.ts';
import type { FactRecord, Make } from '../fact-record.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };

/** What the firm's people know: the firm's own; of notes each reads what is open to them. */
export const knowledge: IsolationPart = {
  grants: {
    knowledge_note: rights, knowledge_question: rights, knowledge_answer: rights, virtual_team: rights, virtual_team_member: rights,
    knowledge_entry: rights, knowledge_term: { app_user: 'DELETE INSERT SELECT' },
  },
  types: {
    KnowledgeNote: { table: 'knowledge_note', changedBy: 'STAFF', isEvent: true },
    KnowledgeQuestion: { table: 'knowledge_question', changedBy: 'STAFF', isEvent: true },
    KnowledgeAnswer: { table: 'knowledge_answer', changedBy: 'STAFF', isEvent: true },
    VirtualTeam: { table: 'virtual_team', changedBy: 'STAFF', isEvent: true },
    VirtualTeamMember: { table: 'virtual_team_member', changedBy: 'STAFF', isEvent: true },
  },
  ledgers: ['knowledge_entry', 'knowledge_term'],
  narrowing: ['audit_entry_of_knowledge'],
  functions: {
    'knowledge_note_begins()': 'v', 'knowledge_note_keeps_to_its_course()': 'v', 'knowledge_question_begins()': 'v', 'knowledge_question_keeps_to_its_course()': 'v', 'knowledge_answer_begins()': 'v', 'knowledge_answer_keeps_to_its_course()': 'v',
    'virtual_team_begins()': 'v', 'virtual_team_keeps_to_its_course()': 'v', 'virtual_team_member_begins()': 'v', 'virtual_team_member_keeps_to_its_course()': 'v', 'virtual_team_member_stands()': 'v',
  },
  records: (facts, make) => (facts.knowledge === undefined ? [] : recordsOf(make, facts.knowledge)),
  twins: { virtual_team: { name: "'Twin of ' || name" }, virtual_team_member: {}, knowledge_note: {}, knowledge_question: {}, knowledge_answer: {}, knowledge_entry: {}, knowledge_term: {} },
  told: { Relationship: [] },
  toldToStaff: { Relationship: ['virtualTeam'] },
  emptyToPartners: { Relationship: ['knowledgeNotes', 'knowledgeQuestions', 'virtualTeams'] },
  lists: [
    { root: 'knowledgeNotes', stem: 'KnowledgeNote', type: 'KnowledgeNote', enumerations: { states: 'state', audiences: 'audience' }, isForStaff: true },
    { root: 'knowledgeQuestions', stem: 'KnowledgeQuestion', type: 'KnowledgeQuestion', enumerations: { states: 'state' }, isForStaff: true },
    { root: 'virtualTeams', stem: 'VirtualTeam', type: 'VirtualTeam', enumerations: { states: 'state' }, isForStaff: true },
  ],
  forStaffAlone: ['knowledgeExperts'],
  byId: ['knowledgeNote', 'knowledgeQuestion', 'virtualTeam'],
  acts: {
    DEALING_WRITE: [
      'writeKnowledgeNote', 'changeKnowledgeNote', 'retireKnowledgeNote', 'askKnowledgeQuestion', 'closeKnowledgeQuestion', 'answerKnowledgeQuestion', 'acceptKnowledgeAnswer', 'takeBackKnowledgeAcceptance', 'withdrawKnowledgeAnswer',
    ],
    RELATIONSHIP_WRITE: ['formVirtualTeam', 'changeVirtualTeam', 'addVirtualTeamMember', 'endVirtualTeamMembership', 'dissolveVirtualTeam'],
  },
  ids: { knowledgeNoteId: 'KnowledgeNote', knowledgeQuestionId: 'KnowledgeQuestion', knowledgeAnswerId: 'KnowledgeAnswer', virtualTeamId: 'VirtualTeam', virtualTeamMemberId: 'VirtualTeamMember', askedById: 'User', memberId: 'User' },
};

function recordsOf(make: Make, story: KnowledgeStory): FactRecord[] {
  return [
    ...story.teams.flatMap(({ key, name, purpose, members }) => [
      make('VirtualTeam', 'virtual-team', key, null, { name: [name], purpose: [purpose] }), ...members.map((member) => make('VirtualTeamMember', 'virtual-team-member', member.key, null, { role: [member.role] })),
    ]),
    ...story.notes.map((note) => ({ ...make('KnowledgeNote', 'knowledge-note', note.key, null, { title: [note.title], text: [note.text] }), ...readers(story, note) })),
    ...story.questions.flatMap(({ key, text, answers }) => [
      make('KnowledgeQuestion', 'knowledge-question', key, null, { text: [text] }), ...answers.map((answer) => make('KnowledgeAnswer', 'knowledge-answer', answer.key, null, { text: [answer.text] })),
    ]),
  ].map(forStaff);
}

/** Who reads a note that is not open to all of the firm: who wrote it, and who is of its team today. */
function readers({ teams }: KnowledgeStory, { by, audience, team }: KnowledgeNoteFacts): Partial<FactRecord> {
  if (audience === 'STAFF') return {};
  const members = teams.find(({ key }) => key === team)?.members ?? [];
  return { isSealed: true, people: [by, ...members.filter(({ from, until }) => from <= 0 && (until === undefined || until >= 0)).map(({ user }) => user)] };
}
