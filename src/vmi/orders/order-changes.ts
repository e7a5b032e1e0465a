import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { type Change, changesOf } from '../../platform/events/changes.ts';
import { generatorOf } from '../../platform/events/generator.ts';
import { sql } from '../../platform/sql.ts';

/** The changes to orders of an agreement: those of its relationship, of which the others are passed over. Of an agreement that is not to be seen nothing is heard. */
export async function orderChanges(ctx: Context, agreementId: string | null): Promise<AsyncGenerator<Change>> {
  const changes = await changesOf(ctx, agreementId === null ? null : await relationshipOf(ctx, agreementId));
  const next = async (): Promise<IteratorResult<Change, void>> => {
    for (;;) {
      const change = await changes.next();
      if (change.done === true || change.value === null || (change.value.subjectType === 'ReplenishmentOrder' && await isOf(ctx, change.value.subjectId, agreementId!))) return change;
    }
  };
  return generatorOf(next, () => void changes.return(undefined));
}

async function relationshipOf({ database, principal }: Context, agreementId: string): Promise<string | null> {
  const [row] = await database.read<{ relationship_id: string }>(sessionOf(principal), sql`select relationship_id from vmi_agreement where workspace_id = ${principal.workspaceId}::uuid and id = ${agreementId}::uuid`);
  return row?.relationship_id ?? null;
}

async function isOf({ database, principal }: Context, orderId: string, agreementId: string): Promise<boolean> {
  const found = await database.read(sessionOf(principal), sql`select 1 from replenishment_order where workspace_id = ${principal.workspaceId}::uuid and id = ${orderId}::uuid and agreement_id = ${agreementId}::uuid`);
  return found.length > 0;
}
