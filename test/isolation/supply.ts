import type { SupplyAgreementFacts } from '../../seeds/supply-facts.ts';
import type { Facts } from './facts.ts';
import type { FactRecord, Make } from './fact-record.ts';

/** What both sides of an agreement see of it, each partner of its own. */
export const supplyOfBothSides: readonly string[] = [
  'VmiAgreement', 'VmiAgreementVersion', 'VmiAgreementItem', 'PositionParameters', 'StockPosition', 'StockEntry', 'StockAdjustment', 'PositionDemand', 'DemandEvent', 'ActivityReport', 'ActivityObservation', 'ActivityCode', 'Interchange',
  'ReplenishmentRun', 'ReplenishmentProposal', 'ProposalLine', 'VmiAutonomy', 'AutonomyChange', 'ReplenishmentOrder', 'OrderLine', 'Shipment', 'ShipmentLine', 'GoodsReceipt', 'ReceiptLine', 'InboundSupply', 'ImposedChange', 'KpiSnapshot',
];

/** Records of vendor-managed inventory. What is only drafted is not shown to partners. */
export function recordsOfSupply(facts: Facts, make: Make): FactRecord[] {
  const { agreements = [] } = facts.supply ?? {};
  return [
    ...recordsOfItems(facts, make),
    ...agreements.flatMap((agreement) => recordsOfAgreement(facts, make, agreement)),
    ...recordsOfDrafts(facts, make),
    ...recordsOfStock(facts, make),
    ...recordsOfProposals(facts, make),
    ...recordsOfOrders(facts, make),
    ...recordsOfReports(facts, make),
    ...recordsOfInsight(facts, make),
  ];
}

/** Whose an agreement is, by its key. */
function partnerOf({ relationships, supply, supplied }: Facts, agreement: string): string {
  const { relationship } = [...(supply?.agreements ?? []), ...supplied.drafts].find(({ key }) => key === agreement)!;
  return relationships.find(({ key }) => key === relationship)!.partner;
}

/** The agreement that keeps a position. */
function keeping({ supply }: Facts, position: string): SupplyAgreementFacts {
  return supply!.agreements.find(({ items }) => items.some(({ positions }) => positions.some(({ key }) => key === position)))!;
}

const ownerOf = (facts: Facts, position: string) => partnerOf(facts, keeping(facts, position).key);

/** An item is known to all with whom it was agreed. */
function recordsOfItems(facts: Facts, make: Make): FactRecord[] {
  const { items = [], agreements = [] } = facts.supply ?? {};
  return items.flatMap(({ key, sku, gtin, names, units = {} }) => {
    const parties = [...new Set(agreements.filter((agreement) => agreement.items.some(({ item }) => item === key)).map((agreement) => partnerOf(facts, agreement.key)))];
    return [
      { ...make('Item', 'item', key, null, { sku: [sku], gtin: [gtin], name: Object.values(names) }), parties },
      ...Object.keys(units).map((unit) => ({ ...make('ItemUnit', 'item-unit', `${key}/${unit}`, null, {}), parties })),
    ];
  });
}

function recordsOfAgreement(facts: Facts, make: Make, { key, number, title, suspended, amended, items }: SupplyAgreementFacts): FactRecord[] {
  const party = partnerOf(facts, key);
  return [
    make('VmiAgreement', 'vmi-agreement', key, party, { number: [number], title: [title], statusReason: [suspended?.reason] }),
    make('VmiAgreementVersion', 'vmi-version', `${key}/1`, party, {}),
    ...(amended === undefined ? [] : [make('VmiAgreementVersion', 'vmi-version', `${key}/2`, party, { note: [amended.note] })]),
    ...items.flatMap(({ item, positions }) => [
      make('VmiAgreementItem', 'vmi-item', `${key}/${item}`, party, {}),
      ...positions.map((position) => make('PositionParameters', 'parameters', position.key, party, {})),
    ]),
  ];
}

/** What the firm has written down and not yet put to the partner. */
function recordsOfDrafts(facts: Facts, make: Make): FactRecord[] {
  const { drafts, amendments } = facts.supplied;
  const drafted = (type: string, kind: string, key: string, agreement: string, texts: Record<string, readonly string[]> = {}) => ({ ...make(type, kind, key, partnerOf(facts, agreement), texts), isShown: false });
  return [
    ...drafts.flatMap(({ key, number, title, item }) => [
      drafted('VmiAgreement', 'vmi-agreement', key, key, { number: [number], title: [title] }), drafted('VmiAgreementVersion', 'vmi-version', `${key}/1`, key),
      drafted('VmiAgreementItem', 'vmi-item', `${key}/${item}`, key), drafted('StockPosition', 'position', key, key), drafted('PositionParameters', 'parameters', key, key),
    ]),
    ...amendments.map(({ key, agreement, note }) => drafted('VmiAgreementVersion', 'vmi-version', key, agreement, { note: [note] })),
  ];
}

/** Positions, the entries that they begin with, and what people did by hand. */
function recordsOfStock(facts: Facts, make: Make): FactRecord[] {
  const { agreements = [], transfers = [] } = facts.supply ?? {};
  const positions = agreements.flatMap(({ key, items }) => items.flatMap((item) => item.positions.map((position) => ({ ...position, party: partnerOf(facts, key) }))));
  return [
    ...positions.flatMap(({ key, party, onHand, allocated, backordered }) => [
      make('StockPosition', 'position', key, party, {}),
      ...Object.entries({ ON_HAND: onHand, ALLOCATED: allocated, BACKORDERED: backordered }).filter(([, units]) => units !== undefined).map(([bucket]) => make('StockEntry', 'stock-entry', `${key}/${bucket}`, party, {})),
    ]),
    ...transfers.flatMap(({ key, from, reason }) => {
      const party = ownerOf(facts, from);
      return [make('StockAdjustment', 'stock-adjustment', key, party, { reason: [reason] }), ...['from', 'to'].map((end) => make('StockEntry', 'stock-entry', `${key}/${end}`, party, {}))];
    }),
  ];
}

function recordsOfProposals(facts: Facts, make: Make): FactRecord[] {
  const { proposals = [], limits = [] } = facts.supply?.deliveries ?? {};
  return [
    ...proposals.flatMap(({ key, position, decided }) => {
      const party = ownerOf(facts, position);
      const number = `${keeping(facts, position).number}-P${key.split('/')[1]!.padStart(4, '0')}`;
      return [
        make('ReplenishmentRun', 'replenishment-run', key, party, {}), make('ReplenishmentProposal', 'replenishment-proposal', key, party, { number: [number], decisionReason: [decided?.reason] }),
        make('ProposalLine', 'proposal-line', key, party, {}),
      ];
    }),
    ...limits.flatMap(({ agreement, held }) => {
      const party = partnerOf(facts, agreement);
      return [
        make('VmiAutonomy', 'autonomy', agreement, party, { note: [held?.note] }), make('AutonomyChange', 'autonomy-change', `${agreement}/1`, party, {}),
        ...(held === undefined ? [] : [make('AutonomyChange', 'autonomy-change', `${agreement}/2`, party, { note: [held.note] })]),
      ];
    }),
  ];
}

function recordsOfOrders(facts: Facts, make: Make): FactRecord[] {
  return (facts.supply?.deliveries?.orders ?? []).flatMap(({ key, position, note, imposed, shipment }) => {
    const party = ownerOf(facts, position);
    const entry = (stage: string, buckets: readonly string[]) => buckets.map((bucket) => make('StockEntry', 'stock-entry', `${key}/${stage}/${bucket}`, party, {}));
    const { receipt } = shipment ?? {};
    return [
      make('ReplenishmentOrder', 'order', key, party, { number: [`${keeping(facts, position).number}-${key.split('/')[1]!.padStart(4, '0')}`], note: [note] }),
      make('OrderLine', 'order-line', key, party, {}), ...entry('ORDER', ['ON_ORDER']),
      ...(imposed === undefined ? [] : [make('ImposedChange', 'imposed-change', key, party, { reason: [imposed.reason] })]),
      ...(shipment === undefined ? [make('InboundSupply', 'order-line', key, party, {})] : [
        make('Shipment', 'shipment', key, party, { trackingNumber: [shipment.trackingNumber], sscc: [shipment.sscc] }), make('ShipmentLine', 'shipment-line', key, party, { lot: [shipment.lot] }),
        ...entry('SHIPMENT', ['ON_ORDER', 'IN_TRANSIT']),
        ...(receipt === undefined ? [make('InboundSupply', 'shipment-line', key, party, {})] : [
          make('GoodsReceipt', 'goods-receipt', key, party, {}), make('ReceiptLine', 'receipt-line', key, party, { note: [receipt.note] }),
          ...entry('RECEIPT', ['IN_TRANSIT', 'ON_HAND', ...(receipt.damaged === undefined ? [] : ['HELD'])]),
        ]),
      ]),
    ];
  });
}

function recordsOfReports(facts: Facts, make: Make): FactRecord[] {
  return (facts.supply?.deliveries?.reports ?? []).flatMap(({ key, position, interchange }) => {
    const party = ownerOf(facts, position);
    return [
      make('ActivityReport', 'activity-report', key, party, {}), make('ActivityObservation', 'activity-observation', key, party, {}), make('StockEntry', 'stock-entry', `${key}/COUNT/ON_HAND`, party, {}),
      ...(interchange === undefined ? [] : [
        make('Interchange', 'interchange', key, party, { sender: [interchange.sender] }), make('ActivityCode', 'activity-code', `${key}/item`, party, { code: [interchange.itemCode] }),
        make('ActivityCode', 'activity-code', `${key}/place`, party, { code: [interchange.locationCode] }),
      ]),
    ];
  });
}

/** What goes wrong, which may be one side's own affair, and figures that were kept. */
function recordsOfInsight(facts: Facts, make: Make): FactRecord[] {
  const { exceptions, snapshots } = facts.supplied;
  return [
    ...exceptions.map(({ key, agreement, side, reason }) => ({ ...make('SupplyException', 'supply-exception', key, partnerOf(facts, agreement), { statusReason: [reason] }), ...(side !== undefined && { side }) })),
    ...snapshots.map((agreement) => make('KpiSnapshot', 'kpi-snapshot', agreement, partnerOf(facts, agreement), {})),
  ];
}
