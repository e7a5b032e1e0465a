import { foldSeries } from '../../src/domain/forecast/fold-demand.ts';
import { startState } from '../../src/domain/forecast/forecast-state.ts';
import { bytesOf } from '../../src/vmi/demand/packed.ts';
import { usualKpiDefinitions } from '../../src/vmi/agreements/kpi-definitions.ts';
import { marketColumns, marketValues } from '../../test/market-columns.ts';

const kinds = { party: '8001', relationship: '8002', agreement: '8003', version: '8004', item: '8005', place: '8006', agreementItem: '8007', position: '8008' } as const;

export const workspaceId = '00000000-0000-4000-8000-00000000a001';
export const focalPartyId = numbered('party', 0);
export const agreementCount = 20;
const [placeCount, variants, historyDays] = [100, 200, 90];
const platform = '00000000-0000-4000-8000-000000000001';

export function numbered(kind: keyof typeof kinds, number: number): string {
  return `00000000-0000-4000-${kinds[kind]}-${number.toString(16).padStart(12, '0')}`;
}

function inSql(kind: keyof typeof kinds, number: string): string {
  return `('00000000-0000-4000-${kinds[kind]}-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}

type Statement = (text: string, values?: unknown[]) => Promise<unknown>;

/** Agreements with as many places and items each as it takes, all in force; about one position in ten is at its trigger. */
export async function layOut(run: Statement, positions: number): Promise<void> {
  const items = Math.ceil(positions / agreementCount / placeCount);
  const each = items * placeCount;
  for (const statement of parties(items)) await run(statement);
  // Laid out as they stand in the end, without the way there.
  for (const table of laid) await run(`alter table ${table} disable trigger user`);
  for (const statement of agreements(items)) await run(statement);
  await run(`insert into stock_position (workspace_id, id, relationship_id, agreement_id, agreement_item_id, item_id, location_id, method, minimum, maximum, lead_time_days, lead_time_deviation, on_hand, counted_at, inputs_changed_at)
    select '${workspaceId}', ${inSql('position', 'n')}, ${inSql('relationship', `n / ${each}`)}, ${inSql('agreement', `n / ${each}`)}, ${inSql('agreementItem', `n / ${each} * ${items} + n % ${each} / ${placeCount}`)},
      ${inSql('item', `n % ${each} / ${placeCount}`)}, ${inSql('place', `n % ${placeCount}`)},
      'MIN_MAX', 100, 400, 3 + n % 7, 1, case when random() < 0.1 then 20 + floor(random() * 80) else 260 + floor(random() * 140) end, now(), ${anHourAgo}
    from generate_series(0, ${each * agreementCount - 1}) n`);
  for (const table of laid) await run(`alter table ${table} enable trigger user`);
  const learned = Array.from({ length: variants }, (_, variant) => learn(variant));
  await run(`insert into position_demand (workspace_id, id, relationship_id, agreement_id, position_id, first_day, demand, closing, state, folded_until, updated_at)
    select '${workspaceId}', p.id, p.relationship_id, p.agreement_id, p.id, current_date - ${historyDays}, decode(v.demand, 'hex'), decode(v.demand, 'hex'), decode(v.state, 'hex'), current_date, ${anHourAgo}
    from generate_series(0, ${positions - 1}) n join stock_position p on p.id = ${inSql('position', 'n')} join json_to_recordset($1::json) v (place integer, demand text, state text) on v.place = n % ${variants}`,
  [JSON.stringify(learned)]);
}

/** What changed within two minutes of a run may have been committed after it looked, and is looked at again. */
const anHourAgo = "now() - interval '1 hour'";
const laid = ['vmi_agreement', 'vmi_agreement_version', 'vmi_agreement_item', 'stock_position'];

/** Two places of every hundred are counted anew. */
export async function changeSome(run: Statement): Promise<void> {
  await run(`update stock_position set on_hand = on_hand - 1 where location_id in (${inSql('place', '7')}, ${inSql('place', '70')})`);
}

function parties(items: number): string[] {
  return [
    // Each refers to the other, so that they come in one statement.
    `with made as (insert into workspace (id, slug, name, focal_party_id) values ('${workspaceId}', 'bench', 'Bench', '${focalPartyId}'))
     insert into party (workspace_id, id, kind, name, is_focal) select '${workspaceId}', ${inSql('party', 'n')}, 'ORGANIZATION', 'Party ' || n, n = 0 from generate_series(0, ${agreementCount}) n`,
    `insert into relationship (workspace_id, id, market, focal_id, partner_id, partner_name, stage, ${marketColumns})
       select '${workspaceId}', ${inSql('relationship', 'n')}, 'SUPPLIER', '${focalPartyId}', ${inSql('party', 'n + 1')}, 'Party ' || (n + 1), 'MAINTAINED',
         ${marketValues({ market: "'SUPPLIER'", partner: inSql('party', 'n + 1'), focal: `'${focalPartyId}'::uuid` })} from generate_series(0, ${agreementCount - 1}) n`,
    `insert into location (workspace_id, id, party_id, name, purpose, time_zone) select '${workspaceId}', ${inSql('place', 'n')}, '${focalPartyId}', 'Place ' || n, 'WAREHOUSE', 'Asia/Taipei' from generate_series(0, ${placeCount - 1}) n`,
    `insert into item (workspace_id, id, sku, name, base_unit) select '${workspaceId}', ${inSql('item', 'n')}, 'I-' || n, 'Item ' || n, 'C62' from generate_series(0, ${items - 1}) n`,
  ];
}

function agreements(items: number): string[] {
  return [
    `insert into vmi_agreement (workspace_id, id, relationship_id, number, title, vendor_side, currency, status, status_changed_by, proposed_at)
       select '${workspaceId}', ${inSql('agreement', 'n')}, ${inSql('relationship', 'n')}, 'A-' || n, 'Agreement ' || n, 'PARTNER', 'EUR', 'ACTIVE', '${platform}', now() from generate_series(0, ${agreementCount - 1}) n`,
    `insert into vmi_agreement_version (workspace_id, id, relationship_id, agreement_id, number, status, valid_from, ownership_rule, approval_mode, approver, proposal_expiry_hours, freeze_days, review_days, answer_hours,
         service_level, service_level_type, threshold_setter, trigger_comparison, feed_mode, stale_after_hours, kpi_definitions, drafted_by, proposed_by, proposed_at, focal_signed_by, focal_signed_at, partner_signed_by, partner_signed_at)
       select '${workspaceId}', ${inSql('version', 'n')}, ${inSql('relationship', 'n')}, ${inSql('agreement', 'n')}, 1, 'SIGNED', current_date - 100, 'RECEIPT', 'BUYER', 'BUYER', 72, 2, 1, 24,
         0.97, case when n % 2 = 0 then 'FILL_RATE' else 'CYCLE' end, 'BUYER', 'AT_OR_BELOW', 'DELTA', 48, '${JSON.stringify(usualKpiDefinitions)}', '${platform}', '${platform}', now(), '${platform}', now(), '${platform}', now()
       from generate_series(0, ${agreementCount - 1}) n`,
    `insert into vmi_agreement_item (workspace_id, id, relationship_id, agreement_id, item_id, unit_price, minimum_order, pack_size, pallet_size, updated_at)
       select '${workspaceId}', ${inSql('agreementItem', 'n')}, ${inSql('relationship', `n / ${items}`)}, ${inSql('agreement', `n / ${items}`)}, ${inSql('item', `n % ${items}`)}, 12.5, 24, 6, 0, ${anHourAgo}
       from generate_series(0, ${agreementCount * items - 1}) n`,
  ];
}

/** Ninety days of demand that varies about 8 to 14 units a day, and what simple smoothing has learned from it. */
function learn(variant: number): { place: number; demand: string; state: string } {
  const demand = Float32Array.from({ length: historyDays }, (_, day) => Math.max(0, 8 + (variant % 7) + 4 * Math.sin(day + variant) + ((day * 31 + variant * 17) % 5) - 2));
  const state = foldSeries(startState({ method: 'SIMPLE_SMOOTHING', smoothing: { alpha: 0.2, beta: 0, gamma: 0 } }), demand);
  return { place: variant, demand: Buffer.from(bytesOf(demand)).toString('hex'), state: Buffer.from(bytesOf(state)).toString('hex') };
}
