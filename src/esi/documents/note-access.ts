import { newId } from '../../platform/ids.ts';
import { invariant } from '../../platform/errors/request-error.ts';
import type { Write } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { type DocumentAccessKind, EsiDocumentAccessEntity, type EsiDocumentAccessRecord, type EsiDocumentRecord, type EsiDocumentVersionRecord } from './document.entity.ts';

/** Notes that the asker was given a version's address or took its file. Without the note neither happens. */
export async function noteAccess(tx: Write, { document, version }: { readonly document: EsiDocumentRecord; readonly version: EsiDocumentVersionRecord }, kind: DocumentAccessKind): Promise<void> {
  const { em, ctx } = tx;
  const { workspaceId, id: accessedBy } = ctx.principal;
  em.create(EsiDocumentAccessEntity, {
    workspaceId, id: newId(), projectId: document.projectId, documentId: document.id, versionId: version.id, kind, bySide: sideOf(ctx.principal),
    relationshipId: await concerned(tx, document), accessedBy, accessedAt: new Date(),
  } as EsiDocumentAccessRecord);
  await em.flush();
}

/** The supplier that looks, by the relationship of its part; of the firm's people, the supplier whose document they look at. */
async function concerned({ em, ctx }: Write, { projectId, relationshipId, sharedBySide }: EsiDocumentRecord): Promise<string | null> {
  const { isStaff, partyId, workspaceId } = ctx.principal;
  if (isStaff) return sharedBySide === 'PARTNER' ? (relationshipId ?? null) : null;
  if (relationshipId != null) return relationshipId;
  const [part] = await em.execute<{ relationship_id: string }[]>(`select i.relationship_id from esi_involvement i
    join relationship r on r.workspace_id = i.workspace_id and r.id = i.relationship_id and r.partner_id = ?
    where i.workspace_id = ? and i.project_id = ? and i.state = 'ACTIVE' order by i.id limit 1`, [partyId, workspaceId, projectId]);
  invariant(part !== undefined, 'a project is open to a supplier by a part of its own');
  return part.relationship_id;
}
