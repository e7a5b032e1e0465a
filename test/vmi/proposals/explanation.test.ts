import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { positionId, runFor } from './running.ts';

let world: World;
const keys = ['jade-vmi', 'radhafen-vmi'];
beforeAll(async () => {
  world = await openWorld();
  for (const key of keys) await runFor(world, 'planner', key);
}, 120_000);
afterAll(() => world.close());

interface Step { rule: string; from: number; to: number; numbers: { name: string; value: number }[]; text: string }

const explanation = 'quantity need reason decidingRule shortfall text inputs { name label value unit source asOf } steps { rule from to numbers { name value } text } whatWouldChange { rule to quantity text }';

async function explainedLines(who = 'planner', locales: string[] = []): Promise<Record<string, any>[]> {
  const { replenishmentProposals } = await world.as(who, { locales }).data(`{ replenishmentProposals(first: 4) { nodes { lines { id proposed explanation { ${explanation} } } } } }`);
  return replenishmentProposals.nodes.flatMap(({ lines }: any) => lines);
}

/** The quantity from the steps alone, each done again from its own numbers; `changed` puts another number in, or leaves a rule out. */
function redo(steps: readonly Step[], changed: { rule?: string; position?: number } = {}): number {
  let quantity = 0;
  const up = (size: number) => Math.ceil(quantity / size - 1e-9) * size;
  let need = 0;
  for (const { rule, numbers } of steps) {
    const value = Object.fromEntries(numbers.map((number) => [number.name, number.value]));
    if (rule === 'NEED') {
      const position = changed.position ?? value['position']!;
      const isTriggered = value['isAtOrBelow'] === 1 ? position <= value['trigger']! : position < value['trigger']!;
      const lots = (value['trigger']! - position) / (value['orderQuantity'] ?? 1);
      const usual = !isTriggered ? 0 : value['orderQuantity'] === undefined ? Math.max(0, value['orderUpTo']! - position) : value['orderQuantity'] * (value['isAtOrBelow'] === 1 ? Math.floor(lots) + 1 : Math.ceil(lots));
      const ahead = changed.rule === 'LOOK_AHEAD' ? 0 : (value['projectedShortage'] ?? 0) - (position - value['position']!);
      quantity = need = Math.max(usual, ahead, 0);
    }
    // Without a need there is no order, and a position of another size is looked at by what each rule leaves of it.
    if (rule === changed.rule || need === 0) continue;
    const moved = changed.position === undefined ? 0 : changed.position - Object.fromEntries(steps.find((step) => step.rule === 'NEED')!.numbers.map(({ name, value: was }) => [name, was]))['position']!;
    if (rule === 'MINIMUM_ORDER') quantity = Math.max(quantity, value['minimumOrderQuantity']!);
    if (rule === 'PACK') quantity = up(value['packSize']!);
    if (rule === 'PALLET') quantity = up(value['palletSize']!);
    if (rule === 'TRUCK') quantity += value['truckFill']!;
    const pack = changed.rule === 'PACK' ? 0 : value['packSize']!;
    if (value['cap'] !== undefined && quantity > value['cap'] - moved) quantity = pack > 0 ? Math.max(0, Math.floor((value['cap'] - moved) / pack + 1e-9) * pack) : Math.max(0, value['cap'] - moved);
  }
  return quantity;
}

describe('a line explains itself', () => {
  test('the quantity follows from the returned steps alone, and is what was proposed', async () => {
    const lines = await explainedLines();
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const { proposed, explanation: { quantity, steps } } of lines) {
      expect(quantity).toBe(Number(proposed));
      expect(redo(steps)).toBeCloseTo(quantity, 6);
    }
  });

  test('each “what would change it” changes it, and to what it says', async () => {
    for (const { explanation: { quantity, steps, whatWouldChange } } of await explainedLines()) {
      expect(whatWouldChange.length).toBeGreaterThan(0);
      for (const change of whatWouldChange) {
        expect(change.quantity).not.toBe(quantity);
        const changed = change.rule === 'POSITION' ? { position: change.to } : { rule: change.rule };
        expect(redo(steps, changed)).toBeCloseTo(change.quantity, 6);
      }
    }
  });

  test('every input has its date and source; stock is as of its count', async () => {
    for (const { explanation: { inputs } } of await explainedLines()) {
      const onHand = inputs.find(({ name }: any) => name === 'onHand');
      expect(onHand).toMatchObject({ source: 'STOCK_LEDGER', unit: 'UNITS', label: expect.any(String) });
      expect(new Date(onHand.asOf).getTime()).toBeLessThan(new Date(inputs.find(({ name }: any) => name === 'packSize').asOf).getTime());
      expect(inputs.map(({ name }: any) => name)).toEqual(expect.arrayContaining(['inTransit', 'onOrder', 'allocated', 'backordered', 'leadTimeDays', 'arrival', 'serviceLevel', 'reviewDays', 'unitPrice', 'packSize']));
    }
  });

  test('in three languages, for either side', async () => {
    const texts = await Promise.all([['en'], ['zh-TW'], ['zh-CN']].map(async (locales) => (await explainedLines('channel', locales))[0]!['explanation'].text));
    expect(texts[0]).toMatch(/the position is \d/);
    expect(texts[1]).toMatch(/庫存部位為/);
    expect(texts[2]).toMatch(/库存头寸为/);
  });
});

describe('why nothing', () => {
  const ask = async (key: string, who = 'planner') => (await world.as(who).data(
    `query ($id: ID!) { node(id: $id) { ... on StockPosition { openProposalLine { id } whyNothing { reason text explanation { ${explanation} } } } } }`, { id: positionId(key) })).node;

  test('stock that nobody has counted cannot be told; what is proposed needs no reason', async () => {
    expect(await ask('radhafen-charger-leipzig', 'channel')).toMatchObject({ openProposalLine: null, whyNothing: { reason: 'UNKNOWN_STOCK', explanation: { quantity: null, need: null } } });
    expect(await ask('radhafen-one-berlin')).toMatchObject({ openProposalLine: { id: expect.any(String) }, whyNothing: null });
  });

  test('enough stock: the steps say so, and what would change it would', async () => {
    const { whyNothing } = await ask('radhafen-cargo-warehouse');
    if (whyNothing === null) return;
    expect(whyNothing.reason).toBe('ABOVE_TRIGGER');
    const { steps, whatWouldChange } = whyNothing.explanation;
    expect(redo(steps)).toBe(0);
    for (const change of whatWouldChange) expect(redo(steps, change.rule === 'POSITION' ? { position: change.to } : { rule: change.rule })).toBeGreaterThan(0);
  });

  test('what is ordered in lots is told in lots, and up to no level', async () => {
    const { node } = await world.as('planner', { locales: ['en'] }).data(
      'query ($id: ID!) { node(id: $id) { ... on StockPosition { whyNothing { explanation { steps { rule text } } } } } }', { id: positionId('saebom-pack-changhua') },
    );
    expect(node.whyNothing.explanation.steps.find(({ rule }: Step) => rule === 'LEVELS').text).toBe('It is ordered for at 150, 240 at a time.');
  });

  test('a rival’s position has none to be seen', async () => {
    expect(await ask('radhafen-cargo-warehouse', 'rival-channel')).toBeNull();
  });
});
