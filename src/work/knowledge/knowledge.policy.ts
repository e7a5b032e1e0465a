import type { Message } from '../../platform/messages.ts';
import type { Permission, Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { staffMessages } from '../staff/staff.messages.ts';
import type { KnowledgeAnswerState, KnowledgeNoteState, KnowledgeQuestionState } from './knowledge.entity.ts';
import { knowledgeMessages } from './knowledge.messages.ts';

/** Who reads what the firm's people know, and who writes, asks and answers. */

const isReader = ({ permissions, isStaff }: Principal) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

export const seeKnowledge: SightRule = {
  kind: 'see', name: 'knowledge.see', description: 'Only the firm’s own people: of what they ask, answer and form teams for, a partner learns nothing.', sees: isReader,
};

/** That a note is open to a person, as SQL of their uuid: the same as the database's policy. */
export function isOpen(note: Row, person: Sql): Sql {
  return sql`(${note('audience')} = 'STAFF' or ${note('owner_id')} = ${person} or (${note('audience')} = 'TEAM' and exists (select from virtual_team t
    join virtual_team_member m on m.workspace_id = t.workspace_id and m.team_id = t.id where t.workspace_id = ${note('workspace_id')} and t.id = ${note('team_id')} and t.state = 'ACTIVE' and m.user_id = ${person}
      and m.from_on <= (now() at time zone 'UTC')::date and (m.until_on is null or m.until_on >= (now() at time zone 'UTC')::date))))`;
}

const isOpenTo = ({ id }: Principal) => (note: Row): Sql => isOpen(note, sql`${id}::uuid`);

export const seeNote: SightRule = {
  kind: 'see', name: 'knowledge-note.see', description: 'A note is read by whom its owner has opened it to: the firm’s people, those of the partner’s virtual team today, or nobody else.',
  sees: (principal) => isReader(principal) && isOpenTo(principal),
};

/** What is found by words is seen by who reads the record that it is of. */
export const seeFound: SightRule = {
  kind: 'see', name: 'knowledge.find', description: 'Search finds what the asker may read, and nothing else; nor does it count it.',
  sees: (principal) => isReader(principal) && ((entry) => sql`(${entry('note_id')} is null or exists (select from knowledge_note n where n.workspace_id = ${entry('workspace_id')} and n.id = ${entry('note_id')} and ${isOpenTo(principal)((name) => column('n', name))}))`),
};

export interface NoteSubject {
  readonly state: KnowledgeNoteState;
  readonly ownerId: string;
}
export interface QuestionSubject {
  readonly state: KnowledgeQuestionState;
  readonly askedBy: string;
}
export interface AnswerSubject {
  readonly state: KnowledgeAnswerState;
  readonly answeredBy: string;
  readonly questionState: KnowledgeQuestionState;
  readonly askedBy: string;
}

const named = (name: string, description: string, permission: Permission = 'DEALING_WRITE') => ({ kind: 'act', name, description, permission }) as const;
const peopleOnly = ({ kind }: Principal): Message | null => (kind === 'API_KEY' ? staffMessages.peopleOnly : null);
const only = (principal: Principal, id: string, message: Message): Message | null => peopleOnly(principal) ?? (principal.id === id ? null : message);

export const writeNoteRule: ActRule = { ...named('knowledge-note.write', 'The firm’s people write notes on partners and topics.'), refuses: peopleOnly };
export const changeNoteRule: ActRule<NoteSubject> = {
  ...named('knowledge-note.change', 'Who wrote a note writes it anew, or opens it to others.'),
  refuses: (principal, { state, ownerId }) => only(principal, ownerId, knowledgeMessages.ownerOnly) ?? (state === 'CURRENT' ? null : knowledgeMessages.retired),
};
export const retireNoteRule: ActRule<NoteSubject> = {
  ...named('knowledge-note.retire', 'Who wrote a note puts it aside; of one that they may read, who approves for the firm does, too.'),
  refuses: (principal, { state, ownerId }) => (principal.permissions.has('RELATIONSHIP_APPROVE') ? peopleOnly(principal) : only(principal, ownerId, knowledgeMessages.ownerOnly)) ?? (state === 'CURRENT' ? null : knowledgeMessages.retired),
};

export const askRule: ActRule = { ...named('knowledge-question.ask', 'The firm’s people ask each other about partners and topics.'), refuses: peopleOnly };
export const closeQuestionRule: ActRule<QuestionSubject> = {
  ...named('knowledge-question.close', 'Who asked takes an open question back.'),
  refuses: (principal, { state, askedBy }) => only(principal, askedBy, knowledgeMessages.askerOnly) ?? (state === 'OPEN' ? null : knowledgeMessages.notNow),
};
export const answerRule: ActRule<QuestionSubject> = {
  ...named('knowledge-question.answer', 'The firm’s people answer a question that was not taken back.'),
  refuses: (principal, { state }) => peopleOnly(principal) ?? (state === 'CLOSED' ? knowledgeMessages.notNow : null),
};
export const acceptRule = byAsker('accept', 'Who asked accepts one of the answers.', ({ state, questionState }) => state === 'GIVEN' && questionState === 'OPEN');
export const takeBackAcceptanceRule = byAsker('take-back-acceptance', 'Who asked takes it back that an answer is accepted.', ({ state }) => state === 'ACCEPTED');
export const withdrawAnswerRule: ActRule<AnswerSubject> = {
  ...named('knowledge-answer.withdraw', 'Who gave an answer takes it back while it is not accepted.'),
  refuses: (principal, { state, answeredBy }) => only(principal, answeredBy, knowledgeMessages.ownerOnly) ?? (state === 'GIVEN' ? null : knowledgeMessages.notNow),
};

export const knowledgeRules: readonly Rule[] = [
  seeKnowledge, seeNote, seeFound, writeNoteRule, changeNoteRule, retireNoteRule, askRule, closeQuestionRule, answerRule, acceptRule, takeBackAcceptanceRule, withdrawAnswerRule,
];

function byAsker(name: string, description: string, holds: (subject: AnswerSubject) => boolean): ActRule<AnswerSubject> {
  return { ...named(`knowledge-answer.${name}`, description), refuses: (principal, subject) => only(principal, subject.askedBy, knowledgeMessages.askerOnly) ?? (holds(subject) ? null : knowledgeMessages.notNow) };
}
