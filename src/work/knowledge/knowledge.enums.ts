import { defineEnum } from '../../platform/define-enum.ts';
import type { KnowledgeAnswerState, KnowledgeNoteState, KnowledgeQuestionState, NoteAudience } from './knowledge.entity.ts';

/** The enumerations of what the firm's people know, as the schema shows them. */

export const NoteAudienceEnum = defineEnum<NoteAudience>('KnowledgeNoteAudience', 'Who may read a note. Nobody else learns that there is one: not by lists, counts, search or history.', {
  STAFF: 'Everybody of the firm.', TEAM: 'Its owner, and who is of the partner’s virtual team that day.', OWNER: 'Its owner alone.',
});
export const KnowledgeNoteStateEnum = defineEnum<KnowledgeNoteState>('KnowledgeNoteState', 'Whether a note holds.', { CURRENT: 'It does.', RETIRED: 'It was put aside, and is no longer found by search.' });
export const KnowledgeQuestionStateEnum = defineEnum<KnowledgeQuestionState>('KnowledgeQuestionState', 'Where a question inside the firm stands.', {
  OPEN: 'No answer is accepted.', ANSWERED: 'Who asked has accepted an answer.', CLOSED: 'Who asked has taken it back.',
});
export const KnowledgeAnswerStateEnum = defineEnum<KnowledgeAnswerState>('KnowledgeAnswerState', 'Where an answer stands.', {
  GIVEN: 'It was given.', ACCEPTED: 'Who asked has accepted it; one of a question at most.', WITHDRAWN: 'Who gave it has taken it back; it is no longer found by search.',
});
export const VirtualTeamStateEnum = defineEnum<'ACTIVE' | 'DISSOLVED'>('VirtualTeamState', 'Whether a team works.', { ACTIVE: 'It does.', DISSOLVED: 'It does no more; its notes are its owners’ alone.' });
export const VirtualTeamMemberStateEnum = defineEnum<'NAMED' | 'ENDED'>('VirtualTeamMemberState', 'Whether a membership was ended.', { NAMED: 'It holds in its time.', ENDED: 'It was ended before.' });

export type KnowledgeKind = 'NOTE' | 'QUESTION' | 'ANSWER' | 'TEAM';
export const KnowledgeKindEnum = defineEnum<KnowledgeKind>('KnowledgeKind', 'What was found.', { NOTE: 'A note.', QUESTION: 'A question inside the firm.', ANSWER: 'An answer to one.', TEAM: 'A virtual team.' });
