import { defineEnum } from '../../platform/define-enum.ts';
import type { PaymentState } from './payment.entity.ts';

export const PaymentStateEnum = defineEnum<PaymentState>('PaymentState', 'Where a payment stands.', {
  DUE: 'It is owed: nobody says that it was paid, or the side that is owed says that nothing came.',
  REPORTED: 'The side that owes it says that it has paid; the other has not said anything yet.',
  RECEIVED: 'The side that was owed says that it came, and on which day.',
  WITHDRAWN: 'It is owed no more: the side that was owed has said so.',
});
