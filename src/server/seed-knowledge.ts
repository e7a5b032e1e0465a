import type { EntityManager } from '@mikro-orm/postgresql';
import type { KnowledgeNoteFacts, KnowledgeQuestionFacts, VirtualTeamFacts } from '../../seeds/knowledge-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { KnowledgeAnswerEntity, type KnowledgeAnswerRecord, KnowledgeNoteEntity, type KnowledgeNoteRecord, KnowledgeQuestionEntity, type KnowledgeQuestionRecord } from '../work/knowledge/knowledge.entity.ts';
import { indexAnswer, indexNote, indexQuestion, indexTeam } from '../work/knowledge/search/indexed.ts';
import { VirtualTeamEntity, VirtualTeamMemberEntity, type VirtualTeamRecord } from '../work/knowledge/virtual-team.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what the firm's people know, so that it is found. */
export async function seedKnowledge(layer: Layer): Promise<void> {
  const { teams = [], notes = [], questions = [] } = layer.world.knowledge ?? {};
  for (const team of teams) await addTeam(layer, team);
  await layer.em.flush();
  for (const note of notes) await addNote(layer, note);
  for (const question of questions) await addQuestion(layer, question);
}

async function addTeam({ em, workspaceId, idOf }: Layer, { key, relationship, name, purpose, by, on, members }: VirtualTeamFacts): Promise<void> {
  const teamId = idOf('virtual-team', key);
  const added = { addedBy: idOf('user', by), addedAt: momentIn(on) };
  const team = em.create(VirtualTeamEntity, { workspaceId, id: teamId, relationshipId: idOf('relationship', relationship), name, purpose, state: 'ACTIVE', formedBy: idOf('user', by), formedAt: momentIn(on) } as VirtualTeamRecord);
  await indexTeam(em, team);
  for (const member of members) {
    em.create(VirtualTeamMemberEntity, {
      workspaceId, id: idOf('virtual-team-member', member.key), teamId, userId: idOf('user', member.user), departmentId: member.department === undefined ? null : idOf('party', member.department), role: member.role,
      fromOn: dayIn(member.from), untilOn: member.until === undefined ? null : dayIn(member.until), state: 'NAMED', ...added,
    } as never);
  }
}

async function addNote({ em, workspaceId, idOf }: Layer, { key, relationship, topic, by, on, title, text, audience, team }: KnowledgeNoteFacts): Promise<void> {
  await indexNote(em, em.create(KnowledgeNoteEntity, {
    workspaceId, id: idOf('knowledge-note', key), relationshipId: relationship === undefined ? null : idOf('relationship', relationship), topic: topic ?? null, title, text, audience,
    teamId: team === undefined ? null : idOf('virtual-team', team), ownerId: idOf('user', by), state: 'CURRENT', writtenAt: momentIn(on),
  } as KnowledgeNoteRecord));
}

async function addQuestion({ em, workspaceId, idOf }: Layer, { key, relationship, topic, by, on, text, answers }: KnowledgeQuestionFacts): Promise<void> {
  const relationshipId = relationship === undefined ? null : idOf('relationship', relationship);
  const acceptedOn = answers.find((answer) => answer.acceptedOn !== undefined)?.acceptedOn;
  await indexQuestion(em, em.create(KnowledgeQuestionEntity, {
    workspaceId, id: idOf('knowledge-question', key), relationshipId, topic: topic ?? null, text, state: acceptedOn === undefined ? 'OPEN' : 'ANSWERED', askedBy: idOf('user', by), askedAt: momentIn(on),
    acceptedAt: acceptedOn === undefined ? null : momentIn(acceptedOn),
  } as KnowledgeQuestionRecord));
  for (const answer of answers) {
    await indexAnswer(em, em.create(KnowledgeAnswerEntity, {
      workspaceId, id: idOf('knowledge-answer', answer.key), questionId: idOf('knowledge-question', key), text: answer.text, state: answer.acceptedOn === undefined ? 'GIVEN' : 'ACCEPTED',
      answeredBy: idOf('user', answer.by), answeredAt: momentIn(answer.on), acceptedAt: answer.acceptedOn === undefined ? null : momentIn(answer.acceptedOn),
    } as KnowledgeAnswerRecord), relationshipId);
  }
}
