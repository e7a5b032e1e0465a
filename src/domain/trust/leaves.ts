/**
 * What trust and commitment rest on, from the precursors of the key mediating variable model (R. Morgan and S. Hunt, The Commitment-Trust
 * Theory of Relationship Marketing, Journal of Marketing 58(3), 1994); keeping promises, delivering and staying are what can be observed.
 */
export const leaves = [
  'PROMISE', 'DELIVERY', 'COMMUNICATION', 'NON_OPPORTUNISM', 'SHARED_VALUES', 'BENEFITS', 'TERMINATION_COSTS', 'CONTINUITY',
] as const;
export type Leaf = (typeof leaves)[number];

/** One value for each leaf. */
export function byLeaf<Value>(valueOf: (leaf: Leaf) => Value): Record<Leaf, Value> {
  return {
    PROMISE: valueOf('PROMISE'),
    DELIVERY: valueOf('DELIVERY'),
    COMMUNICATION: valueOf('COMMUNICATION'),
    NON_OPPORTUNISM: valueOf('NON_OPPORTUNISM'),
    SHARED_VALUES: valueOf('SHARED_VALUES'),
    BENEFITS: valueOf('BENEFITS'),
    TERMINATION_COSTS: valueOf('TERMINATION_COSTS'),
    CONTINUITY: valueOf('CONTINUITY'),
  };
}
