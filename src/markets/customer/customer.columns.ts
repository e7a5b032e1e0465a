import { p } from '@mikro-orm/core';
import type { CustomerStage } from '../../domain/customer-lifecycle.ts';

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
