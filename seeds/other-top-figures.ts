import type { EquityFacts, TopFigureFacts } from './top-figure-facts.ts';

/** Of the other firm's one supplier alone nothing can be said of all of them. */
export const otherTopFigures: readonly (TopFigureFacts | EquityFacts)[] = [
  { key: 'outside', on: -30, objective: 'EXTERNAL_SUPPORT', seen: [['TRUST_IN_PARTNERS', 0, 3, 0], ['TRUST_IN_US', 0, 3, 0], ['COMMITMENT_OF_PARTNERS', 0, 3, 0], ['COMMITMENT_TO_PARTNERS', 0, 3, 0], ['EXTERNAL_PRACTICES', 5, 16, 25]] },
];
