import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { findVisible, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { requireOpen } from '../involvements/open-project.ts';
import { type DocumentState, EsiDocumentEntity, type EsiDocumentRecord, EsiDocumentVersionEntity, type EsiDocumentVersionRecord } from './document.entity.ts';
import { documentMessages } from './documents.messages.ts';

/** Documents for acts on them: those that the asker sees, by the rule and not by the policies alone. */

/** A document that the asker sees. What a supplier may see stays so until the act has ended. */
async function findSeenDocument(tx: Write, id: string | null, path: readonly string[]): Promise<EsiDocumentRecord> {
  const { em, ctx } = tx;
  const document = await findVisible<EsiDocumentRecord>(em, EsiDocumentEntity, ctx, id, path);
  if (ctx.principal.isStaff) return document;
  if (document.classification === 'INTERNAL') throw notFound(...path);
  if (document.relationshipId != null) await findOwnRelationship(em, ctx, document.relationshipId, path);
  await requireOpen(tx, document.projectId, path);
  return document;
}

/** The same, held: after the supplier's part in the project, which is always held before what is in it. */
export async function holdSeenDocument(tx: Write, id: string | null, path: readonly string[]): Promise<EsiDocumentRecord> {
  const seen = await findSeenDocument(tx, id, path);
  const held = await lockVisible<EsiDocumentRecord>(tx.em, EsiDocumentEntity, tx.ctx, seen.id, path);
  // What was read before the lock may be old.
  await tx.em.refresh(held);
  return held;
}

/** A version of a document that the asker sees. */
export async function findSeenVersion(tx: Write, id: string | null, path: readonly string[]): Promise<{ readonly document: EsiDocumentRecord; readonly version: EsiDocumentVersionRecord }> {
  const version = await findVisible<EsiDocumentVersionRecord>(tx.em, EsiDocumentVersionEntity, tx.ctx, id, path);
  return { version, document: await findSeenDocument(tx, version.documentId, path) };
}

/** Refuses what cannot be done with a document that was withdrawn. */
export function requireShared({ state }: { readonly state: DocumentState }): void {
  if (state !== 'SHARED') throw new Refusal({ code: 'STATE_CONFLICT', message: documentMessages.withdrawn, currentState: state, allowedActions: [] });
}
