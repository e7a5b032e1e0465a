import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { knowledgeMessages } from './knowledge.messages.ts';

interface About {
  readonly relationshipId: string | null;
  readonly topic: string | null;
}

/**
 * What a note or a question is about.
 * @throws {Refusal} NOT_FOUND for a relationship that the asker does not see, REQUIRED where it is about nothing
 */
export async function findAbout({ em, ctx }: Write, input: { readonly relationshipId?: string | null; readonly topic?: string | null }): Promise<About> {
  const field = ['input', 'relationshipId'];
  const relationshipId = input.relationshipId == null ? null : (await findVisible<RelationshipRecord>(em, RelationshipEntity, ctx, idOf('Relationship', input.relationshipId), field)).id;
  const topic = textOf(input.topic, ['input', 'topic'], { max: 100 });
  return requireAbout({ relationshipId, topic });
}

/** @throws {Refusal} REQUIRED where it is about nothing */
export function requireAbout(about: About): About {
  if (about.relationshipId === null && about.topic === null) throw new Refusal({ code: 'REQUIRED', message: knowledgeMessages.aboutNothing, field: ['input', 'relationshipId'] });
  return about;
}
