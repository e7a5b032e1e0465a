import type { FigureInput, FigureUnit, Objective } from '../../domain/top-figures/objectives.ts';
import { defineEnum } from '../../platform/define-enum.ts';

export const FirmObjectiveEnum = defineEnum<Objective>('FirmObjective', 'The objectives that a firm’s work with its partners serves.', {
  CUSTOMER_EQUITY: 'What the firm’s customers are worth to it over their time with it.',
  INTERNAL_SUPPORT: 'Support and cooperation of internal partners: its departments.',
  EXTERNAL_SUPPORT: 'Support and cooperation of external partners.',
  NETWORK_COMPETITIVENESS: 'Competitiveness of the whole marketing network.',
});

export const FirmFigureUnitEnum = defineEnum<FigureUnit>('FirmFigureUnit', 'What a figure is measured in.', {
  POINTS: '0 to 100; more is better.', PERCENT: '0 to 100 per cent.', MONEY: 'Whole units of a currency: an estimate, not an account.',
});

export const FirmFigureInputEnum = defineEnum<FigureInput>('FirmFigureInputKind', 'What the figures are told from.', {
  CUSTOMER_PROFIT: 'Yearly profit of the customers for whom it is known; an identified prospect is no customer.',
  CUSTOMER_RETENTION: 'Part of customers kept from one year to the next, over three years, with one more of each kind than was seen; between the middle 95 per cent of what it may be.',
  DISCOUNT_RATE: 'What a year’s delay costs: a setting.',
  DISTRIBUTOR_PROFIT: 'Yearly profit of the distributors for whom it is known.',
  DISTRIBUTOR_RETENTION: 'Part of distributors kept from one year to the next.',
  DISTRIBUTOR_EQUITY: 'What distributors are worth; not added, since their customers may be the firm’s.',
  TRUST_BETWEEN_DEPARTMENTS: 'Mean score of trust between departments, both ways.',
  COMMITMENT_BETWEEN_DEPARTMENTS: 'Mean score of commitment between departments, both ways.',
  INTERNAL_PRACTICES: 'Mean level of the seven internal practices over departments; a quarter of the points a level.',
  EMPLOYEE_SATISFACTION: 'Mean over departments of their own people’s satisfaction, where enough answered.',
  SERVED_IN_TIME: 'Mean over departments of requests served in time.',
  TRUST_IN_PARTNERS: 'Mean score of the trust that partners have earned of the firm.',
  TRUST_IN_US: 'Mean score of the trust that the firm has earned of partners.',
  COMMITMENT_OF_PARTNERS: 'Mean score of the commitment that partners have earned of the firm.',
  COMMITMENT_TO_PARTNERS: 'Mean score of the commitment that the firm has earned of partners.',
  EXTERNAL_PRACTICES: 'Mean level of the seven external practices over partners; a quarter of the points a level.',
  SCORECARDS_OF_US: 'Mean total of partners’ newest scorecards of the firm.',
  SURVEYS_OF_US: 'Mean over partners of what their people said in surveys; opportunism and a propensity to leave turned.',
  PARTNER_PERFORMANCE: 'Mean total of the firm’s newest scorecards of suppliers and distributors.',
  BALANCE_OF_FORCES: 'How even forces are, over suppliers, distributors and customers: 100 is even, 0 all on one side.',
  REPLENISHMENT_SERVICE: 'Order lines on time and in full, over replenishment agreements at work.',
  JOINT_GAINS: 'Verified joint gains of those planned; more than planned is 100.',
  SALES_GROWING: 'Part of customers and distributors who bought more in the last complete year than in the one before.',
  NETWORK_RESILIENCE: 'Part of the parties in the network without whom the others still reach one another (Hopcroft & Tarjan 1973).',
  RIVALS: 'How rivals’ networks stand: unknown, as long as no record tells it.',
});
