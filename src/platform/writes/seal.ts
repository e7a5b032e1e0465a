import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/session.ts';
import { sql } from '../sql.ts';

const batch = 2_000;

/** Chains what has been committed since the last time; returns the number of entries sealed. Several servers may try, one does it. */
export async function sealAudit(database: Database): Promise<number> {
  const [row] = await database.call<{ sealed: number }>(sql`select system_seal_audit(${batch}::integer) as sealed`);
  return row?.sealed ?? 0;
}

/** What a look over a workspace's audit log found. */
export interface AuditVerdict {
  /** Entries whose hash was recomputed. */
  readonly verified: number;
  /** Entries behind the horizon: committed, and not yet chained. */
  readonly unsealed: number;
  /** When the newest seal was set; null while there is none. */
  readonly sealedUntil: Date | null;
  /** What is wrong with the first seal that does not fit; null when all fit. */
  readonly breach: { readonly sequence: number; readonly entryId: string; readonly problem: string } | null;
}

interface SealRow {
  readonly sequence: string;
  readonly entry_id: string;
  readonly hash: string;
  readonly sealed_at: Date | string;
  readonly content: string | null;
}

/**
 * Recomputes a workspace's chain from its entries, here and not in the database that wrote it. A changed, removed, added or reordered
 * entry breaks it at that place.
 */
export async function verifyAudit(database: Database, session: Session, progress: (verified: number) => void = () => undefined): Promise<AuditVerdict> {
  let previous = Buffer.alloc(0);
  let verified = 0;
  let sealedUntil: Date | null = null;
  for (;;) {
    const rows: SealRow[] = await database.read<SealRow>(session, sql`
      select s.sequence::text, s.entry_id, encode(s.hash, 'hex') as hash, s.sealed_at, audit_content(e) as content
      from audit_seal s left join audit_entry e on e.workspace_id = s.workspace_id and e.id = s.entry_id
      where s.sequence > ${verified}::bigint order by s.sequence limit ${batch}::integer`);
    for (const row of rows) {
      const hash = createHash('sha256').update(previous).update(row.content ?? '').digest();
      const problem = problemOf(row, verified, hash);
      if (problem !== null) return { verified, unsealed: await countUnsealed(database, session), sealedUntil, breach: { sequence: Number(row.sequence), entryId: row.entry_id, problem } };
      previous = hash;
      verified += 1;
      sealedUntil = new Date(row.sealed_at);
    }
    progress(verified);
    if (rows.length < batch) return { verified, unsealed: await countUnsealed(database, session), sealedUntil, breach: await lostEntry(database, session, verified) };
  }
}

function problemOf(row: SealRow, verified: number, hash: Buffer): string | null {
  if (Number(row.sequence) !== verified + 1) return 'a seal is missing before it';
  if (row.content === null) return 'its entry is gone';
  return row.hash === hash.toString('hex') ? null : 'its entry, or one before it, is not what was sealed';
}

async function countUnsealed(database: Database, session: Session): Promise<number> {
  const [row] = await database.read<{ unsealed: number }>(session, sql`select count(*)::int as unsealed from audit_unsealed`);
  return row?.unsealed ?? 0;
}

/** An entry that is neither sealed nor waiting for its seal was put there behind the chain's back. */
async function lostEntry(database: Database, session: Session, verified: number): Promise<AuditVerdict['breach']> {
  const [row] = await database.read<{ id: string }>(session, sql`
    select e.id from audit_entry e
    where not exists (select from audit_seal s where s.workspace_id = e.workspace_id and s.entry_id = e.id)
      and not exists (select from audit_unsealed u where u.workspace_id = e.workspace_id and u.entry_id = e.id) limit 1`);
  return row === undefined ? null : { sequence: verified + 1, entryId: row.id, problem: 'an entry stands outside the chain' };
}
