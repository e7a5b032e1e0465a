/** The six stages of a customer's life, in their order; whoever is lost may be won back. */
export const customerStages = ['GENERAL_CONSUMER', 'TARGET_GROUP', 'PROSPECT', 'CUSTOMER', 'LOYAL', 'LOST'] as const;
export type CustomerStage = (typeof customerStages)[number];

/**
 * The moves that happen. Before the first purchase stages may be skipped, as somebody may walk in and buy; loyalty is only ever reached by
 * customers. Only who was a customer can be lost, and nobody who has bought is a prospect again but by being won back.
 */
const moves: Readonly<Record<CustomerStage, readonly CustomerStage[]>> = {
  GENERAL_CONSUMER: ['TARGET_GROUP', 'PROSPECT', 'CUSTOMER'],
  TARGET_GROUP: ['GENERAL_CONSUMER', 'PROSPECT', 'CUSTOMER'],
  PROSPECT: ['TARGET_GROUP', 'CUSTOMER'],
  CUSTOMER: ['LOYAL', 'LOST'],
  LOYAL: ['CUSTOMER', 'LOST'],
  LOST: ['PROSPECT', 'CUSTOMER'],
};

/** Where a customer may move to from a stage. */
export function customerMoves(from: CustomerStage): readonly CustomerStage[] {
  return moves[from];
}

/** True for moves that nobody understands later without their reason: a loss, a step back, and a customer won back. */
export function needsReason(from: CustomerStage, to: CustomerStage): boolean {
  return to === 'LOST' || customerStages.indexOf(to) < customerStages.indexOf(from);
}
