import type { EntityManager } from '@mikro-orm/postgresql';
import type { KnowledgeAnswerRecord, KnowledgeNoteRecord, KnowledgeQuestionRecord } from '../knowledge.entity.ts';
import type { VirtualTeamRecord } from '../virtual-team.entity.ts';
import { heavy, indexEntry, light } from './index-entry.ts';

/** By which of their texts records are found. */

/** A note that was put aside is found no more. */
export function indexNote(em: EntityManager, { workspaceId, id, relationshipId, writtenAt, title, topic, text, state }: KnowledgeNoteRecord): Promise<void> {
  const parts = state === 'RETIRED' ? [] : [{ text: title, weight: heavy }, { text: topic, weight: heavy }, { text, weight: light }];
  return indexEntry(em, { workspaceId, id, kind: 'NOTE', relationshipId: relationshipId ?? null, writtenAt }, parts);
}

/** A question that was taken back is found no more. */
export function indexQuestion(em: EntityManager, { workspaceId, id, relationshipId, askedAt, topic, text, state }: KnowledgeQuestionRecord): Promise<void> {
  const parts = state === 'CLOSED' ? [] : [{ text: topic, weight: heavy }, { text, weight: 2 * light }];
  return indexEntry(em, { workspaceId, id, kind: 'QUESTION', relationshipId: relationshipId ?? null, writtenAt: askedAt }, parts);
}

/** An answer that was taken back is found no more. */
export function indexAnswer(em: EntityManager, { workspaceId, id, answeredAt, text, state }: KnowledgeAnswerRecord, relationshipId: string | null): Promise<void> {
  return indexEntry(em, { workspaceId, id, kind: 'ANSWER', relationshipId, writtenAt: answeredAt }, state === 'WITHDRAWN' ? [] : [{ text, weight: light }]);
}

/** A team that was dissolved is found no more. */
export function indexTeam(em: EntityManager, { workspaceId, id, relationshipId, formedAt, name, purpose, state }: VirtualTeamRecord): Promise<void> {
  return indexEntry(em, { workspaceId, id, kind: 'TEAM', relationshipId, writtenAt: formedAt }, state === 'DISSOLVED' ? [] : [{ text: name, weight: heavy }, { text: purpose, weight: light }]);
}
