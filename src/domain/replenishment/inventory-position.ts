/** What is where, in units; stock on hold is in none of these. */
export interface StockBuckets {
  /** Null where it is not known, which is not 0. */
  readonly onHand: number | null;
  readonly inTransit: number;
  /** Ordered and not yet shipped. */
  readonly onOrder: number;
  /** Promised to someone, and still on hand. */
  readonly allocated: number;
  /** Owed to someone. */
  readonly backordered: number;
}

/** Goods that will come. */
export interface ExpectedReceipt {
  /** Days from today, 0 for today; null where nobody has said when. */
  readonly day: number | null;
  readonly units: number;
}

/**
 * On hand, in transit and on order, less what is allocated and what is owed: what an ordering policy goes by. A stock on hand alone would
 * have the same order placed twice. Snyder and Shen (2019), section 3.1.1.
 * @returns units, below 0 where more is owed than there is; null where the stock on hand is not known
 */
export function inventoryPosition({ onHand, inTransit, onOrder, allocated, backordered }: StockBuckets): number | null {
  return onHand === null ? null : onHand + inTransit + onOrder - allocated - backordered;
}

/**
 * Splits what will come into what an order placed today may rely on, and what arrives too late for it: after lead time and review, when the
 * next order would come as well. Goods without a day are not relied on.
 * @param horizon days: lead time and review interval
 */
export function reliableSupply<Receipt extends ExpectedReceipt>(receipts: readonly Receipt[], horizon: number) {
  const counted = receipts.filter(({ day }) => day !== null && day <= horizon);
  const late = receipts.filter(({ day }) => day === null || day > horizon);
  return { units: counted.reduce((sum, { units }) => sum + units, 0), counted, late };
}
