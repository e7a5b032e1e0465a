import type { CustomerStage } from '../../domain/customer-lifecycle.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { Confidence } from './customer.columns.ts';

export const CustomerStageEnum = defineEnum<CustomerStage>('CustomerStage', 'The six stages of a customer’s life.', {
  GENERAL_CONSUMER: 'Anybody.', TARGET_GROUP: 'One of those the product is for.', PROSPECT: 'Interested.', CUSTOMER: 'Has bought.', LOYAL: 'Buys again and recommends.', LOST: 'Has left.',
});

export const ConfidenceEnum = defineEnum<Confidence>('Confidence', 'How far an estimate can be relied on.', {
  LOW: 'A guess.', MEDIUM: 'Inferred from related figures.', HIGH: 'From the party itself or a document.',
});
