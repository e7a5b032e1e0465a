import type { NeedReason } from '../../domain/replenishment/need.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { ExplanationRule } from './explain.ts';

export const ReplenishmentRuleEnum = defineEnum<ExplanationRule>('ReplenishmentRule', 'What a step of a quantity is.', {
  POSITION: 'Stock on hand becomes the position: with what is to come, without what is promised or owed.',
  LEVELS: 'The policy becomes the level at which to order and the one to order up to.',
  LOOK_AHEAD: 'The lowest stock until the next order can arrive becomes a shortage, where it is below the safety stock.',
  NEED: 'Up to the level, or in whole lots beyond the trigger; or the shortage ahead, where that is more. 0 while not triggered.',
  MINIMUM_ORDER: 'Raised to the order minimum.',
  PACK: 'Rounded up to whole packs.',
  PALLET: 'Rounded up to whole pallets.',
  TRUCK: 'What fills up a truck that goes anyway is added.',
  MAXIMUM: 'Cut to what the maximum leaves room for, in whole packs.',
  SHELF_LIFE: 'Cut to what is sold before it spoils, in whole packs.',
  LIABILITY: 'Cut to what the buyer’s liability leaves room for, in whole packs.',
});

export const ReplenishmentNeedReasonEnum = defineEnum<NeedReason>('ReplenishmentNeedReason', 'Why there is a need, or none.', {
  UNKNOWN_STOCK: 'Nobody has counted the stock: the need cannot be told.',
  UNKNOWN_LEVELS: 'The policy goes by a forecast that there is not.',
  ABOVE_TRIGGER: 'The position is above the trigger.',
  NOTHING_MISSING: 'At the trigger, and yet as much as to be ordered up to.',
  AT_TRIGGER: 'At the trigger or below it.',
  PROJECTED_SHORTAGE: 'Stock would run low before the next order can come.',
});

export const explanationSources = {
  STOCK_LEDGER: 'The stock ledger of the position.', PARAMETERS: 'The position’s parameters.', ITEM: 'The item as agreed.', AGREEMENT: 'The terms in force.', FORECAST: 'The forecast, from the demand kept.',
  CALENDAR: 'The calendar of the place.', ORDERS: 'Orders under way.', TRUCK: 'The other lines of the place.',
} as const;
export type ExplanationSource = keyof typeof explanationSources;
export const ExplanationSourceEnum = defineEnum<ExplanationSource>('ExplanationSource', 'Where a number comes from.', explanationSources);

export const explanationUnits = { UNITS: 'Base units of the item.', DAYS: 'Days.', MONEY: 'Money for a base unit, or in all, in the agreement’s currency.', PART: 'A part of 1.', HOURS: 'Hours.' } as const;
export type ExplanationUnit = keyof typeof explanationUnits;
export const ExplanationUnitEnum = defineEnum<ExplanationUnit>('ExplanationUnit', 'What a number counts.', explanationUnits);

export type NothingReason = 'NOT_IN_FORCE' | 'ENDED' | 'UNKNOWN_STOCK' | 'UNKNOWN_LEVELS' | 'ABOVE_TRIGGER' | 'NOTHING_MISSING' | 'CAPPED' | 'WAITS_FOR_RUN';
export const NothingReasonEnum = defineEnum<NothingReason>('NothingProposedReason', 'Why nothing is proposed for a position.', {
  NOT_IN_FORCE: 'The agreement is not in force.',
  ENDED: 'The position has ended, or its item is not agreed yet.',
  UNKNOWN_STOCK: 'Nobody has counted the stock.',
  UNKNOWN_LEVELS: 'The policy goes by a forecast that there is not.',
  ABOVE_TRIGGER: 'The position is above the trigger.',
  NOTHING_MISSING: 'There is as much as it would be ordered up to.',
  CAPPED: 'There is a need, and a cap leaves no whole pack of it.',
  WAITS_FOR_RUN: 'There is a need; the next run proposes it.',
});
