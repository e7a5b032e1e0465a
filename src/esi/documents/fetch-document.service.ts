import { recallPrincipal } from '../../partners/recall-principal.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/database.ts';
import { filesOf } from '../../platform/files/files.ts';
import type { AddressFacts } from '../../platform/files/signed-address.ts';
import { mayTry } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { createBehindContext, type WorkspaceKey } from '../../platform/system.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write } from '../../platform/writes/write.ts';
import { downloadDocumentRule } from './documents.policy.ts';
import { noteAccess } from './note-access.ts';
import { findSeenVersion, requireShared } from './seen-document.ts';

/** A file on its way to who asked for it. */
export interface FetchedDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * The file behind an address that was given to somebody, once it is noted that they take it. Asked anew at this moment: a supplier that was
 * removed, a member whose role has ended, a document that was withdrawn get null, like an address that was never given or is over.
 */
export async function fetchDocument(database: Database, token: string): Promise<FetchedDocument | null> {
  const { store, addresses } = await filesOf(database);
  const facts = addresses.read(token, new Date());
  const ctx = facts && (await askerOf(database, facts));
  if (ctx === null || !mayTry(ctx.principal, downloadDocumentRule)) return null;
  const { userErrors, ...made } = await write(ctx, { rule: downloadDocumentRule }, async (tx) => {
    const { document, version } = await findSeenVersion(tx, facts!.recordId, []);
    requireShared(document);
    authorize(ctx, downloadDocumentRule, document);
    const bytes = await store.read(version.workspaceId, version.sha256);
    if (bytes === null) throw new Error(`The bytes of document version ${version.id} are not in the file store.`);
    await noteAccess(tx, { document, version }, 'DOWNLOADED');
    const { fileName, mediaType, byteSize, sha256 } = version;
    return { fileName, mediaType, byteSize, sha256, bytes };
  });
  return userErrors.length > 0 ? null : (made as FetchedDocument);
}

/** Who asked for the address, as they are by now. */
async function askerOf(database: Database, { workspaceId, asker }: AddressFacts): Promise<Context | null> {
  const rows = await database.call<{ workspace_id: string; slug: string; focal_party_id: string }>(sql`select * from system_workspaces()`);
  const row = rows.find(({ workspace_id: id }) => id === workspaceId);
  if (row === undefined) return null;
  const workspace: WorkspaceKey = { workspaceId, workspaceSlug: row.slug, focalPartyId: row.focal_party_id };
  const principal = await recallPrincipal(database, workspace, asker);
  return principal === null ? null : createBehindContext(database, principal);
}
