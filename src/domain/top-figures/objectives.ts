/** The four objectives that a firm's work with its partners serves, and what each is told from. */

export const objectives = ['CUSTOMER_EQUITY', 'INTERNAL_SUPPORT', 'EXTERNAL_SUPPORT', 'NETWORK_COMPETITIVENESS'] as const;
export type Objective = (typeof objectives)[number];

/** What an input is measured in: points from 0 to 100, a percentage from 0 to 100, or money in whole units of a currency. */
export type FigureUnit = 'POINTS' | 'PERCENT' | 'MONEY';

export interface InputDefinition {
  readonly objective: Objective;
  readonly unit: FigureUnit;
  /** Its part in the mean, against the other inputs of the objective; null where the figure is no weighted mean. More of any input is better. */
  readonly weight: number | null;
}

/**
 * The inputs, in the order shown. No weight comes from a published source: none is known that says how much each of these counts for such an
 * objective. All are therefore equal, which says openly that nobody knows better; whoever does changes them here and nowhere else.
 */
export const figureInputs = {
  CUSTOMER_PROFIT: { objective: 'CUSTOMER_EQUITY', unit: 'MONEY', weight: null },
  CUSTOMER_RETENTION: { objective: 'CUSTOMER_EQUITY', unit: 'PERCENT', weight: null },
  DISCOUNT_RATE: { objective: 'CUSTOMER_EQUITY', unit: 'PERCENT', weight: null },
  DISTRIBUTOR_PROFIT: { objective: 'CUSTOMER_EQUITY', unit: 'MONEY', weight: null },
  DISTRIBUTOR_RETENTION: { objective: 'CUSTOMER_EQUITY', unit: 'PERCENT', weight: null },
  DISTRIBUTOR_EQUITY: { objective: 'CUSTOMER_EQUITY', unit: 'MONEY', weight: null },

  TRUST_BETWEEN_DEPARTMENTS: { objective: 'INTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },
  COMMITMENT_BETWEEN_DEPARTMENTS: { objective: 'INTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },
  INTERNAL_PRACTICES: { objective: 'INTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },
  EMPLOYEE_SATISFACTION: { objective: 'INTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },
  SERVED_IN_TIME: { objective: 'INTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },

  TRUST_IN_PARTNERS: { objective: 'EXTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },
  TRUST_IN_US: { objective: 'EXTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },
  COMMITMENT_OF_PARTNERS: { objective: 'EXTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },
  COMMITMENT_TO_PARTNERS: { objective: 'EXTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },
  EXTERNAL_PRACTICES: { objective: 'EXTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },
  SCORECARDS_OF_US: { objective: 'EXTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },
  SURVEYS_OF_US: { objective: 'EXTERNAL_SUPPORT', unit: 'POINTS', weight: 1 },

  PARTNER_PERFORMANCE: { objective: 'NETWORK_COMPETITIVENESS', unit: 'POINTS', weight: 1 },
  BALANCE_OF_FORCES: { objective: 'NETWORK_COMPETITIVENESS', unit: 'POINTS', weight: 1 },
  REPLENISHMENT_SERVICE: { objective: 'NETWORK_COMPETITIVENESS', unit: 'POINTS', weight: 1 },
  JOINT_GAINS: { objective: 'NETWORK_COMPETITIVENESS', unit: 'POINTS', weight: 1 },
  SALES_GROWING: { objective: 'NETWORK_COMPETITIVENESS', unit: 'POINTS', weight: 1 },
  NETWORK_RESILIENCE: { objective: 'NETWORK_COMPETITIVENESS', unit: 'POINTS', weight: 1 },
  RIVALS: { objective: 'NETWORK_COMPETITIVENESS', unit: 'POINTS', weight: 1 },
} as const satisfies Record<string, InputDefinition>;
export type FigureInput = keyof typeof figureInputs;

/** Inputs of an objective, in the order shown. */
export function inputsOf(objective: Objective): FigureInput[] {
  return (Object.keys(figureInputs) as FigureInput[]).filter((input) => figureInputs[input].objective === objective);
}

/** What one partner, department or agreement shows says nothing of all of them: so many have to be known before an input has a value. Our setting. */
export const leastKnown = 2;

/** The part of the weight that has to be known before a figure has a value, 0 to 1. Our setting. */
export const leastShareKnown = 0.5;

/** What a year's delay costs, as a part of the amount: our setting, in the range usual for such sums. 0.1 is ten per cent. */
export const discountRate = 0.1;

/** Years back that endings of relationships are counted over, and relationship-years that have to be known before retention is. Our settings. */
export const retentionYears = 3;
export const leastRelationshipYears = 5;
