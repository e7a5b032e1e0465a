import { expect } from '@jest/globals';
import { fromGlobalId, toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { World } from '../../world.ts';

/** Acts on orders and shipments as people, and looks behind the API at what they left. */

const selectedOrder = `order { id number status version requestedOn cancelAskedBySide viewerActions { action isAllowed }
  lines { id lineNumber ordered answer confirmed promisedOn reaction expected shipped received damaged writtenOff isClosed item { sku } splitFrom { id } } }`;
const shipment = 'shipment { id number status version settlementKind settlementProposedBySide viewerActions { action isAllowed } }';
const receipt = 'receipt { id number lines { received damaged wrong difference orderLine { id } } order { id status lines { id received } } shipment { id status } }';
const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } }';
const selections: Readonly<Record<string, string>> = {
  createShipment: shipment, sendShipment: shipment, discardShipment: shipment, noteShipmentArrival: shipment, proposeShipmentSettlement: shipment, agreeToShipmentSettlement: shipment, receiveGoods: receipt,
};

let keys = 0;

/** Does one act; with a key of its own where none is given. */
export async function act(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await world.as(persona).query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selections[name] ?? selectedOrder} ${errors} } }`, { input: { idempotencyKey: `order key ${keys++}`, ...input } });
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name];
}

/** The same, which must be done. */
export async function done(world: World, persona: string, name: string, input: object): Promise<Record<string, any>> {
  const { userErrors, ...made } = await act(world, persona, name, input);
  expect(userErrors).toEqual([]);
  return made['order'] ?? made['shipment'] ?? made['receipt'];
}

/** The same, which must be refused: its codes, with the fields. */
export async function refused(world: World, persona: string, name: string, input: object): Promise<string[]> {
  const { userErrors, ...made } = await act(world, persona, name, input);
  expect(Object.values(made)).toEqual([null]);
  return userErrors.map(({ code, field }: { code: string; field: string[] | null }) => [code, ...(field ?? []).slice(1)].join(' '));
}

/** A day so many days from today, UTC. */
export function day(fromToday: number): string {
  return new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
}

export const id = (type: string, kind: string, key: string) => toGlobalId(type, seedId('formosa', kind, key));

/** A link as the test speaks of it: who is which side of it. */
export interface Link {
  readonly agreement: string;
  readonly relationship: string;
  readonly position: string;
  readonly vendor: string;
  readonly buyer: string;
  readonly rival: string;
  readonly pack: number;
}

/** Both directions: a supplier keeps our stock, and we keep our distributor's. */
export const links: readonly Link[] = [
  { agreement: 'jade-vmi', relationship: 'jade-cell.supplier', position: 'jade-pack-daya', vendor: 'supplier', buyer: 'buyer', rival: 'rival-supplier', pack: 8 },
  { agreement: 'radhafen-vmi', relationship: 'radhafen.distributor', position: 'radhafen-one-warehouse', vendor: 'planner', buyer: 'channel', rival: 'rival-channel', pack: 6 },
];

export function placing({ agreement, position, pack }: Link, fromToday = 20, packs = 10): object {
  return { agreementId: id('VmiAgreement', 'vmi-agreement', agreement), requestedOn: day(fromToday), lines: [{ positionId: id('StockPosition', 'position', position), quantity: String(pack * packs) }], note: 'For the fair.' };
}

/** Placed by the buyer and accepted in full by the vendor. */
export async function confirmed(world: World, link: Link, fromToday = 20, packs = 10): Promise<Record<string, any>> {
  const placed = await done(world, link.buyer, 'placeReplenishmentOrder', placing(link, fromToday, packs));
  return done(world, link.vendor, 'answerReplenishmentOrder', { orderId: placed['id'], lines: placed['lines'].map((line: { id: string }) => ({ orderLineId: line.id, answer: 'ACCEPTED' })) });
}

/** All of it sent. */
export async function shipped(world: World, link: Link, order: Record<string, any>, quantity = order['lines'][0].ordered): Promise<Record<string, any>> {
  const draft = await done(world, link.vendor, 'createShipment', { orderId: order['id'], lines: [{ orderLineId: order['lines'][0].id, quantity }] });
  return done(world, link.vendor, 'sendShipment', { shipmentId: draft['id'] });
}

/** What is where at a link's position; as numbers, which the tests' small quantities are exactly. */
export async function stock(world: World, { position }: Link): Promise<{ onHand: number; inTransit: number; onOrder: number; held: number }> {
  const [row] = await world.sql('select on_hand::float as "onHand", in_transit::float as "inTransit", on_order::float as "onOrder", held::float as held from stock_position where id = $1', [seedId('formosa', 'position', position)]);
  return row as never;
}

/** What counts of a record for trust. */
export function evidenceOf(world: World, globalId: string) {
  return world.sql<{ direction: string; leaf: string; outcome: number }>(
    `select direction, leaf, outcome from evidence e where source_id = $1 and not exists (select from evidence c where c.corrects_id = e.id)`, [fromGlobalId(globalId)!.id],
  );
}

/** Moves days of an order back, as if time had passed. */
export async function age(world: World, orderId: string, days: number): Promise<void> {
  const order = fromGlobalId(orderId)!.id;
  await world.sql(`update replenishment_order set requested_on = requested_on - $2::integer, issued_at = issued_at - $2 * interval '1 day', answer_due_at = answer_due_at - $2 * interval '1 day' where id = $1`, [order, days]);
  await world.sql('update order_line set promised_on = promised_on - $2::integer where order_id = $1', [order, days]);
}
