import type { Room } from '../../platform/room.ts';
import { PaymentEntity } from './payment.entity.ts';
import { PaymentMutations, paymentPayloads } from './payment.mutations.resolver.ts';
import { PaymentQueries } from './payment.resolver.ts';
import './payments.measures.ts';
import { paymentRules } from './payments.policy.ts';
import { RelationshipPayments } from './relationship-payments.type.ts';

/** What the two sides owe each other, and whether it is paid by the terms agreed: the practice of equality and respect. */
export const paymentsRoom: Room = {
  resolvers: [PaymentQueries, PaymentMutations, ...paymentPayloads, RelationshipPayments],
  entities: [PaymentEntity],
  rules: paymentRules,
};
