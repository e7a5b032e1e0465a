import type { World } from '../../world.ts';
import { type Acts, done as doneOf, refused as refusedOf, tried as triedOf } from '../tried.ts';

/** Acts on notes, questions and teams as the tests do them, over the wire. */

const note = 'knowledgeNote { id version title text topic audience state team { id } owner { id } relationship { id } viewerActions { action isAllowed } }';
const question = 'knowledgeQuestion { id version state acceptedAnswer { id } answers { id state } viewerActions { action isAllowed } }';
const answer = `${question} knowledgeAnswer { id version state text viewerActions { action isAllowed } }`;
const team = 'virtualTeam { id version state name purpose members { id user { id } department { id } role fromOn untilOn isMember state } viewerActions { action isAllowed } }';
const member = `${team} virtualTeamMember { id version state untilOn }`;

const acts: Acts = {
  writeKnowledgeNote: ['WriteKnowledgeNoteInput', note], changeKnowledgeNote: ['ChangeKnowledgeNoteInput', note], retireKnowledgeNote: ['RetireKnowledgeNoteInput', note],
  askKnowledgeQuestion: ['AskKnowledgeQuestionInput', question], closeKnowledgeQuestion: ['CloseKnowledgeQuestionInput', question], answerKnowledgeQuestion: ['AnswerKnowledgeQuestionInput', answer],
  acceptKnowledgeAnswer: ['ChangeKnowledgeAnswerInput', answer], takeBackKnowledgeAcceptance: ['ChangeKnowledgeAnswerInput', answer], withdrawKnowledgeAnswer: ['ChangeKnowledgeAnswerInput', answer],
  formVirtualTeam: ['FormVirtualTeamInput', team], changeVirtualTeam: ['ChangeVirtualTeamInput', team], dissolveVirtualTeam: ['DissolveVirtualTeamInput', team],
  addVirtualTeamMember: ['AddVirtualTeamMemberInput', member], endVirtualTeamMembership: ['EndVirtualTeamMembershipInput', member],
};

export const tried = (world: World, persona: string, name: string, input: object) => triedOf(world, acts, [persona, name], input);
export const done = (world: World, persona: string, name: string, input: object) => doneOf(world, acts, [persona, name], input);
export const refused = (world: World, persona: string, name: string, input: object) => refusedOf(world, acts, [persona, name], input);

/** A note on a topic; its id. */
export async function written(world: World, persona: string, more: object): Promise<string> {
  const { knowledgeNote } = await done(world, persona, 'writeKnowledgeNote', { topic: 'Tests', title: 'A note', text: 'It says nothing.', audience: 'STAFF', ...more });
  return knowledgeNote.id;
}

/** What search finds of a text for a persona: ids in order, and how many there are. */
export async function found(world: World, persona: string, text: string, more: Record<string, unknown> = {}): Promise<{ ids: string[]; count: number }> {
  const { searchKnowledge } = await world.as(persona).data(`query ($text: String!, $filter: KnowledgeHitFilter, $first: Int, $after: String) { searchKnowledge(text: $text, filter: $filter, first: $first, after: $after) {
    totalCount nodes { note { id } question { id } answer { id } team { id } } } }`, { text, first: 100, ...more });
  return { ids: searchKnowledge.nodes.map(({ note: one, question: two, answer: three, team: four }: Record<string, any>) => (one ?? two ?? three ?? four).id), count: searchKnowledge.totalCount };
}
