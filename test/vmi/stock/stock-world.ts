import { randomUUID } from 'node:crypto';
import { type Context } from '../../../src/platform/context.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { createSystemContext } from '../../../src/platform/system.ts';
import { write, type Write } from '../../../src/platform/writes/write.ts';
import { seedId } from '../../../src/server/seed.ts';
import { type StockMovement, postStock } from '../../../src/vmi/stock/post-stock.ts';
import { passOwnershipRule } from '../../../src/vmi/stock/stock.policy.ts';
import type { World } from '../../world.ts';

export const positionUuid = (key: string) => seedId('formosa', 'position', key);
export const positionId = (key: string) => toGlobalId('StockPosition', positionUuid(key));
export const agreementUuid = (key: string) => seedId('formosa', 'vmi-agreement', key);
export const agreementId = (key: string) => toGlobalId('VmiAgreement', agreementUuid(key));

export const fields = 'id onHand vendorOwned inTransit onOrder allocated held backordered available inventoryPosition';

/** One act on stock by a persona, with a key of its own; the whole payload. */
export async function act(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await world.as(persona).data(
    `mutation ($input: ${type}!) { ${name}(input: $input) { stockAdjustment { id kind owner units reason recordedBySide } stockPosition { ${fields} } userErrors { code message field } } }`,
    { input: { idempotencyKey: randomUUID(), reason: 'As the test has it.', ...input } });
  return answer[name];
}

export async function stockOf(world: World, persona: string, key: string): Promise<Record<string, any>> {
  return (await world.as(persona).data(`query ($id: ID!) { stockPosition(id: $id) { ${fields} } }`, { id: positionId(key) })).stockPosition;
}

export function systemContext(world: World): Context {
  return createSystemContext(world.database, { workspaceId: seedId('formosa', 'workspace', 'formosa'), workspaceSlug: 'formosa', focalPartyId: seedId('formosa', 'party', 'formosa-stride') });
}

/** Work of the platform itself, in one transaction. */
export async function asPlatform<Made extends object>(world: World, work: (tx: Write) => Promise<Made>): Promise<Made> {
  const { userErrors, ...made } = await write(systemContext(world), { rule: passOwnershipRule }, async (tx) => {
    tx.record({ subjectType: 'StockPosition', subjectId: randomUUID(), changes: {} });
    return work(tx);
  });
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return made as Made;
}

export function post(world: World, movements: readonly StockMovement[]): Promise<{ posted: number }> {
  return asPlatform(world, async (tx) => ({ posted: await postStock(tx, movements) }));
}

/** Every balance beside the sum of its entries. */
export function sums(world: World): Promise<Record<string, any>[]> {
  const buckets = ['in_transit', 'on_order', 'allocated', 'held', 'backordered'];
  return world.sql(`select p.id, p.on_hand::text, case when bool_or(e.cause in ('COUNT', 'OPENING') and e.bucket = 'ON_HAND') then sum(e.delta) filter (where e.bucket = 'ON_HAND')::text end as on_hand_sum,
      p.vendor_owned::text, coalesce(sum(e.delta) filter (where e.bucket = 'ON_HAND' and e.owner = 'VENDOR'), 0)::numeric(18,4)::text as vendor_owned_sum,
      ${buckets.map((bucket) => `p.${bucket}::text, coalesce(sum(e.delta) filter (where e.bucket = '${bucket.toUpperCase()}'), 0)::numeric(18,4)::text as ${bucket}_sum`).join(', ')}
    from stock_position p left join stock_entry e on e.workspace_id = p.workspace_id and e.position_id = p.id group by p.workspace_id, p.id`);
}

/** Those whose balance is not the sum of its entries. */
export function offBalance(rows: readonly Record<string, any>[]): unknown[] {
  return rows.filter((row) => Object.keys(row).some((name) => name.endsWith('_sum') && row[name] !== row[name.slice(0, -4)]));
}
