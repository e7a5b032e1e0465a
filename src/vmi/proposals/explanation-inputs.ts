import type { Message } from '../../platform/messages.ts';
import type { ExplanationSource, ExplanationUnit } from './explanation.enums.ts';
import { type Fact, known, methodOf, type PositionFacts } from './facts.ts';

/** A number that a quantity was computed from. */
export interface ExplainedInput {
  readonly name: Fact;
  readonly value: number;
  readonly unit: ExplanationUnit;
  readonly source: ExplanationSource;
  /** Of stock, when it was counted; of all else, when it was read. */
  readonly asOf: Date;
}

/** What was known and agreed of a position, in the order in which it is used; what is not known or not agreed is left out. */
export function inputsOf({ numbers }: PositionFacts): ExplainedInput[] {
  const computedAt = new Date(known(numbers, 'computedAt')!);
  const countedAt = known(numbers, 'countedAt');
  const method = methodOf(numbers);
  return Object.entries<ShownInput>(shown).flatMap(([key, { unit, source, of }]) => {
    const name = key as ShownFact;
    const value = known(numbers, name);
    if (value === null || (of !== undefined && of !== method) || (name === 'truckFill' && value === 0)) return [];
    return [{ name, value, unit, source, asOf: name === 'onHand' && countedAt !== null ? new Date(countedAt) : computedAt }];
  });
}

interface ShownInput {
  readonly unit: ExplanationUnit;
  readonly source: ExplanationSource;
  /** Of one method alone. */
  readonly of?: string;
}

const units = (source: ExplanationSource, of?: string): ShownInput => ({ unit: 'UNITS', source, ...(of !== undefined && { of }) });
const days = (source: ExplanationSource, of?: string): ShownInput => ({ unit: 'DAYS', source, ...(of !== undefined && { of }) });
const part = (source: ExplanationSource, of?: string): ShownInput => ({ unit: 'PART', source, ...(of !== undefined && { of }) });

const shown = {
  onHand: units('STOCK_LEDGER'), inTransit: units('STOCK_LEDGER'), onOrder: units('STOCK_LEDGER'), allocated: units('STOCK_LEDGER'), backordered: units('STOCK_LEDGER'),
  minimum: units('PARAMETERS', 'MIN_MAX'), maximum: units('PARAMETERS'), reorderPoint: units('PARAMETERS', 'REORDER_POINT'), orderQuantity: units('PARAMETERS', 'REORDER_POINT'),
  baseStock: units('PARAMETERS', 'BASE_STOCK'), minimumDays: days('PARAMETERS', 'DAYS_OF_SUPPLY'), targetDays: days('PARAMETERS', 'DAYS_OF_SUPPLY'),
  leadTimeFactor: part('PARAMETERS', 'BUFFER_ZONES'), variabilityFactor: part('PARAMETERS', 'BUFFER_ZONES'),
  leadTimeDays: days('PARAMETERS'), leadTimeDeviation: days('PARAMETERS'), arrival: days('CALENDAR'),
  serviceLevel: part('AGREEMENT'), reviewDays: days('AGREEMENT'), liabilityCap: { unit: 'MONEY', source: 'AGREEMENT' }, staleAfterHours: { unit: 'HOURS', source: 'AGREEMENT' },
  unitPrice: { unit: 'MONEY', source: 'ITEM' }, minimumOrder: units('ITEM'), packSize: units('ITEM'), palletSize: units('ITEM'), shelfLifeDays: days('ITEM'),
  dailyDeviation: units('FORECAST'), shelfDemand: units('FORECAST'), truckFill: units('TRUCK'),
} as const satisfies Partial<Record<Fact, ShownInput>>;
type ShownFact = keyof typeof shown;

const said = (code: string, en: string, hant: string, hans: string): Message => ({ code: `INPUT_${code}`, en, 'zh-Hant': hant, 'zh-Hans': hans });

/** What each is called. */
export const inputNames: Readonly<Partial<Record<Fact, Message>>> & Readonly<Record<ShownFact, Message>> = {
  onHand: said('ON_HAND', 'On hand', '現有庫存', '现有库存'), inTransit: said('IN_TRANSIT', 'In transit', '在途', '在途'), onOrder: said('ON_ORDER', 'On order', '已訂未出', '已订未发'),
  allocated: said('ALLOCATED', 'Allocated', '已配', '已分配'), backordered: said('BACKORDERED', 'Backordered', '欠交', '欠交'),
  minimum: said('MINIMUM', 'Minimum', '最低庫存', '最低库存'), maximum: said('MAXIMUM', 'Maximum', '最高庫存', '最高库存'), reorderPoint: said('REORDER_POINT', 'Reorder point', '再訂購點', '再订货点'),
  orderQuantity: said('ORDER_QUANTITY', 'Order quantity', '訂購批量', '订货批量'), baseStock: said('BASE_STOCK', 'Base stock', '基準庫存', '基准库存'),
  minimumDays: said('MINIMUM_DAYS', 'Minimum days of supply', '最低供應天數', '最低供应天数'), targetDays: said('TARGET_DAYS', 'Target days of supply', '目標供應天數', '目标供应天数'),
  leadTimeFactor: said('LEAD_TIME_FACTOR', 'Lead-time factor', '前置時間係數', '提前期系数'), variabilityFactor: said('VARIABILITY_FACTOR', 'Variability factor', '變異係數', '变异系数'),
  leadTimeDays: said('LEAD_TIME', 'Lead time', '前置時間', '提前期'), leadTimeDeviation: said('LEAD_TIME_DEVIATION', 'Deviation of the lead time', '前置時間標準差', '提前期标准差'),
  arrival: said('ARRIVAL', 'Days until an order placed today is there', '今日下單至送達的天數', '今日下单至送达的天数'),
  serviceLevel: said('SERVICE_LEVEL', 'Service level', '服務水準', '服务水平'), reviewDays: said('REVIEW_DAYS', 'Review interval', '檢視間隔', '检查间隔'),
  liabilityCap: said('LIABILITY_CAP', 'Limit of liability', '責任上限', '责任上限'), staleAfterHours: said('STALE_AFTER', 'Stale after', '資料失效時數', '数据失效时数'),
  unitPrice: said('UNIT_PRICE', 'Unit price', '單價', '单价'), minimumOrder: said('MINIMUM_ORDER', 'Order minimum', '最低訂購量', '最低订购量'), packSize: said('PACK_SIZE', 'Pack', '整包', '整包'),
  palletSize: said('PALLET_SIZE', 'Pallet', '棧板', '托盘'), shelfLifeDays: said('SHELF_LIFE', 'Shelf life', '效期', '保质期'),
  dailyDeviation: said('DAILY_DEVIATION', 'Deviation of a day’s demand from its forecast', '每日需求預測誤差', '每日需求预测误差'),
  shelfDemand: said('SHELF_DEMAND', 'Demand until it would spoil', '效期內需求', '保质期内需求'), truckFill: said('TRUCK_FILL', 'Fills up the truck', '裝滿車用量', '装满车用量'),
};
