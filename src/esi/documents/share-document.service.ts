import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, findVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import type { InvolvementState } from '../involvements/involvement.entity.ts';
import { findOwnInvolvement, requireOpen } from '../involvements/open-project.ts';
import { EsiProjectEntity, type EsiProjectRecord } from '../projects/project.entity.ts';
import { type DocumentClassification, EsiDocumentEntity, type EsiDocumentRecord } from './document.entity.ts';
import type { ShareEsiDocumentInput } from './document.input.ts';
import { documentMessages } from './documents.messages.ts';
import { isOver, shareDocumentRule } from './documents.policy.ts';
import { addVersion, documentConstraints } from './use-file.ts';

/** Shares a file that was sent before as the first version of a document of a project. */
export function shareEsiDocument(ctx: Context, input: ShareEsiDocumentInput): Promise<WriteAnswer<{ readonly documentId: string }>> {
  return write(ctx, { rule: shareDocumentRule, input, idempotencyKey: input.idempotencyKey, constraints: documentConstraints }, async (tx) => {
    const { em } = tx;
    const project = await findOpenProject(tx, idOf('EsiProject', input.esiProjectId));
    if (isOver(project.status)) throw new Refusal({ code: 'STATE_CONFLICT', message: documentMessages.projectOver, currentState: project.status, allowedActions: [] });
    authorize(ctx, shareDocumentRule, { status: project.status, classification: input.classification });
    const { workspaceId, id: principalId } = ctx.principal;
    const document = em.create(EsiDocumentEntity, {
      workspaceId, id: newId(), projectId: project.id, classification: input.classification, ...(await partOf(tx, project, input)), kind: input.kind, title: requiredText(input.title, ['input', 'title'], 200),
      sharedBySide: sideOf(ctx.principal), sharedBy: principalId, sharedAt: ctx.now, state: 'SHARED', versionCount: 1,
    } as EsiDocumentRecord);
    await em.flush();
    await addVersion(tx, document, input);
    return { documentId: document.id };
  });
}

async function findOpenProject(tx: Write, id: string | null): Promise<EsiProjectRecord> {
  const path = ['input', 'esiProjectId'];
  const project = await findVisible<EsiProjectRecord>(tx.em, EsiProjectEntity, tx.ctx, id, path);
  await requireOpen(tx, project.id, path);
  return project;
}

/** Whose a document for one supplier is; nobody's for any other. */
async function partOf(tx: Write, project: EsiProjectRecord, { classification, esiInvolvementId }: { readonly classification: DocumentClassification; readonly esiInvolvementId?: string | null }) {
  const path = ['input', 'esiInvolvementId'];
  if ((classification === 'SUPPLIER') !== (esiInvolvementId != null)) throw new Refusal({ code: 'INVALID', message: documentMessages.involvementNeeded, field: path });
  if (esiInvolvementId == null) return { involvementId: null, relationshipId: null };
  const involvement = await findOwnInvolvement(tx, idOf('EsiInvolvement', esiInvolvementId), path);
  if (involvement.projectId !== project.id) throw notFound(...path);
  if (ended.has(involvement.state)) throw new Refusal({ code: 'STATE_CONFLICT', message: documentMessages.partOver, field: path, currentState: involvement.state, allowedActions: [] });
  return { involvementId: involvement.id, relationshipId: involvement.relationshipId };
}

const ended: ReadonlySet<InvolvementState> = new Set<InvolvementState>(['DECLINED', 'LAPSED', 'COMPLETED', 'WITHDRAWN', 'REMOVED', 'ENDED']);
