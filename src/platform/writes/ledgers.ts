import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { systemId } from '../system.ts';
import type { AuditRecord } from './audit-record.ts';

/** Who acts, as the audit ledger names them, and in which request. */
type Actor = Pick<Context, 'principal' | 'traceId'>;

/** Writes the audit rows of a transaction, in one statement. A sealer chains them after the commit, so that writers never queue for the chain. */
export async function appendAudit(em: EntityManager, { principal, traceId }: Actor, action: string, records: readonly AuditRecord[]): Promise<void> {
  const rows = records.map((record) => ({ id: record.id, subject_type: record.subjectType, subject_id: record.subjectId, owner_id: record.ownerId ?? null, changes: record.changes }));
  await em.execute(
    `insert into audit_entry (workspace_id, id, principal_kind, principal_id, party_id, action, subject_type, subject_id, owner_id, changes, trace_id)
     select ?, r.id, ?, ?, ?, ?, r.subject_type, r.subject_id, r.owner_id, r.changes, ?
     from json_to_recordset(?::json) as r(id uuid, subject_type text, subject_id uuid, owner_id uuid, changes jsonb)`,
    [principal.workspaceId, principal.kind, principal.id, principal.partyId, action, traceId, JSON.stringify(rows)],
    'run',
  );
}

/** The platform in the place of whoever acts: neither they nor their side nor their request can be told from the ledger. */
export function unnamed({ principal }: Context): Actor {
  return { principal: { ...principal, kind: 'SYSTEM', id: systemId, partyId: principal.focalPartyId }, traceId: randomBytes(16).toString('hex') };
}

/** Writes the outbox rows of a transaction: what subscriptions, webhooks and jobs will be told once it has committed. */
export async function appendOutbox(em: EntityManager, { principal }: Context, action: string, records: readonly AuditRecord[]): Promise<void> {
  const rows = records.map((record) => ({ id: record.id, subject_type: record.subjectType, subject_id: record.subjectId, owner_id: record.ownerId ?? null }));
  await em.execute(
    `insert into outbox_event (workspace_id, id, action, subject_type, subject_id, owner_id)
     select ?, r.id, ?, r.subject_type, r.subject_id, r.owner_id
     from json_to_recordset(?::json) as r(id uuid, subject_type text, subject_id uuid, owner_id uuid)`,
    [principal.workspaceId, action, JSON.stringify(rows)],
    'run',
  );
}
