import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { approveJointValueSplit } from './approve-split.service.ts';
import { cancelJointValue, settleJointValue } from './end-value.service.ts';
import { openJointValue } from './open-value.service.ts';
import { proposeJointValueSplit } from './propose-split.service.ts';
import { ApproveJointValueSplitInput, CancelJointValueInput, OpenJointValueInput, ProposeJointValueSplitInput, SettleJointValueInput, VerifyJointValueInput } from './value.input.ts';
import { approveSplitRule, cancelValueRule, openValueRule, proposeSplitRule, settleValueRule, verifyValueRule } from './value.policy.ts';
import { JointValue } from './value.type.ts';
import { verifyJointValue } from './verify-value.service.ts';

const records = { jointValue: { type: JointValue, from: 'jointValueId', description: 'The joint value as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const openJointValuePayload = payload('openJointValue');
const verifyJointValuePayload = payload('verifyJointValue');
const proposeJointValueSplitPayload = payload('proposeJointValueSplit');
const approveJointValueSplitPayload = payload('approveJointValueSplit');
const settleJointValuePayload = payload('settleJointValue');
const cancelJointValuePayload = payload('cancelJointValue');

export const valuePayloads = [openJointValuePayload, verifyJointValuePayload, proposeJointValueSplitPayload, approveJointValueSplitPayload, settleJointValuePayload, cancelJointValuePayload].map(({ resolver }) => resolver);

@Resolver()
export class JointValueMutations {
  @Mutation(() => openJointValuePayload.type, { nullable: true, description: 'Estimates what was gained together in a project, over a span of days.' })
  @Ruled(openValueRule)
  openJointValue(@Arg('input', () => OpenJointValueInput, { description: 'The gains.' }) input: OpenJointValueInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return openJointValue(ctx, input);
  }

  @Mutation(() => verifyJointValuePayload.type, { nullable: true, description: 'Says what was gained: the lines are measured, and their sum is what can be shared.' })
  @Ruled(verifyValueRule)
  verifyJointValue(@Arg('input', () => VerifyJointValueInput, { description: 'What was measured.' }) input: VerifyJointValueInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return verifyJointValue(ctx, input);
  }

  @Mutation(() => proposeJointValueSplitPayload.type, { nullable: true, description: 'Proposes how to split it, beside the Shapley value; nobody is offered anything yet.' })
  @Ruled(proposeSplitRule)
  proposeJointValueSplit(@Arg('input', () => ProposeJointValueSplitInput, { description: 'The split.' }) input: ProposeJointValueSplitInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeJointValueSplit(ctx, input);
  }

  @Mutation(() => approveJointValueSplitPayload.type, { nullable: true, description: 'Agrees to the split for the firm, and offers each supplier its share.' })
  @Ruled(approveSplitRule)
  approveJointValueSplit(@Arg('input', () => ApproveJointValueSplitInput, { description: 'Which one.' }) input: ApproveJointValueSplitInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return approveJointValueSplit(ctx, input);
  }

  @Mutation(() => settleJointValuePayload.type, { nullable: true, description: 'Closes it, once every share is agreed to and received; its contributions are settled.' })
  @Ruled(settleValueRule)
  settleJointValue(@Arg('input', () => SettleJointValueInput, { description: 'Which one.' }) input: SettleJointValueInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return settleJointValue(ctx, input);
  }

  @Mutation(() => cancelJointValuePayload.type, { nullable: true, description: 'Gives it up, until a supplier has agreed to its share.' })
  @Ruled(cancelValueRule)
  cancelJointValue(@Arg('input', () => CancelJointValueInput, { description: 'Which one, and why.' }) input: CancelJointValueInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelJointValue(ctx, input);
  }
}
