import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { agreeJointValueShare, confirmShareReceipt, recordSharePayment, refuseJointValueShare } from './answer-share.service.ts';
import { AgreeJointValueShareInput, ConfirmShareReceiptInput, RecordSharePaymentInput, RefuseJointValueShareInput } from './share.input.ts';
import { JointValueShare } from './share.type.ts';
import { answerShareRule, confirmReceiptRule, payShareRule } from './value.policy.ts';

const records = { share: { type: JointValueShare, from: 'jointValueShareId', description: 'The share as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const agreeJointValueSharePayload = payload('agreeJointValueShare');
const refuseJointValueSharePayload = payload('refuseJointValueShare');
const recordSharePaymentPayload = payload('recordSharePayment');
const confirmShareReceiptPayload = payload('confirmShareReceipt');

export const sharePayloads = [agreeJointValueSharePayload, refuseJointValueSharePayload, recordSharePaymentPayload, confirmShareReceiptPayload].map(({ resolver }) => resolver);

@Resolver()
export class JointValueShareMutations {
  @Mutation(() => agreeJointValueSharePayload.type, { nullable: true, description: 'Agrees to one’s own side’s share, for the supplier.' })
  @Ruled(answerShareRule)
  agreeJointValueShare(@Arg('input', () => AgreeJointValueShareInput, { description: 'Which one, and the amount as it was seen.' }) input: AgreeJointValueShareInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeJointValueShare(ctx, input);
  }

  @Mutation(() => refuseJointValueSharePayload.type, { nullable: true, description: 'Refuses one’s own side’s share, for the supplier.' })
  @Ruled(answerShareRule)
  refuseJointValueShare(@Arg('input', () => RefuseJointValueShareInput, { description: 'Which one, and why.' }) input: RefuseJointValueShareInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return refuseJointValueShare(ctx, input);
  }

  @Mutation(() => recordSharePaymentPayload.type, { nullable: true, description: 'Notes what the firm has paid of a share.' })
  @Ruled(payShareRule)
  recordSharePayment(@Arg('input', () => RecordSharePaymentInput, { description: 'The payment.' }) input: RecordSharePaymentInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordSharePayment(ctx, input);
  }

  @Mutation(() => confirmShareReceiptPayload.type, { nullable: true, description: 'Says what the supplier has received of its share.' })
  @Ruled(confirmReceiptRule)
  confirmShareReceipt(@Arg('input', () => ConfirmShareReceiptInput, { description: 'What was received.' }) input: ConfirmShareReceiptInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return confirmShareReceipt(ctx, input);
  }
}
