import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { Appraisal } from './appraisal.type.ts';
import { IncentiveGoal } from './goal.type.ts';
import { agreeToGoalRule, cancelAppraisalRule, commentAppraisalRule, holdAppraisalRule, planAppraisalRule, setGoalRule, withdrawGoalRule } from './department-people.policy.ts';
import { cancelAppraisal, commentAppraisal, holdAppraisal, planAppraisal } from './keep-appraisal.service.ts';
import { agreeToIncentiveGoal, setIncentiveGoal, withdrawIncentiveGoal } from './keep-goal.service.ts';
import { AgreeToIncentiveGoalInput, CancelAppraisalInput, CommentAppraisalInput, HoldAppraisalInput, PlanAppraisalInput, SetIncentiveGoalInput, WithdrawIncentiveGoalInput } from './people.input.ts';

const payload = (act: string, answered: Parameters<typeof definePayload>[2]) => definePayload(`${act}Payload`, `The answer of ${act[0]!.toLowerCase()}${act.slice(1)}.`, answered);
const goal = { incentiveGoal: { type: IncentiveGoal, from: 'incentiveGoalId', description: 'The goal as it now is; null when refused.' } };
const appraisal = { appraisal: { type: Appraisal, from: 'appraisalId', description: 'The appraisal as it now is; null when refused.' } };

const setIncentiveGoalAnswer = payload('SetIncentiveGoal', goal);
const agreeToIncentiveGoalAnswer = payload('AgreeToIncentiveGoal', goal);
const withdrawIncentiveGoalAnswer = payload('WithdrawIncentiveGoal', goal);
const planAppraisalAnswer = payload('PlanAppraisal', appraisal);
const holdAppraisalAnswer = payload('HoldAppraisal', appraisal);
const commentAppraisalAnswer = payload('CommentAppraisal', appraisal);
const cancelAppraisalAnswer = payload('CancelAppraisal', appraisal);

export const evaluationPayloads = [setIncentiveGoalAnswer, agreeToIncentiveGoalAnswer, withdrawIncentiveGoalAnswer, planAppraisalAnswer, holdAppraisalAnswer, commentAppraisalAnswer, cancelAppraisalAnswer].map(({ resolver }) => resolver);

@Resolver()
export class EvaluationMutations {
  @Mutation(() => setIncentiveGoalAnswer.type, { nullable: true, description: 'Sets what somebody’s variable pay hangs on; it counts once they have agreed.' })
  @Ruled(setGoalRule)
  setIncentiveGoal(@Arg('input', () => SetIncentiveGoalInput, { description: 'Whose, and what.' }) input: SetIncentiveGoalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setIncentiveGoal(ctx, input);
  }

  @Mutation(() => agreeToIncentiveGoalAnswer.type, { nullable: true, description: 'Agrees to a goal of one’s own.' })
  @Ruled(agreeToGoalRule)
  agreeToIncentiveGoal(@Arg('input', () => AgreeToIncentiveGoalInput, { description: 'Which.' }) input: AgreeToIncentiveGoalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeToIncentiveGoal(ctx, input);
  }

  @Mutation(() => withdrawIncentiveGoalAnswer.type, { nullable: true, description: 'Takes a goal back.' })
  @Ruled(withdrawGoalRule)
  withdrawIncentiveGoal(@Arg('input', () => WithdrawIncentiveGoalInput, { description: 'Which, and why.' }) input: WithdrawIncentiveGoalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawIncentiveGoal(ctx, input);
  }

  @Mutation(() => planAppraisalAnswer.type, { nullable: true, description: 'Says when somebody’s appraisal is due.' })
  @Ruled(planAppraisalRule)
  planAppraisal(@Arg('input', () => PlanAppraisalInput, { description: 'Whose, and when.' }) input: PlanAppraisalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return planAppraisal(ctx, input);
  }

  @Mutation(() => holdAppraisalAnswer.type, { nullable: true, description: 'Records an appraisal that was held; nobody appraises themselves.' })
  @Ruled(holdAppraisalRule)
  holdAppraisal(@Arg('input', () => HoldAppraisalInput, { description: 'Which, and what was found.' }) input: HoldAppraisalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return holdAppraisal(ctx, input);
  }

  @Mutation(() => commentAppraisalAnswer.type, { nullable: true, description: 'Says once what one thinks of one’s own appraisal.' })
  @Ruled(commentAppraisalRule)
  commentAppraisal(@Arg('input', () => CommentAppraisalInput, { description: 'Which, and what.' }) input: CommentAppraisalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return commentAppraisal(ctx, input);
  }

  @Mutation(() => cancelAppraisalAnswer.type, { nullable: true, description: 'Calls an appraisal off.' })
  @Ruled(cancelAppraisalRule)
  cancelAppraisal(@Arg('input', () => CancelAppraisalInput, { description: 'Which, and why.' }) input: CancelAppraisalInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelAppraisal(ctx, input);
  }
}
