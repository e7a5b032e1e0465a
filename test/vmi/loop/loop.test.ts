import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { openWorld, type World } from '../../world.ts';
import { openProposals, agreementId, positionId, runFor } from '../proposals/running.ts';
import { acts } from './acts.ts';
import { insist, type Nerves } from './insist.ts';
import { expectNothingLost } from './nothing-lost.ts';

/**
 * The loop from a partner's report to goods received, several rounds of it, by clients that cut off, double and repeat what they send, and by
 * two people who decide at once. After each round the books are gone through.
 */

jest.setTimeout(600_000);

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const nerves: fc.Arbitrary<Nerves> = fc.record({ copies: fc.integer({ min: 1, max: 3 }), cutOffAfter: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 2 }), isRepeated: fc.boolean() });

/** One round: what is left on the shelf, how the goods are split over trucks, what the buyer finds of them, and how calm everybody is. */
const round = fc.record({
  onHand: fc.integer({ min: 0, max: 20 }), sold: fc.integer({ min: 0, max: 5 }), trucks: fc.integer({ min: 1, max: 3 }),
  damagedPart: fc.constantFrom(0, 0, 0.25, 1), missing: fc.integer({ min: 0, max: 2 }), nerves: fc.array(nerves, { minLength: 24, maxLength: 24 }),
});

test('nothing is lost and nothing doubled, whoever loses his nerve', async () => {
  await fc.assert(fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 2 }), async (rounds) => {
    for (const one of rounds) await goRound(one);
  }), { numRuns: 4, endOnFailure: true, seed: 20_261_122 });
});

let reports = 0;

type Round = typeof round extends fc.Arbitrary<infer Drawn> ? Drawn : never;

async function goRound({ onHand, sold, trucks, damagedPart, missing, nerves: drawn }: Round): Promise<void> {
  const shaky = drawn.values();
  const act = (persona: string, name: keyof typeof acts, input: object) => insist({ world, persona, source: acts[name] }, input, shaky.next().value ?? calm);
  await act('channel', 'report', {
    // What is told later of the same day corrects what was told before.
    agreementId: agreementId('radhafen-vmi'), isCorrection: (reports += 1) > 1,
    lines: [{ positionId: positionId('radhafen-one-warehouse'), metric: 'SOLD', quantity: String(sold) }, { positionId: positionId('radhafen-one-warehouse'), metric: 'ON_HAND_GROSS', quantity: String(onHand), asOf: new Date().toISOString() }],
  });
  await runFor(world, 'planner', 'radhafen-vmi');
  for (const { id } of await openProposals(world, 'channel', 'radhafen-vmi')) await decideAtOnce(id);
  for (const order of await ordersToAnswer()) {
    await act('planner', 'answer', { orderId: order.id, lines: order.lines.map(({ id }) => ({ orderLineId: id, answer: 'ACCEPTED' })) });
    for (const parts of partsOf(order.lines, trucks)) {
      const { shipment } = await act('planner', 'prepare', { orderId: order.id, lines: parts.map(({ id, units }) => ({ orderLineId: id, quantity: String(units) })) });
      await act('planner', 'send', { shipmentId: shipment.id });
      const lines = parts.map(({ id, units }) => {
        const came = Math.max(0, units - missing);
        const damaged = Math.floor(came * damagedPart);
        return { orderLineId: id, received: String(came - damaged), damaged: String(damaged) };
      });
      await act('channel', 'receive', { shipmentId: shipment.id, lines });
    }
  }
  await expectNothingLost(world);
}

const calm: Nerves = { copies: 1, cutOffAfter: null, isRepeated: false };

/** Two people of either side approve the same proposal at the same moment, whoever is asked for: it becomes one order. */
async function decideAtOnce(proposalId: string): Promise<void> {
  const approvals = ['channel', 'planner', 'channel-logistics', 'buyer'].map((persona) =>
    world.as(persona).data(acts.approve, { input: { replenishmentProposalId: proposalId, idempotencyKey: `${proposalId} ${persona}`, reason: 'The shelf is empty.' } }));
  const answers = (await Promise.all(approvals)).map(({ approveReplenishmentProposal }) => approveReplenishmentProposal);
  const orders = new Set(answers.flatMap(({ order }) => (order === null ? [] : [order.id])));
  expect({ orders: orders.size, answers: orders.size === 1 ? null : answers }).toEqual({ orders: 1, answers: null });
}

interface Line { readonly id: string; readonly ordered: string }

async function ordersToAnswer(): Promise<{ id: string; lines: Line[] }[]> {
  const { replenishmentOrders } = await world.as('planner').data(
    'query ($filter: ReplenishmentOrderFilter) { replenishmentOrders(filter: $filter, first: 50) { nodes { id lines { id ordered } } } }',
    { filter: { agreementIds: [agreementId('radhafen-vmi')], statuses: ['ISSUED'] } },
  );
  return replenishmentOrders.nodes;
}

/** What goes on each truck: all of it together, and nothing twice. */
function partsOf(lines: readonly Line[], trucks: number): { id: string; units: number }[][] {
  const shares = lines.map(({ id, ordered }) => Array.from({ length: trucks }, (_, truck) => ({ id, units: Math.floor(Number(ordered) / trucks) + (truck < Number(ordered) % trucks ? 1 : 0) })));
  return Array.from({ length: trucks }, (_, truck) => shares.map((parts) => parts[truck]!).filter(({ units }) => units > 0)).filter((parts) => parts.length > 0);
}

