import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { authorize, checkVersion } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { AddEsiDocumentVersionInput } from './document.input.ts';
import { documentMessages } from './documents.messages.ts';
import { addDocumentVersionRule } from './documents.policy.ts';
import { holdSeenDocument, requireShared } from './seen-document.ts';
import { addVersion, documentConstraints } from './use-file.ts';

const mostVersions = 100;

/** Puts a file that was sent before in the place of what a document said so far; the earlier versions stay. */
export function addEsiDocumentVersion(ctx: Context, input: AddEsiDocumentVersionInput): Promise<WriteAnswer<{ readonly documentId: string; readonly versionId: string }>> {
  return write(ctx, { rule: addDocumentVersionRule, input, idempotencyKey: input.idempotencyKey, constraints: documentConstraints }, async (tx) => {
    const document = await holdSeenDocument(tx, idOf('EsiDocument', input.esiDocumentId), ['input', 'esiDocumentId']);
    checkVersion(document, 'EsiDocument', input.expectedVersion);
    requireShared(document);
    authorize(ctx, addDocumentVersionRule, document);
    if (document.versionCount >= mostVersions) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: documentMessages.tooManyVersions, values: { limit: mostVersions } });
    tx.em.assign(document, { versionCount: document.versionCount + 1 });
    await tx.em.flush();
    return { documentId: document.id, versionId: await addVersion(tx, document, input) };
  });
}
