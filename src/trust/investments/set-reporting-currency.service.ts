import { LockMode } from '@mikro-orm/core';
import { WorkspaceEntity } from '../../partners/member.entity.ts';
import type { Context } from '../../platform/context.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { checkVersion } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { SetReportingCurrencyInput } from './investment.input.ts';
import { setReportingCurrencyRule } from './investments.policy.ts';

/** Says in which currency investments are measured from now on. What was measured before stays. */
export function setReportingCurrency(ctx: Context, input: SetReportingCurrencyInput): Promise<WriteAnswer<{ workspaceId: string }>> {
  return write(ctx, { rule: setReportingCurrencyRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const workspace = await tx.em.findOneOrFail(WorkspaceEntity, { id: ctx.principal.workspaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    checkVersion(workspace, 'Workspace', input.expectedVersion);
    applyChanges(tx, 'Workspace', workspace, { reportingCurrency: input.currencyCode ?? null });
    return { workspaceId: workspace.id };
  });
}
