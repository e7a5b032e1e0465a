import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { ApprovePartInput, EndPartApprovalInput, RequirePartApprovalInput, SubmitPartInput } from './approval.input.ts';
import { PartApproval } from './approval.type.ts';
import { decidePartRule, dropPartApprovalRule, requirePartApprovalRule, submitPartRule } from './approvals.policy.ts';
import { approvePart, dropPartApproval, rejectPart, requirePartApproval, submitPart } from './approve-part.service.ts';

const approval = { partApproval: { type: PartApproval, from: 'partApprovalId', description: 'The part’s approval as it now is; null when refused.' } };
const payload = (name: string) => definePayload(`${name[0]!.toUpperCase()}${name.slice(1)}Payload`, `The answer of ${name}.`, approval);
const required = payload('requirePartApproval');
const submitted = payload('submitPart');
const approved = payload('approvePart');
const rejected = payload('rejectPart');
const dropped = payload('dropPartApproval');

export const approvalPayloads = [required, submitted, approved, rejected, dropped].map(({ resolver }) => resolver);

@Resolver()
export class ApprovalResolver {
  @Mutation(() => required.type, { nullable: true, description: 'Says which part of a supplier the firm approves before production.' })
  @Ruled(requirePartApprovalRule)
  requirePartApproval(@Arg('input', () => RequirePartApprovalInput, { description: 'The part.' }) input: RequirePartApprovalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return requirePartApproval(ctx, input);
  }

  @Mutation(() => submitted.type, { nullable: true, description: 'Submits a part for the supplier, also anew after it was rejected.' })
  @Ruled(submitPartRule)
  submitPart(@Arg('input', () => SubmitPartInput, { description: 'Which one, and what is submitted.' }) input: SubmitPartInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return submitPart(ctx, input);
  }

  @Mutation(() => approved.type, { nullable: true, description: 'Approves a part as it was submitted: it may go into production.' })
  @Ruled(decidePartRule)
  approvePart(@Arg('input', () => ApprovePartInput, { description: 'Which one.' }) input: ApprovePartInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return approvePart(ctx, input);
  }

  @Mutation(() => rejected.type, { nullable: true, description: 'Rejects a part as it was submitted, with the reason.' })
  @Ruled(decidePartRule)
  rejectPart(@Arg('input', () => EndPartApprovalInput, { description: 'Which one, and why.' }) input: EndPartApprovalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return rejectPart(ctx, input);
  }

  @Mutation(() => dropped.type, { nullable: true, description: 'Says that a part is not to be approved any more, with the reason.' })
  @Ruled(dropPartApprovalRule)
  dropPartApproval(@Arg('input', () => EndPartApprovalInput, { description: 'Which one, and why.' }) input: EndPartApprovalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return dropPartApproval(ctx, input);
  }
}
