import type { Database } from '../../platform/database/database.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { sql } from '../../platform/sql.ts';
import { createSystemContext } from '../../platform/system.ts';
import { type AuditVerdict, verifyAudit as verifyChain } from '../../platform/writes/seal.ts';
import { type Command, CommandError } from './command.ts';

/** `verify-audit`: recomputes the audit chain of every workspace. A broken chain fails the command. */
export const verifyAudit: Command = async (database, _given, output) => {
  let broken = 0;
  for (const { slug, ...workspace } of await allWorkspaces(database)) {
    const { principal } = createSystemContext(database, { ...workspace, workspaceSlug: slug });
    const verdict = await verifyChain(database, sessionOf(principal), (verified) => output.progress(`${slug}: ${verified} entries …`));
    output.print(`${slug}: ${describe(verdict)}`);
    if (verdict.breach) broken += 1;
  }
  if (broken > 0) throw new CommandError(`The audit log of ${broken} ${broken === 1 ? 'workspace' : 'workspaces'} is not what was sealed.`);
};

interface WorkspaceRow {
  readonly slug: string;
  readonly workspaceId: string;
  readonly focalPartyId: string;
}

function allWorkspaces(database: Database): Promise<WorkspaceRow[]> {
  return database.call<WorkspaceRow>(
    sql`select slug, workspace_id as "workspaceId", focal_party_id as "focalPartyId" from system_workspaces()`,
  );
}

function describe({ verified, unsealed, sealedUntil, breach }: AuditVerdict): string {
  const horizon = sealedUntil === null ? 'nothing sealed yet' : `sealed until ${sealedUntil.toISOString()}`;
  const waiting = unsealed === 0 ? '' : `, ${unsealed} waiting for their seal`;
  if (breach === null) return `${verified} entries are whole, ${horizon}${waiting}.`;
  return `BROKEN at seal ${breach.sequence} (entry ${breach.entryId}): ${breach.problem}. ${verified} entries before it are whole, ${horizon}.`;
}
