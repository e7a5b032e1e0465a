import { notFound } from '../../platform/errors/refusal.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { ItemEntity, type ItemRecord } from '../items/item.entity.ts';

/** An item that the asker knows: staff any, a partner those of its own agreements. */
export async function findOwnItem({ em, ctx }: Write, id: string | null, path: readonly string[]): Promise<ItemRecord> {
  const item = await findVisible<ItemRecord>(em, ItemEntity, ctx, id, path);
  const { isStaff, workspaceId, partyId } = ctx.principal;
  if (isStaff) return item;
  const [listed] = await em.execute(
    `select from vmi_agreement_item i join vmi_agreement a on a.workspace_id = i.workspace_id and a.id = i.agreement_id
       join relationship r on r.workspace_id = a.workspace_id and r.id = a.relationship_id
     where i.workspace_id = ? and i.item_id = ? and a.status <> 'DRAFT' and r.partner_id = ? limit 1`,
    [workspaceId, item.id, partyId],
  );
  if (listed === undefined) throw notFound(...path);
  return item;
}
