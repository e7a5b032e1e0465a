import { customerMoves, needsReason } from '../../domain/customer-lifecycle.ts';
import type { Context } from '../../platform/context.ts';
import { invariant } from '../../platform/errors/request-error.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { textOf } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { changeRelationship } from '../change-relationship.ts';
import { marketMessages } from '../markets.messages.ts';
import { moveCustomerRule } from '../markets.policy.ts';
import { recordStage } from '../stage-change.entity.ts';
import type { MoveCustomerInput } from './customer.input.ts';

/** Moves a customer to another stage of its life, and keeps the step with its reason. */
export function moveCustomer(ctx: Context, input: MoveCustomerInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  const { stage: to, idempotencyKey } = input;
  return write(ctx, { rule: moveCustomerRule, input, idempotencyKey }, (tx) => changeRelationship(tx, moveCustomerRule, input, (relationship) => {
    const from = relationship.customerStage ?? null;
    invariant(from !== null, `customer ${relationship.id} stands in no stage`);
    if (!customerMoves(from).includes(to)) {
      const values = { from, next: customerMoves(from).join(', ') };
      throw new Refusal({ code: 'STATE_CONFLICT', message: marketMessages.noSuchMove, values, field: ['input', 'stage'], currentState: from, allowedActions: ['MOVE_CUSTOMER'] });
    }
    const reason = textOf(input.reason, ['input', 'reason'], { max: 2_000, isRequired: needsReason(from, to) });
    recordStage(tx, relationship, { kind: 'CUSTOMER', from, to, reason });
    return { customerStage: to };
  }));
}
