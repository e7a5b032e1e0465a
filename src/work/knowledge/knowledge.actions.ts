import { defineActions } from '../../platform/actions.ts';
import { acceptRule, answerRule, changeNoteRule, closeQuestionRule, retireNoteRule, takeBackAcceptanceRule, withdrawAnswerRule } from './knowledge.policy.ts';
import { addMemberRule, changeTeamRule, dissolveTeamRule, endMembershipRule } from './teams.policy.ts';

/** What may be done to notes, questions, answers, teams and memberships, with the rule of each. */
export const noteActions = { CHANGE_KNOWLEDGE_NOTE: changeNoteRule, RETIRE_KNOWLEDGE_NOTE: retireNoteRule } as const;
export const questionActions = { ANSWER_KNOWLEDGE_QUESTION: answerRule, CLOSE_KNOWLEDGE_QUESTION: closeQuestionRule } as const;
export const answerActions = { ACCEPT_KNOWLEDGE_ANSWER: acceptRule, TAKE_BACK_KNOWLEDGE_ACCEPTANCE: takeBackAcceptanceRule, WITHDRAW_KNOWLEDGE_ANSWER: withdrawAnswerRule } as const;
export const teamActions = { CHANGE_VIRTUAL_TEAM: changeTeamRule, ADD_VIRTUAL_TEAM_MEMBER: addMemberRule, DISSOLVE_VIRTUAL_TEAM: dissolveTeamRule } as const;
export const teamMemberActions = { END_VIRTUAL_TEAM_MEMBERSHIP: endMembershipRule } as const;

defineActions({
  CHANGE_KNOWLEDGE_NOTE: 'Write the note anew, or open it to others.',
  RETIRE_KNOWLEDGE_NOTE: 'Put the note aside.',
  ANSWER_KNOWLEDGE_QUESTION: 'Answer the question.',
  CLOSE_KNOWLEDGE_QUESTION: 'Take the question back.',
  ACCEPT_KNOWLEDGE_ANSWER: 'Accept the answer.',
  TAKE_BACK_KNOWLEDGE_ACCEPTANCE: 'Take it back that the answer is accepted.',
  WITHDRAW_KNOWLEDGE_ANSWER: 'Take the answer back.',
  CHANGE_VIRTUAL_TEAM: 'Change what the team is called and for.',
  ADD_VIRTUAL_TEAM_MEMBER: 'Say who else is of the team.',
  DISSOLVE_VIRTUAL_TEAM: 'Dissolve the team.',
  END_VIRTUAL_TEAM_MEMBERSHIP: 'End the membership.',
});
