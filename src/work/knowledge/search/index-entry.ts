import type { EntityManager } from '@mikro-orm/postgresql';
import type { KnowledgeKind } from '../knowledge.enums.ts';
import { type SearchedPart, weighTerms } from './search-terms.ts';

/** A record that is found by words. */
export interface IndexedRecord {
  readonly workspaceId: string;
  readonly id: string;
  readonly kind: KnowledgeKind;
  readonly relationshipId: string | null;
  readonly writtenAt: Date;
}

const columns: Readonly<Record<KnowledgeKind, string>> = { NOTE: 'note_id', QUESTION: 'question_id', ANSWER: 'answer_id', TEAM: 'team_id' };

/**
 * Lets a record be found by its words, in the transaction of the act that writes it, and by no others from now on. Without parts it is found by
 * none. Three statements, whatever the record.
 */
export async function indexEntry(em: EntityManager, { workspaceId, id, kind, relationshipId, writtenAt }: IndexedRecord, parts: readonly SearchedPart[]): Promise<void> {
  // Its record comes first: the policies of the entry ask it.
  await em.flush();
  await em.execute(`insert into knowledge_entry (workspace_id, id, kind, ${columns[kind]}, relationship_id, written_at) values (?, ?, ?, ?, ?, ?)
    on conflict (workspace_id, id) do update set relationship_id = excluded.relationship_id`, [workspaceId, id, kind, id, relationshipId, writtenAt]);
  await em.execute('delete from knowledge_term where workspace_id = ? and entry_id = ?', [workspaceId, id]);
  const weights = JSON.stringify(Object.fromEntries(weighTerms(parts)));
  await em.execute(`insert into knowledge_term (workspace_id, term, entry_id, weight) select ?::uuid, w.key, ?::uuid, w.value::integer from jsonb_each_text(?::jsonb) w`, [workspaceId, id, weights]);
}

/** How much words count: those of titles and topics more than those of texts. */
export const heavy = 8;
export const light = 1;
