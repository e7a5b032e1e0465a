import type { FigureInput, Objective } from '../src/domain/top-figures/objectives.ts';

/** What one of the firm's top figures rested on when the platform kept it. The figure follows from it. */
export interface TopFigureFacts {
  key: string;
  /** Days from today, below 0. */
  on: number;
  objective: Exclude<Objective, 'CUSTOMER_EQUITY'>;
  /** Of each input how many told, how many did not, and the mean points of those that told. What has no line had nothing that could tell. */
  seen: readonly (readonly [input: FigureInput, known: number, unknown: number, points: number])[];
}

/** The same of customer equity, in whole units of the currency. */
export interface EquityFacts {
  key: string;
  on: number;
  objective: 'CUSTOMER_EQUITY';
  currency: string;
  /** Customers whose yearly profit was known, those of whom it was not, and what those known brought together. */
  customers: readonly [known: number, unknown: number, profit: number];
  /** Years of customers that began, and those kept. */
  years: readonly [begun: number, kept: number];
}
