import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaymentFacts } from '../../seeds/payment-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { toMinorUnits } from '../domain/money.ts';
import { PaymentEntity } from '../practices/payments/payment.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what the two sides owe each other, and when it was paid. */
export async function seedPayments(layer: Layer): Promise<void> {
  const { em, workspaceId, idOf, world } = layer;
  for (const facts of world.payments ?? []) {
    for (const invoice of facts.invoices) {
      em.create(PaymentEntity, {
        workspaceId, id: idOf('payment', `${facts.relationship}/${invoice.number}`), relationshipId: idOf('relationship', facts.relationship), payerSide: facts.payerSide, number: invoice.number, note: facts.note,
        amountMinor: String(toMinorUnits(String(invoice.amount), facts.currency)), amountCurrency: facts.currency, issuedOn: dayIn(invoice.issued), dueOn: dayIn(invoice.issued + facts.term),
        recordedBySide: 'FOCAL', recordedBy: idOf('user', facts.payerSide === 'FOCAL' ? facts.payer : facts.payee), recordedAt: momentIn(invoice.issued), ...courseOf(layer, facts, invoice),
      } as never);
    }
  }
  await em.flush();
}

function courseOf({ idOf }: Layer, { payer, payee, term }: PaymentFacts, { issued, paid, reported, contested, withdrawn }: PaymentFacts['invoices'][number]): object {
  const saidBy = (name: string, user: string, after: number) => ({ [`${name}By`]: idOf('user', user), [`${name}At`]: momentIn(issued + after) });
  return {
    state: withdrawn !== undefined ? 'WITHDRAWN' : paid !== undefined ? 'RECEIVED' : reported !== undefined ? 'REPORTED' : 'DUE',
    ...(reported !== undefined && { reportedOn: dayIn(issued + reported), ...saidBy('reported', payer, reported) }),
    ...(paid !== undefined && { receivedOn: dayIn(issued + paid), ...saidBy('received', payee, paid + 1) }),
    ...(contested !== undefined && { contestReason: contested, ...saidBy('contested', payee, term + 5) }),
    ...(withdrawn !== undefined && { withdrawalReason: withdrawn, ...saidBy('withdrawn', payee, 9) }),
  };
}
