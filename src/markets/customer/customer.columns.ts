import { p } from '@mikro-orm/core';

/** The six stages of a customer's life: general consumer, target group, prospect, customer, loyal, lost. */
export const customerStages = ['GENERAL_CONSUMER', 'TARGET_GROUP', 'PROSPECT', 'CUSTOMER', 'LOYAL', 'LOST'] as const;
export type CustomerStage = (typeof customerStages)[number];

export const confidences = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Confidence = (typeof confidences)[number];

/** What a relationship in the customer market has of its own. */
export const customerColumns = {
  segment: p.string().nullable(),
  customerStage: p.string().$type<CustomerStage>().nullable(),
  annualRevenueMinor: p.bigint().nullable(),
  annualRevenueCurrency: p.string().nullable(),
  walletMinor: p.bigint().nullable(),
  walletCurrency: p.string().nullable(),
  walletSource: p.string().nullable(),
  walletConfidence: p.string().$type<Confidence>().nullable(),
};
