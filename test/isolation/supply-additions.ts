import { seedId } from '../../src/server/seed.ts';
import { usualKpiDefinitions } from '../../src/vmi/agreements/kpi-definitions.ts';
import { kpiNames } from '../../src/vmi/kpis/measured-kpis.ts';
import type { World } from '../world.ts';
import { addLike } from './add-like.ts';
import type { Facts } from './facts.ts';

const unsigned = {
  status: 'DRAFT', proposed_by: null, proposed_at: null, focal_signed_by: null, focal_signed_at: null, partner_signed_by: null, partner_signed_at: null, declined_by: null, declined_at: null,
};

/** Adds it, as the owner, whom no trigger asks who acts. */
export async function addSupplied(world: World, { slug, supplied: { drafts, amendments, exceptions, snapshots } }: Facts): Promise<void> {
  const idOf = (kind: string, key: string) => seedId(slug, kind, key);
  for (const { key, relationship, number, title, item, like } of drafts) {
    const of = { relationship_id: idOf('relationship', relationship), agreement_id: idOf('vmi-agreement', key) };
    const [vmiItem, position] = [idOf('vmi-item', `${key}/${item}`), idOf('position', key)];
    await addLike(world, 'vmi_agreement', idOf('vmi-agreement', like.agreement), { ...of, id: of.agreement_id, number, title, status: 'DRAFT', proposed_at: null, suspended_by_side: null });
    await addLike(world, 'vmi_agreement_version', idOf('vmi-version', `${like.agreement}/1`), { ...of, ...unsigned, id: idOf('vmi-version', `${key}/1`) });
    await addLike(world, 'vmi_agreement_item', idOf('vmi-item', `${like.agreement}/${like.item}`), { ...of, id: vmiItem, item_id: idOf('item', item) });
    await addLike(world, 'stock_position', idOf('position', like.position), {
      ...of, id: position, agreement_item_id: vmiItem, item_id: idOf('item', item), on_hand: null, counted_at: null, moved_at: null, vendor_owned: 0, in_transit: 0, on_order: 0, allocated: 0, held: 0, backordered: 0,
    });
    await addLike(world, 'position_parameters', idOf('parameters', like.position), { ...of, id: idOf('parameters', key), position_id: position });
  }
  for (const { key, agreement, note } of amendments) await addLike(world, 'vmi_agreement_version', idOf('vmi-version', `${agreement}/1`), { ...unsigned, id: idOf('vmi-version', key), number: Number(key.split('/')[1]), note });
  for (const { key, agreement, position, kind, side = null, reason } of exceptions) {
    await world.sql(
      `insert into supply_exception (workspace_id, id, relationship_id, agreement_id, kind, subject_type, subject_id, position_id, for_side, severity, currency, units_at_risk, money_at_risk, concerned, status, status_changed_by,
         status_changed_at, status_reason, opened_at, escalates_at)
       select workspace_id, $2, relationship_id, id, $3, 'StockPosition', $4, $4, $5, 'HIGH', currency, 7, 4321, 1, 'OPEN', status_changed_by, now(), $6, now(), now() + interval '1 day' from vmi_agreement where id = $1`,
      [idOf('vmi-agreement', agreement), idOf('supply-exception', key), kind, idOf('position', position), side, reason],
    );
  }
  const figures = Object.fromEntries(kpiNames.map((name) => [name, { value: null, basedOn: 0 }]));
  for (const agreement of snapshots) {
    await world.sql(
      `insert into kpi_snapshot (workspace_id, id, relationship_id, agreement_id, version_id, month, figures, definitions) select workspace_id, $2, relationship_id, agreement_id, id, '2026-01-01', $3::jsonb, $4::jsonb from vmi_agreement_version where id = $1`,
      [idOf('vmi-version', `${agreement}/1`), idOf('kpi-snapshot', agreement), JSON.stringify(figures), JSON.stringify({ ...usualKpiDefinitions, reviewDays: 7 })],
    );
  }
}

/** Ends of the keys that join the tables, of which the demo has none: for the keys alone, whatever the triggers think of it. */
export async function addEnds(world: World): Promise<void> {
  const tables = ['order_line', 'replenishment_proposal', 'activity_observation', 'vmi_autonomy', 'autonomy_change', 'autonomy_ground', 'stock_adjustment'];
  for (const table of tables) await world.sql(`alter table ${table} disable trigger user`);
  for (const statement of [
    'update order_line set substitute_item_id = item_id, split_from_id = id',
    'update replenishment_proposal set superseded_by_id = id',
    'update activity_observation set supersedes_id = id',
    `insert into autonomy_change (workspace_id, id, relationship_id, agreement_id, version_id, cause, to_limit, changed_by, changed_at)
       select workspace_id, gen_random_uuid(), relationship_id, agreement_id, id, 'TERMS', 0, drafted_by, now() from vmi_agreement_version where status = 'SIGNED'`,
    `insert into autonomy_ground (workspace_id, id, relationship_id, agreement_id, change_id, direction, to_step, uncertainty, medium_from, high_from)
       select workspace_id, gen_random_uuid(), relationship_id, agreement_id, id, 'FOCAL_TO_PARTNER', 2, 1, 0, 1 from autonomy_change`,
  ]) await world.sql(statement);
  for (const table of tables) await world.sql(`alter table ${table} enable trigger user`);
}
