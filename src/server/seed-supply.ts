import type { EntityManager } from '@mikro-orm/postgresql';
import type { ItemFacts, PositionFacts, SupplyAgreementFacts, SupplyItemFacts } from '../../seeds/supply-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import type { Write } from '../platform/writes/write.ts';
import { VmiAgreementEntity, VmiAgreementItemEntity, VmiAgreementVersionEntity } from '../vmi/agreements/agreement.entity.ts';
import { usualKpiDefinitions } from '../vmi/agreements/kpi-definitions.ts';
import { ItemEntity, ItemUnitEntity } from '../vmi/items/item.entity.ts';
import { PositionParametersEntity, StockPositionEntity } from '../vmi/positions/position.entity.ts';
import { postStock, type StockBucket, type StockMovement } from '../vmi/stock/post-stock.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out items, agreements in force with their positions, and what was counted there. */
export async function seedSupply(layer: Layer, tx: Write): Promise<void> {
  const { supply } = layer.world;
  if (supply === undefined) return;
  for (const item of supply.items) addItem(layer, item);
  await layer.em.flush();
  for (const item of supply.items) addUnits(layer, item);
  await layer.em.flush();
  for (const agreement of supply.agreements) await addAgreement(layer, agreement);
  await postStock(tx, supply.agreements.flatMap((agreement) => openings(layer, agreement)));
}

function addItem({ em, workspaceId, idOf }: Layer, { key, names, sku, gtin, category, baseUnit }: ItemFacts): void {
  em.create(ItemEntity, { workspaceId, id: idOf('item', key), sku, gtin, category, baseUnit, name: names.en, names: { ...names }, discontinuedOn: null } as never);
}

function addUnits({ em, workspaceId, idOf }: Layer, { key, units = {} }: ItemFacts): void {
  const itemId = idOf('item', key);
  for (const [unit, factor] of Object.entries(units)) em.create(ItemUnitEntity, { workspaceId, id: idOf('item-unit', `${key}/${unit}`), itemId, unit, factor: String(factor), gtin: null } as never);
}

async function addAgreement(layer: Layer, facts: SupplyAgreementFacts): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  const { key, number, title, vendorSide, currency, items, amended } = facts;
  const of = { workspaceId, relationshipId: idOf('relationship', facts.relationship) };
  const agreementId = idOf('vmi-agreement', key);
  em.create(VmiAgreementEntity, { ...of, id: agreementId, number, title, vendorSide, currency, ...standingOf(layer, facts) } as never);
  await em.flush();
  em.create(VmiAgreementVersionEntity, { ...of, agreementId, id: idOf('vmi-version', `${key}/1`), number: 1, note: null, ...termsOf(facts), ...signedBy(layer, facts, proposedOn(facts)) } as never);
  if (amended !== undefined) {
    em.create(VmiAgreementVersionEntity, { ...of, agreementId, id: idOf('vmi-version', `${key}/2`), number: 2, note: amended.note, ...termsOf({ ...facts, ...amended.terms }), ...signedBy(layer, facts, amended.signedOn - 3) } as never);
  }
  for (const item of items) await addAgreementItem(layer, { ...of, agreementId }, facts, item);
}

function proposedOn({ from, awaitedSince }: SupplyAgreementFacts): number {
  return awaitedSince ?? from - 10;
}

function standingOf({ idOf }: Layer, facts: SupplyAgreementFacts): object {
  const { by, from, awaitedSince, suspended } = facts;
  const proposedAt = momentIn(proposedOn(facts));
  if (awaitedSince !== undefined) return { status: 'PROPOSED', statusReason: null, statusChangedBy: idOf('user', by), statusChangedAt: proposedAt, proposedAt, suspendedBySide: null };
  if (suspended === undefined) return { status: 'ACTIVE', statusReason: null, statusChangedBy: idOf('user', by), statusChangedAt: momentIn(from), proposedAt, suspendedBySide: null };
  return { status: 'SUSPENDED', statusReason: suspended.reason, statusChangedBy: idOf('user', suspended.by), statusChangedAt: momentIn(suspended.since), proposedAt, suspendedBySide: suspended.side };
}

function termsOf({ from, until, ownership, approval, ...terms }: SupplyAgreementFacts): object {
  const automatic = approval.mode === 'AUTOMATIC' ? { approver: approval.approver, automaticLimit: String(approval.limit), automaticLimitCap: String(approval.cap) } : { approver: approval.mode, automaticLimit: null, automaticLimitCap: null };
  return {
    validFrom: dayIn(from), validUntil: until === undefined ? null : dayIn(until), ownershipRule: typeof ownership === 'string' ? ownership : 'AGE',
    ownershipAgeDays: typeof ownership === 'string' ? null : ownership.afterDays, approvalMode: approval.mode, ...automatic, proposalExpiryHours: 72, freezeDays: terms.freezeDays, reviewDays: terms.reviewDays,
    answerHours: 24, liabilityCap: terms.liabilityCap === undefined ? null : String(terms.liabilityCap), serviceLevel: terms.serviceLevel, serviceLevelType: terms.serviceLevelType, thresholdSetter: terms.thresholdSetter,
    triggerComparison: 'AT_OR_BELOW', feedMode: 'DELTA', staleAfterHours: terms.staleAfterHours, truckCapacity: null, kpiDefinitions: usualKpiDefinitions,
  };
}

/** Put forward and signed by the firm on a day, and by the partner a week later, unless it is still awaited. */
function signedBy({ idOf }: Layer, { by, signedBy: signer, awaitedSince }: SupplyAgreementFacts, day: number): object {
  const [firm, proposedAt] = [idOf('user', by), momentIn(day)];
  const partner = awaitedSince === undefined ? { status: 'SIGNED', partnerSignedBy: idOf('user', signer), partnerSignedAt: momentIn(Math.min(day + 7, -0.5)) } : { status: 'PROPOSED', partnerSignedBy: null, partnerSignedAt: null };
  return { draftedBy: firm, proposedBy: firm, proposedAt, focalSignedBy: firm, focalSignedAt: proposedAt, ...partner, declinedBy: null, declinedAt: null, declineReason: null };
}

interface OfAgreement { readonly workspaceId: string; readonly relationshipId: string; readonly agreementId: string }

async function addAgreementItem({ em, idOf }: Layer, of: OfAgreement, { key, by, from }: SupplyAgreementFacts, facts: SupplyItemFacts): Promise<void> {
  const { item, unitPrice, minimumOrder = 0, packSize, palletSize = 0, shelfLifeDays = null, positions } = facts;
  const agreementItemId = idOf('vmi-item', `${key}/${item}`);
  em.create(VmiAgreementItemEntity, {
    ...of, id: agreementItemId, itemId: idOf('item', item), vendorItemNumber: null, buyerItemNumber: null, unitPrice: String(unitPrice), minimumOrder: String(minimumOrder), packSize: String(packSize),
    palletSize: String(palletSize), shelfLifeDays, endedOn: null, isAgreed: true, pending: null, pendingBySide: null, pendingBy: null, pendingAt: null,
  } as never);
  await em.flush();
  for (const position of positions) {
    const positionId = idOf('position', position.key);
    em.create(StockPositionEntity, { ...of, id: positionId, agreementItemId, itemId: idOf('item', item), locationId: idOf('location', position.location), ...parametersOf(position), endedOn: null } as never);
    await em.flush();
    em.create(PositionParametersEntity, { ...of, id: idOf('parameters', position.key), positionId, ...parametersOf(position), source: 'MANUAL', reason: null, setBy: idOf('user', by), setBySide: 'FOCAL', setAt: momentIn(from) } as never);
  }
}

const unset = { minimum: null, maximum: null, reorderPoint: null, orderQuantity: null, baseStock: null, minimumDays: null, targetDays: null, leadTimeFactor: null, variabilityFactor: null };
const inDays = new Set(['minimumDays', 'targetDays', 'leadTimeFactor', 'variabilityFactor', 'method']);

function parametersOf({ parameters, leadTimeDays, leadTimeDeviation = 0 }: PositionFacts): object {
  const levels = Object.entries(parameters).map(([name, value]) => [name, inDays.has(name) ? value : String(value)]);
  return { ...unset, ...Object.fromEntries(levels), leadTimeDays, leadTimeDeviation };
}

/** What was counted last: of consignment stock, the vendor's own. */
function openings({ idOf }: Layer, { key, relationship, ownership, items }: SupplyAgreementFacts): StockMovement[] {
  const of = { relationshipId: idOf('relationship', relationship), agreementId: idOf('vmi-agreement', key), cause: 'OPENING' as const };
  return items.flatMap(({ positions }) => positions.flatMap((position) => {
    const positionId = idOf('position', position.key);
    const opening = (bucket: StockBucket, units: number | undefined): StockMovement[] => (units === undefined ? [] : [{
      ...of, id: idOf('stock-entry', `${position.key}/${bucket}`), positionId, bucket, owner: ownership !== 'RECEIPT' && bucket === 'ON_HAND' ? 'VENDOR' : 'BUYER', delta: String(units), occurredAt: momentIn(position.countedOn ?? -0.5),
      source: { type: 'StockPosition', id: positionId, key: `opening/${bucket}` },
    }]);
    return [...opening('ON_HAND', position.onHand), ...opening('ALLOCATED', position.allocated), ...opening('BACKORDERED', position.backordered)];
  }));
}
