import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { OpportunisticActEntity } from '../../trust/opportunism/opportunistic-act.entity.ts';
import type { ConfidentialityAgreementRecord } from './involvement.entity.ts';

/** Reports a declared breach, in the name of whoever declared it: another person of the firm decides whether it counts. Answers the report's id. */
export async function reportBreach({ em, ctx }: Write, agreement: ConfidentialityAgreementRecord): Promise<string> {
  const { workspaceId, relationshipId, breachedBySide, breachSeverity, breachedOn, breachNote, breachedBy } = agreement;
  const report = em.create(OpportunisticActEntity, {
    workspaceId, id: newId(), relationshipId, committedBySide: breachedBySide, kind: 'BROKE_CONFIDENTIALITY', severity: breachSeverity, occurredOn: breachedOn, description: breachNote,
    links: [], status: 'REPORTED', reportedBy: breachedBy, reportedAt: ctx.now,
  } as never) as { id: string };
  // In one statement with the declaration: nobody but the platform adds it afterwards.
  em.assign(agreement, { breachReportId: report.id });
  await em.flush();
  return report.id;
}
