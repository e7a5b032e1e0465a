import { seedId } from '../../src/server/seed.ts';
import type { Facts } from './facts.ts';

/** What vendor-managed inventory adds to the lists of the catalogue and of the policies: its tables, and what each role may do with each. */

const ledger = { app_user: 'INSERT SELECT' } as const;
const changing = { app_user: 'INSERT SELECT UPDATE' } as const;

/** Rights; of tables that the catalogue's own list has not. */
export const supplyGrants = {
  item: changing,
  item_unit: { app_user: 'DELETE INSERT SELECT UPDATE' },
  position_parameters: ledger,
  vmi_agreement: changing,
  vmi_agreement_item: { ...changing, app_system: 'SELECT' },
  vmi_agreement_version: { ...changing, app_system: 'SELECT' },
} as const;

/** Functions that see what who calls them sees. */
export const supplyFunctions: Readonly<Record<string, string>> = {
  'position_parameters_side()': 'v', 'stock_position_levels()': 'v', 'supply_exception_course()': 'v', 'vmi_agreement_course()': 'v', 'vmi_agreement_item_course()': 'v', 'vmi_agreement_version_course()': 'v',
  'vmi_setter_side(uuid,uuid)': 's',
};

/** Tables by the type that the facts know them under. */
export const supplyTables: Readonly<Record<string, string>> = {
  Item: 'item', ItemUnit: 'item_unit',
  VmiAgreement: 'vmi_agreement', VmiAgreementVersion: 'vmi_agreement_version', VmiAgreementItem: 'vmi_agreement_item', PositionParameters: 'position_parameters',
  StockPosition: 'stock_position', StockEntry: 'stock_entry', StockAdjustment: 'stock_adjustment', PositionDemand: 'position_demand', DemandEvent: 'demand_event',
  ActivityReport: 'activity_report', ActivityObservation: 'activity_observation', ActivityCode: 'activity_code', Interchange: 'interchange',
  ReplenishmentRun: 'replenishment_run', ReplenishmentProposal: 'replenishment_proposal', ProposalLine: 'proposal_line',
  VmiAutonomy: 'vmi_autonomy', AutonomyChange: 'autonomy_change',
  ReplenishmentOrder: 'replenishment_order', OrderLine: 'order_line', Shipment: 'shipment', ShipmentLine: 'shipment_line', GoodsReceipt: 'goods_receipt', ReceiptLine: 'receipt_line', ImposedChange: 'imposed_change',
  SupplyException: 'supply_exception', KpiSnapshot: 'kpi_snapshot',
};

/** What stands in timelines. */
export const supplyEvents = [
  'Item', 'ItemUnit', 'VmiAgreement', 'VmiAgreementVersion', 'VmiAgreementItem', 'PositionParameters', 'StockPosition', 'StockAdjustment', 'PositionDemand', 'DemandEvent', 'ActivityReport', 'ActivityCode', 'Interchange',
  'ReplenishmentProposal', 'ProposalLine', 'AutonomyChange', 'ReplenishmentOrder', 'OrderLine', 'Shipment', 'ShipmentLine', 'GoodsReceipt', 'ReceiptLine', 'ImposedChange', 'SupplyException', 'KpiSnapshot',
];

/** Tables without a type of the facts: what follows from others, and what nobody has yet. */
export const supplyLedgers = ['autonomy_ground', 'interchange_chunk', 'position_forecast'];

/** What nobody changes. */
export const supplyUnchanging = [
  'PositionParameters', 'StockEntry', 'StockAdjustment', 'ActivityObservation', 'AutonomyChange', 'GoodsReceipt', 'ReceiptLine', 'ImposedChange', 'KpiSnapshot',
];

/** What triggers let nobody write as it is: each change is a step that somebody takes in his own name. */
export const supplySteps = ['VmiAutonomy', 'ShipmentLine', 'SupplyException'];

/** The rows that are not yet history. */
export const supplyLiving: Readonly<Record<string, string>> = {
  ...Object.fromEntries(supplySteps.map((type) => [type, 'where false'])),
  DemandEvent: 'where withdrawn_at is null',
  VmiAgreementVersion: "where status in ('DRAFT', 'PROPOSED')",
};

/** What a partner's session changes of its own. */
export const supplyOfPartners = [
  'VmiAgreement', 'VmiAgreementVersion', 'VmiAgreementItem', 'StockPosition', 'PositionDemand', 'ActivityReport', 'ActivityCode', 'Interchange', 'ReplenishmentRun', 'ReplenishmentProposal', 'ProposalLine',
  'ReplenishmentOrder', 'OrderLine', 'Shipment',
];

/** A partner reads the history of what is kept under its agreements: `e` is the entry, `partner` its party. */
export function isOfOwnSupply(partner: string): string {
  const wholes = ['replenishment_proposal', 'replenishment_order', 'shipment', 'goods_receipt', 'stock_position'].map((table) => `select workspace_id, id, agreement_id from ${table}`);
  return `exists (select from (select workspace_id, id, id as agreement_id from vmi_agreement union all ${wholes.join(' union all ')}) o
    join vmi_agreement a on a.workspace_id = o.workspace_id and a.id = o.agreement_id join relationship r on r.workspace_id = a.workspace_id and r.id = a.relationship_id
    where o.workspace_id = e.workspace_id and o.id = e.belongs_to and r.partner_id = ${partner} and a.status <> 'DRAFT')`;
}

/** A place where stock is kept stays. */
export const whereNothingIsKept = 'where not exists (select from stock_position p where p.workspace_id = location.workspace_id and p.location_id = location.id)';

export function placesKept({ slug, supply }: Facts): string[] {
  return (supply?.agreements ?? []).flatMap(({ items }) => items.flatMap(({ positions }) => positions.map(({ location }) => seedId(slug, 'location', location))));
}
