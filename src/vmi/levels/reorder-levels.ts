import { type Demand, leadTimeDemand, type LeadTime, protectionInterval } from '../../domain/replenishment/lead-time-demand.ts';
import { safetyStockFor, type ServiceTarget } from '../../domain/replenishment/service-level.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { agreementMessages } from '../agreements/agreement.messages.ts';
import { numberWithin } from '../input-values.ts';

/** What a reorder point follows from; demand by day, lead time in days. */
export interface ReorderFacts {
  readonly demand: Demand;
  readonly leadTime: LeadTime;
  readonly reviewDays: number;
  readonly target: ServiceTarget;
  readonly packSize: string;
  /** Days of mean demand that one order covers. */
  readonly orderDays: number;
}

/**
 * Reorder point and order quantity that reach a service level: the demand over lead time and review interval with its safety stock, rounded up
 * to whole units, and whole packs of the days that an order is to cover.
 * @throws {Refusal} for a level not between 0 and 1, and days out of range
 */
export function reorderLevels({ demand, leadTime, reviewDays, target, packSize, orderDays }: ReorderFacts): { readonly reorderPoint: string; readonly orderQuantity: string } {
  if (!(target.level > 0 && target.level < 1)) throw new Refusal({ code: 'INVALID', message: agreementMessages.serviceLevel, field: ['input', 'serviceLevel', 'serviceLevel'] });
  numberWithin(orderDays, ['input', 'serviceLevel', 'orderDays'], Number.MIN_VALUE, 365);
  const pack = Number(packSize);
  const packs = Math.max(1, Math.ceil((demand.mean * orderDays) / pack - tolerance));
  const covered = leadTimeDemand(demand, protectionInterval(leadTime, reviewDays));
  const { reorderPoint } = safetyStockFor(target, covered, packs * pack);
  return { reorderPoint: whole(Math.max(0, reorderPoint)), orderQuantity: (packs * pack).toFixed(4) };
}

/** A hair above a whole number is that number. */
const tolerance = 1e-9;

function whole(units: number): string {
  return Math.ceil(units - tolerance).toFixed(0).replace('-0', '0');
}
