import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { needOf, type TriggerComparison, unitsNeeded } from '../../../src/domain/replenishment/need.ts';
import type { Levels } from '../../../src/domain/replenishment/policy.ts';
import { atPosition, type ProposalInputs, proposalOf, whatWouldChange } from '../../../src/domain/replenishment/proposal.ts';
import { proposeAll } from '../../../src/domain/replenishment/propose-all.ts';
import { capsAt } from '../../../src/domain/replenishment/position-limits.ts';
import {
  type Cap, roundToPacks, sizedUnits, sizeOrder, type SizingRules, type SizingStep,
} from '../../../src/domain/replenishment/sizing.ts';

const noRules: SizingRules = { minimumOrderQuantity: 0, packSize: 0, palletSize: 0, truckFill: 0 };
const units = (most: number) => fc.integer({ min: 0, max: most });
const anyRules: fc.Arbitrary<SizingRules> = fc
  .record({ moq: units(100), pack: fc.constantFrom(0, 1, 6, 12), pallets: units(5), truck: units(8) })
  .map(({ moq, pack, pallets, truck }) => {
    return { minimumOrderQuantity: moq, packSize: pack, palletSize: pallets * (pack || 1), truckFill: truck * (pack || 1) };
  });
const anyCaps: fc.Arbitrary<Cap[]> = fc.subarray(['MAXIMUM', 'SHELF_LIFE', 'LIABILITY'] as const).chain((causes) => {
  return fc.tuple(...causes.map((cause) => fc.integer({ min: -50, max: 400 }).map((most) => ({ cause, units: most }))));
});
const anyNeed = fc.oneof(fc.constant(0), fc.integer({ min: -20, max: 300 }));
const anyComparison = fc.constantFrom<TriggerComparison>('AT_OR_BELOW', 'BELOW');
const anyLevels: fc.Arbitrary<Levels> = fc
  .record({ trigger: units(200), above: units(200), lot: fc.option(fc.integer({ min: 1, max: 60 })) })
  .map(({ trigger, above, lot }) => ({ trigger, orderUpTo: trigger + (lot === null ? above : 0), orderQuantity: lot }));
const anyInputs: fc.Arbitrary<ProposalInputs> = fc.record({
  position: fc.integer({ min: -100, max: 400 }), levels: anyLevels, comparison: anyComparison,
  projectedShortage: fc.oneof(fc.integer({ min: -100, max: 100 }), fc.constant(Number.NEGATIVE_INFINITY)), rules: anyRules,
  limits: anyCaps.map((caps) => caps.map(({ cause, units: limit }) => ({ cause, limit }))),
});

/** The quantity from the steps and nothing else, by hand; fails where a step does not begin where the one before ended. */
function recomputed(steps: readonly SizingStep[]): number {
  let quantity = 0;
  for (const { rule, from, to, inputs } of steps) {
    expect(from).toBe(quantity);
    const value = Object.values(inputs)[0]!;
    const up = Math.ceil(quantity / value) * value;
    const down = inputs['packSize'] === 0 ? value : Math.floor(value / inputs['packSize']!) * inputs['packSize']!;
    const cap = quantity <= value ? quantity : Math.max(0, down);
    quantity = {
      NEED: Math.max(0, value), MINIMUM_ORDER: Math.max(quantity, value), PACK: up, PALLET: up, TRUCK: quantity + value,
      MAXIMUM: cap, SHELF_LIFE: cap, LIABILITY: cap,
    }[rule];
    expect(to).toBe(quantity);
  }
  return quantity;
}

describe('the size of an order', () => {
  test('follows from its steps alone', () => {
    fc.assert(fc.property(anyNeed, anyRules, anyCaps, (need, rules, caps) => {
      const { quantity, steps } = sizeOrder(need, rules, caps);
      expect(recomputed(steps)).toBe(quantity);
      expect(sizedUnits(need, rules, Math.min(...caps.map((cap) => cap.units)))).toBe(quantity);
    }));
  });

  test('is 0 without a need, whatever the rules', () => {
    fc.assert(fc.property(fc.integer({ max: 0, min: -500 }), anyRules, anyCaps, (need, rules, caps) => {
      expect(sizeOrder(need, rules, caps)).toEqual({
        quantity: 0, shortfall: 0, isBelowMinimum: false, steps: [{ rule: 'NEED', from: 0, to: 0, inputs: { need } }],
      });
    }));
  });

  test('is whole packs, never above a cap, and states what a cap leaves open', () => {
    fc.assert(fc.property(anyNeed, anyRules, anyCaps, (need, rules, caps) => {
      const { quantity, shortfall, isBelowMinimum } = sizeOrder(need, rules, caps);
      expect(rules.packSize === 0 || quantity % rules.packSize === 0).toBe(true);
      for (const cap of caps) expect(quantity).toBeLessThanOrEqual(Math.max(0, cap.units));
      expect(shortfall).toBe(Math.max(0, need - quantity));
      expect(isBelowMinimum).toBe(need > 0 && quantity < rules.minimumOrderQuantity);
    }));
  });

  test('is never below the need or the minimum without a cap, and less than a pack, or a pallet, above', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), anyRules, (need, rules) => {
      const { quantity, shortfall, isBelowMinimum } = sizeOrder(need, rules);
      const least = Math.max(need, rules.minimumOrderQuantity);
      expect([shortfall, isBelowMinimum]).toEqual([0, false]);
      expect(quantity).toBeGreaterThanOrEqual(least);
      expect(quantity).toBeLessThan(least + Math.max(1, rules.packSize) + rules.palletSize + rules.truckFill);
    }));
  });

  test('grows with the need', () => {
    fc.assert(fc.property(anyNeed, units(50), anyRules, anyCaps, (need, more, rules, caps) => {
      expect(sizeOrder(need + more, rules, caps).quantity).toBeGreaterThanOrEqual(sizeOrder(need, rules, caps).quantity);
    }));
  });

  test('tells each rule in its order', () => {
    const rules = { minimumOrderQuantity: 50, packSize: 12, palletSize: 48, truckFill: 24 };
    const caps: Cap[] = [{ cause: 'MAXIMUM', units: 130 }, { cause: 'SHELF_LIFE', units: 70 }, { cause: 'LIABILITY', units: 500 }];
    expect(sizeOrder(10, rules, caps)).toEqual({
      quantity: 60, shortfall: 0, isBelowMinimum: false,
      steps: [
        { rule: 'NEED', from: 0, to: 10, inputs: { need: 10 } },
        { rule: 'MINIMUM_ORDER', from: 10, to: 50, inputs: { minimumOrderQuantity: 50 } },
        { rule: 'PACK', from: 50, to: 60, inputs: { packSize: 12 } },
        { rule: 'PALLET', from: 60, to: 96, inputs: { palletSize: 48 } },
        { rule: 'TRUCK', from: 96, to: 120, inputs: { truckFill: 24 } },
        { rule: 'MAXIMUM', from: 120, to: 120, inputs: { cap: 130, packSize: 12 } },
        { rule: 'SHELF_LIFE', from: 120, to: 60, inputs: { cap: 70, packSize: 12 } },
        { rule: 'LIABILITY', from: 60, to: 60, inputs: { cap: 500, packSize: 12 } },
      ],
    });
    expect(sizeOrder(100, { ...rules, truckFill: 0 }, [{ cause: 'MAXIMUM', units: 40 }])).toMatchObject({
      quantity: 36, shortfall: 64, isBelowMinimum: true,
    });
    expect(sizeOrder(100, noRules, [{ cause: 'MAXIMUM', units: 40.5 }]).quantity).toBe(40.5);
  });

  test('tells no rule that does not hold', () => {
    expect(sizeOrder(10, noRules).steps.map(({ rule }) => rule)).toEqual(['NEED']);
  });

  test('takes no further pack for the rounding of a division', () => {
    expect(sizeOrder(0.3, { ...noRules, packSize: 0.1 }).quantity).toBeCloseTo(0.3, 12);
    expect(sizeOrder(5, { ...noRules, packSize: 0.1, palletSize: 0.3 }, [{ cause: 'MAXIMUM', units: 0.7 }]).quantity).toBeCloseTo(0.7, 12);
  });

  test.each([
    ['a minimum below 0', { minimumOrderQuantity: -1 }], ['a pack below 0', { packSize: -1 }], ['a pallet below 0', { palletSize: -1 }],
    ['a filling below 0', { truckFill: -1 }], ['a pallet of broken packs', { packSize: 12, palletSize: 30 }],
    ['a filling of broken packs', { packSize: 12, truckFill: 6 }],
  ])('refuses %s', (_name, rules) => expect(() => sizeOrder(1, { ...noRules, ...rules })).toThrow(RangeError));
});

test.each([[55, 60, 60], [53, 60, 48], [54, 60, 60], [0, 0, 0], [-3, 0, 0], [1, 12, 0]])('%d in packs of 12', (quantity, up, nearest) => {
  expect([roundToPacks(quantity, 12, 'UP'), roundToPacks(quantity, 12, 'NEAREST')]).toEqual([up, nearest]);
});

describe('the need', () => {
  const levels: Levels = { trigger: 20, orderUpTo: 100, orderQuantity: null };
  test.each([
    [null, levels, 'AT_OR_BELOW', 0, null, 'UNKNOWN_STOCK'], [5, null, 'AT_OR_BELOW', 0, null, 'UNKNOWN_LEVELS'],
    [20, levels, 'AT_OR_BELOW', 0, 80, 'AT_TRIGGER'], [20, levels, 'BELOW', 0, 0, 'ABOVE_TRIGGER'],
    [19, levels, 'BELOW', 0, 81, 'AT_TRIGGER'],
    [21, levels, 'AT_OR_BELOW', 0, 0, 'ABOVE_TRIGGER'], [50, levels, 'BELOW', 7, 7, 'PROJECTED_SHORTAGE'],
    [5, levels, 'BELOW', 7, 95, 'AT_TRIGGER'],
    [20, { ...levels, orderUpTo: 20 }, 'AT_OR_BELOW', -5, 0, 'NOTHING_MISSING'],
    [20, { ...levels, orderUpTo: 10 }, 'AT_OR_BELOW', 0, 0, 'NOTHING_MISSING'],
    [20, { ...levels, orderQuantity: 30 }, 'AT_OR_BELOW', 0, 30, 'AT_TRIGGER'],
    [-10, { ...levels, orderQuantity: 30 }, 'AT_OR_BELOW', 0, 60, 'AT_TRIGGER'],
    [-10, { ...levels, orderQuantity: 30 }, 'BELOW', 0, 30, 'AT_TRIGGER'],
  ] as const)('of %p', (position, of, comparison, shortage, need, reason) => {
    expect(needOf(position, of, comparison, shortage)).toEqual({ units: need, reason });
  });

  test('met, is no need any more, and has no lot too many', () => {
    fc.assert(fc.property(fc.integer({ min: -200, max: 400 }), anyLevels, anyComparison, (position, of, comparison) => {
      const need = unitsNeeded(position, of, comparison);
      expect(need).toBeGreaterThanOrEqual(0);
      expect(unitsNeeded(position + need, of, of.orderUpTo === of.trigger && of.orderQuantity === null ? 'BELOW' : comparison)).toBe(0);
      const isLotTooMany = of.orderQuantity !== null && need > 0 && unitsNeeded(position + need - of.orderQuantity, of, comparison) === 0;
      expect(isLotTooMany).toBe(false);
    }));
  });
});

describe('a proposal', () => {
  test('never leads beyond a limit', () => {
    fc.assert(fc.property(anyInputs, (inputs) => {
      const quantity = proposalOf(inputs).order!.quantity;
      for (const { limit } of inputs.limits) expect(quantity).toBeLessThanOrEqual(Math.max(0, limit - inputs.position!));
    }));
  });

  test('is the same for many positions at once', () => {
    const withoutTruck = anyInputs.map((inputs) => ({ ...inputs, rules: { ...inputs.rules, truckFill: 0 } }));
    fc.assert(fc.property(fc.array(withoutTruck), anyComparison, (all, comparison) => {
      const column = (of: (inputs: ProposalInputs) => number) => Float64Array.from(all, of);
      const quantities = proposeAll({
        position: column(({ position }) => position!), trigger: column(({ levels }) => levels!.trigger),
        orderUpTo: column(({ levels }) => levels!.orderUpTo), orderQuantity: column(({ levels }) => levels!.orderQuantity ?? 0),
        projectedShortage: column(({ projectedShortage }) => projectedShortage),
        minimumOrderQuantity: column(({ rules }) => rules.minimumOrderQuantity), packSize: column(({ rules }) => rules.packSize),
        palletSize: column(({ rules }) => rules.palletSize), limit: column(({ limits }) => Math.min(...limits.map(({ limit }) => limit))),
      }, comparison);
      expect([...quantities]).toEqual(all.map((inputs) => proposalOf({ ...inputs, comparison }).order!.quantity));
    }));
  });

  test('is not known for a stock, or levels, that are not known', () => {
    const none = Float64Array.of(0, 0);
    const rules = { minimumOrderQuantity: none, packSize: none, palletSize: none, limit: Float64Array.of(99, 99) };
    const levels = { trigger: Float64Array.of(5, Number.NaN), orderUpTo: Float64Array.of(9, 9), orderQuantity: none };
    const quantities = proposeAll({ ...rules, ...levels, projectedShortage: none, position: Float64Array.of(Number.NaN, 5) }, 'BELOW');
    expect([...quantities]).toEqual([Number.NaN, Number.NaN]);
    const inputs: ProposalInputs = {
      position: null, levels: { trigger: 5, orderUpTo: 9, orderQuantity: null }, comparison: 'BELOW', projectedShortage: 0, rules: noRules,
      limits: [],
    };
    for (const one of [inputs, { ...inputs, position: 3, levels: null }]) {
      expect(proposalOf(one).order).toBeNull();
      expect(whatWouldChange(one)).toEqual([]);
    }
  });

  test('changes by each change that is told, to the quantity that is told', () => {
    fc.assert(fc.property(anyInputs, (inputs) => {
      const quantity = proposalOf(inputs).order!.quantity;
      for (const change of whatWouldChange(inputs)) {
        const applied = changed(inputs, change.input, change.to);
        expect(proposalOf(applied).order!.quantity).toBe(change.quantity);
        expect(change.quantity).not.toBe(quantity);
      }
    }));
  });

  test('tells why so much, and why nothing', () => {
    const inputs: ProposalInputs = {
      position: 25, levels: { trigger: 20, orderUpTo: 100, orderQuantity: null }, comparison: 'AT_OR_BELOW', projectedShortage: -8,
      rules: { ...noRules, packSize: 12 }, limits: [{ cause: 'MAXIMUM', limit: 90 }],
    };
    expect(whatWouldChange(inputs)).toEqual([
      { input: 'position', to: 13, quantity: 72 }, { input: 'position', to: 19, quantity: 60 }, { input: 'position', to: 20, quantity: 60 },
    ]);
    expect(whatWouldChange(atPosition(inputs, 15))).toEqual([
      { input: 'position', to: 3, quantity: 84 }, { input: 'position', to: 19, quantity: 60 }, { input: 'position', to: 20, quantity: 60 },
      { input: 'position', to: 21, quantity: 0 }, { input: 'position', to: 27, quantity: 0 },
      { input: 'packSize', to: null, quantity: 75 }, { input: 'MAXIMUM', to: null, quantity: 96 },
    ]);
  });
});

/** The inputs with one of them changed, as the change says. */
function changed(inputs: ProposalInputs, input: string, to: number | null): ProposalInputs {
  if (input === 'position') return atPosition(inputs, to!);
  if (input === 'projectedShortage') return { ...inputs, projectedShortage: Number.NEGATIVE_INFINITY };
  if (input in inputs.rules) return { ...inputs, rules: { ...inputs.rules, [input]: 0 } };
  expect(capsAt(inputs.position!, inputs.limits).map(({ cause }) => cause)).toContain(input);
  return { ...inputs, limits: inputs.limits.filter(({ cause }) => cause !== input) };
}
