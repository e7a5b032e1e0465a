import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { acts } from '../loop/acts.ts';
import type { MortalServer } from './mortal-server.ts';
import { agreementId, positionId, runMutation } from '../proposals/running.ts';

/** An agreement, whose two sides go round by round from a report to goods received. */
export interface Supply {
  readonly agreement: string;
  readonly vendor: string;
  readonly buyer: string;
  /** Everybody who approves at the same moment, whether he is asked or not. */
  readonly approvers: readonly string[];
  readonly positions: readonly string[];
}

/** What happens in a round. */
export interface Round {
  /** Counted at each position, and taken off right after. */
  readonly onHand: readonly number[];
  readonly lost: number;
  readonly trucks: number;
  /** Of a truck's units of a line. */
  readonly missing: number;
  readonly damaged: number;
  /** Copies of each act that are sent at once, in turn. */
  readonly copies: readonly number[];
}

/** What there must be in the end, by what was answered: units by id of positions and order lines, and how often which act was done. */
export interface Expected {
  readonly onHand: Map<string, number>;
  readonly held: Map<string, number>;
  readonly shipped: Map<string, number>;
  readonly received: Map<string, number>;
  readonly orders: Set<string>;
  readonly done: Record<'reports' | 'adjustments' | 'answers' | 'shipments' | 'receipts', number>;
}

export function nothingExpected(): Expected {
  return { onHand: new Map(), held: new Map(), shipped: new Map(), received: new Map(), orders: new Set(), done: { reports: 0, adjustments: 0, answers: 0, shipments: 0, receipts: 0 } };
}

const adjust = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { stockAdjustment { id } userErrors { code message } } }';

/** Goes one round, and notes what follows from it. */
export async function goRound(server: MortalServer, { agreement, vendor, buyer, approvers, positions }: Supply, round: Round, expected: Expected): Promise<void> {
  const copies = round.copies.values();
  const act = (persona: string, source: string, input: object) => insist(server, { persona, source, copies: copies.next().value ?? 1 }, input);
  for (const [at, key] of positions.entries()) {
    await act(buyer, acts.report, { agreementId: agreementId(agreement), lines: [{ positionId: positionId(key), metric: 'ON_HAND_GROSS', quantity: String(round.onHand[at]), asOf: new Date().toISOString() }] });
    await act(buyer, adjust, { stockPositionId: positionId(key), change: String(-round.lost), reason: 'Fallen off the shelf.' });
    expected.onHand.set(positionId(key), round.onHand[at]! - round.lost);
    expected.done.reports += 1;
    expected.done.adjustments += 1;
  }
  server.told.waiting += 1;
  await computeNeeds(server, buyer, agreement);
  server.told.waiting -= 1;
  for (const id of await openProposals(server, buyer, agreement)) await decideAtOnce(server, id, approvers);
  await Promise.all((await ordersToAnswer(server, vendor, agreement)).map((order) => fulfil(order)));

  async function fulfil({ id: orderId, lines }: Order): Promise<void> {
    expected.orders.add(orderId);
    await act(vendor, acts.answer, { orderId, lines: lines.map(({ id }) => ({ orderLineId: id, answer: 'ACCEPTED' })) });
    expected.done.answers += 1;
    for (const loads of loadsOf(lines, round.trucks)) {
      const { shipment } = await act(vendor, acts.prepare, { orderId, lines: loads.map(({ id, units }) => ({ orderLineId: id, quantity: String(units) })) });
      await act(vendor, acts.send, { shipmentId: shipment.id });
      const counted = loads.map(({ units, ...line }) => ({ ...line, units, received: Math.max(0, units - round.missing - round.damaged), damaged: Math.min(units, round.damaged) }));
      await act(buyer, acts.receive, { shipmentId: shipment.id, lines: counted.map(({ id, received, damaged }) => ({ orderLineId: id, received: String(received), damaged: String(damaged) })) });
      for (const { id, position, units, received, damaged } of counted) {
        add(expected.shipped, id, units);
        add(expected.received, id, received);
        add(expected.onHand, position.id, received);
        add(expected.held, position.id, damaged);
      }
      expected.done.shipments += 1;
      expected.done.receipts += 1;
    }
  }
}

function add(sums: Map<string, number>, id: string, units: number): void {
  sums.set(id, (sums.get(id) ?? 0) + units);
}

interface Act {
  readonly persona: string;
  readonly source: string;
  readonly copies: number;
}

/** Does an act with one key, in so many copies at once, until each copy is answered; all of them alike. */
async function insist(server: MortalServer, { persona, source, copies }: Act, input: object): Promise<Record<string, any>> {
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  const answers = await Promise.all(Array.from({ length: copies }, () => server.ask(persona, source, variables)));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const payload = Object.values(answers[0]!)[0];
  expect(payload.userErrors).toEqual([]);
  return payload;
}

/** Has needs computed, and waits for that. While the platform computes them of its own accord, it refuses to. */
async function computeNeeds(server: MortalServer, persona: string, agreement: string): Promise<void> {
  for (;;) {
    const { runReplenishment } = await server.ask(persona, runMutation, { input: { agreementId: agreementId(agreement), idempotencyKey: randomUUID() } });
    if (runReplenishment.run !== null) return endOf(server, persona, runReplenishment.run.id);
    expect(runReplenishment.userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    await pause();
  }
}

async function endOf(server: MortalServer, persona: string, id: string): Promise<void> {
  for (;;) {
    const { node } = await server.ask(persona, 'query ($id: ID!) { node(id: $id) { ... on ReplenishmentRun { status failure } } }', { id });
    if (node.status === 'COMPLETED') return;
    expect(node).toEqual({ status: 'RUNNING', failure: null });
    await pause();
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

async function openProposals(server: MortalServer, persona: string, agreement: string): Promise<string[]> {
  const { replenishmentProposals } = await server.ask(persona, 'query ($filter: ReplenishmentProposalFilter) { replenishmentProposals(filter: $filter, first: 50) { nodes { id } } }',
    { filter: { agreementIds: [agreementId(agreement)], statuses: ['COMPUTED', 'PENDING_APPROVAL'] } });
  return replenishmentProposals.nodes.map(({ id }: { id: string }) => id);
}

/** All of them approve at the same moment, each until he is answered: whoever is told of an order is told of the same one. */
async function decideAtOnce(server: MortalServer, replenishmentProposalId: string, approvers: readonly string[]): Promise<void> {
  const answers = await Promise.all(approvers.map((persona) =>
    server.ask(persona, acts.approve, { input: { replenishmentProposalId, idempotencyKey: `${replenishmentProposalId} ${persona}`, reason: 'The shelf is empty.' } })));
  expect(new Set(answers.flatMap(({ approveReplenishmentProposal: { order } }) => (order === null ? [] : [order.id]))).size).toBeLessThanOrEqual(1);
}

interface Line {
  readonly id: string;
  readonly ordered: string;
  readonly position: { readonly id: string };
}

interface Order {
  readonly id: string;
  readonly lines: readonly Line[];
}

async function ordersToAnswer(server: MortalServer, persona: string, agreement: string): Promise<Order[]> {
  const { replenishmentOrders } = await server.ask(persona, 'query ($filter: ReplenishmentOrderFilter) { replenishmentOrders(filter: $filter, first: 50) { nodes { id lines { id ordered position { id } } } } }',
    { filter: { agreementIds: [agreementId(agreement)], statuses: ['ISSUED'] } });
  return replenishmentOrders.nodes;
}

type Load = Pick<Line, 'id' | 'position'> & { readonly units: number };

/** What goes on each truck: all of it together, and nothing twice. */
function loadsOf(lines: readonly Line[], trucks: number): Load[][] {
  const loads = Array.from({ length: trucks }, (_, truck) => lines.map(({ id, position, ordered }) => (
    { id, position, units: Math.floor(Number(ordered) / trucks) + (truck < Number(ordered) % trucks ? 1 : 0) })));
  return loads.map((lots) => lots.filter(({ units }) => units > 0)).filter((lots) => lots.length > 0);
}
