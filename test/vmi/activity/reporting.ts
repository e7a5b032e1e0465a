import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

export const agreementId = (key: string) => toGlobalId('VmiAgreement', seedId('formosa', 'vmi-agreement', key));
export const positionId = (key: string) => toGlobalId('StockPosition', seedId('formosa', 'position', key));

export interface Line {
  readonly positionId?: string;
  readonly item?: string;
  readonly location?: string;
  readonly metric?: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly day?: string;
  readonly periodFrom?: string;
  readonly asOf?: string;
}

export interface Report {
  readonly lines: readonly Line[];
  readonly agreement?: string;
  readonly isCorrection?: boolean;
  readonly errorPolicy?: string;
  readonly feedMode?: string;
  readonly idempotencyKey?: string;
}

const mutation = `mutation ($input: ReportActivityInput!) { reportActivity(input: $input) {
  activityReport { id state lineCount appliedCount unchangedCount historyCount heldCount missingCount firstDay lastDay reportedBySide }
  userErrors { code field message } } }`;

/** Reports as somebody; the answer's payload, with `codes` of what was refused. */
export async function report(world: World, persona: string, { lines, agreement = 'radhafen-vmi', idempotencyKey = randomUUID(), ...input }: Report) {
  const all = lines.map((line) => ({ metric: 'ON_HAND_AVAILABLE', quantity: '10', ...line }));
  const { reportActivity } = await world.as(persona).data(mutation, { input: { agreementId: agreementId(agreement), idempotencyKey, lines: all, ...input } });
  return reportActivity as { activityReport: Record<string, any> | null; userErrors: { code: string; field: string[]; message: string }[] };
}

/** What the position's row says, as numbers. */
export async function stockOf(world: World, key: string) {
  const [row] = await world.sql('select on_hand::float as "onHand", vendor_owned::float as "vendorOwned", counted_at as "countedAt" from stock_position where id = $1', [seedId('formosa', 'position', key)]);
  return row as { onHand: number | null; vendorOwned: number; countedAt: string | null };
}

/** Balances against the ledger, of all positions: what differs. */
export async function unbalanced(world: World): Promise<unknown[]> {
  return world.sql(`select p.id from stock_position p left join lateral (select sum(e.delta) filter (where e.bucket = 'ON_HAND') as on_hand, coalesce(sum(e.delta) filter (where e.bucket = 'ON_HAND' and e.owner = 'VENDOR'), 0) as vendor
    from stock_entry e where e.workspace_id = p.workspace_id and e.position_id = p.id) s on true where (p.on_hand is not null and p.on_hand <> s.on_hand) or p.vendor_owned <> s.vendor`);
}

/** The day so many days from today. */
export function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}
