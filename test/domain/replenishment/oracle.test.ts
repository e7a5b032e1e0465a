import { describe, expect, test } from '@jest/globals';
import {
  economicOrderQuantity, economicOrderQuantityWithBackorders, economicProductionQuantity, orderQuantityCost,
} from '../../../src/domain/replenishment/economic-order-quantity.ts';
import { leadTimeDemand } from '../../../src/domain/replenishment/lead-time-demand.ts';
import { normalLoss, poissonLoss, standardLoss } from '../../../src/domain/replenishment/loss-function.ts';
import {
  newsvendorBaseStock, newsvendorDiscrete, newsvendorNormal, newsvendorPoisson, newsvendorProfit,
} from '../../../src/domain/replenishment/newsvendor.ts';
import { bandByPower, bandPoisson } from '../../../src/domain/replenishment/order-up-to-band.ts';
import { orderUpToForCycleService, periodicService } from '../../../src/domain/replenishment/periodic-review.ts';
import { allUnitsDiscountLot, incrementalDiscountLot } from '../../../src/domain/replenishment/quantity-discount.ts';
import {
  type ContinuousReview, reorderByBackorderedLot, reorderByExpectedInventory, reorderBySafetyStock, reorderCost, reorderPoisson,
} from '../../../src/domain/replenishment/reorder-point-and-quantity.ts';
import { safetyStockFor, serviceOf } from '../../../src/domain/replenishment/service-level.ts';
import { wagnerWhitin } from '../../../src/domain/replenishment/wagner-whitin.ts';
import { describeEach, expectWithin, type OracleCase, oracleCases } from '../oracle-cases.ts';

type Inputs = OracleCase['inputs'];
type Found = Readonly<Record<string, number | null | readonly number[]>>;

/** What our functions give for the inputs of each method, under the names of the cases. */
const answers: Readonly<Record<string, (inputs: Inputs) => Found>> = {
  eoq: (inputs) => lot(economicOrderQuantity(costsOf(inputs))),
  eoq_cost: (inputs) => ({ cost: orderQuantityCost(costsOf(inputs), inputs['Q']) }),
  eoq_backorders: (inputs) => {
    const found = economicOrderQuantityWithBackorders(costsOf(inputs), inputs['stockout_cost']);
    return { ...lot(found), stockout_fraction: found.stockOutFraction };
  },
  epq: (inputs) => lot(economicProductionQuantity(costsOf(inputs), inputs['production_rate'])),
  eoq_all_units_discount: (inputs) => discounted(allUnitsDiscountLot(purchaseOf(inputs))),
  eoq_incremental_discount: (inputs) => discounted(incrementalDiscountLot(purchaseOf(inputs))),
  wagner_whitin: (inputs) => {
    const { orderQuantities, cost } = wagnerWhitin(inputs['demand'], costsOf(inputs));
    return { order_quantities: orderQuantities, cost };
  },
  newsvendor_normal: (inputs) => stock(newsvendorNormal(costsOf(inputs), demandOf(inputs))),
  base_stock_normal_leadtime: (inputs) => stock(newsvendorBaseStock(costsOf(inputs), demandOf(inputs), inputs['lead_time'])),
  newsvendor_normal_explicit: (inputs) => {
    const prices = { revenue: inputs['revenue'], purchaseCost: inputs['purchase_cost'], salvageValue: inputs['salvage_value'] };
    const { baseStock, profit } = newsvendorProfit(prices, demandOf(inputs));
    return { S: baseStock, profit };
  },
  newsvendor_poisson: (inputs) => stock(newsvendorPoisson(costsOf(inputs), inputs['demand_mean'])),
  newsvendor_discrete: (inputs) => {
    const units = Object.keys(inputs['demand_pmf']).map(Number);
    const probabilities = new Float64Array(Math.max(...units) + 1);
    for (const unit of units) probabilities[unit] = inputs['demand_pmf'][unit];
    return stock(newsvendorDiscrete(costsOf(inputs), probabilities));
  },
  standard_normal_loss: ({ z }) => ({ loss: standardLoss(z), complementary_loss: standardLoss(-z) }),
  normal_loss: ({ x, mean, sd }) => loss(normalLoss(x, { mean, deviation: sd })),
  poisson_loss: ({ x, mean }) => loss(poissonLoss(x, mean)),
  rq_expected_inventory_level_approx: (inputs) => {
    const found = reorderByExpectedInventory(reviewOf(inputs))!;
    return { ...reorder(found), cost: found.cost };
  },
  rq_eoqb_approx: (inputs) => reorder(reorderByBackorderedLot(reviewOf(inputs))),
  rq_eoqss_approx: (inputs) => reorder(reorderBySafetyStock(reviewOf(inputs))),
  rq_cost_exact: (inputs) => ({ cost: reorderCost(reviewOf(inputs), { reorderPoint: inputs['r'], orderQuantity: inputs['Q'] }) }),
  rq_poisson_exact: (inputs) => {
    const found = reorderPoisson(reviewOf({ ...inputs, demand_sd: 0 }));
    return { ...reorder(found), cost: found.cost };
  },
  sS_poisson_exact: (inputs) => {
    const { reorderPoint, orderUpTo, cost } = bandPoisson(costsOf(inputs), inputs['demand_mean']);
    return { s: reorderPoint, S: orderUpTo, cost };
  },
  sS_power_approx: (inputs) => {
    const { reorderPoint, orderUpTo } = bandByPower(costsOf(inputs), demandOf(inputs));
    return { s: reorderPoint, S: orderUpTo };
  },
  continuous_review_service: (inputs) => {
    const { mean, deviation } = leadTimeDemandOf(inputs);
    const service = serviceOf(inputs['reorder_point'], { mean, deviation }, inputs['order_quantity']);
    return {
      lead_time_demand_mean: mean, lead_time_demand_sd: deviation, safety_stock: service.safetyStock,
      cycle_service_level: service.cycleService, expected_shortage_per_cycle: service.expectedShortage, fill_rate: service.fillRate,
    };
  },
  safety_stock_variable_lead_time: (inputs) => {
    const demand = leadTimeDemandOf(inputs);
    const { z, safetyStock, reorderPoint } = safetyStockFor({ kind: 'CYCLE', level: inputs['cycle_service_level'] }, demand, 1);
    return { sigma_lead_time_demand: demand.deviation, z, safety_stock: safetyStock, reorder_point: reorderPoint };
  },
  safety_stock_fixed_lead_time: (inputs) => {
    const target = { kind: 'CYCLE', level: inputs['cycle_service_level'] } as const;
    const { safetyStock, reorderPoint } = safetyStockFor(target, leadTimeDemandOf(inputs), 1);
    return { safety_stock: safetyStock, reorder_point: reorderPoint };
  },
  safety_stock_for_fill_rate: (inputs) => {
    const demand = { mean: 5000, deviation: inputs['sigma_lead_time_demand'] };
    const { z, reorderPoint } = safetyStockFor({ kind: 'FILL_RATE', level: inputs['fill_rate'] }, demand, inputs['order_quantity']);
    const service = serviceOf(reorderPoint, demand, inputs['order_quantity']);
    return {
      expected_shortage_per_cycle: service.expectedShortage, z, safety_stock: service.safetyStock,
      cycle_service_level: service.cycleService,
    };
  },
  periodic_review_order_up_to: (inputs) => {
    const found = orderUpToForCycleService(periodicOf(inputs), inputs['cycle_service_level']);
    return {
      mean_T_plus_L: found.demand.mean, sd_T_plus_L: found.demand.deviation, safety_stock: found.safetyStock,
      order_up_to_level: found.orderUpTo, average_lot: found.averageLot,
    };
  },
  periodic_review_fill_rate: (inputs) => {
    const { shortageAtEnd, shortageAtStart, fillRate } = periodicService(periodicOf(inputs), inputs['order_up_to']);
    return { expected_backorders_end_of_cycle: shortageAtEnd, expected_backorders_start_of_cycle: shortageAtStart, fill_rate: fillRate };
  },
};

/** The methods of these files that other tests answer. */
const elsewhere = /^(bullwhip|otif|inventory_turns|pack_and_truck)/;
const cases = [...oracleCases('vmi/inventory_optimisation'), ...oracleCases('vmi/service_levels_bullwhip_kpi')]
  .filter(({ method }) => !elsewhere.test(method));

(cases.length === 0 ? describe.skip : describe)('all published cases', () => {
  test('are here, and each has an answer', () => {
    expect(cases).toHaveLength(51);
    expect(new Set(cases.map(({ method }) => method))).toEqual(new Set(Object.keys(answers)));
  });

});

describeEach(cases, ({ method, inputs, expected, tolerance }) => {
  test('every figure', () => {
    const found = answers[method]!(inputs);
    const names = Object.keys(expected).filter((name) => name !== 'note');
    expect(Object.keys(found).toSorted()).toEqual(names.toSorted());
    for (const name of names) {
      for (const [at, number] of [expected[name]].flat().entries()) expectWithin([found[name]].flat()[at], number, tolerance);
    }
  });
});

function costsOf(inputs: Inputs) {
  return {
    fixedCost: inputs['fixed_cost'], holdingCost: inputs['holding_cost'], demandRate: inputs['demand_rate'],
    stockOutCost: inputs['stockout_cost'],
  };
}

function demandOf(inputs: Inputs) {
  return { mean: inputs['demand_mean'], deviation: inputs['demand_sd'] };
}

function leadTimeDemandOf(inputs: Inputs) {
  return leadTimeDemand(demandOf(inputs), { mean: inputs['lead_time'], deviation: inputs['lead_time_sd'] ?? 0 });
}

function periodicOf(inputs: Inputs) {
  return { demand: demandOf(inputs), leadTime: { mean: inputs['lead_time'], deviation: 0 }, reviewInterval: inputs['review_interval'] };
}

function reviewOf(inputs: Inputs): ContinuousReview {
  return { ...costsOf(inputs), demand: demandOf(inputs), leadTime: inputs['lead_time'] };
}

function purchaseOf(inputs: Inputs) {
  const breaks = inputs['breakpoints'].map((from: number, at: number) => ({ from, unitCost: inputs['unit_costs'][at] }));
  return { ...costsOf(inputs), holdingCostRate: inputs['holding_cost_rate'], breaks };
}

function lot({ orderQuantity, cost }: { orderQuantity: number; cost: number }): Found {
  return { Q: orderQuantity, cost };
}

function discounted({ orderQuantity, region, cost }: { orderQuantity: number; region: number; cost: number }): Found {
  return { Q: orderQuantity, region_index_zero_based: region, cost };
}

function stock({ baseStock, cost }: { baseStock: number; cost: number }): Found {
  return { S: baseStock, cost };
}

function loss({ shortage, surplus }: { shortage: number; surplus: number }): Found {
  return { loss: shortage, complementary_loss: surplus };
}

function reorder({ reorderPoint, orderQuantity }: { reorderPoint: number; orderQuantity: number }): Found {
  return { r: reorderPoint, Q: orderQuantity };
}
