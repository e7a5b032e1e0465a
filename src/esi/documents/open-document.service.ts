import type { Context } from '../../platform/context.ts';
import { filesOf } from '../../platform/files/files.ts';
import { addressLifetime } from '../../platform/files/signed-address.ts';
import { idOf } from '../../platform/ids.ts';
import type { PayloadFacts } from '../../platform/payload.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write } from '../../platform/writes/write.ts';
import type { OpenEsiDocumentInput } from './document.input.ts';
import { openDocumentRule } from './documents.policy.ts';
import { noteAccess } from './note-access.ts';
import { findSeenVersion, requireShared } from './seen-document.ts';

/** Where documents are fetched, on this server. */
export const documentsPath = '/documents';

/** Gives the asker an address from which a version can be taken for five minutes, and notes that. */
export async function openEsiDocument(ctx: Context, input: OpenEsiDocumentInput): Promise<PayloadFacts> {
  const { userErrors, ...made } = await write(ctx, { rule: openDocumentRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const seen = await findSeenVersion(tx, idOf('EsiDocumentVersion', input.esiDocumentVersionId), ['input', 'esiDocumentVersionId']);
    requireShared(seen.document);
    authorize(ctx, openDocumentRule, seen.document);
    await noteAccess(tx, seen, 'ADDRESS_GIVEN');
    // The instant is kept with the answer, and the address is not: the same call again gets it signed again, and no longer.
    return { versionId: seen.version.id, expiresAt: new Date(ctx.now.getTime() + addressLifetime).toISOString() };
  });
  if (userErrors.length > 0) return { userErrors };
  const { versionId, expiresAt } = made as { readonly versionId: string; readonly expiresAt: string };
  const { addresses } = await filesOf(ctx.database);
  const { workspaceId, kind, id, partyId } = ctx.principal;
  const token = addresses.sign({ workspaceId, recordId: versionId, asker: { kind, id, partyId }, expiresAt: new Date(expiresAt) });
  return { userErrors, versionId, address: `${documentsPath}/${token}`, expiresAt: new Date(expiresAt) };
}
